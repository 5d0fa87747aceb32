"""Hard pictures: blurred, let go on a word, swept away later, brought back by a withdrawal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.clauses import Clause
from app.services.review_errors import DecisionFrozenError
from app.services.review_pictures import sweep
from db.errors import EvidenceMissingError
from db.verify import verify
from tests.fakes.reviewing import draft


@pytest.fixture
def item(office):
    return office.bring("Selamat pagi")


def test_a_mark_lets_an_item_open_blurred(office, item):
    assert not office.review.open_item(item).opens_blurred
    office.review.pictures.mark_sensitive(item, sensitive=True)
    assert office.review.open_item(item).opens_blurred


def test_a_picture_let_go_leaves_text_and_hash_and_its_file_goes(office, item):
    office.review.pictures.discard(item)
    view = office.review.open_item(item)
    assert view.evidence[0].discarded_at is not None
    assert view.reading.text == "Selamat pagi"
    assert office.review.preview(item) is None
    assert verify(office.store).ok
    assert sweep(office.store) == 1
    with pytest.raises(EvidenceMissingError):
        office.store.evidence.get(view.evidence[0].sha256)
    assert verify(office.store).ok


def test_pornography_lets_its_picture_go_unless_it_is_said_to_keep_it(office, item):
    for keep, kept in ((None, False), (False, False), (True, True)):
        chosen = draft(clauses=(Clause.SE_1D,), own_ground="Gambar contoh", keep_picture=keep)
        decision = office.review.decide(item, chosen)
        assert (office.review.preview(item) is not None) is kept
        office.review.withdraw(decision.id, "Dicoba lagi")
        assert office.review.preview(item) is not None


def test_a_withdrawal_after_the_sweep_brings_nothing_back(office, item):
    chosen = draft(clauses=(Clause.SE_1D,), own_ground="Gambar contoh")
    decision = office.review.decide(item, chosen)
    sweep(office.store)
    office.review.withdraw(decision.id, "Terlambat diurungkan")
    assert office.review.open_item(item).evidence[0].discarded_at is not None


def test_a_file_that_another_item_needs_stays(office, item):
    with office.store.write() as session:
        (evidence,) = session.items.evidence_of(item)
        other = replace(session.items.get(item), id="lain2345wxyz")
        session.items.add(other, [replace(evidence, id="lain", item_id=other.id)])
    office.review.pictures.discard(item)
    assert sweep(office.store) == 0
    assert office.store.evidence.get(evidence.sha256)


def test_a_decided_item_keeps_its_pictures(office, item):
    office.review.decide(item, draft())
    with pytest.raises(DecisionFrozenError):
        office.review.pictures.discard(item)
