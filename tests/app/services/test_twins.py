"""One act is judged once, for the window and the command line alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.decisions import DecisionDraft, Outcome, Refusal
from app.domain.duplicates import LikenessVerdict
from app.services.review_errors import DecisionRefusedError
from tests.fakes.offices_wired import NOW, PNG

TEXT = "Selamat pagi semua warga kecamatan contoh, hari ini ada rapat"
FAIR = DecisionDraft(Outcome.SESUAI, "Pengumuman rapat biasa.")


@pytest.fixture
def pair(office):
    """Two nearly identical pictures."""
    first = office.bring(TEXT)
    lines = []
    office.importer.import_bytes("b.png", PNG + (TEXT + ".").encode(), progress=lines.append)
    return first, lines[0].id


def answer(office, pair, verdict):
    with office.store.write() as session:
        (likeness,) = session.likenesses.of(pair[0])
        session.likenesses.judge(replace(likeness, verdict=verdict, judged_at=NOW))


def test_a_near_copy_of_a_judged_item_is_compared_first(office, pair):
    first, second = pair
    assert office.review.refusals(second, FAIR) == ()
    office.review.decide(first, FAIR)
    assert office.review.refusals(second, FAIR) == (Refusal.COMPARE_FIRST,)
    answer(office, pair, LikenessVerdict.DIFFERENT)
    assert office.review.refusals(second, FAIR) == ()


def test_the_same_act_is_refused_until_the_other_decision_is_withdrawn(office, pair):
    first, second = pair
    decision = office.review.decide(first, FAIR)
    answer(office, pair, LikenessVerdict.SAME)
    with pytest.raises(DecisionRefusedError, match="sudah diputus pada konten lain"):
        office.review.decide(second, FAIR)
    office.review.withdraw(decision.id, "keliru memilih konten")
    office.review.decide(second, FAIR)


def test_a_duplicate_is_said_to_be_one_and_does_not_block_the_other(office, pair):
    first, second = pair
    answer(office, pair, LikenessVerdict.SAME)
    office.review.decide(second, DecisionDraft(Outcome.DUPLIKAT, f"Sama dengan {first}."))
    office.review.decide(first, FAIR)


def test_a_part_that_looks_like_a_judged_item_still_asks_after_it_was_joined(office, pair):
    first, second = pair
    third = office.bring("Konten ketiga yang lain sekali")
    office.review.decide(first, FAIR)
    office.joining.join(third, second)
    assert office.review.refusals(third, FAIR) == (Refusal.COMPARE_FIRST,)
    (beside,) = office.likenesses.beside(third)
    assert beside.item.id == first
    office.likenesses.judge(third, first, same=False)
    assert office.review.refusals(third, FAIR) == ()
    assert [one.item.id for one in office.likenesses.beside(first)] == [third]
