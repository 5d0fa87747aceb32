"""Links of YouTube; its ids carry no time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from app.domain.reading import Platform
from app.links.facts import LinkKind
from app.links.platform import (
    Parsed,
    PlatformParser,
    Redirect,
    absolute,
    platform_page,
    sub_domain,
)

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "www.youtube.com"
_VIDEO: Final = re.compile(r"[A-Za-z0-9_-]{11}")
_CHANNEL: Final = re.compile(r"UC[A-Za-z0-9_-]{22}")
_POST: Final = re.compile(r"Ug[A-Za-z0-9_-]{10,60}")
_HANDLE: Final = re.compile(r"@([\w.·-]{1,60})")
_NAME: Final = re.compile(r"[\w.-]{1,100}")


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if address.host.endswith("youtu.be"):
        return _video(address.segment(0)) or platform_page(address, "youtu.be")
    if sub == "consent":
        target = address.parameter("continue")
        return Redirect(target) if target else None
    if sub not in {"", "www", "m", "music", "gaming"}:
        return None
    return (
        _redirect(address)
        or _watched(address)
        or _community_post(address)
        or _channel(address)
        or platform_page(address, _HOST)
    )


def _redirect(address: Address) -> Redirect | None:
    match address.segments:
        case ["redirect", *_]:
            target = address.parameter("q")
        case ["attribution_link"]:
            target = address.parameter("u")
        case ["oembed"]:
            target = address.parameter("url")
        case ["signin" | "verify_age" | "verify_controversy"]:
            target = address.parameter("next", "next_url", "continue")
        case _:
            return None
    return Redirect(absolute(target, _HOST)) if target else None


def _watched(address: Address) -> Parsed | None:
    match address.segments:
        case ["watch" | "watch_popup" | "ytscreeningroom"]:
            return _video(address.parameter("v", "vi") or "")
        case ["embed", "live_stream"]:
            return _account("channel", address.parameter("channel") or "")
        case ["embed" | "v" | "vi" | "e" | "watch", code, *_]:
            return _video(code)
        case ["shorts", code, *_] if _VIDEO.fullmatch(code):
            where = f"https://{_HOST}/shorts/{code}"
            return Parsed(LinkKind.SHORT_VIDEO, where, None, code, key=code)
        case ["live", code, *_] if _VIDEO.fullmatch(code):
            return Parsed(LinkKind.LIVE, f"https://{_HOST}/live/{code}", None, code, key=code)
    return None


def _video(code: str) -> Parsed | None:
    if not _VIDEO.fullmatch(code):
        return None
    return Parsed(LinkKind.VIDEO, f"https://{_HOST}/watch?v={code}", None, code, key=code)


def _community_post(address: Address) -> Parsed | None:
    match address.segments:
        case ["post", code]:
            pass
        case ["channel", _, "community"] | [_, "community"]:
            code = address.parameter("lb") or ""
        case _:
            return None
    if not _POST.fullmatch(code):
        return None
    return Parsed(LinkKind.POST, f"https://{_HOST}/post/{code}", None, code, key=code)


def _channel(address: Address) -> Parsed | None:
    match address.segments:
        case ["channel" | "c" | "user" as what, name, "live"]:
            return _account(what, name, live=True)
        case ["channel" | "c" | "user" as what, name, *_]:
            return _account(what, name)
        case [handle, "live"] if handle.startswith("@"):
            return _account("@", handle, live=True)
        case [handle, *_] if handle.startswith("@"):
            return _account("@", handle)
    return None


def _account(what: str, name: str, *, live: bool = False) -> Parsed | None:
    if what == "@":
        found = _HANDLE.fullmatch(name)
        if not found:
            return None
        name = found[1]
        where = f"https://{_HOST}/@{quote(name, safe='')}"
    elif (_CHANNEL if what == "channel" else _NAME).fullmatch(name):
        where = f"https://{_HOST}/{what}/{quote(name, safe='')}"
    else:
        return None
    if live:
        return Parsed(LinkKind.LIVE, f"{where}/live", name)
    key = f"{what}{name if what == 'channel' else name.lower()}"
    return Parsed(LinkKind.PROFILE, where, name, key=key)


YOUTUBE: Final = PlatformParser(
    Platform.YOUTUBE, frozenset({"youtube.com", "youtu.be", "youtube-nocookie.com"}), _parse
)
