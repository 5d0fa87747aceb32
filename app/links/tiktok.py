"""Links of TikTok."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform
from app.links.facts import LinkKind
from app.links.platform import (
    Parsed,
    PlatformParser,
    Redirect,
    absolute,
    platform_page,
    shortened,
    sub_domain,
)
from app.links.post_time import from_tiktok

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "www.tiktok.com"
_ACCOUNT: Final = re.compile(r"@([A-Za-z0-9_.]{1,30})")
_ID: Final = re.compile(r"[0-9]{6,20}")
_LOCALE: Final = re.compile(r"[a-z]{2}(?:-[A-Za-z]{2,4})?")
_PAGE_ID: Final = re.compile(r"([0-9]{6,20})(?:\.html)?")


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if sub in {"vt", "vm"}:
        return shortened(address, slash=True)
    if sub not in {"", "www", "m", "us", "lite", "t"}:
        return None
    parts = address.segments
    if len(parts) > 1 and _LOCALE.fullmatch(parts[0]) and parts[1].startswith("@"):
        parts = parts[1:]
        address = address._replace(path="/" + "/".join(parts), segments=parts)
    if sub == "t" or (len(parts) == 2 and parts[0] == "t"):  # noqa: PLR2004 - /t/CODE
        return shortened(address._replace(host=_HOST if sub != "t" else address.host), slash=True)
    return (
        _redirect(address) or _post(address) or _account(address) or platform_page(address, _HOST)
    )


def _redirect(address: Address) -> Redirect | None:
    first = address.segment(0)
    target = None
    if first == "link":
        target = address.parameter("target")
    elif first == "login" or address.segments[:2] == ("signup",):
        target = address.parameter("redirect_url")
    return Redirect(absolute(target, _HOST)) if target else None


def _post(address: Address) -> Parsed | None:
    match address.segments:
        case [at, "video" | "photo" as what, number, *_] if at.startswith("@"):
            name = _ACCOUNT.fullmatch(at)
            if _ID.fullmatch(number):
                return _facts(name[1] if name else None, what, number)
        case (
            ["v", number]
            | ["embed", number]
            | ["embed", "v2" | "v3", number]
            | ["player", "v1", number]
            | ["share", "video", number]
            | ["video", number]
            | ["share", "item", number]
        ):
            found = _PAGE_ID.fullmatch(number)
            return _facts(None, "video", found[1]) if found else None
        case ["foryou" | "en" | "explore"]:
            number = address.parameter("item_id", "share_item_id") or ""
            return _facts(None, "video", number) if _ID.fullmatch(number) else None
    return None


def _facts(account: str | None, what: str, number: str) -> Parsed:
    # Without the account, the mobile address is the only one that still opens the post.
    where = (
        f"https://{_HOST}/@{account}/{what}/{number}"
        if account
        else f"https://m.tiktok.com/v/{number}.html"
    )
    kind = LinkKind.PHOTO if what == "photo" else LinkKind.VIDEO
    return Parsed(kind, where, account, number, from_tiktok(number), key=number)


def _account(address: Address) -> Parsed | None:
    name = _ACCOUNT.fullmatch(address.segment(0))
    if not name:
        return None
    where = f"https://{_HOST}/@{name[1]}"
    match address.segments[1:]:
        case ("live",):
            return Parsed(LinkKind.LIVE, f"{where}/live", name[1])
        case () | ("liked" | "favorites" | "reposts" | "video",):
            return Parsed(LinkKind.PROFILE, where, name[1], key=f"@{name[1].lower()}")
    return None


TIKTOK: Final = PlatformParser(Platform.TIKTOK, frozenset({"tiktok.com", "tiktokv.com"}), _parse)
