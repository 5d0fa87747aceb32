from __future__ import annotations

from ui.keys.recovery_key_dialog import RecoveryKeyDialog

KEY = "43D19-VHJ7W-CKDST-Z78C1-K36JJ-BADN4-56DZS-V5NN9"


def test_it_stays_until_the_key_is_kept_and_prints_the_key(qtbot):
    dialog = RecoveryKeyDialog(KEY, "Kantor Contoh")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.key.text() == KEY
    assert KEY in dialog.sheet().toPlainText()
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.finish.isEnabled()
    dialog.kept.setChecked(True)
    dialog.finish.click()
    assert not dialog.isVisible()
