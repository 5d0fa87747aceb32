"""What was decided on the person before; it opens only after the findings are judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.permissions import require_judge
from app.services.review_errors import HistoryClosedError
from app.services.review_second import waits_for
from app.services.review_view import view_of

if TYPE_CHECKING:
    from app.domain.decisions import Decision
    from app.services.review_desk import Desk


class PersonHistory:
    """Opens earlier decisions on a person, beside one item; each look is logged."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, item_id: str, person_id: str) -> tuple[Decision, ...]:
        """Return the other decisions on the person, newest first; complaints are not among them.

        Raises:
            ItemNotFoundError: no such item.
            HistoryClosedError: a flagged finding is not judged yet, or the first decision is
                hidden from this reader.
        """
        require_judge(self._desk.user)
        with self._desk.store.write() as session:
            view = view_of(session, item_id)
            first, opinion = view.standing_decision, view.opinion
            is_blind = (
                first is not None
                and opinion is not None
                and waits_for(self._desk.user, first, opinion)
            )
            if is_blind or not view.is_judged:
                raise HistoryClosedError
            session.log.append(
                "history_opened",
                view.item.id,
                {"person": person_id},
                actor=self._desk.actor,
                at=self._desk.clock.now(),
            )
            return tuple(
                decision
                for decision in session.cases.decisions_on(person_id)
                if decision.case_id != view.item.case_id
            )
