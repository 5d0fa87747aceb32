from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QPlainTextEdit

from app.services.review_errors import ItemNotFoundError
from ui.navigation import SCREENS
from ui.settings.appearance_section import AppearanceSection
from ui.window import MainWindow
from ui.window_state import load_state


def test_only_real_screens_stand_in_the_navigation(window):
    names = [window.nav.item(n).text() for n in range(window.nav.count())]
    assert names == [
        "Tinjauan", "Impor", "Riwayat", "Ringkasan", "Pegawai", "Aturan", "Pengaturan",
    ]  # fmt: skip
    assert window.screens.count() == len(names)


def test_every_control_has_an_accessible_name(window):
    kinds = (QAbstractButton, QComboBox, QLineEdit, QListView, QPlainTextEdit)
    inner = {"qt_spinbox_lineedit"}
    nameless = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and widget.objectName() not in inner
        and not _belongs_to_qt(widget)
    ]
    assert [type(w).__name__ for w in nameless] == []


def _belongs_to_qt(widget):
    parent = widget.parent()
    while parent is not None:
        if type(parent).__name__ in {"QComboBox", "QDateEdit", "QCalendarWidget", "QLineEdit",
                                     "QTableView", "QComboBoxPrivateContainer"}:  # fmt: skip
            return True
        parent = parent.parent()
    return False


def test_the_window_fits_a_small_office_screen(window):
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 700


def test_the_pack_is_named_as_a_draft(window, office):
    texts = [w.text() for w in window.findChildren(type(window.notice)) if "draf" in w.text()]
    assert any("belum disahkan BKPSDM" in text for text in texts)


def test_the_search_field_on_top_opens_the_palette(window):
    window.top.search.click()
    assert window.finder.palette.field.hasFocus()


def test_an_error_a_person_can_act_on_is_shown_in_words(window, office, bugs):
    office.review.fails = ItemNotFoundError(id="item1")
    window.workbench.queue.step(1)
    assert window.notice.text() == ItemNotFoundError(id="item1").message
    assert window.notice.property("problem") is True


def test_a_bug_goes_to_the_crash_report_and_the_window_lives_on(window, office, bugs):
    office.review.fails = ZeroDivisionError()
    window.workbench.queue.step(1)
    assert [type(b) for b in bugs] == [ZeroDivisionError]
    bugs.clear()
    office.review.fails = None
    window.workbench.queue.step(1)
    assert window.workbench.case.cards == []
    assert window.workbench.evidence.text.edit.toPlainText().startswith("Jalan")


def test_settings_are_seen_at_once_and_remembered(window, around, tmp_path):
    try:
        window.settings.section(AppearanceSection).theme.setCurrentIndex(2)
        window.settings.section(AppearanceSection).scale.setCurrentIndex(1)
        assert around.theme.dark
        window.close()
    finally:
        around.theme.apply("light", 100)
    state = load_state(tmp_path)
    assert (state.theme, state.font_scale) == ("dark", 115)


def test_the_last_screen_and_the_splitters_are_remembered(window, office, around, tmp_path, qtbot):
    window.go_to("settings")
    window.close()
    state = load_state(tmp_path)
    assert state.screen == "settings"
    assert {"rulesSplitter", "peopleSplitter"} <= state.splitters.keys()
    again = MainWindow(office, around, state)
    qtbot.addWidget(again)
    assert again.screens.currentWidget() is again.settings


def test_every_screen_has_a_key_of_its_own(window):
    for number, screen in enumerate(SCREENS):
        digit = getattr(Qt.Key, f"Key_{number + 1}")
        QTest.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
        assert window.screens.currentIndex() == number, screen.key


def test_an_item_named_elsewhere_opens_alone_in_the_workbench(window):
    window.go_to("settings")
    window.open_item("item2")
    assert window.screens.currentWidget() is window.workbench
    assert window.workbench.queue.current_id == "item2"
    assert window.workbench.queue.model.rowCount() == 1
