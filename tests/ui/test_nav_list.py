from __future__ import annotations

from PySide6.QtCore import Qt

from ui.nav_list import WAITING, NavList


def test_what_waits_is_shown_and_said(qtbot, theme):
    nav = NavList(theme)
    qtbot.addWidget(nav)
    nav.add("review", "Tinjauan")
    nav.add("import", "Impor")
    nav.tell_waiting("review", 14)
    assert nav.item(0).data(WAITING) == 14
    assert nav.item(1).data(WAITING) is None
    assert "14" in nav.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    nav.resize(168, 200)
    nav.grab()
    nav.tell_waiting("review", 0)
    assert nav.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Tinjauan"


def test_the_navigation_grows_with_the_letters_within_bounds(qtbot, theme):
    nav = NavList(theme)
    qtbot.addWidget(nav)
    nav.add("review", "Tinjauan")
    try:
        theme.apply("light", 150)
        assert 168 < nav.sizeHint().width() <= 216
        assert nav.item(0).sizeHint().height() > 38
    finally:
        theme.apply("light", 100)


def test_where_letters_are_large_icons_stand_alone(window, around, qapp):
    wide = window.nav.width()
    try:
        around.theme.apply("light", 150)
        qapp.processEvents()
        assert window.nav.width() < wide
        assert window.nav.item(0).toolTip() == "Tinjauan"
        window.nav.grab()
    finally:
        around.theme.apply("light", 100)
    qapp.processEvents()
    assert window.nav.width() == wide
