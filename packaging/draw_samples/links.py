"""Invented links of every platform; ids are computed from a time, so that it can be read back.

The accounts do not exist to our knowledge and no link is meant to be opened. Where a platform's
ids carry their time of allocation the low bits are plainly artificial.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from canvas import MARK

_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_LOW: Final = 1234
_X_EPOCH_MS: Final = 1_288_834_974_657
_INSTAGRAM_EPOCH_MS: Final = 1_314_220_021_721


@dataclass(frozen=True, slots=True)
class Link:
    """One address, and when its id says the post was made (``None``: the id does not say)."""

    platform: str
    url: str
    posted: str | None
    note: str

    def as_mapping(self) -> dict[str, Any]:
        """Return the link as the manifest holds it."""
        when = f"{self.posted}:00+07:00" if self.posted else None
        return {"platform": self.platform, "url": self.url, "posted_at": when, "note": self.note}


def _unix(minute: str) -> int:
    return int(datetime.fromisoformat(f"{minute}:00+07:00").timestamp())


def _x(minute: str) -> int:
    return (_unix(minute) * 1000 - _X_EPOCH_MS) << 22 | _LOW


def _tiktok(minute: str) -> int:
    return _unix(minute) << 32 | _LOW


def _instagram(minute: str) -> int:
    return (_unix(minute) * 1000 - _INSTAGRAM_EPOCH_MS) << 23 | _LOW


def _code(media: int) -> str:
    letters = ""
    while media:
        media, rest = divmod(media, 64)
        letters = _ALPHABET[rest] + letters
    return letters


def _linkedin(minute: str) -> int:
    return _unix(minute) * 1000 << 22 | _LOW


_FACEBOOK: Final = "https://www.facebook.com"

LINKS: Final = (
    Link("facebook", f"{_FACEBOOK}/akun.contoh06/posts/1000000000000006", None, "unggahan"),
    Link(
        "facebook",
        "https://m.facebook.com/story.php?story_fbid=1000000000000022&id=100000000000022",
        None,
        "unggahan, bentuk ponsel",
    ),
    Link("facebook", f"{_FACEBOOK}/reel/1000000000000041", None, "reel"),
    Link(
        "instagram",
        f"https://www.instagram.com/p/{_code(_instagram('2025-11-27T17:45'))}/?igsh=Y29udG9o",
        "2025-11-27T17:45",
        "unggahan; waktu terbaca dari kode",
    ),
    Link(
        "instagram",
        f"https://www.instagram.com/reel/{_code(_instagram('2025-09-12T13:30'))}/",
        "2025-09-12T13:30",
        "reel dari sebelum edaran",
    ),
    Link(
        "tiktok",
        f"https://www.tiktok.com/@akun.contoh14/video/{_tiktok('2025-11-26T10:15')}",
        "2025-11-26T10:15",
        "video pada jam kerja; waktu terbaca dari id",
    ),
    Link("tiktok", "https://vt.tiktok.com/ZSContoh8/", None, "tautan pendek"),
    Link(
        "x",
        f"https://x.com/akun_contoh03/status/{_x('2025-11-13T12:21')}?s=20",
        "2025-11-13T12:21",
        "unggahan; waktu terbaca dari id",
    ),
    Link(
        "threads",
        f"https://www.threads.com/@akun.contoh24/post/{_code(_instagram('2025-12-10T20:30'))}",
        "2025-12-10T20:30",
        "utas; waktu terbaca dari kode",
    ),
    Link("youtube", "https://youtu.be/CONTOH00018?si=contoh", None, "video"),
    Link("youtube", "https://www.youtube.com/shorts/CONTOH00020", None, "video pendek"),
    Link("whatsapp", "https://whatsapp.com/channel/0029VaCONTOHcontoh000009", None, "saluran"),
    Link("telegram", "https://t.me/akun_contoh09/12", None, "unggahan saluran"),
    Link(
        "linkedin",
        f"https://www.linkedin.com/feed/update/urn:li:activity:{_linkedin('2025-12-05T16:50')}/",
        "2025-12-05T16:50",
        "unggahan; waktu terbaca dari id",
    ),
)


def link_file() -> str:
    """Return the text file with the links, one a line, marked as invented."""
    lines = [
        f"# {MARK}: tautan rekaan untuk latihan; tidak menunjuk unggahan siapa pun.",
        "# Baris yang diawali tanda pagar adalah keterangan.",
    ]
    for link in LINKS:
        lines += ["", f"# {link.platform}: {link.note}", link.url]
    return "\n".join(lines) + "\n"
