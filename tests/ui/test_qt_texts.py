from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox

from ui.qt_texts import IndonesianQtTexts


def test_dialog_buttons_speak_indonesian(qtbot, qapp):
    texts = IndonesianQtTexts()
    qapp.installTranslator(texts)
    try:
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Cancel | kinds.Close | kinds.Save)
        qtbot.addWidget(box)
        found = {button.text().replace("&", "") for button in box.buttons()}
    finally:
        qapp.removeTranslator(texts)
    assert found == {"Batal", "Tutup", "Simpan"}
