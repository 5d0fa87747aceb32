"""What a link says by itself, without a network: platform, account, post, time, clean address."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform, Precision
from app.text import N_, _

if TYPE_CHECKING:
    from datetime import datetime


class LinkKind(StrEnum):
    """What stands behind the link; stored ids, lower case."""

    POST = "post"
    VIDEO = "video"
    SHORT_VIDEO = "short_video"
    REEL = "reel"
    STORY = "story"
    HIGHLIGHT = "highlight"
    PHOTO = "photo"
    LIVE = "live"
    PROFILE = "profile"
    CHANNEL = "channel"
    GROUP = "group"
    PAGE = "page"
    SHORT = "short"
    """A shortened link: what it leads to is known only to the platform's server."""


class LinkError(StrEnum):
    """Why an input is refused; stable codes for logs, exports and ``--json``."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_A_LINK = "not_a_link"
    SPACE_INSIDE = "space_inside"
    SCHEME = "scheme_not_web"
    NO_HOST = "no_host"
    BAD_HOST = "bad_host"
    BAD_PORT = "bad_port"
    CONTROL_CHARACTER = "control_character"
    WRAPPED_TOO_DEEP = "wrapped_too_deep"
    WRAPPED_TARGET = "wrapped_target"


ERROR_TEXT: Final[dict[LinkError, str]] = {
    LinkError.EMPTY: N_("Tautan kosong. Tempelkan alamat postingan."),
    LinkError.TOO_LONG: N_("Tautan terlalu panjang. Salin ulang alamatnya dari aplikasi asal."),
    LinkError.NOT_A_LINK: N_(
        "Teks ini bukan tautan. Salin alamat lengkapnya, misalnya https://www.facebook.com/…"
    ),
    LinkError.SPACE_INSIDE: N_(
        "Ada spasi di dalam tautan. Tempelkan satu tautan saja tanpa teks lain."
    ),
    LinkError.SCHEME: N_(
        "Alamat ini bukan halaman web. Hanya tautan http dan https yang dapat dicatat."
    ),
    LinkError.NO_HOST: N_("Nama situs pada tautan tidak ada. Salin ulang alamat lengkapnya."),
    LinkError.BAD_HOST: N_("Nama situs pada tautan tidak sah. Salin ulang alamat lengkapnya."),
    LinkError.BAD_PORT: N_("Nomor porta pada tautan tidak sah. Salin ulang alamat lengkapnya."),
    LinkError.CONTROL_CHARACTER: N_(
        "Tautan memuat karakter yang tidak terbaca. Salin ulang alamatnya dari aplikasi asal."
    ),
    LinkError.WRAPPED_TOO_DEEP: N_(
        "Tautan ini membungkus tautan lain terlalu dalam. Salin alamat postingan yang sebenarnya."
    ),
    LinkError.WRAPPED_TARGET: N_(
        "Tautan pengalih ini tidak memuat alamat web yang sah. "
        "Buka, lalu salin alamat postingannya."
    ),
}


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """Everything known offline about one link.

    ``platform`` and ``kind`` are ``None`` exactly where ``error`` is set. ``account`` is the name
    or number of whoever posted, without ``@``, as written. ``canonical`` is the address without
    tracking parameters; giving it to the parser again yields itself. ``posted_at`` is UTC, decoded
    from the post's id: the time of *upload or allocation*, which may be a scheduled post.
    ``post_key`` is equal for two links to the same post however they are spelled.
    """

    input: str
    platform: Platform | None = None
    kind: LinkKind | None = None
    account: str | None = None
    post_id: str | None = None
    canonical: str | None = None
    posted_at: datetime | None = None
    posted_at_precision: Precision = Precision.UNKNOWN
    post_key: str | None = None
    error: LinkError | None = None

    @property
    def error_text(self) -> str | None:
        """The reason and the way out in words, or ``None`` where there is no error."""
        return None if self.error is None else _(ERROR_TEXT[self.error])

    @property
    def resolvable_offline(self) -> bool:
        """A short link names no post; the reviewer must open it and copy the full address."""
        return self.error is None and self.kind is not LinkKind.SHORT
