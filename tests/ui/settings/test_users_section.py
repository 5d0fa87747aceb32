from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.users import Role
from app.services.key_errors import LastAdminError
from tests.fakes.keys import HEAD
from ui.settings.users_section import UsersSection


@pytest.fixture
def section(qtbot, office, around):
    made = UsersSection(office, around)
    qtbot.addWidget(made)
    made.entered()
    made.show()
    return made


def words(section):
    QApplication.processEvents()  # rows that were added are shown by an event
    return [one.text() for one in section.findChildren(QLabel) if one.isVisible()]


def test_everybody_stands_there_with_role_and_key(section, office):
    office.keys.people.append(
        replace(HEAD, id="u1", name="Operator Contoh", roles=frozenset({Role.OPERATOR}), slot=None)
    )
    section.entered()
    shown = words(section)
    assert {"Kepala Contoh", "Operator Contoh", "Anda", "tanpa kunci"} <= set(shown)
    assert "peninjau, admin · definitif" in shown
    actions = [action.text() for action in section.menus["u1"].actions()]
    assert actions == ["Setel ulang kata sandi …"]


def test_who_is_no_admin_changes_the_own_passphrase_only(qtbot, office, around):
    office.user = replace(HEAD, roles=frozenset({Role.OPERATOR}))
    section = UsersSection(office, around)
    qtbot.addWidget(section)
    section.show()
    section.entered()
    assert section.own.isVisible()
    assert not section.add.isVisible()
    assert not section.recovery.isVisible()
    assert section.menus == {}


def test_a_key_is_taken_away_only_after_a_yes(section, office, monkeypatch):
    monkeypatch.setattr(section, "confirm", lambda *_: False)
    section.menus["kepala"].actions()[-1].trigger()
    assert office.keys.changed == []
    monkeypatch.setattr(section, "confirm", lambda *_: True)
    section.menus["kepala"].actions()[-1].trigger()
    assert office.keys.changed == [("remove", "kepala")]


def test_what_is_refused_is_said(section, office, around, monkeypatch):
    office.keys.fails = LastAdminError()
    monkeypatch.setattr(section, "confirm", lambda *_: True)
    section.menus["kepala"].actions()[-1].trigger()
    assert around.notifier.messages == [(LastAdminError().message, True)]


def test_a_new_recovery_key_is_shown_once(section, office, monkeypatch):
    shown = []
    monkeypatch.setattr(section, "confirm", lambda *_: True)
    monkeypatch.setattr(
        "ui.settings.users_section.RecoveryKeyDialog.exec",
        lambda dialog: shown.append(dialog.key.text()),
    )
    section.recovery.click()
    assert office.keys.changed == [("recovery",)]
    assert shown == [office.keys.new_recovery_key()]


def test_enrolling_shows_the_new_user(section, office, around, monkeypatch):
    def fill(dialog):
        dialog.name.setText("Operator Contoh")
        dialog.passphrase.setText("kata sandi operator")
        dialog.again.setText("kata sandi operator")
        dialog.submit()
        return dialog.result()

    monkeypatch.setattr("ui.settings.users_section.EnrolDialog.exec", fill)
    section.add.click()
    assert "Operator Contoh" in words(section)
    assert around.notifier.messages[-1][1] is False
