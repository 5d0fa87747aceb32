"""Links of LinkedIn."""

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
    shortened,
    sub_domain,
)
from app.links.post_time import from_linkedin

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "www.linkedin.com"
_SLUG: Final = re.compile(r"(?:(.+)[-_])?(activity|ugcPost|share)-([0-9]{10,20})(?:-[\w-]*)?")
_URN: Final = re.compile(r"urn:li:(activity|ugcPost|share):([0-9]{10,20})")
_NAME: Final = re.compile(r"[\w&.'-]{1,120}")


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if address.host.endswith("lnkd.in"):
        return shortened(address, slash=False)
    if sub not in {"", "www", "m", "mobile"} and not re.fullmatch(r"[a-z]{2}", sub):
        return None
    return (
        _redirect(address) or _post(address) or _profile(address) or platform_page(address, _HOST)
    )


def _redirect(address: Address) -> Redirect | None:
    match address.segments:
        case ["safety", "go"] | ["redir", "redirect" | "general-malware-page"] | ["slink", *_]:
            target = address.parameter("url")
        case ["authwall"]:
            target = address.parameter("sessionRedirect")
        case ["login" | "signup" | "uas" | "checkpoint", *_]:
            target = address.parameter("session_redirect", "sessionRedirect")
        case ["sharing", "share-offsite" | "shareArticle"] | ["shareArticle"] | ["cws", "share"]:
            target = address.parameter("url")
        case _:
            return None
    return Redirect(absolute(target, _HOST)) if target else None


def _post(address: Address) -> Parsed | None:
    account = None
    match address.segments:
        case ["posts", slug, *_]:
            found = _SLUG.fullmatch(slug)
            if not found:
                return None
            before, what, number = found.groups()
            account = (before or "").partition("_")[0] or None
        case (
            ["feed", "update", urn, *_]
            | ["embed", "feed", "update", urn]
            | [
                "video",
                "live" | "event",
                urn,
                *_,
            ]
        ):
            named = _URN.search(urn)
            if not named:
                return None
            what, number = named.groups()
        case ["feed"] | ["feed", "update"]:
            named = _URN.search(address.parameter("updateEntityUrn", "highlightedUpdateUrn") or "")
            if not named:
                return None
            what, number = named.groups()
        case _:
            return None
    where = f"https://{_HOST}/feed/update/urn:li:{what}:{number}/"
    moment = from_linkedin(number)
    return Parsed(LinkKind.POST, where, account, number, moment, key=f"{what}:{number}")


def _profile(address: Address) -> Parsed | None:
    match address.segments:
        case ["in" | "company" | "school" | "showcase" as what, name, *_] if _NAME.fullmatch(name):
            where = f"https://{_HOST}/{what}/{quote(name, safe='')}/"
            return Parsed(LinkKind.PROFILE, where, name, key=f"{what}/{name.lower()}")
        case ["mwlite", "in", name, *_] if _NAME.fullmatch(name):
            where = f"https://{_HOST}/in/{quote(name, safe='')}/"
            return Parsed(LinkKind.PROFILE, where, name, key=f"in/{name.lower()}")
        case ["groups", number, *_] if number.isascii() and number.isdigit():
            return Parsed(LinkKind.GROUP, f"https://{_HOST}/groups/{number}/")
    return None


LINKEDIN: Final = PlatformParser(Platform.LINKEDIN, frozenset({"linkedin.com", "lnkd.in"}), _parse)
