from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.settings.office_section import OfficeSection


def test_the_index_names_every_section_and_leads_there(window):
    window.resize(1000, 420)
    window.go_to("settings")
    screen = window.settings
    assert screen.index.currentRow() == 0
    assert screen.index.count() == len(screen.sections)
    assert all(screen.index.item(n).text() for n in range(screen.index.count()))
    screen.show_section(OfficeSection)
    top = screen.section(OfficeSection).y() - screen.area.verticalScrollBar().value()
    assert top < screen.area.viewport().height() - 40


def test_the_index_follows_what_is_scrolled(window):
    window.resize(1000, 300)
    window.go_to("settings")
    scroll = window.settings.area.verticalScrollBar()
    scroll.setValue(scroll.maximum())
    assert window.settings.index.currentRow() == len(window.settings.sections) - 1
    scroll.setValue(0)
    assert window.settings.index.currentRow() == 0


def test_no_section_stands_there_twice(window):
    titles = [one.text() for one in window.settings.findChildren(QLabel) if one.text().isupper()]
    assert "KOP SURAT" in titles
    assert len(titles) == len(set(titles))
