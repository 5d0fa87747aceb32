from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.users import Role
from db.escrow_slot import EscrowKeyFaultyError
from tests.fakes.keys import HEAD
from ui.keys.escrow_dialogs import EscrowDialog
from ui.settings.escrow_section import EscrowSection
from ui.task_runner import InlineTaskRunner


@pytest.fixture
def section(qtbot, office, around):
    made = EscrowSection(office, around)
    qtbot.addWidget(made)
    made.entered()
    made.show()
    return made


def test_it_is_off_until_two_keys_are_given(section, office, monkeypatch):
    assert section.state.text() == "mati"
    assert not section.turn_off.isVisible()

    def fill(dialog):
        dialog.submit()
        assert dialog.warning.text() == "Isi kedua kunci publik."
        for field, key in zip(dialog.fields, ("age1satu", "age1dua"), strict=True):
            field.setText(key)
        dialog.submit()
        return dialog.result()

    monkeypatch.setattr(EscrowDialog, "exec", fill)
    section.turn_on.click()
    assert section.state.text() == "aktif"
    assert section.keys.text() == "age1satu\nage1dua"
    assert not section.turn_on.isVisible()


def test_it_is_turned_off_only_after_a_yes(section, office, monkeypatch):
    office.escrow.public = ("age1satu", "age1dua")
    section.entered()
    where = "ui.settings.escrow_section.confirm_escrow_removal"
    monkeypatch.setattr(where, lambda _parent: False)
    section.turn_off.click()
    assert office.escrow.public
    monkeypatch.setattr(where, lambda _parent: True)
    section.turn_off.click()
    assert section.state.text() == "mati"


def test_who_is_no_admin_only_reads(qtbot, office, around):
    office.user = replace(HEAD, roles=frozenset({Role.REVIEWER}))
    section = EscrowSection(office, around)
    qtbot.addWidget(section)
    section.show()
    section.entered()
    assert section.state.text() == "mati"
    assert not section.turn_on.isVisible()


def test_a_faulty_key_is_said_beside_the_fields(qtbot, office, bugs):
    office.escrow.fails = EscrowKeyFaultyError(number=1)
    dialog = EscrowDialog(office.escrow, InlineTaskRunner(), bugs.append)
    qtbot.addWidget(dialog)
    for field in dialog.fields:
        field.setText("salah")
    dialog.submit()
    assert "ke-1" in dialog.warning.text()
