"""Handing the office over: the head moves, or somebody acts for the head as Plt or Plh."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final

from app.domain.handover import (
    HandoverError,
    HandoverFault,
    act_for_head,
    hand_over,
    may_decide,
    predecessors,
    terms_of,
)
from app.domain.items import ItemStatus, QueueFilter
from app.errors import UserFacingError
from app.services.key_errors import UserNotFoundError
from app.services.permissions import require_admin
from app.services.review_errors import PersonNotFoundError
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.domain.handover import Term
    from app.domain.people import Person
    from app.domain.users import Capacity, User
    from app.ports import Clock, Session, Store

OPEN: Final = tuple(status for status in ItemStatus if status is not ItemStatus.DECIDED)
SUBJECT: Final = "office_roles"
_FAULTS: Final[dict[HandoverFault, str]] = {
    HandoverFault.SAME_USER: N_("Pejabat lama dan pejabat baru adalah orang yang sama."),
    HandoverFault.NOT_IN_OFFICE: N_("Pejabat lama tidak bertugas pada tanggal itu."),
    HandoverFault.HAS_LEFT: N_("Penggantinya sudah tidak bertugas pada tanggal itu."),
    HandoverFault.END_MISSING: N_("Plh selalu mempunyai tanggal akhir. Isi tanggalnya."),
    HandoverFault.ENDS_BEFORE: N_("Tanggal akhir mendahului tanggal mulai."),
}


class HandoverRefusedError(UserFacingError):
    """The change cannot be recorded so."""

    code: ClassVar[str] = "handover_refused"
    template: ClassVar[str] = N_("{why}")


class OfficeRolesService:
    """Acts of the signed-in ``user``; each is one transaction with its log entry."""

    def __init__(self, store: Store, clock: Clock, user: User) -> None:
        self._store = store
        self._clock = clock
        self._user = user

    def terms(self) -> Sequence[tuple[User, Term]]:
        """Return who decided when, newest term first."""
        with self._store.read() as session:
            terms = session.users.terms()
            found = [(user, t) for user in session.users.all() for t in terms_of(user, terms)]
        return sorted(found, key=lambda pair: (pair[1].since, pair[0].name), reverse=True)

    def may_decide(self) -> bool:
        """Whether the signed-in user decides today."""
        with self._store.read() as session:
            return may_decide(self._user, session.users.terms(), self._clock.now().date())

    def hand_over(self, old_id: str, new_id: str, last_day: date) -> int:
        """Hand the office over; return how many open items pass to the new head.

        Raises:
            OnlyAdminsError, UserNotFoundError, HandoverRefusedError: see their texts.
        """
        require_admin(self._user)
        with self._store.write() as session:
            old, new = _user(session, old_id), _user(session, new_id)
            try:
                done = hand_over(old, new, session.users.terms(), last_day)
            except HandoverError as error:
                raise HandoverRefusedError(why=_(_FAULTS[error.fault])) from error
            session.users.update(done.old)
            session.users.update(done.new)
            session.users.set_terms(done.terms)
            waiting = session.items.count(QueueFilter(statuses=OPEN))
            payload = {
                "old": old.id,
                "new": new.id,
                "last_day": last_day.isoformat(),
                "open": waiting,
            }
            self._note(session, "handed_over", payload)
        return waiting

    def take_over_drafts(self) -> int:
        """Give the new head what the one before left unfinished; at each open, from the first day.

        Until then it stays the old head's, who may still be finishing it.
        """
        today = self._clock.now().date()
        with self._store.read() as session:
            before = predecessors(self._user, session.users.terms(), today)
        if not before:
            return 0
        with self._store.write() as session:
            return sum(session.drafts.hand_over(old, self._user.id) for old in before)

    def appoint_acting(
        self, user_id: str, capacity: Capacity, since: date, until: date | None
    ) -> None:
        """Let a user act for the head.

        Raises:
            OnlyAdminsError, UserNotFoundError, HandoverRefusedError: see their texts.
        """
        require_admin(self._user)
        with self._store.write() as session:
            user = _user(session, user_id)
            try:
                changed, terms = act_for_head(user, session.users.terms(), capacity, since, until)
            except HandoverError as error:
                raise HandoverRefusedError(why=_(_FAULTS[error.fault])) from error
            session.users.update(changed)
            session.users.set_terms(terms)
            payload = {
                "user": user.id,
                "capacity": capacity.value,
                "since": since.isoformat(),
                "until": until.isoformat() if until else None,
            }
            self._note(session, "acting_appointed", payload)

    def users(self) -> Sequence[tuple[User, Person | None]]:
        """Return who can open the office, each with the person of the staff list it is."""
        with self._store.read() as session:
            return [
                (user, session.people.get(user.person_id) if user.person_id else None)
                for user in session.users.all()
                if user.slot is not None
            ]

    def link_person(self, user_id: str, person_id: str | None) -> None:
        """Say which person of the staff list a user is; superiors and recusal follow from it.

        Raises:
            OnlyAdminsError, UserNotFoundError, PersonNotFoundError: see their texts.
        """
        require_admin(self._user)
        with self._store.write() as session:
            user = _user(session, user_id)
            if person_id and session.people.get(person_id) is None:
                raise PersonNotFoundError(id=person_id)
            session.users.update(replace(user, person_id=person_id))
            self._note(session, "user_linked", {"user": user.id, "person": person_id})

    def _note(self, session: Session, kind: str, payload: Mapping[str, object]) -> None:
        at = self._clock.now()
        session.log.append(kind, SUBJECT, payload, actor=self._user.name, at=at)


def _user(session: Session, user_id: str) -> User:
    found = session.users.get(user_id)
    if found is None:
        raise UserNotFoundError(name=user_id)
    return found
