"""What a platform's parser gets and gives; see :mod:`app.links.registry` for who asks whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.links.address import trim_end
from app.links.canonical import page
from app.links.facts import LinkKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.domain.reading import Platform
    from app.links.address import Address


@dataclass(frozen=True, slots=True)
class Parsed:
    """One recognised link of a platform.

    ``canonical`` must parse to itself. ``key`` names the post across spellings of its link within
    the platform (``None``: the canonical address does).
    """

    kind: LinkKind
    canonical: str
    account: str | None = None
    post_id: str | None = None
    posted_at: datetime | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Redirect:
    """A page of the platform that only leads to ``target`` (decoded from the link)."""

    target: str


@dataclass(frozen=True, slots=True)
class PlatformParser:
    """One platform: its registrable domains (``facebook.com``) and how to read its links.

    ``parse`` also gets addresses on sub-domains; it never raises, and returns ``None`` for those
    that are not the platform itself (help pages, developer sites): ordinary web pages.
    """

    platform: Platform
    domains: frozenset[str]
    parse: Callable[[Address], Parsed | Redirect | None]


def sub_domain(address: Address) -> str:
    """Return what stands before the registrable domain: ``m`` of ``m.facebook.com``, or ``""``."""
    return ".".join(address.host.split(".")[:-2])


def platform_page(address: Address, host: str) -> Parsed:
    """Return a page of the platform that is no post and no account (search, help, start page)."""
    return Parsed(LinkKind.PAGE, page(address, host=host, scheme="https"))


def shortened(address: Address, *, slash: bool) -> Parsed | None:
    """Return a shortened link as it stands, without its parameters; ``None`` without a code."""
    path = address.path
    while path != (shorter := trim_end(path).rstrip("/")):
        path = shorter
    if not path:
        return None
    bare = address._replace(path=path, query="", fragment="", scheme="https")
    return Parsed(LinkKind.SHORT, page(bare) + ("/" if slash else ""))


def absolute(target: str, host: str) -> str:
    """Return ``target`` on ``host`` where it is only a path, as in ``next=/p/…``."""
    if target.startswith("/") and not target.startswith("//"):
        return f"https://{host}{target}"
    return target
