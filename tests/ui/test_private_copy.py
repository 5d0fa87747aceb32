from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from ui.private_copy import EXCLUDED, copy_privately, private_mime


def test_what_is_copied_asks_to_be_kept_out_of_every_history(qapp):
    formats = " ".join(private_mime("rahasia").formats())
    assert all(name in formats for name in EXCLUDED)
    assert "x-kde-passwordManagerHint" in formats
    copy_privately("baris 4: rusak")
    assert QGuiApplication.clipboard().text() == "baris 4: rusak"
