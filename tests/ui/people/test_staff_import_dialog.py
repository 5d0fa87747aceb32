"""The three steps of an import: nothing is stored before the last button."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.services.lists.staff_columns import StaffField
from app.services.lists.staff_plan import PlanKind
from app.services.staff_import import MaybeSame
from tests.fakes.offices_wired import WiredOffice
from ui.people.preview_model import PROBLEMS
from ui.people.staff_import_dialog import StaffImportDialog

NIP = "199001012020121001"
LIST = f"nama;nip;unit kerja\nContoh Satu;{NIP};Seksi A\nRusak;123;Seksi A\n"


@pytest.fixture
def store(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def dialog(qtbot, store, around, bugs):
    made = StaffImportDialog(store.staff_import, around.runner, around.notifier.problem)
    qtbot.addWidget(made)
    made.show()
    yield made
    assert bugs == []


def write(tmp_path, text):
    file = tmp_path / "pegawai.csv"
    file.write_text(text, "utf-8")
    return file


def test_file_columns_plan_and_only_then_the_rows(dialog, store, tmp_path):
    dialog.open_file(write(tmp_path, LIST))
    assert dialog.columns.mapping()[StaffField.UNIT] == 2
    sample = dialog.columns._samples[StaffField.NIP].text()
    assert NIP not in sample
    assert "••••1001" in sample
    dialog.next.click()
    assert dialog.preview.plan.counts[PlanKind.FAULTY] == 1
    assert dialog.next.text() == "Masukkan 1 baris yang baik"
    assert store.people.staff().people == []
    dialog.next.click()
    assert dialog.stored.added == 1
    assert [person.name for person in store.people.staff().people] == ["Contoh Satu"]


def test_problems_can_be_seen_copied_and_saved(dialog, tmp_path, monkeypatch):
    dialog.open_file(write(tmp_path, LIST))
    dialog.next.click()
    page = dialog.preview
    page.filter.setCurrentIndex(page.filter.findData(PROBLEMS))
    assert page.model.rowCount() == 1
    assert "18 angka" in page.model.index(0, 3).data()
    page.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Baris 3")
    report = tmp_path / "masalah.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(report), ""))
    page.export.click()
    assert "18 angka" in report.read_text("utf-8-sig")


def test_known_persons_change_only_where_the_box_is_ticked(dialog, store, tmp_path):
    store.people.add("Contoh Satu", "Seksi B", nip=NIP)
    dialog.open_file(write(tmp_path, LIST))
    dialog.next.click()
    assert not dialog.next.isEnabled()
    dialog.preview.update_known.setChecked(True)
    dialog.next.click()
    assert dialog.stored.changed == 1


def test_a_known_name_under_another_number_needs_a_choice(dialog, store, tmp_path):
    store.people.add("Contoh Satu", "Seksi A", nip="199001012022212001")
    dialog.open_file(write(tmp_path, LIST.replace(NIP, "199001012022222001")))
    dialog.next.click()
    assert dialog.preview.maybe_row.isVisible()
    assert not dialog.next.isEnabled()
    dialog.preview.maybe.setCurrentIndex(dialog.preview.maybe.findData(MaybeSame.UPDATE.value))
    dialog.next.click()
    assert dialog.stored.changed == 1


def test_without_names_or_without_a_file_there_is_no_way_on(dialog, tmp_path):
    assert not dialog.next.isVisible()
    dialog.open_file(tmp_path / "tidak-ada.csv")
    assert "tidak dapat dibaca" in dialog.warning.text()
    dialog.open_file(write(tmp_path, "a;b\n1;2\n"))
    assert not dialog.next.isEnabled()
    box = dialog.columns.boxes[StaffField.NAME]
    box.setCurrentIndex(1)
    assert dialog.next.isEnabled()
    dialog.back.click()
    assert not dialog.next.isVisible()
    dialog.reject()
    assert dialog.stored is None
