"""At 150 % on the small office screen nothing is cut off, on any screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollArea

from ui.navigation import SCREENS
from ui.pieces import ElidedLabel

SMALL = (1366, 768)
SLACK = 2
ARROW = 36
"""Pixels of a box that its words cannot have."""


@pytest.fixture
def large(window, around):
    around.theme.apply("light", 150)
    window.resize(*SMALL)
    yield window
    around.theme.apply("light", 100)


def cut_off(screen):
    """Texts that have less room than they need, with how much they miss."""
    found = []
    for kind in (QLabel, QAbstractButton, QComboBox):
        for widget in screen.findChildren(kind):
            text = widget.currentText() if kind is QComboBox else widget.text()
            if not widget.isVisible() or not text or isinstance(widget, ElidedLabel):
                continue
            if kind is QLabel and widget.wordWrap():
                missing = widget.heightForWidth(widget.width()) - widget.height()
            elif kind is QComboBox:
                words = widget.fontMetrics().horizontalAdvance(text)
                missing = words + ARROW - widget.width()
            else:
                missing = widget.sizeHint().width() - widget.width()
            if missing > SLACK:
                found.append(f"{type(widget).__name__} {text[:40]!r} misses {missing} px")
    return found


def scrolled_sideways(screen):
    """Areas whose content is wider than they are, where nobody can scroll to it."""
    return [
        type(area.widget()).__name__
        for area in screen.findChildren(QScrollArea)
        if area.isVisible()
        and area.widget() is not None
        and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and area.widget().minimumSizeHint().width() > area.viewport().width() + SLACK
    ]


def test_the_window_itself_fits(large):
    assert large.minimumSizeHint().width() <= SMALL[0]
    assert large.size().toTuple() == SMALL


def test_a_large_window_can_be_made_small(large, qapp):
    large.resize(1920, 1080)
    qapp.processEvents()
    large.resize(*SMALL)
    qapp.processEvents()
    assert large.size().toTuple() == SMALL


@pytest.mark.parametrize("key", [screen.key for screen in SCREENS])
def test_nothing_is_cut_off(large, qapp, key):
    large.go_to(key)
    qapp.processEvents()
    shown = large.screen_shown()
    assert cut_off(shown) == []
    assert scrolled_sideways(shown) == []


def test_the_bars_are_not_cut_off(large, qapp):
    large.go_to("review")
    qapp.processEvents()
    assert cut_off(large.top) == []
    assert cut_off(large.status) == []
