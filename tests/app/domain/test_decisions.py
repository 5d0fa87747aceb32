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
    touched_clauses,
)
from app.domain.recusal import RecusalSign

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


@pytest.mark.parametrize("outcome", [Outcome.RUJUK_ATASAN, Outcome.RUJUK_BKPSDM])
def test_who_steps_back_hands_over_upwards_without_judging(outcome):
    over = DecisionDraft(outcome, "Saya disebut dalam unggahan", recused=True)
    assert refusals(over, FACTS) == ()
    assert not over.is_adverse
    for judged in (
        {"accepted": frozenset({"f1"})}, {"clauses": (Clause.SE_2C,)}, {"own_ground": "Ejekan"},
    ):  # fmt: skip
        assert Refusal.NOT_JUDGED_RECUSED in refusals(replace(over, **judged), FACTS)


@pytest.mark.parametrize("outcome", [Outcome.PEMBINAAN, Outcome.SESUAI, Outcome.KLARIFIKASI])
def test_who_steps_back_does_nothing_else(outcome):
    draft = DecisionDraft(outcome, "Saya disebut dalam unggahan", recused=True)
    assert Refusal.RECUSED in refusals(draft, FACTS)


def test_a_reviewer_who_seems_a_party_answers_before_turning_to_the_person():
    facts = replace(FACTS, recusal_signs=(RecusalSign.NAMED,))
    asking = DecisionDraft(Outcome.KLARIFIKASI, "Perlu penjelasan dahulu")
    for draft in (ADVERSE_DRAFT, asking):
        assert refusals(draft, facts) == (Refusal.CONFLICT_UNANSWERED,)
        said = replace(draft, no_conflict="Hanya menyebut nama saya sebagai camat")
        assert refusals(said, facts) == ()
    assert refusals(DecisionDraft(Outcome.SESUAI, "Kegiatan kantor biasa"), facts) == ()


def test_no_answer_lets_anybody_review_their_own_post():
    facts = replace(FACTS, recusal_signs=(RecusalSign.OWN_POST,))
    draft = replace(ADVERSE_DRAFT, no_conflict="Tidak ada benturan kepentingan")
    assert Refusal.OWN_POST in refusals(draft, facts)


def test_the_staff_list_goes_before_what_the_reviewer_says_about_the_relation():
    claimed = replace(ADVERSE_DRAFT, outcome=Outcome.PEMBINAAN, relation=Relation.DIRECT_SUPERIOR)
    assert refusals(claimed, FACTS) == ()
    recorded = replace(FACTS, recorded_relation=Relation.OTHER)
    assert Refusal.NOT_DIRECT_SUPERIOR in refusals(claimed, recorded)


def test_an_own_ground_stands_in_for_a_finding():
    draft = replace(
        ADVERSE_DRAFT,
        accepted=frozenset(),
        own_ground="Ejekan lewat gambar",
        clauses=(Clause.SE_2C,),
    )
    assert refusals(draft, FACTS) == ()


def test_an_own_ground_beside_a_finding_asks_the_ten_questions_where_it_adds_no_other_clause():
    draft = replace(ADVERSE_DRAFT, own_ground="Ejekan lewat gambar", clauses=(Clause.SE_2C,))
    touched = set(touched_clauses(draft, FACTS))
    assert not any(clause.needs_fairness_check for clause in touched)
    for clauses in ((), tuple(touched)):
        unnamed = replace(draft, clauses=clauses)
        assert refusals(unnamed, FACTS) == (Refusal.NO_CLAUSE_FAIRNESS,)
        assert refusals(replace(unnamed, fairness=ANSWERS), FACTS) == ()
    named = replace(draft, clauses=(*touched, Clause.SE_1A))
    assert refusals(named, FACTS) == ()


@pytest.mark.parametrize("outcome", list(Outcome))
def test_what_nobody_has_seen_is_not_found_in_order(outcome):
    facts = replace(FACTS, seen=False)
    refused = Refusal.NOT_SEEN in refusals(replace(ADVERSE_DRAFT, outcome=outcome), facts)
    assert refused is (outcome is Outcome.SESUAI)


def test_an_own_ground_that_names_no_clause_asks_the_ten_questions():
    draft = replace(
        ADVERSE_DRAFT, accepted=frozenset(), own_ground="Ejekan lewat gambar", clauses=()
    )
    assert refusals(draft, FACTS) == (Refusal.NO_CLAUSE_FAIRNESS,)
    assert refusals(replace(draft, fairness={**ANSWERS, 3: " "}), FACTS) == (
        Refusal.NO_CLAUSE_FAIRNESS,
    )
    assert refusals(replace(draft, fairness=ANSWERS), FACTS) == ()
    speech = replace(draft, clauses=(Clause.SE_3B,))
    assert refusals(speech, FACTS) == (Refusal.FAIRNESS_MISSING,)
    nothing = replace(draft, own_ground="")
    assert refusals(nothing, FACTS) == (Refusal.GROUND_MISSING,)


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
