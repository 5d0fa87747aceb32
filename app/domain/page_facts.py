"""What each page of one file states about a post, and what all of them together do."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, Final

from app.domain.reading import Platform, Precision, ScreenFacts, TimeFact

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.domain.items import Reading

_NAME: Final = "screen."
_WIB: Final = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page that states something; ``page`` counts from 0. ``screen`` is without the text."""

    page: int
    screen: ScreenFacts


def common_facts(screens: Sequence[ScreenFacts]) -> ScreenFacts:
    """Return what all pages that say something agree in, with the author's text of all.

    Pages of different accounts state no account, name or time for the whole: none of them would be
    right for the other pages. Times of one account must be of one day.
    """
    stated = [one for one in screens if _states(one)]
    text = "\n\n".join(one.author_text for one in screens if one.author_text)
    if not stated:
        return ScreenFacts(author_text=text)
    platforms = {one.platform for one in stated if one.platform}
    accounts = {one.account.lower(): one.account for one in reversed(stated) if one.account}
    names = {one.display_name: None for one in stated if one.display_name}
    one_author = len(platforms) < 2 and len(accounts) < 2 and (accounts or len(names) < 2)  # noqa: PLR2004 - one of each
    times = [one.posted for one in stated if one.posted.at or one.posted.surface]
    days = {time.at.astimezone(_WIB).date() for time in times if time.at}
    first = next((time for time in times if time.at), times[0] if times else TimeFact())
    return ScreenFacts(
        platform=platforms.pop() if len(platforms) == 1 else None,
        account=next(iter(accounts.values())) if one_author and accounts else None,
        display_name=next(iter(names)) if one_author and names else None,
        posted=first if one_author and len(days) < 2 else TimeFact(),  # noqa: PLR2004 - one day
        author_text=text,
    )


def page_parameters(screens: Sequence[ScreenFacts]) -> tuple[tuple[str, str], ...]:
    """Return reading parameters with the facts of each page, for a file of several pages."""
    if len(screens) == 1:
        return ()
    return tuple(
        (f"{_NAME}{page}", json.dumps(_plain(one), ensure_ascii=False))
        for page, one in enumerate(screens)
        if _states(one)
    )


def pages_of(readings: Iterable[Reading]) -> tuple[PageFacts, ...]:
    """Return what the pages state, from the first reading that holds it."""
    for reading in readings:
        found = tuple(
            PageFacts(int(name.removeprefix(_NAME)), _screen(json.loads(value)))
            for name, value in reading.parameters
            if name.startswith(_NAME)
        )
        if found:
            return found
    return ()


def without_pages(reading: Reading) -> Reading:
    """Return the reading without the facts of its pages, which name accounts."""
    kept = (pair for pair in reading.parameters if not pair[0].startswith(_NAME))
    return replace(reading, parameters=tuple(kept))


def _states(screen: ScreenFacts) -> bool:
    return bool(screen.platform or screen.account or screen.display_name or screen.posted.at)


def _plain(screen: ScreenFacts) -> dict[str, Any]:
    posted = screen.posted
    return {
        "platform": screen.platform.value if screen.platform else None,
        "account": screen.account,
        "display_name": screen.display_name,
        "at": posted.at.isoformat() if posted.at else None,
        "precision": posted.precision.value,
        "source": posted.source,
        "surface": posted.surface,
    }


def _screen(row: dict[str, Any]) -> ScreenFacts:
    at = datetime.fromisoformat(row["at"]) if row["at"] else None
    return ScreenFacts(
        platform=Platform(row["platform"]) if row["platform"] else None,
        account=row["account"],
        display_name=row["display_name"],
        posted=TimeFact(at, Precision(row["precision"]), row["source"], row["surface"]),
    )
