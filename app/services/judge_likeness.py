"""What a person says about two items that look alike: the same post, or different ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.duplicates import Likeness, LikenessKind, LikenessVerdict
from app.services.item_state import find_item
from app.services.join_errors import JoinItselfError

if TYPE_CHECKING:
    from app.domain.items import Item, Reading
    from app.ports import Clock, Session, Store


@dataclass(frozen=True, slots=True)
class Beside:
    """An item that looks like another one, with what is needed to compare them."""

    likeness: Likeness
    item: Item
    reading: Reading | None


class LikenessService:
    """Nothing is merged here; joining and deciding are acts of their own."""

    def __init__(self, store: Store, clock: Clock, actor: str) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor

    def beside(self, item_id: str) -> tuple[Beside, ...]:
        """Return what looks like the item, questions still open first.

        Raises:
            ItemNotFoundError: no such item.
        """
        with self._store.read() as session:
            return beside_of(session, find_item(session, item_id).id)

    def judge(self, item_id: str, other_id: str, *, same: bool) -> Likeness:
        """Remember whether two items are one post; the answer may be changed by another one.

        Raises:
            ItemNotFoundError, JoinItselfError: no such item, or it is the same one.
        """
        with self._store.write() as session:
            item, other = find_item(session, item_id), find_item(session, other_id)
            if item.id == other.id:
                raise JoinItselfError
            at = self._clock.now()
            known = next(
                (one for one in session.likenesses.of(item.id) if one.beside(item.id) == other.id),
                None,
            )
            if known is None:
                known = Likeness(item.id, other.id, LikenessKind.SAME_POST, at)
                session.likenesses.add(known)
            verdict = LikenessVerdict.SAME if same else LikenessVerdict.DIFFERENT
            judged = replace(known, verdict=verdict, judged_by=self._actor, judged_at=at)
            session.likenesses.judge(judged)
            session.log.append(
                "likeness_judged",
                item.id,
                {"other": other.id, "kind": known.kind.value, "verdict": verdict.value},
                actor=self._actor,
                at=at,
            )
            return judged


def beside_of(session: Session, item_id: str) -> tuple[Beside, ...]:
    """Return what looks like an item, questions still open first; joined ones are no others."""
    found = []
    for likeness in session.likenesses.of(item_id):
        other = session.items.get(likeness.beside(item_id))
        if other is not None and not other.joined_into:
            found.append(Beside(likeness, other, session.items.latest_reading(other.id)))
    return tuple(sorted(found, key=lambda b: b.likeness.verdict is not LikenessVerdict.OPEN))
