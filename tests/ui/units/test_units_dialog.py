"""The dialog Unit kerja on a real store: look, correct, take back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel

from app.domain.schedule import Schedule, ScheduleScope, Shift, same_every_day
from tests.fakes.offices_wired import WiredOffice
from ui.keys.act_dialog import ActDialog
from ui.units.units_dialog import UnitsDialog


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def filled(store):
    """A small tree with a person at each leaf and hours at one."""
    for name, unit in (("Satu", "Dinas / Seksi A"), ("Dua", "Dinas / Seksi B"), ("Tiga", "Camat")):
        store.people.add(f"Contoh {name}", unit)
    ids = {unit.name: key for key, unit in store.people.units.all().items()}
    week = same_every_day(range(5), (Shift(450, 960),))
    store.hours.save(
        Schedule("x", "Jam A", ScheduleScope.UNIT, ids["Seksi A"], date(2026, 1, 1), week)
    )
    return store


@pytest.fixture
def ask(qtbot, around, bugs):
    def made(store):
        dialog = UnitsDialog(store.people.units, around)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        return dialog

    yield made
    assert bugs == []


@pytest.fixture
def fill(monkeypatch):
    """Let the next dialogs be filled by these and sent off; a refused one is left again."""
    fillings, asked = [], []

    def exec_(dialog):
        asked.append(dialog)
        fillings.pop(0)(dialog)
        dialog.submit()
        return dialog.result()

    monkeypatch.setattr(ActDialog, "exec", exec_)
    return fillings, asked


def rows(dialog):
    """Return what is shown: indented names with their counts."""
    shown, index = [], dialog.tree.model().index(0, 0)
    while index.isValid():
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        counts = [index.siblingAtColumn(column).data() for column in (1, 2, 3)]
        shown.append((" " * depth + index.data(), *counts))
        index = dialog.tree.indexBelow(index)
    return shown


def names(dialog):
    return [row[0] for row in rows(dialog)]


def pick(dialog, store, name):
    key = next(key for key, unit in store.people.units.all().items() if unit.name == name)
    assert dialog.tree.choose(key)


def test_the_tree_says_who_works_where(ask, filled):
    dialog = ask(filled)
    assert rows(dialog) == [
        ("Camat", "1", "1", "–"),
        ("Dinas", "–", "2", "–"),
        (" Seksi A", "1", "1", "1"),
        (" Seksi B", "1", "1", "–"),
    ]
    assert dialog.count.text() == "4 unit · 3 pegawai"
    assert dialog.tree.hasFocus()
    assert not dialog.notice.isVisible()
    about = dialog.tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert about == "Camat, 1 pegawai, 1 dengan unit di bawahnya, 0 jadwal"


def test_an_office_without_units_is_told_what_they_are_for(ask, store, fill):
    dialog = ask(store)
    assert dialog.body.currentWidget() is dialog.empty
    assert "jadwal kerja" in " ".join(one.text() for one in dialog.empty.findChildren(QLabel))
    assert not dialog.search.isEnabled()
    assert [key for key, made in dialog.buttons.items() if made.isEnabled()] == ["units.add"]
    fill[0].append(lambda asked: asked.name.setText("Dinas"))
    dialog.add()
    assert names(dialog) == ["Dinas"]
    assert dialog.body.currentWidget() is dialog.tree


def test_a_search_narrows_and_chooses_and_clearing_it_keeps_the_choice(ask, filled, qtbot):
    dialog = ask(filled)
    qtbot.keyClick(dialog.tree, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "dinas b")
    assert names(dialog) == ["Dinas", " Seksi B"]
    assert dialog.tree.currentIndex().data() == "Seksi B"
    dialog.search.setText("tidak ada")
    assert dialog.body.currentWidget() is dialog.nothing
    assert "tidak ada" in dialog.nothing.way.text()
    assert not dialog.buttons["units.rename"].isEnabled()
    dialog.search.clear()
    assert len(rows(dialog)) == 4
    assert dialog.tree.currentIndex().data() == "Seksi B"


def test_what_was_closed_stays_closed_when_something_changes(ask, filled, fill):
    dialog = ask(filled)
    pick(dialog, filled, "Dinas")
    dialog.tree.collapse(dialog.tree.currentIndex())
    fill[0].append(lambda asked: asked.name.setText("Dinas Contoh"))
    dialog.rename()
    assert names(dialog) == ["Camat", "Dinas Contoh"]
    dialog.search.setText("seksi")
    assert names(dialog) == ["Dinas Contoh", " Seksi A", " Seksi B"]
    dialog.search.clear()
    assert names(dialog) == ["Camat", "Dinas Contoh"]


def test_a_unit_is_added_renamed_moved_and_each_is_taken_back_by_key(ask, filled, fill, qtbot):
    dialog, changes = ask(filled), []
    dialog.changed.connect(lambda: changes.append(1))
    fillings, asked = fill
    pick(dialog, filled, "Dinas")
    control = Qt.KeyboardModifier.ControlModifier
    fillings.append(lambda one: one.name.setText("Seksi C"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_N, control)
    assert asked[-1].above.currentText() == "Dinas"
    assert names(dialog) == ["Camat", "Dinas", " Seksi A", " Seksi B", " Seksi C"]
    assert dialog.told.text() == "“Seksi C” ditambahkan."
    fillings.append(lambda one: one.name.setText("Arsip"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_F2)
    assert dialog.told.text() == "“Seksi C” kini bernama “Arsip”."
    fillings.append(lambda one: one.above.setEditText("Camat"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_M, control)
    assert dialog.told.text() == "“Arsip” kini di bawah “Camat”."
    assert names(dialog) == ["Camat", " Arsip", "Dinas", " Seksi A", " Seksi B"]
    assert dialog.tree.currentIndex().data() == "Arsip"
    for told in (
        "Diurungkan: “Arsip” kembali ke tempat semula.",
        "Diurungkan: namanya kembali “Seksi C”.",
        "Diurungkan: “Seksi C” tidak jadi ditambahkan.",
    ):
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Z, control)
        assert dialog.told.text() == told
    assert not dialog.undo_button.isVisible()
    assert len(changes) == 6
    dialog.undo()
    assert len(changes) == 6


def test_only_an_empty_unit_is_removed(ask, filled, qtbot):
    filled.people.units.add("Arsip")
    dialog = ask(filled)
    assert dialog.told.text() == "“Arsip” ditambahkan."
    pick(dialog, filled, "Camat")
    assert not dialog.buttons["units.remove"].isEnabled()
    pick(dialog, filled, "Arsip")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert dialog.told.text() == "“Arsip” dihapus."
    dialog.undo_button.click()
    assert "Arsip" in names(dialog)


def test_what_is_refused_is_said_in_the_dialog(ask, filled):
    dialog = ask(filled)
    pick(dialog, filled, "Camat")
    dialog.remove()
    assert "masih memuat pegawai" in dialog.told.text()
    assert dialog.notice.property("problem")


def test_two_units_are_merged_and_parted_again(ask, filled, fill):
    dialog = ask(filled)
    before = rows(dialog)
    pick(dialog, filled, "Dinas")
    fill[0].append(lambda asked: asked.into.setEditText("Camat"))
    dialog.merge()
    assert names(dialog) == ["Camat", " Seksi A", " Seksi B"]
    assert dialog.tree.currentIndex().data() == "Camat"
    assert dialog.told.text() == "“Dinas” digabungkan ke “Camat”."
    dialog.undo()
    assert rows(dialog) == before


def test_the_menu_of_a_unit_offers_the_same_acts(ask, filled, monkeypatch):
    dialog, menus = ask(filled), []
    monkeypatch.setattr("ui.units.units_dialog.QMenu.popup", lambda menu, _at: menus.append(menu))
    dialog.tree.customContextMenuRequested.emit(dialog.rect().topLeft())
    assert [entry.text() for entry in menus[0].actions()] == [
        made.text() for made in dialog.buttons.values()
    ]
    assert not menus[0].actions()[-1].isEnabled()


def test_enter_on_a_unit_renames_it_and_closes_nothing(ask, filled, fill, qtbot):
    dialog = ask(filled)
    fill[0].append(lambda asked: asked.name.setText("Kecamatan"))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert "Kecamatan" in names(dialog)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
