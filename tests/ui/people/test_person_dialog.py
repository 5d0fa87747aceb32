from __future__ import annotations

import pytest

from tests.fakes.offices_wired import WiredOffice
from ui.people.person_dialog import PersonDialog

NIP = "199001012020121001"


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def ask(qtbot, store, around, bugs):
    def made(person=None):
        dialog = PersonDialog(
            store.people, store.people.staff(), around.runner, around.notifier.problem,
            person=person,
        )  # fmt: skip
        qtbot.addWidget(dialog)
        return dialog

    yield made
    assert bugs == []


def test_a_person_is_added_with_unit_and_superior(ask, store):
    head = store.people.add("Contoh Kepala")
    dialog = ask()
    dialog.submit()
    assert dialog.warning.text() == "Isi nama pegawai."
    dialog.name.setText("Contoh Satu")
    dialog.nip.setText("123")
    dialog.submit()
    assert "18 angka" in dialog.warning.text()
    dialog.nip.setText(NIP)
    dialog.unit.setCurrentText("Kecamatan / Seksi")
    dialog.superior.choose(head.id)
    dialog.employment.setCurrentIndex(1)
    dialog.submit()
    detail = store.people.detail(dialog.outcome.id)
    assert (detail.person.nip, detail.superior, detail.units) == (NIP, head, ("Seksi", "Kecamatan"))


def test_changing_keeps_the_number_nobody_retyped(ask, store):
    person = store.people.add("Contoh Satu", "Seksi", nip=NIP)
    dialog = ask(person)
    assert NIP not in dialog.nip.placeholderText()
    dialog.jabatan.setText("Analis")
    dialog.superior.setEditText("siapa pun")
    dialog.submit()
    saved = store.people.detail(person.id).person
    assert (saved.nip, saved.jabatan, saved.superior_id) == (NIP, "Analis", None)
