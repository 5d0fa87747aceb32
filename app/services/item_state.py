"""What every act on an item asks first: is it there, and may it still change?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.review_errors import DecisionFrozenError, ItemNotFoundError

if TYPE_CHECKING:
    from app.domain.items import Item
    from app.ports import Session


def find_item(session: Session, item_id: str) -> Item:
    """Return the item.

    Raises:
        ItemNotFoundError: there is none.
    """
    item = session.items.get(item_id)
    if item is None:
        raise ItemNotFoundError(id=item_id)
    return item


def refuse_if_decided(session: Session, item: Item) -> None:
    """Hold back changes under a decision that holds.

    Raises:
        DecisionFrozenError: the item is decided.
    """
    decisions = session.cases.decisions_of(item.id)
    standing = next((d for d in reversed(decisions) if d.withdrawn_at is None), None)
    if standing is not None and not standing.outcome.is_open:
        raise DecisionFrozenError


def parts_of(session: Session, item_id: str) -> tuple[str, ...]:
    """Return the item and everything that was joined into it, and into that."""
    parts, waiting = [item_id], [item_id]
    while waiting:
        for join in session.items.joins_into(waiting.pop()):
            parts.append(join.item_id)
            waiting.append(join.item_id)
    return tuple(parts)


def whole_of(session: Session, item: Item) -> Item:
    """Return the item that ``item`` is a part of by now, or itself."""
    while item.joined_into and (into := session.items.get(item.joined_into)) is not None:
        item = into
    return item
