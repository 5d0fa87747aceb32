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
