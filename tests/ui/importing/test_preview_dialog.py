from __future__ import annotations

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from app.services.import_inputs import Part
from app.services.import_lists import RowRefusedError
from app.services.lists.problems import ListEmptyError
from ui.importing.preview_dialog import PreviewDialog
from ui.importing.preview_model import NOTE, ROW, STATE, WHAT

X = "https://x.com/contoh/status/20"
GOOD = Part("daftar.csv", X, link=X, note="dari warga", row=2)
WARNED = Part("daftar.csv", "https://vt.tiktok.com/a/", link="https://vt.tiktok.com/a/", row=3,
              warning="Tautan pendek. Buka tautannya.")  # fmt: skip
BAD = Part(
    "daftar.csv", "baris 4", row=4,
    error=RowRefusedError(row=4, what="Tautan kosong.", remedy="Isi baris ini."),
)  # fmt: skip
NOTICE = Part("daftar.csv", row=5, warning="Lampiran hilang.", notice=True)
PARTS = (GOOD, WARNED, BAD, NOTICE)


@pytest.fixture
def dialog(qtbot, theme):
    made = PreviewDialog(PARTS, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def cell(dialog, row, column):
    return dialog.model.index(row, column).data()


def test_every_row_is_shown_with_what_stands_against_it(dialog):
    assert dialog.counts.text().startswith("2 baris siap · 1 tidak dapat dipakai · 2 perlu")
    assert [cell(dialog, 0, c) for c in (ROW, WHAT, NOTE, STATE)] == ["2", X, "dari warga", "siap"]
    assert cell(dialog, 2, STATE) == "Tautan kosong. Isi baris ini."
    colors = [dialog.model.index(n, STATE).data(Qt.ItemDataRole.ForegroundRole) for n in range(4)]
    assert len({color.name() for color in colors}) == 3
    dialog.table.setCurrentIndex(dialog.model.index(1, STATE))
    assert "Buka tautannya" in dialog.detail.text()
    assert dialog.act.text() == "Masukkan 2 baris yang siap"
    assert dialog.chosen() == [GOOD, WARNED]


def test_only_the_problems_may_be_shown_and_copied(dialog):
    dialog.only.setChecked(True)
    assert [part.row for part in dialog.model.shown] == [3, 4, 5]
    dialog.copy_report()
    report = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in report] == ["3", "4", "5"]
    assert "Isi baris ini" in report[1]


@pytest.fixture
def screen(window):
    window.go_to("import")
    return window.importing


def test_good_rows_go_in_only_after_a_yes(screen, office):
    office.importer.planned = PARTS
    screen.start(["daftar.csv"])
    assert office.importer.given == []
    screen.dialog.reject()
    assert office.importer.given == []
    assert screen.headline.text() == "Tidak ada yang dimasukkan"
    screen.start(["daftar.csv"])
    screen.dialog.act.click()
    assert office.importer.given == [X, "https://vt.tiktok.com/a/"]


def test_a_pasted_text_without_faults_goes_straight_in_and_one_with_faults_is_shown(screen, office):
    text = QMimeData()
    text.setText(f"lihat {X} ya")
    assert screen.drop.take(text)
    assert office.importer.given == [X]
    text.setText(f"{X}\n2. ftp://contoh.id/a")
    assert screen.drop.take(text)
    assert isinstance(screen.dialog, PreviewDialog)
    assert len(office.importer.given) == 1


def test_a_list_that_cannot_be_read_says_so(screen, office, around):
    def broken(_inputs, _columns):
        raise ListEmptyError

    office.importer.plan = broken
    screen.start(["daftar.csv"])
    assert "kosong" in around.notifier.messages[-1][0]
    assert screen.headline.text() == "Tidak ada yang dimasukkan"


def test_the_last_import_is_taken_back(screen, office, around):
    assert screen.undo.isHidden()
    office.importer.statuses = ("new",)
    screen.start(["a.png", "b.png"])
    screen.undo.click()
    assert office.importer.undone == ["i0", "i1"]
    assert "2 konten dikeluarkan lagi" in around.notifier.messages[-1][0]
    assert screen.undo.isHidden()
    assert "diurungkan" in screen.model.index(0).data()
    screen.take_back()
    assert office.importer.undone == ["i0", "i1"]


def test_columns_and_sheet_are_chosen_by_hand(screen, office, tmp_path):
    two = "https://x.com/contoh/status/21"
    book = Workbook()
    book.active.append(["tautan", "bukti", "catatan"])
    book.active.append([X, two, "dari warga"])
    book.create_sheet("Lain").append(["https://x.com/contoh/status/22", "lain"])
    book.save(tmp_path / "daftar.xlsx")
    screen.start([str(tmp_path / "daftar.xlsx")])
    dialog = screen.dialog
    assert not dialog.columns.isHidden()
    assert dialog.columns.link.currentText() == "A · tautan"
    choose(dialog.columns.link, 1)
    choose(dialog.columns.note, -1)
    assert [(part.link, part.note) for part in dialog.chosen()] == [(two, "")]
    choose(dialog.columns.sheet, "Lain")
    assert cell(dialog, 0, WHAT).endswith("/22")
    assert dialog.columns.note.currentText() == "B"
    dialog.act.click()
    assert office.importer.given == ["https://x.com/contoh/status/22"]


def test_a_list_without_columns_offers_none(dialog):
    assert dialog.columns.isHidden()


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
