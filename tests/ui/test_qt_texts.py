from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QPushButton

from ui.qt_texts import INDONESIAN, IndonesianQtTexts

ENGLISH = {
    "Cancel", "Close", "Save", "Open", "Discard", "Apply", "Reset", "Restore Defaults", "Help",
    "Save All", "Yes", "Yes to All", "No", "No to All", "Abort", "Retry", "Ignore", "Look in:",
    "File name:", "Files of type:", "Choose", "Don't Save", "Back", "Forward",
}  # fmt: skip


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


def test_every_standard_button_and_the_file_dialog_are_translated(qtbot, qapp):
    texts = IndonesianQtTexts()
    qapp.installTranslator(texts)
    try:
        every = [kind for kind in QDialogButtonBox.StandardButton if kind.value]
        box = QDialogButtonBox()
        qtbot.addWidget(box)
        shown = {box.addButton(kind).text().replace("&", "") for kind in every}
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        words = {one.text().replace("&", "") for one in dialog.findChildren(QLabel)}
        words |= {one.text().replace("&", "") for one in dialog.findChildren(QPushButton)}
    finally:
        qapp.removeTranslator(texts)
    assert shown & ENGLISH == set()
    assert words & ENGLISH == set()


def test_the_calendar_speaks_indonesian():
    assert INDONESIAN.monthName(5) == "Mei"
    assert INDONESIAN.dayName(5) == "Jumat"
