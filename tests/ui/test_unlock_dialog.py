from __future__ import annotations

from app.errors import UserFacingError
from ui.task_runner import InlineTaskRunner
from ui.unlock_dialog import UnlockDialog


class WrongError(UserFacingError):
    code = "wrong"
    template = "Kata sandi tidak cocok."


def test_a_wrong_secret_is_said_and_the_right_one_opens(qtbot, office):
    def open_it(given):
        if given != "benar":
            raise WrongError
        return office

    dialog = UnlockDialog(open_it, InlineTaskRunner(), print)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.submit()
    assert not dialog.problem.isVisible()
    dialog.secret.setText("salah")
    dialog.submit()
    assert dialog.problem.text() == "Kata sandi tidak cocok."
    assert dialog.office is None
    dialog.secret.setText("benar")
    dialog.submit()
    assert dialog.office is office
    assert not dialog.isVisible()


def test_a_bug_while_opening_is_reported(qtbot):
    bugs = []
    dialog = UnlockDialog(lambda _given: 1 // 0, InlineTaskRunner(), bugs.append)
    qtbot.addWidget(dialog)
    dialog.secret.setText("apa saja")
    dialog.submit()
    assert [type(b) for b in bugs] == [ZeroDivisionError]
    assert dialog.act.isEnabled()


def test_who_forgot_the_passphrase_reads_the_ways_back(qtbot):
    dialog = UnlockDialog(lambda _given: None, InlineTaskRunner(), print)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.ways.isVisible()
    dialog.forgot.click()
    assert dialog.ways.isVisible()
    assert "kunci pemulihan" in dialog.ways.text()
