from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.matching import MatchOutcome, MatchReason, combine, match_account, match_name
from app.domain.people import Account, AccountSource, Confidence
from app.domain.reading import Platform


def _account(person, confidence=Confidence.POSSIBLE, handle="contoh.akun"):
    by = "Peninjau Contoh" if confidence is Confidence.CONFIRMED else None
    return Account(
        Platform.INSTAGRAM, handle, person, AccountSource.ITEM, "i", confidence, confirmed_by=by
    )


def test_a_confirmed_account_makes_its_owner_likely():
    found = match_account(
        Platform.INSTAGRAM, "@Contoh.Akun", [_account("p1", Confidence.CONFIRMED)]
    )
    assert found.suggestion.person_id == "p1"
    assert found.suggestion.confidence is Confidence.LIKELY


def test_an_unconfirmed_account_is_only_possible():
    found = match_account(Platform.INSTAGRAM, "contoh.akun", [_account("p1")])
    assert found.suggestion.confidence is Confidence.POSSIBLE
    unsure = match_account(Platform.INSTAGRAM, "contoh.akun", [_account("p1", Confidence.UNSURE)])
    assert unsure.candidates
    assert unsure.suggestion is None


def test_an_account_of_two_persons_suggests_neither():
    found = match_account(
        Platform.INSTAGRAM, "contoh.akun", [_account("p1", Confidence.CONFIRMED), _account("p2")]
    )
    assert {c.reason for c in found.candidates} == {MatchReason.ACCOUNT_SHARED}
    assert found.suggestion is None


def test_other_platforms_and_missing_handles_match_nobody():
    accounts = [_account("p1", Confidence.CONFIRMED)]
    assert match_account(Platform.X, "contoh.akun", accounts) == MatchOutcome()
    assert match_account(None, "contoh.akun", accounts) == MatchOutcome()
    assert match_account(Platform.INSTAGRAM, None, accounts) == MatchOutcome()


def test_one_clear_name_is_possible_and_two_alike_are_unsure():
    assert match_name([("p1", 1.0), ("p2", 0.8)]).suggestion.reason is MatchReason.NAME_SAME
    assert match_name([("p1", 0.95)]).suggestion.reason is MatchReason.NAME_SIMILAR
    assert match_name([("p1", 0.97), ("p2", 0.95)]).suggestion is None
    assert match_name([("p1", 0.8)]).suggestion is None
    assert match_name([("p1", 0.5)]) == MatchOutcome()


@given(st.lists(st.tuples(st.text(max_size=3), st.floats(0, 1)), max_size=8))
def test_a_name_alone_is_never_more_than_possible(scores):
    outcome = match_name(scores)
    assert all(c.confidence in {Confidence.POSSIBLE, Confidence.UNSURE} for c in outcome.candidates)
    assert sum(c.confidence is Confidence.POSSIBLE for c in outcome.candidates) <= 1


def test_the_account_goes_before_the_name():
    account = match_account(
        Platform.INSTAGRAM, "contoh.akun", [_account("p1", Confidence.CONFIRMED)]
    )
    both = combine(account, match_name([("p2", 1.0), ("p1", 0.8)]))
    assert [c.person_id for c in both.candidates] == ["p1", "p2"]
    assert combine(MatchOutcome(), match_name([("p2", 1.0)])).suggestion.person_id == "p2"
