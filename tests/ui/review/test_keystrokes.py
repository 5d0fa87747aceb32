"""How many keys a decision takes; typing a reason of one's own is not counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.decisions import Outcome, Relation

CTRL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """Presses keys where the focus is, as a person does, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.count += 1
        popup = QApplication.activePopupWidget()
        target = popup or QApplication.focusWidget()
        QTest.keyClick(target, key, modifier)


@pytest.fixture
def keys(window):
    window.workbench.queue.list.setFocus()
    return Keys()


def test_a_post_without_findings_takes_two(window, office, keys):
    bench = window.workbench
    bench.queue.list.setCurrentIndex(bench.queue.model.index(2))
    assert not bench.case.cards
    keys(Qt.Key.Key_1)
    reason = bench.case.form.reason
    assert reason.toPlainText().startswith("Dibaca seluruhnya")
    assert reason.textCursor().hasSelection()
    keys(Qt.Key.Key_Return, CTRL)
    ((item, draft),) = office.review.decided
    assert (item, draft.outcome, keys.count) == ("item2", Outcome.SESUAI, 2)


def test_typing_replaces_the_standard_reason(window, keys):
    bench = window.workbench
    bench.queue.list.setCurrentIndex(bench.queue.model.index(2))
    keys(Qt.Key.Key_1)
    QTest.keyClicks(bench.case.form.reason, "Foto rapat")
    assert bench.case.form.reason.toPlainText() == "Foto rapat"


def test_a_post_with_findings_gets_no_reason_written_for_it(window, keys):
    bench = window.workbench
    bench.queue.list.setCurrentIndex(bench.queue.model.index(1))
    keys(Qt.Key.Key_1)
    assert bench.case.form.reason.toPlainText() == ""


def test_a_usual_adverse_decision_takes_at_most_twelve_besides_typing(window, office, keys):
    bench = window.workbench
    keys(Qt.Key.Key_J)
    keys(Qt.Key.Key_A)
    keys(Qt.Key.Key_P)
    QTest.keyClicks(QApplication.focusWidget(), "014")
    keys(Qt.Key.Key_Down)
    keys(Qt.Key.Key_Return)
    keys(Qt.Key.Key_S)
    keys(Qt.Key.Key_M)
    keys(Qt.Key.Key_4)
    QTest.keyClicks(bench.case.form.reason, "Sudah didengar dan dijelaskan.")
    keys(Qt.Key.Key_Return, CTRL)
    ((item, draft),) = office.review.decided
    assert (item, draft.outcome) == ("item1", Outcome.PEMBINAAN)
    assert draft.person_id == "p1"
    assert draft.relation is Relation.DIRECT_SUPERIOR
    assert draft.asked_on is not None
    assert keys.count <= 12


def test_a_reason_can_be_chosen_by_key(window, office, keys):
    bench = window.workbench
    keys(Qt.Key.Key_3)
    keys(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert "akun itu miliknya" in bench.case.form.reason.toPlainText()


def test_the_last_decision_is_undone_by_one_key(window, office, keys):
    bench = window.workbench
    bench.queue.list.setCurrentIndex(bench.queue.model.index(2))
    keys(Qt.Key.Key_1)
    keys(Qt.Key.Key_Return, CTRL)
    bench.queue.list.setFocus()
    keys(Qt.Key.Key_Z, CTRL)
    assert office.review.withdrawn[0][0] == "d1"
    assert not bench.toast.isVisible()
    assert bench.queue.current_id == "item2"


def test_escape_leaves_a_field_so_that_letters_are_keys_again(window, keys):
    bench = window.workbench
    keys(Qt.Key.Key_6)
    assert bench.case.form.reason.hasFocus()
    typed = bench.case.form.reason.toPlainText()
    keys(Qt.Key.Key_Escape)
    assert bench.queue.list.hasFocus()
    keys(Qt.Key.Key_M)
    assert bench.case.hearing.asked.isChecked()
    assert bench.case.form.reason.toPlainText() == typed
