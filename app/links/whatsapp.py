"""Links of WhatsApp: channels, group invitations and chat addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform
from app.links.facts import LinkKind
from app.links.platform import (
    Parsed,
    PlatformParser,
    Redirect,
    platform_page,
    shortened,
    sub_domain,
)

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "www.whatsapp.com"
_SAME_SITE: Final = frozenset({"whatsapp.com", "m.whatsapp.com"})
_CODE: Final = re.compile(r"[A-Za-z0-9_-]{8,60}")
_MESSAGE: Final = re.compile(r"[0-9]{1,19}")
_PHONE: Final = re.compile(r"\+?([0-9]{6,16})")


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if address.host.endswith("wl.co"):
        target = address.parameter("u") if sub == "l" else None
        return Redirect(target) if target else None
    if sub == "chat":
        return _group(address) or platform_page(address, address.host)
    if sub not in {"", "www", "api", "web", "m", "go", "business"}:
        return None
    return (
        _channel(address)
        or _chat(address)
        or platform_page(address, _HOST if address.host in _SAME_SITE else address.host)
    )


def _group(address: Address) -> Parsed | None:
    code = address.segment(1) if address.segment(0) == "invite" else address.segment(0)
    if not _CODE.fullmatch(code):
        return None
    return Parsed(LinkKind.GROUP, f"https://chat.whatsapp.com/{code}", key=f"group:{code}")


def _channel(address: Address) -> Parsed | None:
    match address.segments:
        case ["channel", code, *rest] if _CODE.fullmatch(code):
            where = f"https://{_HOST}/channel/{code}"
            if rest and _MESSAGE.fullmatch(rest[0]):
                key = f"{code}/{rest[0]}"
                return Parsed(LinkKind.POST, f"{where}/{rest[0]}", code, rest[0], key=key)
            return Parsed(LinkKind.CHANNEL, where, code, key=code)
    return None


def _chat(address: Address) -> Parsed | None:
    if address.host.endswith("wa.me"):
        if address.segment(0) in {"message", "qr", "p", "c"}:
            return shortened(address, slash=False)
        number = address.segment(0)
    elif address.segments == ("send",):
        number = address.parameter("phone") or ""
    else:
        return None
    found = _PHONE.fullmatch(number.strip().replace("-", ""))
    if not found:
        return None
    return Parsed(LinkKind.PROFILE, f"https://wa.me/{found[1]}", found[1], key=found[1])


WHATSAPP: Final = PlatformParser(
    Platform.WHATSAPP, frozenset({"whatsapp.com", "wa.me", "wl.co"}), _parse
)
