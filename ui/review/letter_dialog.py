"""The request letter: seen as it will be printed, then printed or saved as PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.text import _
from ui.pieces import button, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QPagedPaintDevice

    from app.domain.letters import Letter

_MARGIN_MM: Final = 20


class LetterDialog(QDialog):
    """Number and deadline may be changed; the rest comes from the case and the settings."""

    def __init__(
        self,
        letter: Letter,
        render: Callable[[Letter], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Surat permintaan tanggapan"))
        self.resize(820, 760)
        self._letter, self._render = letter, render
        self.number = QLineEdit()
        self.number.setPlaceholderText(_("Nomor surat, atau tulis tangan nanti"))
        self.number.setAccessibleName(_("Nomor surat"))
        day = letter.deadline
        self.deadline = QDateEdit(QDate(day.year, day.month, day.day))
        self.deadline.setDisplayFormat("dd-MM-yyyy")
        self.deadline.setCalendarPopup(True)
        self.deadline.setAccessibleName(_("Batas waktu tanggapan"))
        self.page = QTextBrowser()
        self.page.setObjectName("letter")
        self.page.setAccessibleName(_("Isi surat"))
        self.page.setOpenLinks(False)
        missing = _("Kop surat belum lengkap; lengkapi di Pengaturan › Kop surat.")
        self.note = label(missing if letter.head.missing else "", "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(_("Nomor"), wrap=False))
        head.addWidget(self.number, 1)
        head.addWidget(label(_("Tanggapan paling lambat"), wrap=False))
        head.addWidget(self.deadline)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.note, 1)
        foot.addWidget(button(_("Tutup"), self.reject))
        foot.addWidget(button(_("Simpan PDF …"), self._choose_pdf))
        self.print_button = button(_("Cetak …"), self._print, primary=True)
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.number.textChanged.connect(self._show)
        self.deadline.dateChanged.connect(self._show)
        self._show()

    @property
    def letter(self) -> Letter:
        """The letter with what was changed here."""
        deadline: date = self.deadline.date().toPython()  # type: ignore[assignment]
        return replace(self._letter, number=self.number.text().strip(), deadline=deadline)

    def save_pdf(self, path: Path) -> None:
        """Write the letter as a PDF of A4 pages."""
        writer = QPdfWriter(str(path))
        writer.setTitle(self.windowTitle())
        self._paint(writer)

    def _show(self) -> None:
        self.page.setHtml(self._render(self.letter))

    def _choose_pdf(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Simpan surat"), "surat-permintaan-tanggapan.pdf", "PDF (*.pdf)"
        )
        if name:
            self.save_pdf(Path(name))
            self.note.setText(_("Surat disimpan: {name}").format(name=Path(name).name))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self._paint(printer)

    def _paint(self, device: QPagedPaintDevice) -> None:
        device.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
                QPageLayout.Unit.Millimeter,
            )
        )
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setHtml(self._render(self.letter))
        # Points of the fonts are laid out at the screen's dots; so must the page be.
        dots = self.logicalDpiX()
        area = device.pageLayout().paintRect(QPageLayout.Unit.Inch)
        document.setPageSize(QSizeF(area.width() * dots, area.height() * dots))
        document.print_(device)
