"""When a head of office moves or is away: who decides until when, and from when on.

Pure transitions. Nobody is erased: who was reviewer when stays readable from the terms.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.users import Capacity, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from app.domain.users import User


@dataclass(frozen=True, slots=True)
class Term:
    """From ``since`` until ``until`` (both inclusive) a user decides here in a capacity."""

    user_id: str
    capacity: Capacity
    since: date
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether ``day`` lies in it."""
        return self.since <= day and (self.until is None or day <= self.until)


class HandoverFault(StrEnum):
    """Why a change of the head cannot be recorded so; stable codes."""

    SAME_USER = "same_user"
    NOT_IN_OFFICE = "not_in_office"
    HAS_LEFT = "has_left"
    END_MISSING = "end_missing"
    ENDS_BEFORE = "ends_before"


class HandoverError(ValueError):
    """A change that cannot be recorded; ``fault`` says why."""

    def __init__(self, fault: HandoverFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def terms_of(user: User, terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return a reviewer's terms; where none is recorded, the time of enrolment is one."""
    own = tuple(term for term in terms if term.user_id == user.id)
    if own or not user.may(Role.REVIEWER):
        return own
    return (Term(user.id, user.capacity, user.since, user.until),)


def may_decide(user: User, terms: Iterable[Term], day: date) -> bool:
    """Whether the user decides on ``day``; deciding anew as second reviewer is another matter."""
    if not (user.may(Role.REVIEWER) and user.is_active_on(day)):
        return False
    return any(term.covers(day) for term in terms_of(user, terms))


def predecessors(user: User, terms: Iterable[Term], day: date) -> tuple[str, ...]:
    """Return whose term ended on the eve of the definitive term that ``user`` holds on ``day``."""
    known = tuple(terms)
    begun = {
        term.since - timedelta(days=1)
        for term in known
        if term.user_id == user.id and term.capacity is Capacity.DEFINITIVE and term.covers(day)
    }
    return tuple(
        term.user_id
        for term in known
        if term.user_id != user.id
        and term.capacity is Capacity.DEFINITIVE
        and term.until is not None
        and term.until in begun
    )


@dataclass(frozen=True, slots=True)
class Handover:
    """Both users and all terms as they are afterwards."""

    old: User
    new: User
    terms: tuple[Term, ...]


def hand_over(old: User, new: User, terms: Sequence[Term], last_day: date) -> Handover:
    """Let ``old`` decide until ``last_day`` and ``new``, as the definitive head, after it.

    Raises:
        HandoverError: with the fault.
    """
    if old.id == new.id:
        raise HandoverError(HandoverFault.SAME_USER)
    current = [term for term in terms_of(old, terms) if term.covers(last_day)]
    if not current or not old.may(Role.REVIEWER):
        raise HandoverError(HandoverFault.NOT_IN_OFFICE)
    if new.until is not None and new.until <= last_day:
        raise HandoverError(HandoverFault.HAS_LEFT)
    kept = [term for term in terms if term not in current and not _replaced(term, new, last_day)]
    ended = [replace(term, until=last_day) for term in current]
    first = Term(new.id, Capacity.DEFINITIVE, last_day + timedelta(days=1))
    roles = new.roles | {Role.REVIEWER} | (old.roles & {Role.ADMIN})
    return Handover(
        replace(old, until=last_day),
        replace(new, roles=roles, capacity=Capacity.DEFINITIVE, until=None),
        (*kept, *_earlier(new, terms), *ended, first),
    )


def act_for_head(
    user: User, terms: Sequence[Term], capacity: Capacity, since: date, until: date | None
) -> tuple[User, tuple[Term, ...]]:
    """Let ``user`` decide as Plt or Plh from ``since`` until ``until`` (a Plh always has an end).

    Raises:
        HandoverError: with the fault.
    """
    if user.until is not None and user.until < since:
        raise HandoverError(HandoverFault.HAS_LEFT)
    if capacity is Capacity.PLH and until is None:
        raise HandoverError(HandoverFault.END_MISSING)
    if until is not None and until < since:
        raise HandoverError(HandoverFault.ENDS_BEFORE)
    acting = Term(user.id, capacity, since, until)
    changed = replace(user, roles=user.roles | {Role.REVIEWER}, capacity=capacity)
    return changed, (*terms, *_earlier(user, terms), acting)


def _earlier(user: User, terms: Sequence[Term]) -> tuple[Term, ...]:
    """A term that so far was only implied by the enrolment is written down."""
    return tuple(term for term in terms_of(user, terms) if term not in terms)


def _replaced(term: Term, new: User, last_day: date) -> bool:
    """An acting term of the new head that begins only after the handover has no more meaning."""
    return term.user_id == new.id and term.since > last_day
