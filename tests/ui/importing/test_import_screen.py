from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from ui.importing.drop_zone import inputs_of, picture_of
from ui.importing.import_screen import ImportScreen
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.task_runner import TaskRunner

FILES = ["a.png", "b.png", "https://x.com/contoh/status/1985562203419512832", "rusak.jpg"]


@pytest.fixture
def screen(window):
    window.go_to("import")
    return window.importing


def test_the_reader_is_warmed_once(window, screen, office):
    window.go_to("review")
    window.go_to("import")
    assert office.importer.warmed == 1


def test_an_import_shows_its_lines_counts_and_the_way_on(window, screen):
    screen.start(FILES)
    assert [line.status for line in screen.model.lines] == [
        "new", "duplicate", "waiting_image", "error",
    ]  # fmt: skip
    assert "gagal" in screen.model.index(3).data()
    assert "Gambar tidak lengkap" in screen.model.index(3).data()
    assert screen.summary.text() == "1 baru · 1 duplikat · 1 menunggu gambar · 1 gagal"
    assert not screen.stop.isVisible()
    screen.go.click()
    assert window.nav.currentRow() == 0


def test_a_long_sentence_has_room_in_its_row(window, screen):
    screen.start(["a.png", "rusak.jpg"])
    short = screen.list.visualRect(screen.model.index(0)).height()
    line = screen.model.lines[1]
    screen.model.lines[1] = replace(line, error="Jalan keluarnya panjang sekali. " * 12)
    screen.model.layoutChanged.emit()
    window.resize(1000, 700)
    narrow = screen.list.visualRect(screen.model.index(1)).height()
    assert narrow > 2 * short
    window.resize(1900, 700)
    QApplication.processEvents()
    screen.list.doItemsLayout()
    assert short <= screen.list.visualRect(screen.model.index(1)).height() < narrow


def test_what_failed_is_read_again_and_its_lines_give_way(screen, office):
    screen.start(FILES)
    assert screen.again.text() == "Baca lagi yang gagal (1)"
    office.importer.given.clear()
    office.importer.statuses = ("new",)
    screen.again.click()
    assert office.importer.given == ["rusak.jpg"]
    assert [line.status for line in screen.model.lines] == [
        "new", "duplicate", "waiting_image", "new",
    ]  # fmt: skip
    assert screen.summary.text() == "2 baru · 1 duplikat · 1 menunggu gambar"
    assert not screen.again.isVisible()


def test_nothing_is_read_again_while_an_import_runs(screen, office):
    shown = []
    office.importer.before_each = lambda _number: shown.append(screen.again.isVisible())
    screen.start(FILES)
    screen.start(FILES)
    assert not any(shown)
    assert screen.again.isVisible()


def test_an_import_that_breaks_says_so_and_ends(screen, office, around, bugs):
    def breaks(_number):
        raise OSError("disk")

    office.importer.before_each = breaks
    screen.start(FILES)
    assert [type(bug) for bug in bugs] == [OSError]
    bugs.clear()
    assert not screen.stop.isVisible()


def test_progress_comes_while_it_runs_and_cancel_stops_it(qtbot, qapp, office, theme, bugs):
    runner = TaskRunner()
    reached, go_on = threading.Event(), threading.Event()

    def pause(number):
        if number == 2:
            reached.set()
            go_on.wait(5)

    office.importer.before_each = pause
    screen = ImportScreen(office, Surroundings(runner, Notifier(bugs.append), theme))
    qtbot.addWidget(screen)
    screen.show()
    try:
        screen.start([f"{n}.png" for n in range(50)])
        qtbot.waitUntil(lambda: len(screen.model.lines) == 2, timeout=3000)
        assert reached.wait(3)
        assert screen.progress.value() == 2
        assert screen.progress.maximum() == 50
        assert screen.stop.isVisible()
        screen.stop.click()
        go_on.set()
        qtbot.waitUntil(lambda: screen.headline.text() == "Impor dihentikan", timeout=3000)
        assert len(screen.model.lines) == 2
        assert not screen.stop.isVisible()
    finally:
        go_on.set()
        assert runner.shutdown()
    assert bugs == []


def test_files_and_links_are_dropped_and_pasted(screen, office):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/contoh/a.png"), QUrl("ftp://contoh/b.png")])
    assert inputs_of(mime) == ["/contoh/a.png"]
    text = QMimeData()
    text.setText("lihat https://x.com/contoh/status/1985562203419512832 ya")
    QGuiApplication.clipboard().setMimeData(text)
    screen.paste()
    assert office.importer.given == ["https://x.com/contoh/status/1985562203419512832"]


def test_a_pasted_picture_is_imported_as_bytes(screen, office):
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    mime = QMimeData()
    mime.setImageData(image)
    assert picture_of(mime).startswith(b"\x89PNG")
    assert screen.drop.take(mime)
    assert office.importer.pictures[0].startswith(b"\x89PNG")
    assert screen.model.lines[0].input == "Tempelan 1.png"


def test_an_empty_clipboard_says_so(screen, around):
    QGuiApplication.clipboard().clear()
    screen.paste()
    assert "Papan klip" in around.notifier.messages[-1][0]


def test_links_are_pasted_into_a_dialog(screen, office):
    screen.drop.paste_wanted.emit()
    dialog = screen.dialog
    assert not dialog.act.isEnabled()
    dialog.text.setPlainText("https://x.com/contoh/status/1985562203419512832 dan teks lain")
    assert dialog.count.text() == "1 tautan ditemukan"
    dialog.accept()
    assert len(office.importer.given) == 1


def test_a_line_leads_to_its_item(window, screen, office):
    office.importer.statuses = ("new",)
    screen.start(["a.png"])
    office.review.views["i0"] = office.review.views["item1"]
    screen.list.activated.emit(screen.model.index(0))
    assert window.nav.currentRow() == 0


def test_what_is_imported_as_sensitive_opens_veiled(screen, office):
    office.importer.statuses = ("new", "duplicate")
    screen.start(["a.png"])
    screen.sensitive.setChecked(True)
    screen.start(["b.png", "c.png"])
    assert office.review.pictures.marked == [("i0", True)]
