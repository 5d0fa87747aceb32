from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ui.theme import DARK, LIGHT

PAIRS = [
    ("text", "background"), ("text", "surface"), ("text", "sunken"), ("text", "accent_soft"),
    ("muted", "surface"), ("muted", "sunken"), ("muted", "background"), ("muted", "grey_soft"),
    ("muted", "accent_soft"),
    ("on_accent", "accent"), ("accent_text", "surface"), ("accent_text", "accent_soft"),
    ("surface", "accent_text"), ("nav_text", "nav"), ("nav_text", "nav_active"),
    ("nav", "nav_mark"), ("red_text", "surface"), ("amber_text", "surface"),
    ("grey_text", "surface"),
    ("accent_text", "sunken"), ("accent_text", "background"), ("muted", "sunken"),
    *((f"{tone}_text", f"{tone}_soft") for tone in ("amber", "red", "green", "grey")),
]  # fmt: skip


def luminance(name):
    color = QColor(name)
    parts = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids="-on-".join)
def test_words_stand_out_from_what_they_stand_on(tokens, pair):
    light, dark = sorted((luminance(getattr(tokens, name)) for name in pair), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_theme_changes_colours_and_sizes(theme, qapp):
    try:
        theme.apply("dark", 150)
        assert theme.dark
        assert DARK.background in qapp.styleSheet()
        assert theme.px(13) == 20
        assert "$" not in qapp.styleSheet()
    finally:
        theme.apply("light", 100)
    assert not theme.dark
