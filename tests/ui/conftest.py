from __future__ import annotations

import os

import pytest
import shiboken6

# Keys reach the active window only, and a bare Xvfb without a window manager activates none.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.fakes.office import FakeOffice
from ui.notifier import Notifier
from ui.office import Surroundings
from ui.task_runner import InlineTaskRunner
from ui.theme import Theme
from ui.window import MainWindow
from ui.window_state import WindowState


@pytest.fixture
def bugs():
    """Unexpected errors that reached the notifier; a test that expects none asserts so."""
    return []


@pytest.fixture(scope="session")
def theme(qapp):
    made = Theme(qapp)
    made.apply("light")
    return made


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard_at_the_end(qapp):
    """Qt's offscreen platform crashes at exit over content that Python made."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def around(theme, bugs, qapp):
    notifier = Notifier(bugs.append)
    said = notifier.messages = []
    notifier.said.connect(lambda text, problem: said.append((text, problem)))
    return Surroundings(InlineTaskRunner(), notifier, theme)


@pytest.fixture
def office(tmp_path):
    return FakeOffice(tmp_path)


@pytest.fixture
def window(qtbot, office, around, bugs):
    made = MainWindow(office, around, WindowState(tour_seen=True))
    made.resize(1366, 768)
    with qtbot.waitActive(made):  # keys of the window reach only the active one
        made.show()
    yield made
    made.close()
    shiboken6.delete(made)  # at once: a later style change would restyle every leftover
    assert bugs == []
