"""Whose post it is: a suggestion with its confidence, and the reviewer's word on it.

"Not sure it is this person" is a normal outcome. An account becomes known here, through the item,
and lapses with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.items import ItemStatus
from app.domain.matching import MatchOutcome
from app.domain.people import Account, AccountSource, Confidence
from app.services.case_of_item import ensure_case
from app.services.fresh_check import recheck
from app.services.match_person import suggest_person
from app.services.retention import refuse_restricted
from app.services.review_errors import (
    DecisionFrozenError,
    ItemNotFoundError,
    PersonNotFoundError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.items import Item
    from app.domain.people import Person
    from app.ports import Clock, Session, Store
    from app.rules.compiled import CompiledPack


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Who may have posted; ``people`` holds the candidates by id."""

    outcome: MatchOutcome = field(default_factory=MatchOutcome)
    people: Mapping[str, Person] = field(default_factory=dict)


class IdentifyService:
    """Suggests and records; nothing is linked without the reviewer."""

    def __init__(self, store: Store, pack: CompiledPack, clock: Clock, actor: str) -> None:
        self._store = store
        self._pack = pack
        self._clock = clock
        self._actor = actor

    def suggest(self, item_id: str) -> Suggestion:
        """Return who may have posted; none or *unsure* is a normal outcome.

        Raises:
            ItemNotFoundError: no such item.
        """
        with self._store.read() as session:
            return _suggest(session, _item(session, item_id))

    def identify(self, item_id: str, person_id: str | None) -> None:
        """Record that the post is this person's, or (``None``) that it is not known whose it is.

        Raises:
            ItemNotFoundError, PersonNotFoundError: no such item or person.
            DecisionFrozenError: the item is decided.
            RestrictedError: a restriction is in force on the item or the person.
        """
        with self._store.read() as session:
            basis = _basis(session, _item(session, item_id), person_id)
        with self._store.write() as session:
            item = _item(session, item_id)
            if item.status is ItemStatus.DECIDED:
                raise DecisionFrozenError
            if person_id and session.people.get(person_id) is None:
                raise PersonNotFoundError(id=person_id)
            refuse_restricted(session, item.id, person_id)
            at = self._clock.now()
            case_id = ensure_case(session, item, person_id, at)
            session.cases.set_person(case_id, person_id)
            session.accounts.lapse(item.id)
            if person_id and item.platform and item.account:
                session.accounts.put(
                    Account(
                        item.platform,
                        item.account,
                        person_id,
                        AccountSource.ITEM,
                        item.id,
                        Confidence.CONFIRMED,
                        self._actor,
                        at,
                    )
                )
            session.log.append(
                "person_identified" if person_id else "person_unknown",
                item.id,
                {"person": person_id, "basis": basis},
                actor=self._actor,
                at=at,
            )
            recheck(session, self._pack, session.cases.items_of(case_id), at)


def _item(session: Session, item_id: str) -> Item:
    item = session.items.get(item_id)
    if item is None:
        raise ItemNotFoundError(id=item_id)
    return item


def _suggest(session: Session, item: Item) -> Suggestion:
    accounts: tuple[Account, ...] = ()
    if item.platform and item.account:
        accounts = tuple(
            account
            for account in session.accounts.named(item.platform, item.account)
            if account.source_id != item.id
        )
    people = session.people.all() if item.display_name else ()
    outcome = suggest_person(item.platform, item.account, item.display_name, people, accounts)
    found = (session.people.get(candidate.person_id) for candidate in outcome.candidates)
    return Suggestion(outcome, {person.id: person for person in found if person})


def _basis(session: Session, item: Item, person_id: str | None) -> str:
    """What spoke for the person when the reviewer said so; ``reviewer`` where nothing did."""
    for candidate in _suggest(session, item).outcome.candidates:
        if candidate.person_id == person_id:
            return candidate.reason.value
    return "reviewer"
