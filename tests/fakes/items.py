"""What is done to single items, in memory: what was asked, in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.duplicates import Likeness, LikenessKind
from app.services.item_context import ContextFact, ContextInput, item_context
from app.services.join_items import Joined
from tests.fakes.views import NOW

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from app.domain.items import (
        Evidence,
        Item,
    )
    from app.domain.reading import Precision
    from app.services.judge_likeness import Beside
    from tests.fakes.review import FakeReview


@dataclass
class FakeItems:
    """Joining, attaching, comparing, correcting: what was asked, in order."""

    review: FakeReview
    asked: list[tuple] = field(default_factory=list)
    facts: tuple[ContextFact, ...] = ()

    def join(self, item_id: str, other_id: str) -> Joined:
        self.asked.append(("join", item_id, other_id))
        kept, other = self.review.views[item_id].item, self.review.views.pop(other_id).item
        return Joined(kept, other)

    def split(self, other_id: str) -> Joined:
        self.asked.append(("split", other_id))
        first = next(iter(self.review.views.values())).item
        return Joined(first, first)

    def attach(self, item_id: str, path: Path) -> Evidence:
        self.asked.append(("attach", item_id, path.name))
        return self.review.views[item_id].evidence[0]

    def beside(self, item_id: str) -> tuple[Beside, ...]:
        return ()

    def judge(self, item_id: str, other_id: str, *, same: bool) -> Likeness:
        self.asked.append(("judge", item_id, other_id, same))
        return Likeness(item_id, other_id, LikenessKind.NEAR_PICTURE, NOW)

    def set_account(self, item_id: str, account: str) -> Item:
        self.asked.append(("account", item_id, account))
        return self.review.views[item_id].item

    def set_posted(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        self.asked.append(("posted", item_id, at, precision))
        return self.review.views[item_id].item

    def set_captured(self, item_id: str, at: datetime | None, precision: Precision) -> Item:
        self.asked.append(("captured", item_id, at, precision))
        return self.review.views[item_id].item

    def of_item(self, item_id: str) -> tuple[ContextFact, ...]:
        view = self.review.views[item_id]
        return self.facts or item_context(ContextInput(view.item, view.evidence))
