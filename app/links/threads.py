"""Links of Threads (threads.net until 2025, threads.com since)."""

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
from app.links.post_time import from_threads_code

if TYPE_CHECKING:
    from app.links.address import Address

_HOST: Final = "www.threads.com"
_ACCOUNT: Final = re.compile(r"@([A-Za-z0-9_.]{1,30})")
_CODE: Final = re.compile(r"[A-Za-z0-9_-]{5,50}")


def _parse(address: Address) -> Parsed | Redirect | None:
    sub = sub_domain(address)
    if sub == "l":
        target = address.parameter("u")
        return Redirect(target) if target else platform_page(address, address.host)
    if sub not in {"", "www", "m"}:
        return None
    if address.segment(0) == "login":
        target = address.parameter("next")
        return Redirect(absolute(target, _HOST)) if target else platform_page(address, _HOST)
    if address.segment(0) == "share" and len(address.segments) > 1:
        return shortened(address._replace(host=_HOST), slash=True)
    return _read(address) or platform_page(address, _HOST)


def _read(address: Address) -> Parsed | None:
    match address.segments:
        case ["t" | "post", code, *_] if _CODE.fullmatch(code):
            return _post(f"t/{code}", None, code)
        case [at, *rest]:
            found = _ACCOUNT.fullmatch(at)
            if not found:
                return None
            name = found[1]
            match rest:
                case ["post", code, *_] if _CODE.fullmatch(code):
                    return _post(f"@{name}/post/{code}", name, code)
                case [] | ["replies" | "reposts" | "media"]:
                    where = f"https://{_HOST}/@{name}"
                    return Parsed(LinkKind.PROFILE, where, name, key=f"@{name.lower()}")
    return None


def _post(path: str, account: str | None, code: str) -> Parsed:
    where = f"https://{_HOST}/{path}"
    return Parsed(LinkKind.POST, where, account, code, from_threads_code(code), key=code)


THREADS: Final = PlatformParser(Platform.THREADS, frozenset({"threads.net", "threads.com"}), _parse)
