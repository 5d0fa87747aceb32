"""What a person says about two items that look alike: the same post, or different ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.duplicates import Likeness, LikenessKind, LikenessVerdict
from app.services.item_state import find_item, parts_of, whole_of
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
            known = _between(session, item.id, other.id)
            if not known:
                known = [Likeness(item.id, other.id, LikenessKind.SAME_POST, at)]
                session.likenesses.add(known[0])
            verdict = LikenessVerdict.SAME if same else LikenessVerdict.DIFFERENT
            answered = [
                replace(one, verdict=verdict, judged_by=self._actor, judged_at=at) for one in known
            ]
            for one in answered:
                session.likenesses.judge(one)
            session.log.append(
                "likeness_judged",
                item.id,
                {"other": other.id, "kind": known[0].kind.value, "verdict": verdict.value},
                actor=self._actor,
                at=at,
            )
            return answered[0]


def beside_of(session: Session, item_id: str) -> tuple[Beside, ...]:
    """Return what looks like an item or a part of it, questions still open first."""
    parts = parts_of(session, item_id)
    alike = [(one, part) for part in parts for one in session.likenesses.of(part)]
    found: dict[str, Beside] = {}
    for likeness, part in sorted(alike, key=_is_answered):
        other = session.items.get(likeness.beside(part))
        whole = whole_of(session, other) if other is not None else None
        if whole is not None and whole.id not in {item_id, *found}:
            reading = session.items.latest_reading(whole.id)
            found[whole.id] = Beside(likeness, whole, reading)
    return tuple(found.values())


def _is_answered(alike: tuple[Likeness, str]) -> bool:
    return alike[0].verdict is not LikenessVerdict.OPEN


def _between(session: Session, item_id: str, other_id: str) -> list[Likeness]:
    """Return the likenesses between two items or parts of them."""
    others = parts_of(session, other_id)
    return [
        one
        for part in parts_of(session, item_id)
        for one in session.likenesses.of(part)
        if one.beside(part) in others
    ]
