"""Which other items are, or may be, the same act as one item; see :mod:`app.domain.duplicates`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.decisions import Outcome
from app.domain.duplicates import LikenessVerdict, Twin
from app.services.item_state import parts_of, whole_of

if TYPE_CHECKING:
    from app.domain.items import Item
    from app.ports import Session


def twins_of(session: Session, item: Item) -> tuple[Twin, ...]:
    """Return the twins of ``item``: those with the same link, said to be the same, or alike."""
    sure: dict[str, bool] = {}
    if item.post_key:
        sure.update(dict.fromkeys(session.items.find_by_post(item.post_key), True))
    parts = parts_of(session, item.id)
    for likeness, part in ((one, p) for p in parts for one in session.likenesses.of(p)):
        other = session.items.get(likeness.beside(part))
        if likeness.verdict is not LikenessVerdict.DIFFERENT and other is not None:
            place = whole_of(session, other).id
            known = likeness.verdict is LikenessVerdict.SAME
            sure[place] = sure.get(place, False) or known
    sure.pop(whole_of(session, item).id, None)
    return tuple(Twin(other, known, _is_decided(session, other)) for other, known in sure.items())


def _is_decided(session: Session, item_id: str) -> bool:
    """Whether a judgement holds on the item; asking, and saying "duplicate", are none."""
    standing = next(
        (d for d in reversed(session.cases.decisions_of(item_id)) if d.withdrawn_at is None), None
    )
    return (
        standing is not None
        and not standing.outcome.is_open
        and standing.outcome is not Outcome.DUPLIKAT
    )
