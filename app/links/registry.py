"""The one way in: a raw link to its facts. Knows the platforms; each is one file."""

from __future__ import annotations

from typing import Final

from app.domain.reading import Platform, Precision
from app.links import shorteners, wrappers
from app.links.address import Address, BadLinkError, split
from app.links.canonical import page
from app.links.facebook import FACEBOOK
from app.links.facts import LinkError, LinkFacts, LinkKind
from app.links.instagram import INSTAGRAM
from app.links.linkedin import LINKEDIN
from app.links.platform import Parsed, PlatformParser, Redirect
from app.links.telegram import TELEGRAM
from app.links.threads import THREADS
from app.links.tiktok import TIKTOK
from app.links.whatsapp import WHATSAPP
from app.links.x import X
from app.links.youtube import YOUTUBE

PLATFORMS: Final[tuple[PlatformParser, ...]] = (
    FACEBOOK,
    INSTAGRAM,
    TIKTOK,
    X,
    THREADS,
    YOUTUBE,
    WHATSAPP,
    TELEGRAM,
    LINKEDIN,
)
MAX_REDIRECTS: Final = 5
"""Wrapped links inside wrapped links beyond this are refused."""

_BY_DOMAIN: Final = {domain: parser for parser in PLATFORMS for domain in parser.domains}


def parse(raw: str) -> LinkFacts:
    """Return everything the link says without a network; never raises.

    Redirect pages are followed by reading the address they carry. A host that only looks like a
    platform's (``x.com.evil.example``, user names before ``@``, look-alike letters) is an ordinary
    web page. Parsing the canonical address again yields the same canonical address.
    """
    try:
        return _follow(raw)
    except BadLinkError as refused:
        return LinkFacts(raw, error=refused.code)


def _follow(raw: str) -> LinkFacts:
    address = split(raw)
    for _depth in range(MAX_REDIRECTS + 1):
        platform, result = _read(address)
        if isinstance(result, Parsed):
            return _facts(raw, platform, result)
        try:
            address = split(result.target)
        except BadLinkError:
            raise BadLinkError(LinkError.WRAPPED_TARGET) from None
    raise BadLinkError(LinkError.WRAPPED_TOO_DEEP)


def _read(address: Address) -> tuple[Platform, Parsed | Redirect]:
    parser = None
    if not address.port:  # platforms live on the web's own ports; others are somebody else's server
        labels = address.host.rsplit(".", 2)
        parser = _BY_DOMAIN.get(".".join(labels[-2:]))
    if parser:
        result = parser.parse(address)
        if result:
            return parser.platform, result
    target = wrappers.target_of(address)
    if target:
        return Platform.WEB, Redirect(target)
    return Platform.WEB, shorteners.parse(address) or Parsed(LinkKind.PAGE, page(address))


def _facts(raw: str, platform: Platform, parsed: Parsed) -> LinkFacts:
    return LinkFacts(
        input=raw,
        platform=platform,
        kind=parsed.kind,
        account=parsed.account,
        post_id=parsed.post_id,
        canonical=parsed.canonical,
        posted_at=parsed.posted_at,
        posted_at_precision=Precision.SECOND if parsed.posted_at else Precision.UNKNOWN,
        post_key=f"{platform.value}:{parsed.key or parsed.canonical}",
    )
