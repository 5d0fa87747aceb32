"""Joining the screenshots of one post (or a link with its screenshot) into one item, and back.

The second item stays in the store as a part of the first: its evidence moves, its own readings and
log stay, and :meth:`JoinService.split` gives back what was. What was joined last comes off first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.items import ItemStatus, JoinRecord, new_id, page_count
from app.services.check_reading import check_reading
from app.services.item_state import find_item, parts_of, refuse_if_decided
from app.services.join_errors import (
    JoinCaseError,
    JoinedAlreadyError,
    JoinItselfError,
    JoinTwoCasesError,
    NotJoinedError,
    SplitOrderError,
)
from app.services.join_facts import facts_of, filled_from, with_facts
from app.services.joined_reading import JOINED, join_readings, nothing_read
from app.services.person_facts import check_facts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.items import CheckRun, Evidence, Item, Reading
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack


@dataclass(frozen=True, slots=True)
class Joined:
    """What a join or a split left: the item that goes on, and the other one."""

    item: Item
    other: Item


class JoinService:
    """Each act is one transaction with its log entry; durable when the method returns."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor

    def join(self, item_id: str, other_id: str) -> Joined:
        """Make ``other_id`` a part of ``item_id``: evidence, text and facts in order; check again.

        Raises:
            ItemNotFoundError, DecisionFrozenError: no such item, or it is decided.
            JoinItselfError, JoinedAlreadyError, JoinCaseError, JoinTwoCasesError: see their texts.
        """
        with self._store.write() as session:
            item, other = find_item(session, item_id), find_item(session, other_id)
            self._refuse(session, item, other)
            at = self._clock.now()
            before = session.items.latest_reading(item.id)
            join = JoinRecord(
                other.id,
                item.id,
                at,
                self._actor,
                other.status,
                before.id if before else None,
                facts_of(item),
            )
            reading = self._joined_reading(session, item, other, at)
            self._move_evidence(session, item, other)
            item = replace(filled_from(item, other), status=_status(reading, item))
            session.items.update(item)
            session.items.update(replace(other, status=ItemStatus.JOINED, joined_into=item.id))
            session.items.add_join(join)
            run = self._store_reading(session, item, reading, at)
            session.log.append(
                "joined",
                item.id,
                {
                    "with": other.id,
                    "reading": reading.id if reading else None,
                    "check_run": run.id if run else None,
                },
                actor=self._actor,
                at=at,
                committed={"text": reading.text.encode()} if reading else None,
            )
            return Joined(item, find_item(session, other.id))

    def split(self, other_id: str) -> Joined:
        """Take ``other_id`` out of the item it was joined into; both are as they were before.

        Raises:
            ItemNotFoundError, NotJoinedError: no such item, or it is no part of another.
            DecisionFrozenError, SplitOrderError: see their texts.
        """
        with self._store.write() as session:
            other = find_item(session, other_id)
            if other.joined_into is None:
                raise NotJoinedError(id=other.id)
            item = find_item(session, other.joined_into)
            refuse_if_decided(session, item)
            join = session.items.joins_into(item.id)[-1]
            if join.item_id != other.id:
                raise SplitOrderError(id=other.id, last=join.item_id)
            at = self._clock.now()
            self._return_evidence(session, item, other)
            item = with_facts(item, join.facts_before)
            session.items.update(item)
            session.items.update(replace(other, status=join.status_before, joined_into=None))
            session.items.remove_join(other.id)
            reading = self._earlier_reading(session, item, join, at)
            run = self._store_reading(session, item, reading, at)
            session.log.append(
                "split",
                item.id,
                {
                    "from": other.id,
                    "reading": reading.id if reading else None,
                    "check_run": run.id if run else None,
                },
                actor=self._actor,
                at=at,
                committed={"text": reading.text.encode()} if reading else None,
            )
            return Joined(item, find_item(session, other.id))

    def _refuse(self, session: Session, item: Item, other: Item) -> None:
        if item.id == other.id:
            raise JoinItselfError
        for one in (item, other):
            if one.joined_into:
                raise JoinedAlreadyError(id=one.id, into=one.joined_into)
            refuse_if_decided(session, one)
        if item.case_id and other.case_id:
            raise JoinTwoCasesError
        if other.case_id:
            raise JoinCaseError(id=other.id, other=item.id)

    def _joined_reading(
        self, session: Session, item: Item, other: Item, at: datetime
    ) -> Reading | None:
        first = session.items.latest_reading(item.id)
        second = session.items.latest_reading(other.id)
        if second is None:
            return None  # nothing new is said; what stood stays
        if first is None:
            return replace(
                second,
                id=new_id(),
                item_id=item.id,
                version=1,
                made_at=at,
                corrects=None,
                parameters=(*second.parameters, (JOINED, other.id)),
            )
        pages = page_count(session.items.evidence_of(item.id))
        return join_readings(
            first, second, pages_before=pages, joined=other.id, at=at, actor=self._actor
        )

    def _move_evidence(self, session: Session, item: Item, other: Item) -> None:
        kept = session.items.evidence_of(item.id)
        pages, position = page_count(kept), max((e.position for e in kept), default=-1) + 1
        moving = session.items.evidence_of(other.id)
        for page in range(page_count(moving)):
            self._copy_preview(other, page, item, pages + page)
        for step, one in enumerate(moving):
            session.items.move_evidence(one.id, item.id, position + step, one.origin_id or other.id)

    def _return_evidence(self, session: Session, item: Item, other: Item) -> None:
        mine = session.items.evidence_of(item.id)
        parts = set(parts_of(session, other.id))
        theirs = [one for one in mine if one.origin_id in parts]
        for position, one in enumerate(theirs):
            origin = None if one.origin_id == other.id else one.origin_id
            session.items.move_evidence(one.id, other.id, position, origin)
        rest = [one for one in mine if one not in theirs]
        for page, was in enumerate(_pages_kept(mine, rest)):
            if page != was:
                self._copy_preview(item, was, item, page)
        for position, one in enumerate(rest):
            session.items.move_evidence(one.id, item.id, position, one.origin_id)

    def _copy_preview(self, source: Item, page: int, target: Item, to: int) -> None:
        preview = self._store.evidence.get_preview(f"{source.id}-{page}")
        if preview is not None:
            self._store.evidence.put_preview(f"{target.id}-{to}", preview)

    def _earlier_reading(
        self, session: Session, item: Item, join: JoinRecord, at: datetime
    ) -> Reading | None:
        """Return the reading of before the join as the newest version."""
        readings = session.items.readings_of(item.id)
        if not readings or readings[-1].id == join.reading_before:
            return None
        before = next((r for r in readings if r.id == join.reading_before), None)
        if before is None:
            return nothing_read(item.id, readings[-1].version + 1, at, self._actor)
        return replace(
            before, id=new_id(), version=readings[-1].version + 1, made_at=at, made_by=self._actor
        )

    def _store_reading(
        self, session: Session, item: Item, reading: Reading | None, at: datetime
    ) -> CheckRun | None:
        if reading is None:
            return None
        session.items.add_reading(reading)
        before = session.items.latest_check(item.id)
        run = check_reading(
            self._pack,
            item,
            reading,
            at,
            before,
            muted=session.rules.muted(),
            facts=check_facts(session, item),
        )
        session.items.add_check(run)
        return run


def _pages_kept(before: Sequence[Evidence], rest: Sequence[Evidence]) -> list[int]:
    """Return the numbers that the pages of ``rest`` had among those of ``before``."""
    kept: list[int] = []
    page = 0
    for one in before:
        if one in rest:
            kept += range(page, page + one.pages)
        page += one.pages
    return kept


def _status(reading: Reading | None, item: Item) -> ItemStatus:
    """A waiting item that got its screenshot goes to review."""
    waiting = {ItemStatus.WAITING_IMAGE, ItemStatus.UNREADABLE, ItemStatus.IMPORTED}
    return ItemStatus.TO_REVIEW if reading and item.status in waiting else item.status
