from __future__ import annotations

import pytest

from app.domain.clauses import Clause
from app.domain.decisions import Outcome
from app.domain.second_review import Agreement, SecondReview, agreement, agrees, is_sampled


def test_the_draw_is_repeatable_depends_on_the_key_and_takes_about_one_in_twenty():
    names = [f"d{n}" for n in range(4000)]
    first = [name for name in names if is_sampled(b"a" * 32, name)]
    assert first == [name for name in names if is_sampled(b"a" * 32, name)]
    assert first != [name for name in names if is_sampled(b"b" * 32, name)]
    assert 140 < len(first) < 260


def test_a_draw_of_all_takes_all_and_of_none_takes_none():
    assert all(is_sampled(b"k" * 32, f"d{n}", 100) for n in range(50))
    assert not any(is_sampled(b"k" * 32, f"d{n}", 0) for n in range(50))


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ((Outcome.SESUAI, (Clause.SE_1A,)), (Outcome.SESUAI, ()), True),
        ((Outcome.SESUAI, ()), (Outcome.KLARIFIKASI, ()), False),
        ((Outcome.RUJUK_BKPSDM, (Clause.SE_2C,)), (Outcome.RUJUK_BKPSDM, (Clause.SE_2C,)), True),
        ((Outcome.RUJUK_BKPSDM, (Clause.SE_2C,)), (Outcome.RUJUK_BKPSDM, ()), False),
    ],
)
def test_agreement_is_on_the_outcome_and_for_adverse_ones_on_the_clauses(first, second, same):
    assert agrees(first, second) is same


def test_figures_are_told_from_thirty_on():
    few = [SecondReview.AGREED] * 29 + [SecondReview.NOT_YET, SecondReview.NOT_SAMPLED]
    assert agreement(few) == Agreement(29, 29)
    assert agreement(few).share is None
    assert agreement([*few, SecondReview.RESOLVED]).share == 29 / 30
