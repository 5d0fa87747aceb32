"""Drafts are kept as typed, for one user, until they are decided or emptied."""

from __future__ import annotations

from app.services.review import ReviewService
from tests.fakes.offices_wired import HEAD
from tests.fakes.reviewing import draft, seat

TYPED = {"outcome": "sesuai", "reason": "belum sel", "fairness": {"1": "layanan"}}


def test_a_draft_is_there_after_a_restart_and_for_its_writer_only(office):
    item = office.bring("Selamat pagi")
    office.review.drafts.keep(item, TYPED)
    again = ReviewService(office.store, office.pack, office.clock, HEAD)
    assert again.drafts.of(item) == TYPED
    assert seat(office, "Sekretaris Contoh").drafts.of(item) == {}


def test_deciding_or_emptying_forgets_it(office):
    item, other = office.bring("Selamat pagi"), office.bring("Selamat siang")
    for one in (item, other):
        office.review.drafts.keep(one, TYPED)
    office.review.decide(item, draft())
    office.review.drafts.keep(other, {"outcome": None, "reason": ""})
    assert office.review.drafts.of(item) == office.review.drafts.of(other) == {}


def test_the_log_says_nothing_of_drafts(office):
    item = office.bring("Selamat pagi")
    office.review.drafts.keep(item, TYPED)
    assert [event.kind for event in office.review.open_item(item).events] == ["imported"]


def test_what_was_typed_for_an_item_that_is_gone_is_let_go(office):
    office.review.drafts.keep("tidakada1234", TYPED)
    assert office.review.drafts.of("tidakada1234") == {}
