"""What is known of the person a post may be by, at the time of the post; all in words.

Everything here is a fact the office recorded. What is not recorded stays *unknown*: a permit that
nobody entered is not a permit that was refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.clauses import Answer
from app.domain.people import Confidence, unit_chain
from app.domain.reading import TimeFact
from app.domain.schedule import WIB
from app.domain.working_time import Reason, WorkingTimeAnswer, is_working_time
from app.rules.facts import CheckFacts
from app.services.review_errors import ItemNotFoundError
from app.services.working_time_text import working_time_sentence

if TYPE_CHECKING:
    from datetime import date

    from app.domain.items import Item
    from app.domain.people import Account, DeclaredBusiness, Permit, Person
    from app.ports import Session, Store

_NOBODY = WorkingTimeAnswer(Answer.UNKNOWN, Reason.PERSON_UNKNOWN)


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """The case's person, and what held for that person when the post was made.

    ``permits`` and ``businesses`` are those in force on the day of the post (none where the day is
    unknown); ``account`` is the item's account as far as it is known to be the person's.
    """

    person: Person | None = None
    units: tuple[str, ...] = ()
    superior: Person | None = None
    working_time: WorkingTimeAnswer = _NOBODY
    permits: tuple[Permit, ...] = ()
    businesses: tuple[DeclaredBusiness, ...] = ()
    account: Account | None = None

    @property
    def working_time_text(self) -> str:
        """The answer about working hours as one sentence with its reason."""
        return working_time_sentence(self.working_time)

    @property
    def working_time_why(self) -> str:
        """The reason alone, to stand behind words that say the answer already."""
        return self.working_time_text.partition(": ")[2] or self.working_time_text

    @property
    def unit_path(self) -> str:
        """The unit and those above it, nearest first."""
        return " · ".join(self.units)


class PersonFactsService:
    """Reads the facts; they change nowhere here."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_item(self, item_id: str) -> PersonFacts:
        """Return the facts about the person of an item's case.

        Raises:
            ItemNotFoundError: no such item.
        """
        with self._store.read() as session:
            item = session.items.get(item_id)
            if item is None:
                raise ItemNotFoundError(id=item_id)
            return person_facts(session, item)

    def is_working_time(self, person_id: str, posted: TimeFact) -> WorkingTimeAnswer:
        """Say whether ``posted`` lay in the working hours of a person: yes, no or unknown."""
        with self._store.read() as session:
            return working_time(session, session.people.get(person_id), posted)


def person_facts(session: Session, item: Item) -> PersonFacts:
    """Return the facts about the person of the item's case; empty where nobody is named."""
    person_id = session.cases.person_of(item.case_id) if item.case_id else None
    person = session.people.get(person_id) if person_id else None
    if person is None:
        return PersonFacts()
    units = session.units.all()
    day = item.posted_at.astimezone(WIB).date() if item.posted_at else None
    return PersonFacts(
        person=person,
        units=tuple(units[key].name for key in unit_chain(person.unit_id, units)),
        superior=session.people.get(person.superior_id) if person.superior_id else None,
        working_time=working_time(session, person, posted_fact(item)),
        permits=_permits(session, person.id, day),
        businesses=_businesses(session, person.id, day),
        account=_account(session, item, person.id),
    )


def check_facts(session: Session, item: Item) -> CheckFacts:
    """Return what the rule check of the item may use besides the words."""
    facts = person_facts(session, item)
    creator = Answer(item.konten_kreator)
    if facts.person is None:
        return CheckFacts(konten_kreator=creator)
    return CheckFacts(
        konten_kreator=creator,
        is_working_time=facts.working_time.answer,
        working_time_reason=facts.working_time_why,
        permit=Answer.YES if facts.permits else Answer.UNKNOWN,
        declared_business=Answer.YES if facts.businesses else Answer.UNKNOWN,
        office_held=facts.person.jabatan or "",
    )


def posted_fact(item: Item) -> TimeFact:
    """Return the post's time with its precision and source."""
    return TimeFact(item.posted_at, item.posted_precision, item.posted_source)


def working_time(session: Session, person: Person | None, posted: TimeFact) -> WorkingTimeAnswer:
    """Ask schedules, calendar and absences; without a person there are no hours to ask about."""
    if person is None:
        return _NOBODY
    return is_working_time(
        [kept.schedule for kept in session.working_time.schedules()],
        session.working_time.calendar(),
        [recorded.absence for recorded in session.person_facts.absences_of(person.id)],
        posted,
        person_id=person.id,
        unit_chain=unit_chain(person.unit_id, session.units.all()),
    )


def _permits(session: Session, person_id: str, day: date | None) -> tuple[Permit, ...]:
    if day is None:
        return ()
    return tuple(p for p in session.person_facts.permits_of(person_id) if p.covers(day))


def _businesses(session: Session, person_id: str, day: date | None) -> tuple[DeclaredBusiness, ...]:
    if day is None:
        return ()
    declared = session.person_facts.businesses_of(person_id)
    return tuple(business for business in declared if business.covers(day))


def _account(session: Session, item: Item, person_id: str) -> Account | None:
    """The item's account as this person's; the most certain source first."""
    if item.platform is None or not item.account:
        return None
    known = session.accounts.named(item.platform, item.account)
    own = [account for account in known if account.person_id == person_id]
    order = list(Confidence)
    return min(own, key=lambda account: order.index(account.confidence), default=None)
