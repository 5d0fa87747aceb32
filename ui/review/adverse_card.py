"""What an adverse outcome needs: the person's reply, a ground, the fairness check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QPlainTextEdit

from app.text import _
from ui.pieces import Card, button, label
from ui.review.fairness_dialog import FairnessDialog

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class AdverseCard(Card):
    """Reply, own ground, stepping back, and the ten questions."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__("accent")
        self.fairness: dict[int, str] = {}
        self._dialog: FairnessDialog | None = None
        self.asked = QCheckBox(_("Tanggapan sudah diminta pada"))
        self.asked.setAccessibleName(_("Tanggapan sudah diminta"))
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setDisplayFormat("dd-MM-yyyy")
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(_("Tanggal tanggapan diminta"))
        self.day.setEnabled(False)
        self.reply = self._field(_("Isi tanggapan pegawai, bila sudah ada"))
        self.ground = self._field(_("Dasar sendiri, bila tidak ada temuan yang diterima"))
        self.recused = QCheckBox(_("Saya mengundurkan diri (ada benturan kepentingan)"))
        self.recused.setAccessibleName(_("Mengundurkan diri"))
        self.ten = button("", self.open_fairness)
        asked = QHBoxLayout()
        asked.addWidget(self.asked)
        asked.addWidget(self.day)
        asked.addStretch()
        self.column.addWidget(label(_("Yang perlu dilengkapi"), "strong"))
        self.column.addLayout(asked)
        for made in (self.reply, self.ground, self.ten, self.recused):
            self.column.addWidget(made)
        self.asked.toggled.connect(self.day.setEnabled)
        self.asked.toggled.connect(self.changed)
        self.recused.toggled.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        self.set_fairness({})

    @property
    def asked_on(self) -> date | None:
        """The day on which the person was asked, or ``None``."""
        if not self.asked.isChecked():
            return None
        return self.day.date().toPython()  # type: ignore[return-value]

    def set_asked(self, day: date | None) -> None:
        """Show the day on which the person was asked."""
        self.asked.setChecked(day is not None)
        if day is not None:
            self.day.setDate(QDate(day.year, day.month, day.day))

    def set_fairness(self, answers: Mapping[int, str]) -> None:
        """Keep the answers and say how many there are."""
        self.fairness = dict(answers)
        self.ten.setText(_("Uji kewajaran: {n} dari 10 dijawab …").format(n=len(self.fairness)))
        self.ten.setAccessibleName(self.ten.text())

    def open_fairness(self) -> None:
        """Ask the ten questions."""
        self._dialog = dialog = FairnessDialog(self.fairness, self.window())
        dialog.accepted.connect(lambda: self._answered(dialog))
        dialog.open()

    def _answered(self, dialog: FairnessDialog) -> None:
        self.set_fairness(dialog.answers())
        self.changed.emit()

    def _field(self, hint: str) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setPlaceholderText(hint)
        made.setAccessibleName(hint)
        made.setTabChangesFocus(True)
        made.setFixedHeight(48)
        made.textChanged.connect(self.changed.emit)
        return made
