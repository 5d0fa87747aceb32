"""The crash report: opened on the GUI thread, once per place, and without a word of any post.

The message of an exception may quote what was being worked on, so only its type and the places in
the program are shown; the person sees the whole report and may copy it.
"""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

from app.crash_report import crash_report as places_in_program
from app.text import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)


def crash_report(error: BaseException) -> str:
    """Return types and places of ``error`` and its causes; no message, no source line."""
    return places_in_program(error, f"Qt {qVersion()}")


class CrashDialog(QDialog):
    """Shows the report, lets the person copy it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Terjadi kesalahan yang tidak terduga"))
        self.resize(640, 400)
        layout = QVBoxLayout(self)
        intro = QLabel(
            _(
                "Pekerjaan yang sudah disimpan tetap aman. Laporan ini hanya berisi tempat"
                " kesalahan di dalam program, tanpa isi unggahan atau data pegawai."
            )
        )
        intro.setWordWrap(True)
        layout.addWidget(intro)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(_("Laporan kesalahan"))
        layout.addWidget(self.report)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(_("Salin laporan"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())


class CrashReporter(QObject):
    """Catches what nobody caught, from any thread."""

    _caught = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: set[str] = set()
        self.dialogs: list[CrashDialog] = []
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the interpreter's three hooks."""
        sys.excepthook = lambda _type, error, _tb: self.report(error)
        threading.excepthook = lambda args: self.report(args.exc_value)
        sys.unraisablehook = self._unraisable

    @staticmethod
    def uninstall() -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def report(self, error: BaseException | None) -> None:
        """Show the report of ``error``; safe from any thread."""
        if error is None or isinstance(error, KeyboardInterrupt | SystemExit):
            return
        report = crash_report(error)
        _log.error("unexpected error\n%s", report)
        self._caught.emit(report)

    def _unraisable(self, args: Any) -> None:
        self.report(args.exc_value)

    def _show(self, report: str) -> None:
        if report in self._shown:
            return
        self._shown.add(report)
        dialog = CrashDialog(report)
        self.dialogs.append(dialog)
        dialog.open()
