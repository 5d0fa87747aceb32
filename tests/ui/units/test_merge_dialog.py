from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from app.domain.schedule import Schedule, ScheduleScope, Shift, same_every_day
from tests.fakes.offices_wired import WiredOffice
from ui.units.merge_dialog import MergeUnitDialog


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    for number in range(6):
        wired.people.add(f"Contoh {number}", "Dinas / Seksi A")
    wired.people.add("Contoh Tujuh", "Dinas / Seksi A / Loket")
    wired.people.add("Contoh Delapan", "Dinas / Seksi B")
    yield wired
    wired.store.close()


@pytest.fixture
def units(store):
    return {unit.name: key for key, unit in store.people.units.all().items()}


@pytest.fixture
def ask(qtbot, store, around, bugs):
    def made(unit_id):
        tree = store.people.units.tree()
        dialog = MergeUnitDialog(
            store.people.units, tree, tree.units[unit_id], around.runner, around.notifier.problem
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield made
    assert bugs == []


def hours(store, key, subject):
    week = same_every_day(range(5), (Shift(450, 960),))
    store.hours.save(Schedule(key, f"Jam {key}", ScheduleScope.UNIT, subject, DAY, week))


DAY = date(2026, 1, 1)


def words(dialog):
    return [one.text() for one in dialog.preview.findChildren(QLabel)]


def test_what_goes_over_and_what_stays_is_shown_before_anything_is_merged(ask, store, units):
    dialog = ask(units["Seksi A"])
    assert not dialog.act.isEnabled()
    assert "Pilih unit" in words(dialog)[0]
    dialog.into.choose(units["Seksi B"])
    shown = words(dialog)
    assert shown[0] == "YANG BERUBAH"
    assert "6 pegawai pindah dari “Seksi A” ke “Seksi B”: Contoh 0" in shown[1]
    assert shown[1].endswith("Contoh 3, dan 2 lainnya.")
    assert shown[2] == "1 unit ikut dan selanjutnya di bawah “Seksi B”: Loket (1 pegawai)."
    assert "mengikuti jam kerja yang berlaku bagi “Seksi B”" in shown[3]
    assert "YANG TETAP" in shown
    assert any("Catatan kegiatan" in line for line in shown)
    assert units["Seksi A"] in store.people.units.all()
    dialog.into.setEditText("Dinas / seksi b")  # typed whole is as good as chosen
    dialog.submit()
    assert units["Seksi A"] not in store.people.units.all()
    assert dialog.outcome.id == units["Seksi B"]


def test_every_line_of_the_preview_is_whole(ask, units, qapp):
    dialog = ask(units["Seksi A"])
    dialog.into.choose(units["Seksi B"])
    qapp.processEvents()
    for one in dialog.preview.findChildren(QLabel):
        assert one.height() >= one.heightForWidth(one.width())


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        ("Seksi A", "Jadwal “Jam x” selanjutnya berlaku bagi semua pegawai “Seksi B”."),
        ("Seksi B", "Pegawai yang pindah mengikuti jadwal “Jam x” milik “Seksi B”."),
    ],
)
def test_whose_hours_hold_afterwards_is_said(ask, store, units, owner, said):
    hours(store, "x", units[owner])
    dialog = ask(units["Seksi A"])
    dialog.into.choose(units["Seksi B"])
    assert any(said in line for line in words(dialog))


def test_an_obstacle_is_said_and_nothing_can_be_merged(ask, store, units):
    for key, name in (("x", "Seksi A"), ("y", "Seksi B")):
        hours(store, key, units[name])
    dialog = ask(units["Seksi A"])
    dialog.into.choose(units["Seksi B"])
    assert "“Jam x” dan “Jam y”" in dialog.warning.text()
    assert not dialog.act.isEnabled()
    dialog.into.choose(units["Dinas"])
    assert dialog.act.isEnabled()
    assert not dialog.warning.isVisible()
    assert "Kedua unit ini belum dapat digabungkan." not in words(dialog)


def test_neither_the_unit_nor_what_is_below_it_is_offered(ask, units):
    dialog = ask(units["Seksi A"])
    offered = [dialog.into.itemText(row) for row in range(dialog.into.count())]
    assert offered == ["pilih unitnya", "Dinas", "Dinas / Seksi B"]


def test_a_text_that_names_no_unit_merges_nothing(ask, store, units):
    dialog = ask(units["Seksi A"])
    dialog.into.choose(units["Dinas"])
    dialog.into.setEditText("Dinas yang lain")
    dialog.submit()
    assert not dialog.act.isEnabled()
    assert units["Seksi A"] in store.people.units.all()
