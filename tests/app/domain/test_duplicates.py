from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from app.domain.decisions import CaseFacts, DecisionDraft, Outcome, Refusal, refusals
from app.domain.duplicates import (
    Likeness,
    LikenessKind,
    Twin,
    distance,
    judged_elsewhere,
    to_compare_first,
)

WIB = timezone(timedelta(hours=7))


def test_hashes_differ_by_their_bits_and_a_missing_one_by_all():
    assert distance("00000000000000ff", "00000000000000ff") == 0
    assert distance("00000000000000ff", "00000000000000fe") == 1
    assert distance("", "00000000000000ff") == 64


def test_a_likeness_knows_the_other_of_the_two():
    likeness = Likeness("a", "b", LikenessKind.NEAR_PICTURE, datetime(2026, 1, 1, tzinfo=WIB))
    assert (likeness.beside("a"), likeness.beside("b")) == ("b", "a")


@pytest.mark.parametrize(
    ("twins", "outcome", "expected"),
    [
        ((), Outcome.SESUAI, ()),
        ((Twin("b", sure=True, decided=False),), Outcome.SESUAI, ()),
        ((Twin("b", sure=True, decided=True),), Outcome.SESUAI, (Refusal.JUDGED_ELSEWHERE,)),
        ((Twin("b", sure=True, decided=True),), Outcome.KLARIFIKASI, (Refusal.JUDGED_ELSEWHERE,)),
        ((Twin("b", sure=True, decided=True),), Outcome.DUPLIKAT, ()),
        ((Twin("b", sure=False, decided=True),), Outcome.SESUAI, (Refusal.COMPARE_FIRST,)),
        ((Twin("b", sure=False, decided=True),), Outcome.DUPLIKAT, ()),
        ((Twin("b", sure=False, decided=False),), Outcome.SESUAI, ()),
    ],
)
def test_one_act_is_judged_once(twins, outcome, expected):
    draft = DecisionDraft(outcome, "alasan yang cukup panjang")
    assert refusals(draft, CaseFacts({}, date(2026, 1, 1), twins=twins)) == expected


def test_the_judged_twin_is_named():
    twins = (Twin("a", sure=False, decided=True), Twin("b", sure=True, decided=True))
    assert judged_elsewhere(twins).item_id == "b"
    assert to_compare_first(twins).item_id == "a"


def test_what_is_part_of_another_item_is_not_decided():
    draft = DecisionDraft(Outcome.DUPLIKAT, "alasan yang cukup panjang")
    facts = CaseFacts({}, date(2026, 1, 1), joined_away=True)
    assert refusals(draft, facts) == (Refusal.JOINED_AWAY,)
