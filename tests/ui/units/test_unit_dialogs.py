from __future__ import annotations

import pytest

from tests.fakes.offices_wired import WiredOffice
from ui.units.unit_dialogs import AddUnitDialog, MoveUnitDialog, RenameUnitDialog


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    wired.people.add("Contoh Satu", "Dinas / Seksi A")
    wired.people.add("Contoh Dua", "Dinas / Seksi B")
    yield wired
    wired.store.close()


@pytest.fixture
def seksi(store):
    return next(u for u in store.people.units.all().values() if u.name == "Seksi A")


@pytest.fixture
def ask(qtbot, store, around, bugs):
    def made(kind, *given):
        dialog = kind(store.people.units, *given, around.runner, around.notifier.problem)
        qtbot.addWidget(dialog)
        return dialog

    yield made
    assert bugs == []


def test_adding_needs_a_name_a_place_and_no_twin(ask, store, seksi):
    dialog = ask(AddUnitDialog, store.people.units.tree(), seksi.parent_id)
    said = []
    for name, above in ((" ", "Dinas"), ("Seksi C", "Din"), ("seksi b", "Dinas"), ("A / B", "")):
        dialog.name.setText(name)
        dialog.above.setEditText(above or dialog.above.itemText(0))
        dialog.submit()
        said.append(dialog.warning.text())
    assert said == [
        "Isi nama unit.",
        "Pilih unit induknya dari daftar.",
        "Unit “seksi b” sudah ada di tempat itu. Gabungkan keduanya, atau ubah salah satu namanya.",
        "Isi nama unit, tanpa tanda “ / ” di antara spasi.",
    ]
    dialog.name.setText("Seksi C")
    dialog.submit()
    assert (dialog.outcome.name, dialog.outcome.parent_id) == ("Seksi C", None)


def test_renaming_says_when_nothing_would_change(ask, store, seksi):
    dialog = ask(RenameUnitDialog, seksi)
    assert dialog.name.selectedText() == "Seksi A"
    dialog.submit()
    assert dialog.warning.text() == "Unit ini sudah bernama demikian."
    dialog.name.clear()
    dialog.submit()
    assert dialog.warning.text() == "Isi nama unit."
    dialog.name.setText("Seksi Umum")
    dialog.submit()
    assert store.people.units.all()[seksi.id].name == "Seksi Umum"


def test_moving_offers_every_place_but_below_itself(ask, store, seksi):
    store.people.units.add("Loket", seksi.id)
    dialog = ask(MoveUnitDialog, store.people.units.tree(), seksi)
    offered = [dialog.above.itemText(row) for row in range(dialog.above.count())]
    assert offered == ["paling atas, tanpa unit induk", "Dinas", "Dinas / Seksi B"]
    dialog.submit()
    assert "sudah berada di sana" in dialog.warning.text()
    dialog.above.setEditText("Seksi")
    dialog.submit()
    assert dialog.warning.text() == "Pilih unit induknya dari daftar."
    dialog.above.choose(None)
    dialog.submit()
    assert store.people.units.all()[seksi.id].parent_id is None
