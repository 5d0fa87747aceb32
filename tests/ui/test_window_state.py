from __future__ import annotations

import pytest

from ui.window_state import WindowState, load_state, save_state


def test_what_is_saved_is_loaded(tmp_path):
    state = WindowState(
        1500, 900, maximized=False, theme="dark", font_scale=130, queue_width=300,
        screen="settings", tour_seen=True, splitters={"people": (200, 400)},
    )  # fmt: skip
    save_state(tmp_path, state)
    assert load_state(tmp_path) == state


@pytest.mark.parametrize(
    "content",
    [
        "",
        "width = [",
        "width = 'x'\ntheme = 3",
        "width = 5\nfont_scale = 7",
        "\x00",
        "screen = '../x'",
        "splitters = 3",
        "splitters = {a = ['x'], b = -1, c = [-5]}",
    ],
)
def test_nonsense_falls_back_to_the_default(tmp_path, content):
    (tmp_path / "ui.toml").write_text(content, encoding="utf-8")
    assert load_state(tmp_path) == WindowState()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path):
    save_state(tmp_path / "missing", WindowState())
    assert load_state(tmp_path / "missing") == WindowState()
