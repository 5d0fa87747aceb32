"""The facts of an item that a join may fill, and how they come back when it is undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.domain.items import Item, ItemKind, ItemStatus
from app.domain.reading import Platform, Precision

if TYPE_CHECKING:
    from collections.abc import Mapping

REVIEWER: Final = "reviewer"
"""Source of a fact that the reviewer entered; nothing read or decoded goes before it."""
_EXACT: Final = (
    Precision.UNKNOWN,
    Precision.RELATIVE,
    Precision.DAY,
    Precision.MINUTE,
    Precision.SECOND,
)


def facts_of(item: Item) -> dict[str, str | None]:
    """Return what a join may change, as texts."""
    return {
        "kind": item.kind.value,
        "status": item.status.value,
        "link": item.link,
        "post_key": item.post_key,
        "platform": item.platform.value if item.platform else None,
        "account": item.account,
        "account_source": item.account_source,
        "display_name": item.display_name,
        "posted_at": item.posted_at.isoformat() if item.posted_at else None,
        "posted_precision": item.posted_precision.value,
        "posted_source": item.posted_source,
        "note": item.note,
    }


def with_facts(item: Item, facts: Mapping[str, str | None]) -> Item:
    """Return ``item`` with the facts of before; what the reviewer said since then stays."""
    posted_at = facts["posted_at"]
    restored = replace(
        item,
        kind=ItemKind(facts["kind"] or item.kind),
        status=ItemStatus(facts["status"] or item.status),
        link=facts["link"],
        post_key=facts["post_key"],
        platform=Platform(facts["platform"]) if facts["platform"] else None,
        account=facts["account"],
        account_source=facts["account_source"] or "unknown",
        display_name=facts["display_name"],
        posted_at=datetime.fromisoformat(posted_at) if posted_at else None,
        posted_precision=Precision(facts["posted_precision"] or Precision.UNKNOWN),
        posted_source=facts["posted_source"] or "unknown",
        note=facts["note"] or "",
    )
    if item.account_source == REVIEWER:
        restored = replace(restored, account=item.account, account_source=REVIEWER)
    if item.posted_source == REVIEWER:
        restored = replace(
            restored,
            posted_at=item.posted_at,
            posted_precision=item.posted_precision,
            posted_source=REVIEWER,
        )
    return restored


def filled_from(item: Item, other: Item) -> Item:
    """Return ``item`` with what only ``other`` knows; of two times the more exact one."""
    filled = replace(
        item,
        kind=other.kind if item.kind in {ItemKind.LINK, ItemKind.FILE} else item.kind,
        link=item.link or other.link,
        post_key=item.post_key or other.post_key,
        platform=item.platform or other.platform,
        display_name=item.display_name or other.display_name,
        note="\n".join(dict.fromkeys(n for n in (item.note, other.note) if n)),
    )
    if not item.account and other.account:
        filled = replace(filled, account=other.account, account_source=other.account_source)
    better = _EXACT.index(other.posted_precision) > _EXACT.index(item.posted_precision)
    if other.posted_at and item.posted_source != REVIEWER and (not item.posted_at or better):
        filled = replace(
            filled,
            posted_at=other.posted_at,
            posted_precision=other.posted_precision,
            posted_source=other.posted_source,
        )
    return filled
