"""Suggestions and facts about a person as plain values, the same for every command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.identify_person import Suggestion
    from app.services.person_facts import PersonFacts


def match_rows(found: Suggestion) -> list[dict[str, Any]]:
    """Return one row for each candidate, best first; none is a normal outcome."""
    return [
        {
            "person": candidate.person_id,
            "name": found.people[candidate.person_id].name
            if candidate.person_id in found.people
            else "",
            "confidence": candidate.confidence.value,
            "reason": candidate.reason.value,
        }
        for candidate in found.outcome.candidates
    ]


def facts_row(facts: PersonFacts) -> dict[str, Any] | None:
    """Return what held for the case's person when the post was made; ``None`` without one."""
    if facts.person is None:
        return None
    return {
        "person": facts.person.id,
        "units": list(facts.units),
        "superior": facts.superior.id if facts.superior else None,
        "account_confidence": facts.account.confidence.value if facts.account else None,
        "working_time": facts.working_time.answer.value,
        "working_time_reason": facts.working_time.reason.value,
        "working_time_text": facts.working_time_text,
        "permits": [permit.kind.value for permit in facts.permits],
        "businesses": [business.name for business in facts.businesses],
    }
