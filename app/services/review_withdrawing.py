"""Taking a decision back: a new entry beside the old one, and the items where they stood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.decisions import Outcome
from app.services.review_complaints import link_again
from app.services.review_pictures import bring_back
from app.services.review_view import find_item, status_of

if TYPE_CHECKING:
    from app.domain.decisions import Decision
    from app.ports import Session
    from app.services.review_desk import Desk


def withdraw(session: Session, desk: Desk, decision: Decision, reason: str) -> Decision:
    """Withdraw ``decision`` inside an open unit of work."""
    at = desk.clock.now()
    covered = session.cases.frozen_runs(decision.id)
    session.cases.withdraw(decision.id, at)
    if decision.outcome is Outcome.ALIH_PENGADUAN:
        link_again(session, decision, tuple(covered))
    bring_back(session, desk, tuple(covered), decision.decided_at)
    for item_id in covered:
        item = find_item(session, item_id)
        session.items.update(replace(item, status=status_of(session, item)))
    session.log.append(
        "withdrawn",
        decision.item_id,
        {"decision": decision.id},
        actor=desk.actor,
        at=at,
        committed={"reason": reason.encode()},
    )
    return replace(decision, withdrawn_at=at)
