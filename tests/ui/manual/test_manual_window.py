from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from ui.manual.pages import pages

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def manual(window):
    QTest.keyClick(window.workbench.queue.list, Qt.Key.Key_F1)
    yield window.manual
    window.manual.close()


def test_f1_opens_the_page_of_the_screen(window, manual):
    assert manual.isVisible()
    assert manual.shown_key == "menilai"
    window.go_to("history")
    window.show_manual()
    assert manual.shown_key == "riwayat"
    assert manual.index.count() == len(pages())


def test_searching_lists_pages_with_the_words_around(manual):
    manual.field.setText("jangkar")
    assert 0 < manual.index.count() < len(pages())
    assert "jangkar" in manual.index.item(0).text().lower()
    assert manual.page.textCursor().selectedText().lower() == "jangkar"
    manual.field.setText("katayangtidakada")
    assert manual.nothing.isVisible()


def test_links_lead_to_pages_and_never_outside(manual):
    manual.page.anchorClicked.emit(QUrl("kebocoran.md"))
    assert manual.shown_key == "kebocoran"
    manual.page.anchorClicked.emit(QUrl("https://contoh.example/x"))
    assert manual.shown_key == "kebocoran"


def test_pictures_are_the_manuals_own_and_fit_the_page(manual):
    picture = manual.page.loadResource(IMAGE, QUrl("gambar/tinjauan.png"))
    assert 0 < picture.width() <= manual.page.viewport().width()
    assert manual.page.loadResource(IMAGE, QUrl("../icons/tinjau.svg")) is None
    assert manual.page.loadResource(IMAGE, QUrl("http://contoh.example/a.png")) is None
