"""Replies of the person: what may be recorded, and files that come with them."""

from __future__ import annotations

from datetime import date

import pytest

from app.services.review_errors import DecisionFrozenError, ReplyDateError, ReplyEmptyError
from app.services.review_replies import NewAttachment
from db.verify import verify
from tests.fakes.reviewing import draft


def test_a_reply_keeps_when_how_and_the_files_encrypted(office):
    item = office.bring("Selamat pagi")
    letter = NewAttachment("surat contoh.pdf", "application/pdf", b"%PDF contoh")
    reply = office.review.replies.add(
        item,
        asked_on=date(2026, 1, 30),
        received_on=date(2026, 2, 2),
        text="Akun itu bukan milik saya",
        how="surat",
        attachments=[letter],
    )
    (kept,) = office.review.open_item(item).replies
    assert kept == reply
    (file,) = kept.attachments
    assert (file.original_name, file.size) == ("surat contoh.pdf", 11)
    assert office.review.replies.content(file) == b"%PDF contoh"
    assert verify(office.store).ok
    raw = b"".join(
        p.read_bytes() for p in (office.store.folder / "evidence").rglob("*") if p.is_file()
    )
    assert b"%PDF" not in raw
    assert "reply_recorded" in [entry.kind for entry in office.review.open_item(item).events]


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({}, ReplyEmptyError),
        ({"text": "  "}, ReplyEmptyError),
        ({"asked_on": date(2026, 3, 1)}, ReplyDateError),
        ({"received_on": date(2026, 3, 1), "text": "Ya, benar"}, ReplyDateError),
        (
            {"asked_on": date(2026, 2, 2), "received_on": date(2026, 2, 1), "text": "Ya"},
            ReplyDateError,
        ),
    ],
)
def test_what_cannot_be_is_refused(office, facts, error):
    item = office.bring("Selamat pagi")
    with pytest.raises(error):
        office.review.replies.add(item, **facts)


def test_a_decided_case_takes_no_more_replies(office):
    item = office.bring("Selamat pagi")
    office.review.decide(item, draft())
    with pytest.raises(DecisionFrozenError):
        office.review.replies.add(item, text="Terlambat")
