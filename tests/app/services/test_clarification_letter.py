"""The request for a reply: to whom, about which words, plainly informal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.letters import Letterhead
from app.services.clarification_letter import LetterService, LetterWithoutPersonError
from tests.fakes.offices_wired import HEAD, ROOT
from tests.fakes.reviewing import PARTISAN, flagged

TEMPLATE = (ROOT / "resources" / "templates" / "surat-permintaan-tanggapan.html").read_text("utf-8")


@pytest.fixture
def letters(office):
    return LetterService(office.store, office.clock, HEAD, TEMPLATE, "Paket contoh.")


def test_a_letter_needs_somebody_to_go_to(office, letters):
    item = office.bring(PARTISAN)
    with pytest.raises(LetterWithoutPersonError):
        letters.prepare(item)


def test_the_letter_quotes_what_was_accepted_and_is_plainly_informal(office, letters):
    person = office.review.add_person("Pegawai <Contoh> 014", jabatan="Staf Rekaan")
    item = office.bring(PARTISAN)
    for finding in flagged(office.review.open_item(item))[1:]:
        office.review.judge(finding, accepted=False)
    letter = letters.prepare(item, person.id)
    assert letter.recipient_post == "Staf Rekaan"
    assert letter.deadline == date(2026, 2, 10)
    assert len(letter.items) == 1
    page = letters.render(replace(letter, number="400/1/2026"))
    assert "Pegawai &lt;Contoh&gt; 014" in page
    assert "400/1/2026" in page
    assert "10 Februari 2026" in page
    assert "bukan surat panggilan" in " ".join(page.split())
    assert "$" not in page


def test_every_item_of_the_case_stands_in_one_letter(office, letters):
    person = office.review.add_person("Pegawai Contoh 014")
    one, other = office.bring(PARTISAN), office.bring(PARTISAN + " besok")
    office.review.cases.join(one, other)
    assert len(letters.prepare(one, person.id).items) == 2


def test_the_letterhead_is_kept(letters):
    assert letters.letterhead().signer == "Camat Contoh"
    head = Letterhead("Pemerintah Contoh", "Kecamatan Contoh", "Jalan Contoh 1", "Contoh")
    assert "signer" in head.missing
    letters.keep_letterhead(head)
    assert letters.letterhead() == head
