"""Facts that the reviewer knows better than link, screen or file: account and time of a post."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.reading import Precision, TimeFact
from app.screens.resolve_again import resolve_again
from app.services.check_reading import check_reading
from app.services.item_state import find_item, refuse_if_decided
from app.services.join_facts import REVIEWER
from app.services.person_facts import check_facts

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.items import Item
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack

RELATIVE: Final = "screen_relative"
"""Source of a time that the screen tells by its distance from the capture."""


class FactService:
    """Each act is logged with what stood before, and checked again: the date chooses the rules."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor

    def set_account(self, item_id: str, account: str) -> Item:
        """Record the account as the reviewer knows it; empty for "not known".

        Raises:
            ItemNotFoundError, DecisionFrozenError: no such item, or it is decided.
        """
        with self._store.write() as session:
            item = self._open(session, item_id)
            known = account.strip()
            changed = replace(
                item, account=known or None, account_source=REVIEWER if known else "unknown"
            )
            before, after = item.account or "", known
            return self._store_fact(session, "account_corrected", item, changed, before, after)

    def set_posted(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        """Record the time of the post as the reviewer knows it; ``None`` for "not known".

        Raises:
            ItemNotFoundError, DecisionFrozenError: no such item, or it is decided.
        """
        with self._store.write() as session:
            item = self._open(session, item_id)
            changed = replace(
                item,
                posted_at=at,
                posted_precision=precision if at else Precision.UNKNOWN,
                posted_source=REVIEWER,
            )
            before = item.posted_at.isoformat() if item.posted_at else ""
            after = at.isoformat() if at else ""
            return self._store_fact(session, "posted_corrected", item, changed, before, after)

    def set_captured(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        """Record when the picture was taken; a relative time on the screen follows it.

        A time of the post that the reviewer or the link tells stays. ``None`` is "not known".

        Raises:
            ItemNotFoundError, DecisionFrozenError: no such item, or it is decided.
        """
        with self._store.write() as session:
            item = self._open(session, item_id)
            capture = TimeFact(at, precision, REVIEWER) if at else None
            before = ""
            for one in session.items.evidence_of(item.id)[:1]:
                before = one.captured_at.isoformat() if one.captured_at else ""
                told = replace(one, captured_at=at, captured_source=REVIEWER if at else "unknown")
                session.items.update_evidence(told)
            reading = session.items.latest_reading(item.id)
            changed = item
            if reading is not None and item.posted_source == RELATIVE:
                surface = reading.screen.posted.surface
                posted = resolve_again(surface, reading.text, reading.words, capture)
                changed = replace(
                    item,
                    posted_at=posted.at,
                    posted_precision=posted.precision if posted.at else Precision.UNKNOWN,
                )
            after = at.isoformat() if at else ""
            return self._store_fact(session, "captured_corrected", item, changed, before, after)

    def _open(self, session: Session, item_id: str) -> Item:
        item = find_item(session, item_id)
        refuse_if_decided(session, item)
        return item

    def _store_fact(
        self, session: Session, kind: str, item: Item, changed: Item, before: str, after: str
    ) -> Item:
        at = self._clock.now()
        session.items.update(changed)
        reading = session.items.latest_reading(item.id)
        run = None
        if reading is not None and reading.engine:
            earlier = session.items.latest_check(item.id)
            run = check_reading(
                self._pack,
                changed,
                reading,
                at,
                earlier,
                muted=session.rules.muted(),
                facts=check_facts(session, changed),
            )
            session.items.add_check(run)
        source = item.account_source if kind == "account_corrected" else item.posted_source
        session.log.append(
            kind,
            item.id,
            {"source_before": source, "check_run": run.id if run else None},
            actor=self._actor,
            at=at,
            committed={"before": before.encode(), "after": after.encode()},
        )
        return changed
