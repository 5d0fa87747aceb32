"""Tab reaches every control of a screen and comes around again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from ui.navigation import SCREENS

MOST = 400
INNER = {"qt_spinbox_lineedit", "qt_toolbar_ext_button", "ScrollLeftButton", "ScrollRightButton"}


def wanted(screen):
    """Controls that a person without a mouse must reach."""
    found = set()
    for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
        for widget in screen.findChildren(kind):
            policy = widget.focusPolicy()
            by_tab = bool(policy & Qt.FocusPolicy.TabFocus)
            inner = widget.objectName() in INNER or isinstance(widget.parent(), QComboBox)
            if widget.isVisible() and widget.isEnabled() and by_tab and not inner:
                found.add(widget)
    return found


@pytest.mark.parametrize("key", [screen.key for screen in SCREENS])
def test_tab_reaches_every_control_and_comes_around(window, qapp, key):
    window.go_to(key)
    qapp.processEvents()
    start = window.nav
    start.setFocus()
    reached, widget = set(), start
    for _step in range(MOST):
        window.focusNextChild()
        widget = QApplication.focusWidget()
        if widget is start:
            break
        reached.add(widget)
    assert widget is start, "Tab never came back to the navigation"
    # One of a group of radio buttons stands for all; arrows go through the rest.
    missed = {
        one
        for one in wanted(window.screen_shown()) - reached
        if not (isinstance(one, QAbstractButton) and one.autoExclusive())
        and not (isinstance(one, QAbstractButton) and one.group() is not None)
    }
    assert sorted((type(one).__name__, one.accessibleName()) for one in missed) == []
