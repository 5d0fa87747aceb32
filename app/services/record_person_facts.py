"""What the office records about one person: declared accounts and businesses, permits, leave.

Findings of the person's undecided items are checked again, so that a fact in favour counts at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.absences import RecordedAbsence
from app.domain.items import new_id
from app.domain.people import (
    Account,
    AccountSource,
    Confidence,
    DeclaredBusiness,
    Permit,
)
from app.domain.working_time import Absence
from app.services.fresh_check import recheck_each
from app.services.people_errors import (
    BusinessNameError,
    DatesReversedError,
    HandleMissingError,
    RecordNotFoundError,
)
from app.services.review_errors import PersonNotFoundError

if TYPE_CHECKING:
    from datetime import date

    from app.domain.people import PermitKind
    from app.domain.reading import Platform
    from app.domain.working_time import AbsenceKind
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack


class PersonRecords:
    """Each record is one transaction with its log entry of ids and kinds."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor

    def declare_account(
        self, person_id: str, platform: Platform, handle: str, declared_on: date
    ) -> str:
        """Record an account the person declared; return the declaration's id.

        Raises:
            PersonNotFoundError, HandleMissingError: see their texts.
        """
        if not handle.strip().removeprefix("@"):
            raise HandleMissingError
        key = new_id()
        with self._store.write() as session:
            account = Account(
                platform,
                handle.strip(),
                self._known(session, person_id),
                AccountSource.SELF_DECLARATION,
                key,
                Confidence.CONFIRMED,
                self._actor,
                self._clock.now(),
            )
            session.accounts.put(account, declared_on)
            self._log(session, "account_declared", person_id, key)
        return key

    def forget_account(self, person_id: str, source_id: str) -> None:
        """Forget an account known through an item or a declaration (withdrawn, or mistaken)."""
        with self._store.write() as session:
            session.accounts.lapse(source_id)
            self._log(session, "account_forgotten", person_id, source_id)

    def add_permit(
        self,
        person_id: str,
        kind: PermitKind,
        valid_from: date,
        valid_to: date | None = None,
        *,
        issued_by: str = "",
        reference: str = "",
    ) -> str:
        """Record a permission.

        Raises:
            PersonNotFoundError, DatesReversedError: see their texts.
        """
        _in_order(valid_from, valid_to)
        key = new_id()
        with self._store.write() as session:
            known = self._known(session, person_id)
            permit = Permit(key, known, kind, valid_from, valid_to, issued_by, reference)
            session.person_facts.add_permit(permit)
            self._log(session, "permit_added", person_id, key)
        self._again(person_id)
        return key

    def add_business(
        self,
        person_id: str,
        name: str,
        description: str = "",
        *,
        declared_on: date | None = None,
        valid_to: date | None = None,
    ) -> str:
        """Record a business the person declared.

        Raises:
            PersonNotFoundError, BusinessNameError, DatesReversedError: see their texts.
        """
        if not name.strip():
            raise BusinessNameError
        _in_order(declared_on, valid_to)
        key = new_id()
        with self._store.write() as session:
            business = DeclaredBusiness(
                key,
                self._known(session, person_id),
                name.strip(),
                description.strip(),
                declared_on,
                declared_on,
                valid_to,
            )
            session.person_facts.add_business(business)
            self._log(session, "business_declared", person_id, key)
        self._again(person_id)
        return key

    def add_absence(
        self,
        person_id: str,
        kind: AbsenceKind,
        first: date,
        last: date,
        *,
        start: int | None = None,
        end: int | None = None,
        note: str = "",
    ) -> str:
        """Record leave, illness, permission or official travel; ``start``/``end`` are minutes.

        Raises:
            PersonNotFoundError, DatesReversedError: see their texts.
        """
        _in_order(first, last)
        if start is not None and end is not None and end <= start:
            raise DatesReversedError
        key = new_id()
        with self._store.write() as session:
            absence = Absence(kind, first, last, start, end)
            known = self._known(session, person_id)
            session.person_facts.add_absence(RecordedAbsence(key, known, absence, note.strip()))
            self._log(session, "absence_added", person_id, key)
        self._again(person_id)
        return key

    def remove(self, fact_id: str) -> None:
        """Remove a permit, a declared business or an absence.

        Raises:
            RecordNotFoundError: there is no such record.
        """
        with self._store.write() as session:
            person_id = session.person_facts.remove(fact_id)
            if person_id is None:
                raise RecordNotFoundError(id=fact_id)
            self._log(session, "person_fact_removed", person_id, fact_id)
        self._again(person_id)

    def _again(self, person_id: str) -> None:
        with self._store.read() as session:
            items = session.cases.items_with_person(person_id)
        recheck_each(self._store, self._pack, self._clock, items)

    def _known(self, session: Session, person_id: str) -> str:
        if session.people.get(person_id) is None:
            raise PersonNotFoundError(id=person_id)
        return person_id

    def _log(self, session: Session, kind: str, person_id: str, key: str) -> None:
        session.log.append(
            kind, person_id, {"record": key}, actor=self._actor, at=self._clock.now()
        )


def _in_order(first: date | None, last: date | None) -> None:
    if first and last and last < first:
        raise DatesReversedError
