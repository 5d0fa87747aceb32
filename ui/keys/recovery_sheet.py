"""The page with a recovery key: printed, or saved to a place outside this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog

from app.services.whole_files import write_whole
from app.text import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def recovery_text(key: str, office: str) -> str:
    """Return what stands on the page."""
    return "\n\n".join(
        (
            _("Tinjau: kunci pemulihan {office}").format(office=office),
            key,
            _(
                "Dengan kunci ini siapa pun dapat membuka data kantor. Simpan di brankas."
                " Cara memakainya: di layar pembuka pilih “Lupa kata sandi?”."
            ),
        )
    )


def recovery_page(key: str, office: str, family: str) -> QTextDocument:
    """Return the page that is printed."""
    page = QTextDocument()
    page.setDefaultFont(QFont(family, 12))
    page.setPlainText(recovery_text(key, office))
    return page


def print_recovery_key(key: str, office: str, parent: QWidget) -> bool:
    """Let the person print the page; say whether it was sent to a printer."""
    printer = QPrinter()
    printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    recovery_page(key, office, parent.font().family()).print_(printer)
    return True


def save_recovery_key(key: str, office: str, parent: QWidget) -> bool:
    """Let the person save the page as a text file; say whether it was written.

    Raises:
        ExportFolderError: the place cannot be written.
    """
    path, _kind = QFileDialog.getSaveFileName(
        parent,
        _("Simpan kunci pemulihan (sebaiknya di diska USB)"),
        str(Path.home() / "kunci-pemulihan-tinjau.txt"),
        "TXT (*.txt)",
    )
    if not path:
        return False
    write_whole(Path(path), [(recovery_text(key, office) + "\n").encode()])
    return True
