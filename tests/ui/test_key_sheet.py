from __future__ import annotations

from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ui.actions import HasActions
from ui.navigation import SCREENS


def words(sheet):
    return [one.text() for one in sheet.findChildren(QLabel)]


def test_the_question_mark_shows_every_key_of_the_screen_and_of_the_window(window):
    QTest.keyClicks(window.workbench.queue.list, "?")
    shown = words(window.sheet)
    for key in ("J", "K", "A", "R", "1", "9", "Ctrl+Enter", "Ctrl+Z", "Ctrl+K", "F1", "?"):
        assert key in shown, key
    assert "Terima temuan" in shown
    window.sheet.accept()


def test_a_question_mark_in_a_text_is_a_question_mark(window):
    window.workbench.queue.toggle_filters()
    QTest.keyClicks(window.workbench.queue.filters.text, "?")
    assert window.workbench.queue.filters.text.text() == "?"
    assert window.sheet is None


def test_the_keys_of_another_screen_are_shown_there(window):
    window.go_to("history")
    window.show_keys()
    assert "Ekspor riwayat" in words(window.sheet)
    assert "Terima temuan" not in words(window.sheet)
    window.sheet.accept()


def test_no_key_means_two_things_on_one_screen(window):
    anywhere = [key for action in window._actions for key in action.keys]
    for number in range(len(SCREENS)):
        screen = window.screens.widget(number)
        here = (
            [k for a in screen.key_actions() for k in a.keys]
            if isinstance(screen, HasActions)
            else []
        )
        keys = [*anywhere, *here]
        assert len(keys) == len(set(keys)), SCREENS[number].key


def test_every_key_on_the_sheet_is_bound(window):
    bound = {one.key().toString() for one in window.findChildren(QShortcut)}
    for action in (*window._actions, *window.workbench.key_actions()):
        for key in action.keys:
            assert key in bound, key
