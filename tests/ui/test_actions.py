from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.actions import Action, HasActions, bind


def test_every_key_of_an_action_runs_it_while_the_screen_has_the_keys(qtbot):
    ran = []
    screen = QWidget()
    qtbot.addWidget(screen)
    bind([Action("t.one", "Satu", "Contoh", lambda: ran.append(1), ("J", "Ctrl+Return"))], screen)
    screen.show()
    qtbot.waitExposed(screen)
    screen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    screen.activateWindow()
    screen.setFocus()
    qtbot.waitUntil(screen.hasFocus)
    QTest.keyClick(screen, Qt.Key.Key_J)
    QTest.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ran == [1, 1]


def test_the_printed_key_is_the_first_one_in_the_words_of_a_keyboard():
    act = Action("t.save", "Simpan", "Contoh", lambda: None, ("Ctrl+Return", "Ctrl+Enter"))
    assert act.shown_keys == "Ctrl+Enter"
    assert Action("t.none", "Tanpa tombol", "Contoh", lambda: None).shown_keys == ""


def test_the_workbench_offers_every_action_once_and_no_key_twice(window):
    bench = window.workbench
    assert isinstance(bench, HasActions)
    actions = bench.key_actions()
    assert len({a.key for a in actions}) == len(actions)
    keys = [k for a in actions for k in a.keys]
    assert len(set(keys)) == len(keys)
    assert {"J", "K", "A", "R", "T", "Ctrl+Return", "Ctrl+Z", *"123456789"} <= set(keys)
    assert all(a.title and a.group for a in actions)
