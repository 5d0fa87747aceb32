"""A column that takes what it needs, gives way, and follows the keys."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.review.giving_way import GivingWay


@pytest.fixture
def column(qtbot):
    inner = QWidget()
    layout = QVBoxLayout(inner)
    for _number in range(12):
        layout.addWidget(QLineEdit())
    holder = QWidget()
    outer = QVBoxLayout(holder)
    made = GivingWay(inner)
    outer.addWidget(made)
    qtbot.addWidget(holder)
    yield made
    holder.close()


def test_it_takes_the_room_of_its_content_and_no_more(column):
    column.window().resize(300, 900)
    column.window().show()
    assert column.height() == column.widget().sizeHint().height()
    assert not column.verticalScrollBar().isVisible()


def test_with_less_room_it_scrolls_to_what_has_the_keys(qtbot, column):
    column.window().resize(300, 150)
    column.window().show()
    last = column.widget().findChildren(QLineEdit)[-1]
    column.show_when_focused(last)
    assert last.visibleRegion().isEmpty()
    column.come_to(last)
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())


def test_another_content_asks_for_another_height(qtbot, column):
    column.window().resize(300, 900)
    column.window().show()
    before = column.height()
    column.widget().findChildren(QLineEdit)[0].hide()
    qtbot.waitUntil(lambda: column.height() < before)


def test_a_bar_beside_it_cuts_nothing_off(column):
    bar = column.verticalScrollBar().sizeHint().width()
    needed = column.widget().minimumSizeHint().width()
    assert column.minimumSizeHint().width() == needed + bar
    column.window().show()
    column.window().resize(needed, 150)
    assert column.width() - bar >= needed
