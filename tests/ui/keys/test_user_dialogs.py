from __future__ import annotations

import pytest

from app.domain.users import Capacity, Role
from app.services.key_errors import OldPassphraseWrongError
from tests.fakes.keys import HEAD
from ui.keys.user_dialogs import (
    EnrolDialog,
    OwnPassphraseDialog,
    ResetPassphraseDialog,
    RolesDialog,
)
from ui.task_runner import InlineTaskRunner


@pytest.fixture
def make(qtbot, office, bugs):
    def show(kind, *given):
        dialog = kind(office.keys, *given, InlineTaskRunner(), bugs.append)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def type_twice(dialog, text, again=None):
    dialog.passphrase.setText(text)
    dialog.again.setText(text if again is None else again)
    dialog.submit()


def test_enrolling_asks_for_everything_first(make, office):
    dialog = make(EnrolDialog)
    dialog.submit()
    assert dialog.warning.text() == "Isi nama pengguna."
    dialog.name.setText("Operator Contoh")
    for box in dialog.roles.boxes.values():
        box.setChecked(False)
    dialog.submit()
    assert dialog.warning.text() == "Pilih sekurangnya satu peran."
    dialog.roles.boxes[Role.OPERATOR].setChecked(True)
    type_twice(dialog, "pendek")
    assert "sepuluh huruf" in dialog.warning.text()
    type_twice(dialog, "kata sandi operator", "kata sandi lain")
    assert "tidak sama" in dialog.warning.text()
    assert office.keys.changed == []
    dialog.roles.capacity.setCurrentIndex(list(Capacity).index(Capacity.PLH))
    type_twice(dialog, "kata sandi operator")
    assert office.keys.changed == [("enrol", "Operator Contoh", "kata sandi operator")]
    assert (dialog.outcome.roles, dialog.outcome.capacity) == ({Role.OPERATOR}, Capacity.PLH)
    assert not dialog.isVisible()


def test_letters_of_a_passphrase_do_not_show(make):
    dialog = make(OwnPassphraseDialog)
    for field in (dialog.old, dialog.passphrase, dialog.again):
        assert field.echoMode() == field.EchoMode.Password
        assert field.accessibleName()


def test_what_is_refused_is_said_and_may_be_tried_again(make, office, bugs):
    dialog = make(OwnPassphraseDialog)
    office.keys.fails = OldPassphraseWrongError()
    type_twice(dialog, "kata sandi baru")
    assert dialog.warning.text() == OldPassphraseWrongError().message
    office.keys.fails = ValueError()
    type_twice(dialog, "kata sandi baru")
    assert [type(bug) for bug in bugs] == [ValueError]
    office.keys.fails = None
    dialog.old.setText("lama")
    type_twice(dialog, "kata sandi baru")
    assert office.keys.changed == [("own", "lama", "kata sandi baru")]


def test_roles_start_from_what_they_are(make, office):
    dialog = make(RolesDialog, HEAD)
    assert dialog.roles.roles() == HEAD.roles
    dialog.roles.boxes[Role.SECOND_REVIEWER].setChecked(True)
    dialog.submit()
    assert office.keys.people[0].roles == HEAD.roles | {Role.SECOND_REVIEWER}


def test_who_came_with_the_recovery_key_chooses_whose_passphrase(make, office):
    office.keys.enrol("Operator", frozenset({Role.OPERATOR}), "x", capacity=Capacity.DEFINITIVE)
    dialog = make(ResetPassphraseDialog, office.keys.users())
    dialog.who.setCurrentIndex(1)
    type_twice(dialog, "ingat lagi ya")
    assert office.keys.changed[-1] == ("reset", "u1", "ingat lagi ya")
