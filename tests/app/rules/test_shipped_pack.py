"""The pack that ships with the program is held to its own promises."""

from __future__ import annotations

from collections import Counter

import pytest

from app.domain.clauses import Answer, Band, Clause
from app.rules.engine import check
from app.rules.examples import run_pack


@pytest.fixture(scope="module")
def report(shipped):
    return run_pack(shipped)


def test_every_example_of_every_rule_holds(report):
    failed = [(o.owner, o.kind, o.text, o.why) for o in report.failures if o.kind != "case"]
    assert not failed


def test_every_clause_has_a_rule_and_a_card_with_its_source(shipped):
    covered = {
        Clause(c) for rule in (*shipped.rule_data, *shipped.fact_data) for c in rule["clauses"]
    }
    assert covered == set(Clause)
    assert all(card.source and card.explanation for card in shipped.clauses)
    assert any("dan" in d for d in shipped.clause_card(Clause.SE_4B).doubts)


def test_every_rule_brings_the_examples_it_owes(shipped):
    for rule in shipped.rule_data:
        counts = Counter({kind: len(items) for kind, items in rule["examples"].items()})
        assert counts["hit"] >= 2, rule["id"]
        assert counts["no_hit"] >= 2, rule["id"]
        assert counts["slang"] >= 1, rule["id"]
        assert counts["ocr"] >= 1, rule["id"]
        assert all(e["spans"] for e in rule["examples"]["hit"]), rule["id"]


def test_swearing_and_fraud_are_at_most_notes(shipped):
    for rule in shipped.rule_data:
        if rule["topic"] in {"kasar", "penipuan"}:
            assert rule["tier"] == "C", rule["id"]


def test_it_is_a_draft_and_says_so(shipped):
    assert shipped.status == "draft"
    assert shipped.data["schedules"]["status"] == "belum dikonfirmasi"


def test_degrading_government_is_never_called_a_crime(shipped):
    texts = [r["explain"] for r in shipped.rule_data] + [
        f"{c.title} {c.explanation} {' '.join(c.doubts)}" for c in shipped.clauses
    ]
    assert not [t for t in texts for w in ("pencemaran", "melanggar") if w in t.lower()]


def test_creator_conditions_stay_open_until_answered(shipped):
    result = check(shipped, "Open order rendang Rp50.000, chat WA 081200000000, gratis ongkir")
    conditions = {f.condition for f in result.findings if f.clause.is_creator_condition}
    assert conditions == {Answer.UNKNOWN}


@pytest.mark.parametrize(
    "text",
    [
        "Gerindra", "PDIP dan Golkar", "Yulianto", "Pak Yulianto dan Pak Ihpan hadir", "Prabowo",
        "Anies, Ganjar, Prabowo", "Hamsuardi", "PKS", "paslon", "nomor 2",
    ],
)  # fmt: skip
def test_a_name_alone_is_at_most_a_note(shipped, text):
    assert all(f.band is Band.CATATAN for f in check(shipped, text).findings)


def test_most_whole_post_cases_hold(report):
    cases = [o for o in report.outcomes if o.kind == "case"]
    wrong = [o for o in cases if not o.ok and not o.gap]
    assert len(cases) >= 300
    assert len(wrong) <= 0.03 * len(cases), [(o.owner, o.why) for o in wrong]
