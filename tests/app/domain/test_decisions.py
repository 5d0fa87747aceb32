"""The judgement rules as a pure function, refusal by refusal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clauses import Answer, Clause
from app.domain.decisions import (
    ADVERSE,
    CaseFacts,
    DecisionDraft,
    Outcome,
    Refusal,
    Relation,
    refusals,
)

TODAY = date(2026, 11, 23)
FACTS = CaseFacts(
    finding_clauses={"f1": Clause.SE_2C, "f4": Clause.SE_4B, "f3": Clause.SE_3B}, today=TODAY
)
ANSWERS = dict.fromkeys(range(1, 11), "sudah dilihat")
ADVERSE_DRAFT = DecisionDraft(
    outcome=Outcome.RUJUK_BKPSDM,
    reason="Perlu telaah lebih lanjut",
    person_id="p",
    relation=Relation.OTHER,
    accepted=frozenset({"f1"}),
    asked_on=TODAY,
)


def test_a_complete_adverse_draft_may_be_recorded():
    assert refusals(ADVERSE_DRAFT, FACTS) == ()


def test_a_cleared_post_needs_only_a_reason():
    assert refusals(DecisionDraft(Outcome.SESUAI, "Kegiatan kantor biasa"), FACTS) == ()
    assert refusals(DecisionDraft(Outcome.SESUAI, " ... "), FACTS) == (Refusal.REASON_MISSING,)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"person_id": None}, Refusal.PERSON_MISSING),
        ({"relation": None}, Refusal.RELATION_MISSING),
        ({"accepted": frozenset()}, Refusal.GROUND_MISSING),
        ({"asked_on": None}, Refusal.REPLY_MISSING),
        ({"asked_on": date(2026, 12, 1)}, Refusal.ASKED_IN_FUTURE),
        ({"recused": True}, Refusal.RECUSED),
        ({"outcome": Outcome.PEMBINAAN}, Refusal.NOT_DIRECT_SUPERIOR),
        ({"accepted": frozenset({"f4"})}, Refusal.CREATOR_UNANSWERED),
        ({"accepted": frozenset({"f3"})}, Refusal.FAIRNESS_MISSING),
        ({"clauses": (Clause.SE_1A,)}, Refusal.CLAUSE_NOT_GROUNDED),
        ({"accepted": frozenset({"x", "f1"})}, Refusal.UNKNOWN_FINDING),
        ({"rejected": frozenset({"f1"})}, Refusal.UNKNOWN_FINDING),
    ],
)
def test_each_missing_piece_is_named(change, refusal):
    assert refusal in refusals(replace(ADVERSE_DRAFT, **change), FACTS)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"not_yet_in_force": True}, Refusal.BEFORE_CIRCULAR),
        ({"already_decided": True}, Refusal.ALREADY_DECIDED),
        ({"readable": False}, Refusal.NOT_READ),
    ],
)
def test_facts_of_the_case_can_stand_against_it(change, refusal):
    assert refusal in refusals(ADVERSE_DRAFT, replace(FACTS, **change))


def test_an_own_ground_stands_in_for_a_finding():
    draft = replace(
        ADVERSE_DRAFT, accepted=frozenset(), own_ground="Ejekan lewat gambar", clauses=()
    )
    assert refusals(draft, FACTS) == ()


def test_se4_binds_creators_only():
    draft = replace(ADVERSE_DRAFT, accepted=frozenset({"f4"}))
    assert refusals(draft, replace(FACTS, konten_kreator=Answer.YES)) == ()
    assert Refusal.NOT_A_CREATOR in refusals(draft, replace(FACTS, konten_kreator=Answer.NO))


def test_the_fairness_check_needs_all_ten_answers():
    draft = replace(ADVERSE_DRAFT, accepted=frozenset({"f3"}), fairness=ANSWERS)
    assert refusals(draft, FACTS) == ()
    nine = {**ANSWERS, 7: "  "}
    assert Refusal.FAIRNESS_MISSING in refusals(replace(draft, fairness=nine), FACTS)


@given(
    outcome=st.sampled_from(sorted(ADVERSE)),
    relation=st.none() | st.sampled_from(Relation),
    person=st.none() | st.just("p"),
    accepted=st.frozensets(st.sampled_from(["f1", "f3", "f4"])),
    asked=st.none() | st.just(TODAY),
    reply=st.sampled_from(["", "Saya minta maaf"]),
    creator=st.sampled_from(Answer),
)
def test_no_adverse_outcome_without_person_ground_and_hearing(
    outcome, relation, person, accepted, asked, reply, creator
):
    draft = DecisionDraft(
        outcome, "Alasan yang cukup panjang", (), person, relation, accepted,
        reply_text=reply, asked_on=asked, fairness=ANSWERS,
    )  # fmt: skip
    if not refusals(draft, replace(FACTS, konten_kreator=creator)):
        assert person
        assert relation
        assert accepted
        assert asked or reply
        assert "f4" not in accepted or creator is Answer.YES
        assert outcome is not Outcome.PEMBINAAN or relation is Relation.DIRECT_SUPERIOR
