"""Retention: what is due, who confirms, what is held back, what goes by itself."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.decisions import Outcome
from app.domain.items import new_id
from app.domain.retention import (
    DIVERTED_DAYS,
    LONGEST_DAYS,
    PROPOSED_DAYS,
    Ground,
    Hold,
    HoldKind,
    Periods,
    SubjectKind,
)
from app.labels import HOLD_LABEL, format_day
from app.services.keeping_errors import (
    HeldError,
    HoldNotFoundError,
    NotDueError,
    PeriodFaultyError,
    RestrictedError,
    require_keeper,
)
from app.services.review_errors import ItemNotFoundError
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.domain.retention import DueContent, Erasure, Tombstone
    from app.domain.users import User
    from app.ports import Clock, Session, Store

SETTING: Final = "retention"
AUTOMATIC: Final = "system"
"""Actor of what goes by itself."""


class RetentionService:
    """A person confirms what goes; each erasure is one transaction with its log entry."""

    def __init__(self, store: Store, clock: Clock, user: User) -> None:
        self._store = store
        self._clock = clock
        self._user = user

    def periods(self) -> Periods:
        """Return the office's periods; proposals while nobody confirmed them."""
        with self._store.read() as session:
            return read_periods(session)

    def set_periods(self, days: Mapping[str, int]) -> Periods:
        """Confirm periods for this office.

        Raises:
            OnlyAdminsKeepError: the signed-in user is no admin.
            PeriodFaultyError: a period is not between one day and a hundred years.
        """
        require_keeper(self._user)
        kept = {**PROPOSED_DAYS, **days}
        if set(kept) != set(PROPOSED_DAYS) or not all(
            0 < number <= LONGEST_DAYS for number in kept.values()
        ):
            raise PeriodFaultyError(most=LONGEST_DAYS)
        at = self._clock.now()
        value = {"days": kept, "by": self._user.name, "on": at.date().isoformat()}
        with self._store.write() as session:
            session.settings.set(SETTING, value)
            session.log.append(
                "retention_set", "office", {"days": kept}, actor=self._user.name, at=at
            )
        return Periods(kept, self._user.name, at.date())

    def due(self) -> Sequence[DueContent]:
        """Return what may go today, oldest first; held content is named."""
        with self._store.read() as session:
            return session.records.due(read_periods(session), self._clock.now().date())

    def diverted(self) -> Sequence[DueContent]:
        """Return what was passed to the complaint channel and goes by itself, soonest first."""
        with self._store.read() as session:
            until = self._clock.now().date() + timedelta(days=DIVERTED_DAYS)
            return session.records.due(Periods({}), until)

    def erase_due(self, keys: Sequence[str]) -> tuple[Erasure, ...]:
        """Erase the content that a person confirmed, each piece in its own transaction.

        Raises:
            OnlyAdminsKeepError: the signed-in user is no admin.
            ItemNotFoundError, NotDueError, HeldError: of the first that may not go; those before
                it are gone, those after it stay.
        """
        require_keeper(self._user)
        done = []
        try:
            for key in keys:
                with self._store.write() as session:
                    content = self._erasable(session, key)
                    ground = _ground(content)
                    done.append(self._erase(session, content, ground, self._user.name))
        finally:
            self._store.finish_erasures()
        return tuple(done)

    def erase_unlawful(self, item_id: str) -> Erasure:
        """Erase an item that should never have been collected, with its case.

        Raises:
            OnlyAdminsKeepError, ItemNotFoundError, HeldError: see their texts.
        """
        require_keeper(self._user)
        with self._store.write() as session:
            content = self._content(session, item_id)
            _refuse_held(content)
            done = self._erase(session, content, Ground.UNLAWFUL, self._user.name)
        self._store.finish_erasures()
        return done

    def sweep_diverted(self) -> int:
        """Erase what was passed to the complaint channel fourteen days ago; return how many.

        The one thing that goes without a person's confirmation. What the reporter asked to keep
        is held and stays.
        """
        swept = 0
        for content in self.due():
            if content.outcome == Outcome.ALIH_PENGADUAN and content.held is None:
                with self._store.write() as session:
                    self._erase(session, content, Ground.DIVERTED, AUTOMATIC)
                swept += 1
        self._store.finish_erasures()
        return swept

    def place_hold(self, subject: str, subject_kind: SubjectKind, kind: HoldKind) -> Hold:
        """Keep an item or person from being erased; a restriction also stops decisions.

        Raises:
            OnlyAdminsKeepError: the signed-in user is no admin.
        """
        require_keeper(self._user)
        at = self._clock.now()
        hold = Hold(new_id(), subject, subject_kind, kind, self._user.name, at)
        with self._store.write() as session:
            if subject_kind is SubjectKind.ITEM:
                content = self._content(session, subject)
                hold = Hold(hold.id, content.key, subject_kind, kind, self._user.name, at)
            session.records.place_hold(hold)
            session.log.append(
                "held", hold.subject, {"hold": hold.id, "kind": kind.value},
                actor=self._user.name, at=at,
            )  # fmt: skip
        return hold

    def lift_hold(self, hold_id: str) -> None:
        """Lift a hold.

        Raises:
            OnlyAdminsKeepError, HoldNotFoundError: see their texts.
        """
        require_keeper(self._user)
        at = self._clock.now()
        with self._store.write() as session:
            hold = next((one for one in session.records.holds() if one.id == hold_id), None)
            if hold is None:
                raise HoldNotFoundError(id=hold_id)
            session.records.lift_hold(hold_id, self._user.name, at)
            session.log.append(
                "hold_lifted", hold.subject, {"hold": hold.id}, actor=self._user.name, at=at
            )

    def holds(self) -> Sequence[Hold]:
        """Return the holds in force."""
        with self._store.read() as session:
            return session.records.holds()

    def tombstones(self) -> Sequence[Tombstone]:
        """Return what was erased, newest first."""
        with self._store.read() as session:
            return session.records.tombstones()

    def _content(self, session: Session, key: str) -> DueContent:
        item = session.items.get(key)
        content = item and session.records.content_of(item.id, read_periods(session))
        if not content:
            raise ItemNotFoundError(id=key)
        return content

    def _erasable(self, session: Session, key: str) -> DueContent:
        content = self._content(session, key)
        _refuse_held(content)
        if content.due_on > self._clock.now().date():
            raise NotDueError(item=content.key, due_on=format_day(content.due_on))
        return content

    def _erase(self, session: Session, content: DueContent, ground: Ground, actor: str) -> Erasure:
        at: datetime = self._clock.now()
        return session.records.erase(
            items=content.items, people=(), ground=ground, actor=actor, at=at
        )


def read_periods(session: Session) -> Periods:
    """Return the periods kept in the settings, or the proposals."""
    value = session.settings.get(SETTING)
    if not value:
        return Periods()
    days = {**PROPOSED_DAYS, **value["days"]}
    return Periods(days, value["by"], date.fromisoformat(value["on"]))


def refuse_restricted(session: Session, *subjects: str | None) -> None:
    """Refuse to work on what is restricted.

    Raises:
        RestrictedError: a restriction is in force on one of ``subjects``.
    """
    for subject in filter(None, subjects):
        if any(one.kind is HoldKind.RESTRICTION for one in session.records.holds(subject)):
            raise RestrictedError


def _ground(content: DueContent) -> Ground:
    diverted = content.outcome == Outcome.ALIH_PENGADUAN
    return Ground.DIVERTED if diverted else Ground.RETENTION


def _refuse_held(content: DueContent) -> None:
    if content.held is not None:
        raise HeldError(item=content.key, kind=_(HOLD_LABEL[content.held]))
