"""Taking an import back: items that nobody has worked on are removed, the log keeps both acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.items import Item
    from app.ports import Session, Store

_OF_THE_IMPORT: Final = frozenset({"imported", "link_imported", "file_imported"})


def undo_import(store: Store, item_ids: Sequence[str], actor: str, at: datetime) -> tuple[str, ...]:
    """Remove those of ``item_ids`` that are as they were imported; return their ids.

    What was judged, joined, corrected or decided since stays.
    """
    removed: list[str] = []
    hashes: set[str] = set()
    with store.write() as session:
        for item_id in item_ids:
            item = session.items.get(item_id)
            if item is None or not _is_untouched(session, item):
                continue
            hashes.update(one.sha256 for one in session.items.evidence_of(item.id))
            session.items.remove(item.id)
            removed.append(item.id)
        if removed:
            session.log.append(
                "import_undone",
                "import",
                {"items": removed, "kept": len(item_ids) - len(removed)},
                actor=actor,
                at=at,
            )
    with store.read() as session:
        orphans = [one for one in hashes if session.items.find_by_sha256(one) is None]
    for one in orphans:
        store.evidence.discard(one)
    return tuple(removed)


def _is_untouched(session: Session, item: Item) -> bool:
    if item.case_id or item.joined_into or session.items.joins_into(item.id):
        return False
    check = session.items.latest_check(item.id)
    if check is not None and any(verdict is not None for verdict in check.verdicts):
        return False
    return all(entry.kind in _OF_THE_IMPORT for entry in session.log.of_subject(item.id))
