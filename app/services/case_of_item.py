"""The case file an item stands in; opened where there is none yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.items import new_id

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.items import Item
    from app.ports import Session


def ensure_case(session: Session, item: Item, person_id: str | None, at: datetime) -> str:
    """Return the id of the item's case; a new one is about ``person_id``."""
    if item.case_id:
        return item.case_id
    case_id = new_id()
    session.cases.open_case(case_id, person_id, at)
    session.items.update(replace(item, case_id=case_id))
    return case_id
