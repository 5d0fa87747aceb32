"""Redirect pages of sites that are not themselves a platform (search engines, mail filters).

A platform's own redirect pages are in the platform's file.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.links.address import Address

_GOOGLE: Final = re.compile(r"(?:www|m|images|news|plus)?\.?google\.(?:com?\.)?[a-z]{2,3}")
_AMP_CACHE: Final = ".cdn.ampproject.org"
_SAFE_LINKS: Final = ".safelinks.protection.outlook.com"

_BY_HOST: Final[dict[str, tuple[str, ...]]] = {
    "out.reddit.com": ("url",),
    "t.umblr.com": ("z",),
    "l.messenger.com": ("u",),
    "slack-redir.net": ("url",),
    "exit.sc": ("url",),
    "disq.us": ("url",),
    "googleweblight.com": ("lite_url",),
    "translate.google.com": ("u",),
    "translate.google.co.id": ("u",),
    "accounts.google.com": ("continue",),
    "consent.google.com": ("continue",),
    "duckduckgo.com": ("uddg",),
    "vk.com": ("to",),
    "away.vk.com": ("to",),
    "steamcommunity.com": ("url", "u"),
}
_ONLY_UNDER: Final[dict[str, tuple[str, ...]]] = {
    "duckduckgo.com": ("l",),
    "vk.com": ("away.php",),
    "steamcommunity.com": ("linkfilter",),
    "translate.google.com": ("translate", "website"),
    "translate.google.co.id": ("translate", "website"),
}


def target_of(address: Address) -> str | None:
    """Return the address that ``address`` only leads to (decoded), or ``None``."""
    host = address.host.removeprefix("www.")
    target = None
    if host in _BY_HOST:
        only = _ONLY_UNDER.get(host)
        if only is None or address.segment(0) in only:
            target = address.parameter(*_BY_HOST[host])
    elif _GOOGLE.fullmatch(address.host):
        target = _google(address)
    elif host.endswith(_SAFE_LINKS):
        target = address.parameter("url")
    elif host.endswith(_AMP_CACHE):
        target = _amp(address.segments)
    elif host == "bing.com" and address.segments[:2] == ("ck", "a"):
        target = _bing(address.parameter("u") or "")
    return target


def _google(address: Address) -> str | None:
    if address.segments in {("url",), ("imgres",)}:
        return address.parameter("imgrefurl", "url", "q")
    if address.segment(0) == "amp":
        return _amp(("c", *address.segments[1:]))
    return None


def _amp(segments: tuple[str, ...]) -> str | None:
    """Read ``/c/s/host/path``: ``s`` says https, ``c`` or ``v`` the kind of copy."""
    if not segments or segments[0] not in {"c", "v"}:
        return None
    rest = segments[1:]
    scheme = "http"
    if rest[:1] == ("s",):
        scheme, rest = "https", rest[1:]
    return f"{scheme}://{'/'.join(rest)}" if rest and "." in rest[0] else None


def _bing(code: str) -> str | None:
    if not code.startswith("a1"):
        return None
    try:
        plain = base64.urlsafe_b64decode(code[2:] + "=" * (-len(code[2:]) % 4))
    except (binascii.Error, ValueError):
        return None
    return plain.decode("utf-8", "replace") or None
