"""Taking an import back: items that nobody has worked on are erased, the log keeps both acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.retention import Ground

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.items import Item
    from app.ports import Session, Store

_OF_THE_IMPORT: Final = frozenset({"imported", "link_imported", "file_imported"})


def undo_import(store: Store, item_ids: Sequence[str], actor: str, at: datetime) -> tuple[str, ...]:
    """Erase those of ``item_ids`` that are as they were imported; return their ids.

    What was judged, joined, corrected or decided since stays, and so does what somebody holds.
    """
    with store.write() as session:
        found = [item for one in item_ids if (item := session.items.get(one)) is not None]
        untouched = [item.id for item in found if _is_untouched(session, item)]
        erasure = session.records.erase(
            items=untouched, people=(), ground=Ground.UNDONE, actor=actor, at=at
        )
    store.finish_erasures()
    return erasure.items


def _is_untouched(session: Session, item: Item) -> bool:
    if item.case_id or item.joined_into or session.items.joins_into(item.id):
        return False
    if session.records.holds(item.id):
        return False
    check = session.items.latest_check(item.id)
    if check is not None and any(verdict is not None for verdict in check.verdicts):
        return False
    return all(entry.kind in _OF_THE_IMPORT for entry in session.log.of_subject(item.id))
