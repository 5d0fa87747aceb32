from __future__ import annotations

from ui.review.fairness_dialog import FairnessDialog


def test_typing_begins_at_the_first_question(qtbot):
    dialog = FairnessDialog({})
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.fields[0]
    qtbot.keyClicks(dialog.focusWidget(), "tentang layanan")
    assert dialog.answers() == {1: "tentang layanan"}
