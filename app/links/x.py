"""Links of X, formerly Twitter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform
from app.links.facts import LinkKind
from app.links.names import names
from app.links.platform import (
    Parsed,
    PlatformParser,
    Redirect,
    absolute,
    platform_page,
    shortened,
    sub_domain,
)
from app.links.post_time import from_x

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "x.com"
_ACCOUNT: Final = re.compile(r"@?([A-Za-z0-9_]{1,20})")
_CODE: Final = re.compile(r"[a-z0-9]{5,40}")
_ID: Final = re.compile(r"[0-9]{1,19}")
_RESERVED: Final = names(
    "home explore search i intent share hashtag messages notifications settings login logout "
    "signup compose tos privacy about jobs download account who_to_follow oauth help topics "
    "communities lists bookmarks account_suspended widgets statuses status"
)
_ACCOUNT_TABS: Final = names(
    "with_replies media likes followers following highlights articles verified_followers "
    "superfollows photo header_photo lists about topics reposts"
)


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if address.host in {"t.co", "pic.twitter.com", "pic.x.com"}:
        return shortened(address, slash=False)
    if sub not in {"", "www", "mobile", "m"} or address.host.endswith("t.co"):
        return None
    if not address.segments and address.fragment.startswith("!/"):  # addresses of before 2012
        segments = tuple(filter(None, address.fragment[1:].split("?")[0].split("/")))
        address = address._replace(path="/" + "/".join(segments), segments=segments, fragment="")
    parts = [part.lower() for part in address.segments]
    return (
        _login(address, parts)
        or _inside_pages(address, parts)
        or _post(address, parts)
        or _profile(address, parts)
        or platform_page(address, _HOST)
    )


def _login(address: Address, parts: list[str]) -> Redirect | None:
    if parts[:2] == ["i", "flow"] or parts in (["login"], ["account", "access"]):
        after = address.parameter("redirect_after_login", "redirect_after_signup")
        return Redirect(absolute(after, _HOST)) if after else None
    return None


def _inside_pages(address: Address, parts: list[str]) -> Parsed | None:
    """Read addresses that name no account in their path."""
    match parts:
        case (
            ["i", "status" | "article", number, *_]
            | ["i", "web", "status", number, *_]
            | ["statuses", number]
        ) if _ID.fullmatch(number):
            return _post_facts(None, number)
        case ["i", "spaces" | "broadcasts" as what, code, *_] if _CODE.fullmatch(code):
            code = address.segments[2]  # unlike the rest of the path, upper case matters here
            return Parsed(LinkKind.LIVE, f"https://{_HOST}/i/{what}/{code}", post_id=code)
        case ["i", "communities", number, *_] if _ID.fullmatch(number):
            return Parsed(LinkKind.GROUP, f"https://{_HOST}/i/communities/{number}")
        case ["intent", "user" | "follow"]:
            name = _ACCOUNT.fullmatch(address.parameter("screen_name") or "")
            return _account(name[1]) if name else None
    return None


def _post(address: Address, parts: list[str]) -> Parsed | None:
    match parts:
        case [_, "status" | "statuses" | "article", number, *_] if _ID.fullmatch(number):
            name = _ACCOUNT.fullmatch(address.segments[0])
            if name and name[1].lower() not in _RESERVED:
                return _post_facts(name[1], number)
    return None


def _post_facts(account: str | None, number: str) -> Parsed:
    where = f"https://{_HOST}/{account or 'i'}/status/{number}"
    return Parsed(LinkKind.POST, where, account, number, from_x(number), key=number)


def _profile(address: Address, parts: list[str]) -> Parsed | None:
    if len(parts) not in {1, 2} or (len(parts) == 2 and parts[1] not in _ACCOUNT_TABS):  # noqa: PLR2004 - account and tab
        return None
    name = _ACCOUNT.fullmatch(address.segments[0])
    return _account(name[1]) if name and name[1].lower() not in _RESERVED else None


def _account(name: str) -> Parsed:
    return Parsed(LinkKind.PROFILE, f"https://{_HOST}/{name}", name, key=f"@{name.lower()}")


X: Final = PlatformParser(Platform.X, frozenset({"x.com", "twitter.com", "t.co"}), _parse)
