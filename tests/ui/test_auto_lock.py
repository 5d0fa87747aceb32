from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.auto_lock import AutoLock


class Wall:
    """The clock on the wall, and whether an import runs."""

    def __init__(self):
        self.at, self.importing = 1000.0, False

    def now(self):
        return self.at

    def busy(self):
        return self.importing


@pytest.fixture
def wall():
    return Wall()


@pytest.fixture
def make(qapp, wall):
    made = []

    def build(minutes):
        lock = AutoLock(qapp, minutes, wall.busy, wall.now)
        locked = []
        lock.wanted.connect(lambda: locked.append(wall.at))
        made.append(lock)
        return lock, locked

    yield build
    for lock in made:
        lock.stop()


def pass_time(lock, wall, seconds):
    for _step in range(int(seconds / 5)):
        wall.at += 5
        lock.tick()


def test_nobody_there_locks_once_the_minutes_are_over(make, wall):
    lock, locked = make(2)
    pass_time(lock, wall, 115)
    assert locked == []
    pass_time(lock, wall, 5)
    assert locked == [1120.0]


def test_who_types_or_points_is_there(qtbot, make, wall):
    widget = QWidget()
    qtbot.addWidget(widget)
    lock, locked = make(2)
    pass_time(lock, wall, 100)
    QTest.keyClick(widget, Qt.Key.Key_A)
    pass_time(lock, wall, 100)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    pass_time(lock, wall, 115)
    assert locked == []
    pass_time(lock, wall, 5)
    assert len(locked) == 1


def test_an_import_ends_first_and_never_means_never(make, wall):
    lock, locked = make(2)
    wall.importing = True
    pass_time(lock, wall, 600)
    assert locked == []
    wall.importing = False
    pass_time(lock, wall, 5)
    assert len(locked) == 1
    never, not_locked = make(0)
    pass_time(never, wall, 40_000)
    assert not_locked == []
    never.set_minutes(2)
    pass_time(never, wall, 5)
    assert len(not_locked) == 1


def test_a_computer_that_slept_is_locked_even_while_importing(make, wall):
    lock, locked = make(0)
    wall.importing = True
    wall.at += 61
    lock.tick()
    assert len(locked) == 1


def test_a_clock_set_back_only_starts_the_waiting_again(make, wall):
    lock, locked = make(2)
    wall.at -= 10_000
    lock.tick()
    pass_time(lock, wall, 115)
    assert locked == []
    pass_time(lock, wall, 5)
    assert len(locked) == 1
