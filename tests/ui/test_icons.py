from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton

from ui.icons import FOLDER, ThemedIcon, has_icon, pixmap
from ui.navigation import SCREENS


def test_every_drawing_can_be_painted():
    drawn = sorted(FOLDER.rglob("*.svg"))
    assert len(drawn) > 20
    assert [path.name for path in drawn if not QSvgRenderer(str(path)).isValid()] == []


def test_every_screen_has_an_icon():
    assert [screen.key for screen in SCREENS if not has_icon(screen.key)] == []


def test_an_icon_takes_its_colour(qapp):
    image = pixmap("check", QColor("#ff0000"), 16).toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert colors == {"#ff0000"}
    assert pixmap("tidak-ada", QColor("#ff0000"), 16).toImage().pixelColor(8, 8).alpha() == 0


def test_a_buttons_icon_follows_the_theme(qtbot, theme):
    button = QPushButton()
    qtbot.addWidget(button)
    ThemedIcon(button, "check", theme)
    before = button.icon().pixmap(16).toImage()
    try:
        theme.apply("dark")
        assert button.icon().pixmap(16).toImage() != before
    finally:
        theme.apply("light")
