"""All platforms' recognisers, each one file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.reading import Platform
from app.screens.platforms.facebook import Facebook
from app.screens.platforms.instagram import Instagram
from app.screens.platforms.linkedin import LinkedIn
from app.screens.platforms.telegram import Telegram
from app.screens.platforms.threads import Threads
from app.screens.platforms.tiktok import TikTok
from app.screens.platforms.whatsapp import WhatsApp
from app.screens.platforms.x import X
from app.screens.platforms.youtube import YouTube

if TYPE_CHECKING:
    from app.screens.page import Page
    from app.screens.platforms.recogniser import Recogniser

RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    Facebook(),
    Instagram(),
    X(),
    TikTok(),
    YouTube(),
    Threads(),
    WhatsApp(),
    Telegram(),
    LinkedIn(),
)
_ENOUGH: Final = 2.0
_ADDRESSED: Final = 3.0
"""What an address in the browser's bar adds."""
_HOST: Final = re.compile(
    r"(?:https?://)?(?:www\.|m\.|web\.|id-id\.)?(facebook|instagram|tiktok|x|twitter|youtube|threads"
    r"|linkedin|whatsapp|telegram)\.(?:com|net|org)/.*",
    re.IGNORECASE,
)


def recogniser_for(page: Page, hint: Platform | None = None) -> Recogniser | None:
    """Return the recogniser of the screen's platform; a ``hint`` (from the link) decides alone.

    Where two look equally likely, there is none: a wrong platform is worse than an unknown one.
    """
    if hint is not None:
        return next((r for r in RECOGNISERS if r.platform is hint), None)
    host = _host(page)
    ranked = sorted(
        ((r.score(page) + _ADDRESSED * (r.platform is host), r) for r in RECOGNISERS),
        key=lambda s: -s[0],
    )
    (best, first), (second, _) = ranked[0], ranked[1]
    return first if best >= _ENOUGH and best > second else None


def _host(page: Page) -> Platform | None:
    """The platform whose address stands in the browser's bar."""
    for line in page.aside:
        match = _HOST.fullmatch(line.text)
        if match:
            name = match[1].lower()
            return Platform.X if name == "twitter" else Platform(name)
    return None
