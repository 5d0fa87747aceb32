from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from ui.empty_state import EmptyState


def test_it_says_what_is_missing_and_offers_the_way(qtbot, theme):
    act = QPushButton("Impor")
    shown = EmptyState(theme, "import", "Belum ada konten", "Bawa masuk lewat Impor.", act)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.title.text() == "Belum ada konten"
    assert act.isVisible()
    before = shown.picture.pixmap().toImage()
    try:
        theme.apply("dark")
        assert shown.picture.pixmap().toImage() != before
    finally:
        theme.apply("light")
    shown.tell("Tidak ada yang cocok", "Hapus saringan.")
    assert shown.way.text() == "Hapus saringan."
