"""Check items again with everything now known; a run is kept only where it reads differently."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.items import ItemStatus
from app.services.check_reading import check_reading
from app.services.person_facts import check_facts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from app.domain.findings import CheckResult
    from app.domain.items import CheckRun
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack


def fresh_check(
    session: Session, pack: CompiledPack, item_id: str, at: datetime
) -> CheckRun | None:
    """Return a new check run where its result is another than the newest one's, else ``None``."""
    item = session.items.get(item_id)
    reading = session.items.latest_reading(item_id)
    before = session.items.latest_check(item_id)
    if item is None or reading is None:
        return None
    facts = check_facts(session, item)
    fresh = check_reading(pack, item, reading, at, before, muted=session.rules.muted(), facts=facts)
    return None if before is not None and _same(fresh.result, before.result) else fresh


def recheck(session: Session, pack: CompiledPack, item_ids: Iterable[str], at: datetime) -> int:
    """Check the items that are not decided; return how many now read differently.

    A decision freezes its check run.
    """
    changed = 0
    for item_id in item_ids:
        item = session.items.get(item_id)
        if item is None or item.status is ItemStatus.DECIDED:
            continue
        fresh = fresh_check(session, pack, item_id, at)
        if fresh is not None:
            session.items.add_check(fresh)
            changed += 1
    return changed


def recheck_each(store: Store, pack: CompiledPack, clock: Clock, item_ids: Iterable[str]) -> int:
    """Like :func:`recheck`, one transaction an item: killed, what is done stays done."""
    changed = 0
    for item_id in item_ids:
        with store.read() as session:
            differs = fresh_check(session, pack, item_id, clock.now()) is not None
        if differs:
            with store.write() as session:
                changed += recheck(session, pack, [item_id], clock.now())
    return changed


def _same(one: CheckResult, other: CheckResult) -> bool:
    """Whether two results say the same, whatever the pack's version and digest."""
    named = replace(
        one,
        pack_id=other.pack_id,
        pack_version=other.pack_version,
        pack_digest=other.pack_digest,
    )
    return named == other
