"""Whether a screenshot fits a link that waits for one: proposed, and a person confirms."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from app.domain.items import ItemStatus
from app.domain.people import normalise_handle
from app.domain.reading import Platform, Precision
from app.labels import WIB

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.items import Item

_APART: Final = {
    Precision.SECOND: timedelta(minutes=15),
    Precision.MINUTE: timedelta(minutes=15),
    Precision.RELATIVE: timedelta(days=1, hours=12),
}
"""How far the time on a screen may be from that in a link's id: uploads take their time."""
_TEXT_FITS: Final = 80.0
_TEXT_LONG_ENOUGH: Final = 20


def matching_links(shot: Item, text: str, links: Iterable[Item]) -> list[Item]:
    """Return the waiting links that ``shot`` may be the screenshot of, surest first.

    Account and platform must agree, and time or text too; without either, only where the account
    has a single link that waits.
    """
    waiting = [
        link
        for link in links
        if link.status is ItemStatus.WAITING_IMAGE and link.link and _same_account(link, shot)
    ]
    by_time = {link.id: _times(link, shot) for link in waiting}
    possible = [link for link in waiting if by_time[link.id] is not False]
    fitting = [link for link in possible if by_time[link.id] or _texts(link, text)]
    if fitting:
        return sorted(fitting, key=lambda link: not by_time[link.id])
    return possible if len(waiting) == 1 else []


def fits(link: Item, shot: Item, text: str) -> bool:
    """Say whether account and time, or account and text, of both agree."""
    if not _same_account(link, shot) or (times := _times(link, shot)) is False:
        return False
    return bool(times) or _texts(link, text)


def _same_account(link: Item, shot: Item) -> bool:
    if not link.account or not shot.account:
        return False
    if link.platform and shot.platform and link.platform is not shot.platform:
        return False
    platform = link.platform or shot.platform or Platform.WEB
    return normalise_handle(platform, link.account) == normalise_handle(platform, shot.account)


def _times(link: Item, shot: Item) -> bool | None:
    """Return whether the times agree, or ``None`` where one is not known."""
    if link.posted_at is None or shot.posted_at is None:
        return None
    if Precision.DAY in {link.posted_precision, shot.posted_precision}:
        one, other = (item.posted_at.astimezone(WIB).date() for item in (link, shot))  # type: ignore[union-attr]
        return one == other
    apart = _APART.get(shot.posted_precision) or _APART.get(link.posted_precision)
    return apart is not None and abs(link.posted_at - shot.posted_at) <= apart


def _texts(link: Item, text: str) -> bool:
    """Whether the words beside the link stand on the screenshot."""
    if len(link.note) < _TEXT_LONG_ENOUGH or len(text) < _TEXT_LONG_ENOUGH:
        return False
    return fuzz.partial_ratio(_plain(link.note), _plain(text)) >= _TEXT_FITS


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
