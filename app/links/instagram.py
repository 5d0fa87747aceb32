"""Links of Instagram."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
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
from app.links.post_time import from_instagram_code, from_instagram_number

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "www.instagram.com"
_ACCOUNT: Final = re.compile(r"@?([A-Za-z0-9_.]{1,30})")
_CODE: Final = re.compile(r"[A-Za-z0-9_-]{5,50}")
_ID: Final = re.compile(r"[0-9]{5,20}")
_MEDIA_AND_OWNER: Final = re.compile(r"([0-9]{5,20})(?:_[0-9]{1,20})?")
_HIGHLIGHT: Final = re.compile(rb"highlight:([0-9]{5,20})")
_KINDS: Final = {
    "p": LinkKind.POST,
    "reel": LinkKind.REEL,
    "reels": LinkKind.REEL,
    "tv": LinkKind.VIDEO,
}
_RESERVED: Final = names(
    "p reel reels tv stories s share explore accounts direct about legal developer api web static "
    "challenge emails ar ads graphql oauth privacy terms directory download topics your_activity "
    "popular session nametag lite qr"
)
_TABS: Final = names("reels tagged channel feed live guides saved igtv followers following reposts")


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if address.host in {"ig.me", "www.ig.me"}:
        return shortened(address, slash=False)
    if sub == "l":
        target = address.parameter("u")
        return Redirect(target) if target else platform_page(address, address.host)
    if sub not in {"", "www", "m", "mobile", "web"}:
        return None
    return (
        _login(address)
        or _post(address)
        or _story(address)
        or _share(address)
        or _profile(address)
        or platform_page(address, _HOST)
    )


def _login(address: Address) -> Redirect | None:
    if address.segment(0) in {"accounts", "challenge"}:
        target = address.parameter("next")
        return Redirect(absolute(target, _HOST)) if target else None
    if address.segment(0) == "linkshim":
        target = address.parameter("u")
        return Redirect(target) if target else None
    return None


def _post(address: Address) -> Parsed | None:
    account = None
    match address.segments:
        case [("p" | "reel" | "reels" | "tv") as what, code, *_] if _CODE.fullmatch(code):
            pass
        case [name, ("p" | "reel" | "reels" | "tv") as what, code, *_] if _CODE.fullmatch(code):
            found = _ACCOUNT.fullmatch(name)
            if not found or name.lower() in _RESERVED:
                return None
            account = found[1]
        case _:
            return None
    if code in {"audio", "videos"}:
        return None
    where = f"https://{_HOST}/{'reel' if what == 'reels' else what}/{code}/"
    return Parsed(_KINDS[what], where, account, code, from_instagram_code(code), key=code)


def _story(address: Address) -> Parsed | None:
    match address.segments:
        case ["stories", "highlights", number, *_] if _ID.fullmatch(number):
            return _highlight(number)
        case ["stories", name, *rest] if name != "highlights" and _ACCOUNT.fullmatch(name):
            where = f"https://{_HOST}/stories/{name}/"
            if not rest or not _ID.fullmatch(rest[0]):
                return Parsed(LinkKind.STORY, where, name)
            number = rest[0]
            moment = from_instagram_number(number)
            return Parsed(LinkKind.STORY, f"{where}{number}/", name, number, moment, key=number)
        case ["s", code, *_]:
            return _shared_highlight(address, code)
    return None


def _highlight(number: str) -> Parsed:
    where = f"https://{_HOST}/stories/highlights/{number}/"
    return Parsed(LinkKind.HIGHLIGHT, where, post_id=number, key=f"highlight:{number}")


def _shared_highlight(address: Address, code: str) -> Parsed | None:
    """Read ``/s/BASE64``: the code is ``highlight:NUMBER``; one story in it may be named."""
    try:
        found = _HIGHLIGHT.fullmatch(b64decode(code + "=" * (-len(code) % 4), validate=True))
    except (binascii.Error, ValueError):
        return None
    if not found:
        return None
    story = _MEDIA_AND_OWNER.fullmatch(address.parameter("story_media_id") or "")
    if not story:
        return _highlight(found[1].decode())
    plain = code.rstrip("=")
    where = f"https://{_HOST}/s/{plain}?story_media_id={story[0]}"
    moment = from_instagram_number(story[1])
    return Parsed(LinkKind.STORY, where, None, story[1], moment, key=story[1])


def _share(address: Address) -> Parsed | None:
    """``/share/…`` codes are known only to the server, like any shortened link."""
    if address.segment(0) != "share" or len(address.segments) == 1:
        return None
    return shortened(address._replace(host=_HOST), slash=True)


def _profile(address: Address) -> Parsed | None:
    parts = address.segments
    if parts and parts[0] in {"_u", "_n"}:
        parts = parts[1:]
    if len(parts) not in {1, 2} or (len(parts) == 2 and parts[1] not in _TABS):  # noqa: PLR2004 - account and tab
        return None
    found = _ACCOUNT.fullmatch(parts[0])
    if not found or found[1].lower() in _RESERVED:
        return None
    name = found[1]
    return Parsed(LinkKind.PROFILE, f"https://{_HOST}/{name}/", name, key=f"@{name.lower()}")


INSTAGRAM: Final = PlatformParser(
    Platform.INSTAGRAM, frozenset({"instagram.com", "instagr.am", "ig.me"}), _parse
)
