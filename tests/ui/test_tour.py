from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.window import MainWindow
from ui.window_state import WindowState, load_state


@pytest.fixture
def tour(window):
    window.show_tour()
    return window.tour


def test_the_keyboard_leads_through_every_stop_and_back(window, tour):
    stops = []
    while tour.isVisible():
        stops.append(tour.title.text())
        assert tour.rect().contains(tour.bubble.geometry())
        QTest.keyClick(tour, Qt.Key.Key_Right)
    assert len(stops) == len(set(stops)) == 6
    assert window.workbench.queue.list.hasFocus()


def test_going_back_and_leaving(tour):
    QTest.keyClick(tour, Qt.Key.Key_Return)
    assert tour.position == 1
    QTest.keyClick(tour, Qt.Key.Key_Left)
    assert tour.position == 0
    assert not tour.back.isEnabled()
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert not tour.isVisible()


def test_keys_do_not_reach_the_window_meanwhile(window, tour):
    before = window.workbench.queue.current_id
    QTest.keyClick(tour, Qt.Key.Key_J)
    assert window.workbench.queue.current_id == before


def test_another_screen_ends_it(window, tour):
    window.go_to("settings")
    assert not tour.isVisible()


def test_it_paints_and_follows_the_size(window, tour):
    window.resize(1024, 640)
    assert tour.size() == window.size()
    tour.grab()
    tour.end()


def test_a_demo_office_offers_it_once(qtbot, office, around, tmp_path):
    window = MainWindow(office, around, WindowState())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.tour is not None, timeout=4000)
    window.tour.end()
    window.close()
    assert load_state(tmp_path).tour_seen


def test_a_real_office_is_left_alone(qtbot, office, around):
    office.info.demo = False
    window = MainWindow(office, around, WindowState())
    qtbot.addWidget(window)
    window._tour_once()
    assert window.tour is None
