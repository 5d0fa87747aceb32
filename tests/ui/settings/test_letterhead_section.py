from __future__ import annotations

import pytest

from app.domain.letters import Letterhead
from ui.settings.letterhead_section import LetterheadSection


@pytest.fixture
def section(window, office):
    office.letters.head = Letterhead(office="Kecamatan Contoh")
    window.go_to("settings")
    return window.settings.section(LetterheadSection)


def test_what_is_kept_is_shown_and_what_is_missing_is_said(section):
    assert section.fields["office"].text() == "Kecamatan Contoh"
    assert "Belum lengkap" in section.state.text()
    assert not section.save.isEnabled()


def test_what_is_typed_is_kept_by_the_button_only(section, office, window):
    section.fields["signer"].setText(" Nama Contoh ")
    section.fields["signer"].textEdited.emit("")
    assert section.state.text() == "Belum disimpan."
    window.go_to("review")
    window.go_to("settings")
    assert section.fields["signer"].text() == " Nama Contoh "
    section.save.click()
    assert office.letters.head == Letterhead(office="Kecamatan Contoh", signer="Nama Contoh")
    assert not section.save.isEnabled()
