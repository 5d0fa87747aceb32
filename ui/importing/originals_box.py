"""Asks whether originals that are kept whole may be removed from the inbox folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from app.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def originals_box(
    number: int, names: str, on_yes: Callable[[], None], parent: QWidget
) -> QMessageBox:
    """Return the question, not yet shown; the safe answer is the default."""
    box = QMessageBox(parent)
    box.setWindowTitle(_("Hapus berkas asal"))
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(_("Hapus {n} berkas asal dari folder masuk?").format(n=number))
    words = _("Isinya sudah tersimpan utuh di Tinjau dan dibandingkan sekali lagi dahulu.")
    box.setInformativeText(f"{words}\n\n{names}")
    go = box.addButton(_("Hapus"), QMessageBox.ButtonRole.DestructiveRole)
    go.clicked.connect(on_yes)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box
