"""A complaint or a report of wrongdoing goes to its channel and is no longer about the person."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from app.domain.reading import Platform
from app.services.review_view import find_item

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.decisions import Decision
    from app.ports import Session
    from app.services.review_desk import Desk

UNLINKED: Final = "unlinked"
"""The log entry that keeps, for as long as the evidence is kept, what a complaint was taken off."""


def unlink(
    session: Session, desk: Desk, decision: Decision, item_ids: Sequence[str], at: datetime
) -> None:
    """Take person and account off the items and off everything recorded of them so far."""
    person_id = session.cases.person_of(decision.case_id)
    session.cases.unlink_person(decision.case_id)
    for item_id in item_ids:
        item = find_item(session, item_id)
        facts = {
            "link": item.link,
            "platform": item.platform.value if item.platform else None,
            "account": item.account,
            "display_name": item.display_name,
            "account_source": item.account_source,
            "post_key": item.post_key,
            "note": item.note,
            "person": person_id,
        }
        session.items.update(
            replace(
                item,
                link=None,
                account=None,
                display_name=None,
                account_source="unknown",
                post_key=None,
                note="",
            )
        )
        session.accounts.lapse(item_id)
        session.drafts.drop(item_id)
        session.log.append(
            UNLINKED,
            item_id,
            {"decision": decision.id},
            actor=desk.actor,
            at=at,
            committed={"facts": json.dumps(facts, ensure_ascii=False).encode()},
        )


def link_again(session: Session, decision: Decision, item_ids: Sequence[str]) -> None:
    """Give a complaint that was diverted by mistake its facts back, while they still exist."""
    for item_id in item_ids:
        for entry in reversed(session.log.of_subject(item_id)):
            if entry.kind == UNLINKED and json.loads(entry.payload).get("decision") == decision.id:
                kept = session.log.committed(entry.seq).get("facts")
                if kept is not None:
                    _restore(session, decision.case_id, item_id, json.loads(kept[1]))
                break


def _restore(session: Session, case_id: str, item_id: str, facts: dict[str, Any]) -> None:
    person_id, platform = facts.pop("person"), facts.pop("platform")
    if person_id and session.people.get(person_id):
        session.cases.set_person(case_id, person_id)
    item = replace(find_item(session, item_id), **facts)
    session.items.update(replace(item, platform=Platform(platform) if platform else None))
