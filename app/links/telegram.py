"""Links of Telegram; its message numbers carry no time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform
from app.links.facts import LinkKind
from app.links.names import names
from app.links.platform import Parsed, PlatformParser, Redirect, platform_page, sub_domain

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "t.me"
_ACCOUNT: Final = re.compile(r"@?([A-Za-z][A-Za-z0-9_]{2,31})")
_ID: Final = re.compile(r"[0-9]{1,19}")
_INVITE: Final = re.compile(r"[A-Za-z0-9_-]{5,60}")
_RESERVED: Final = names(
    "joinchat addstickers addemoji addtheme addlist share iv proxy socks bg login confirmphone "
    "setlanguage boost giftcode invoice contact embed msg nft call"
)


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if sub in {"", "www"}:
        parts = address.segments
    elif address.host.endswith(".t.me") and _ACCOUNT.fullmatch(sub):
        parts = (sub, *address.segments)  # kanal.t.me/12 is t.me/kanal/12
        address = address._replace(path=f"/{sub}{address.path}")
    else:
        return None
    if parts and parts[0] == "s":  # the preview page
        parts = parts[1:]
    return (
        _redirect(address, parts)
        or _invitation(parts)
        or _post(parts)
        or _profile(parts)
        or platform_page(address, _HOST)
    )


def _redirect(address: Address, parts: tuple[str, ...]) -> Redirect | None:
    if parts[:1] not in {("iv",), ("share",), ("msg",)}:
        return None
    target = address.parameter("url")
    return Redirect(target) if target else None


def _invitation(parts: tuple[str, ...]) -> Parsed | None:
    match parts:
        case ["joinchat", code]:
            pass
        case [plus] if plus[:1] in {"+", " "}:
            code = plus[1:]
        case _:
            return None
    if not _INVITE.fullmatch(code):
        return None
    return Parsed(LinkKind.GROUP, f"https://{_HOST}/+{code}", key=f"+{code}")


def _post(parts: tuple[str, ...]) -> Parsed | None:
    match parts:
        case ["c", channel, *numbers] if _ID.fullmatch(channel):
            account, home = channel, f"c/{channel}"
        case [name, "s", number] if _ID.fullmatch(number):
            return _story(name, number)
        case [name, *numbers]:
            found = _ACCOUNT.fullmatch(name)
            if not found or found[1].lower() in _RESERVED:
                return None
            account = home = found[1]
        case _:
            return None
    if len(numbers) not in {1, 2} or not all(map(_ID.fullmatch, numbers)):
        return None
    where = f"https://{_HOST}/{home}/{'/'.join(numbers)}"  # two numbers: topic and message
    key = f"{home.lower()}/{numbers[-1]}"
    return Parsed(LinkKind.POST, where, account, numbers[-1], key=key)


def _story(name: str, number: str) -> Parsed | None:
    found = _ACCOUNT.fullmatch(name)
    if not found:
        return None
    where = f"https://{_HOST}/{found[1]}/s/{number}"
    return Parsed(LinkKind.STORY, where, found[1], number, key=f"{found[1].lower()}/s/{number}")


def _profile(parts: tuple[str, ...]) -> Parsed | None:
    found = _ACCOUNT.fullmatch(parts[0]) if len(parts) == 1 else None
    if not found or found[1].lower() in _RESERVED:
        return None
    name = found[1]
    return Parsed(LinkKind.PROFILE, f"https://{_HOST}/{name}", name, key=f"@{name.lower()}")


TELEGRAM: Final = PlatformParser(
    Platform.TELEGRAM, frozenset({"t.me", "telegram.me", "telegram.dog"}), _parse
)
