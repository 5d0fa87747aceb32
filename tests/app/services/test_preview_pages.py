from __future__ import annotations

from dataclasses import replace

import pytest

from app.errors import UserFacingError
from app.services.preview_pages import PreviewPages
from app.services.review import ReviewService
from tests.fakes.offices import AT, evidence
from tests.fakes.offices_wired import HEAD, PNG


class Maker:
    def preview(self, image):
        if image == b"rusak":
            raise UserFacingError
        return b"dibuat dari " + image

    def pages(self, document):
        return [document + b"1", document + b"2"]


@pytest.fixture
def store(office):
    return office.store.evidence


def proof(store, content, **facts):
    return evidence("abcd2345wxyz", store.put(content), **facts)


def test_pages_are_counted_over_all_evidence(store):
    shown = (
        proof(store, b"satu"),
        proof(store, b"lampiran", pages=0),
        proof(store, b"pdf", pages=2, media_type="application/pdf"),
        proof(store, b"tiff", pages=2, media_type="image/tiff"),
    )
    remake = PreviewPages(Maker())
    assert [remake(store, shown, page) for page in range(6)] == [
        b"dibuat dari satu", b"dibuat dari pdf1", b"dibuat dari pdf2",
        b"dibuat dari tiff1", b"dibuat dari tiff2", None,
    ]  # fmt: skip


def test_what_was_let_go_damaged_or_lost_gives_none(store):
    remake = PreviewPages(Maker())
    gone = replace(proof(store, b"satu"), discarded_at=AT)
    assert remake(store, [gone], 0) is None
    assert remake(store, [proof(store, b"rusak")], 0) is None
    assert remake(store, [evidence("abcd2345wxyz", "ab" * 32)], 0) is None


def test_a_lost_preview_is_made_once_and_kept(office):
    item = office.bring("tulisan")
    office.store.evidence.discard_preview(f"{item}-0")
    assert office.review.preview(item) is None
    review = ReviewService(
        office.store, office.pack, office.clock, HEAD, remake_preview=PreviewPages(Maker())
    )
    assert review.preview(item) == b"dibuat dari " + PNG + b"tulisan"
    assert office.review.preview(item) == b"dibuat dari " + PNG + b"tulisan"
