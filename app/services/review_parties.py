"""What the reviewer is to the person and to the words: relation on record, signs of a conflict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.clauses import Clause
from app.domain.decisions import Relation
from app.domain.people import AccountSource, superior_chain
from app.domain.recusal import RecusalSign, ReviewerFacts, recusal_signs
from app.services.review_view import findings_of

if TYPE_CHECKING:
    from app.domain.users import User
    from app.ports import Session
    from app.services.review_view import ItemView


@dataclass(frozen=True, slots=True)
class Parties:
    """``signs`` that the reviewer is a party; ``relation`` as the staff list records it."""

    signs: tuple[RecusalSign, ...] = ()
    relation: Relation | None = None


def parties(session: Session, view: ItemView, user: User, person_id: str | None) -> Parties:
    """Return how ``user`` stands to the person and to what the case's items say."""
    # Which person the user is may have been said since the office was opened.
    user = session.users.get(user.id) or user
    chain = _superiors(session, person_id)
    texts = [view.reading, *(mate.reading for mate in view.mates)]
    runs = [view.check, *(mate.check for mate in view.mates)]
    about = any(f.clause is Clause.SE_3B for run in runs for _key, f, _v in findings_of(run))
    reviewer = _reviewer(session, user)
    signs: dict[RecusalSign, None] = {}
    for reading in texts:
        signs.update(
            dict.fromkeys(
                recusal_signs(
                    (reading.screen.author_text or reading.text) if reading else "",
                    reviewer,
                    person_id=person_id,
                    superiors=chain,
                    about_superiors=about,
                )
            )
        )
    return Parties(tuple(signs), _relation(session, user, person_id, chain))


def _superiors(session: Session, person_id: str | None) -> tuple[str, ...]:
    if person_id is None:
        return ()
    return superior_chain(person_id, {person.id: person for person in session.people.all()})


def _reviewer(session: Session, user: User) -> ReviewerFacts:
    person = session.people.get(user.person_id) if user.person_id else None
    posts = [person.jabatan if person else None, session.settings.get("office")]
    return ReviewerFacts(
        name=person.name if person else user.name,
        posts=tuple(str(post) for post in posts if post),
        handles=_own_accounts(session, user.person_id),
        person_id=user.person_id,
    )


def _own_accounts(session: Session, person_id: str | None) -> tuple[str, ...]:
    """The accounts the reviewer declared; what others think is theirs asks nobody to step back."""
    if person_id is None:
        return ()
    return tuple(
        account.handle
        for account in session.accounts.of_person(person_id)
        if account.source is AccountSource.SELF_DECLARATION
    )


def _relation(
    session: Session, user: User, person_id: str | None, chain: tuple[str, ...]
) -> Relation | None:
    """Known only where both stand on the staff list and the person's superior is recorded."""
    if not chain or user.person_id is None or session.people.get(user.person_id) is None:
        return None
    if person_id == user.person_id:
        return Relation.OTHER
    if chain[0] == user.person_id:
        return Relation.DIRECT_SUPERIOR
    return Relation.HIGHER_SUPERIOR if user.person_id in chain else Relation.OTHER
