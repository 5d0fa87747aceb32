"""The person's side: what was asked, what was answered, and the ways to ask and to record it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QVBoxLayout

from app.text import _
from ui.flow_layout import FlowLayout
from ui.pieces import Card, button, clear, label
from ui.review.entry_field import entry_field
from ui.review.reply_line import day_text, reply_line

if TYPE_CHECKING:
    from datetime import date

    from app.services.review_view import ItemView


class HearingCard(Card):
    """Shows the replies of the case; asks for dialogs by signals."""

    changed = Signal()
    reply_wanted = Signal()
    letter_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__("accent")
        self.known = QVBoxLayout()
        self.known.setSpacing(2)
        self.asked = QCheckBox(_("Tanggapan diminta (M)"))
        self.asked.setAccessibleName(_("Tanggapan sudah diminta (M)"))
        self.asked.setToolTip("M")
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setDisplayFormat("dd-MM-yyyy")
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(_("Tanggal tanggapan diminta"))
        self.day.setEnabled(False)
        self.reply = entry_field(_("Isi tanggapan pegawai, bila sudah ada"), self.changed)
        row = FlowLayout(spacing=8)
        row.addWidget(self.asked)
        row.addWidget(self.day)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        self.record = button(_("Catat tanggapan … (B)"), self.reply_wanted.emit, small=True)
        self.record.setToolTip(_("Tanggal, isi, cara diperoleh, dan lampiran"))
        self.letter = button(_("Surat permintaan … (L)"), self.letter_wanted.emit, small=True)
        self.letter.setToolTip(_("Permintaan tanggapan untuk dicetak"))
        acts.addWidget(self.record)
        acts.addWidget(self.letter)
        acts.addStretch()
        self.column.addWidget(label(_("Tanggapan pegawai"), "strong"))
        self.column.addLayout(self.known)
        self.column.addLayout(row)
        self.column.addWidget(self.reply)
        self.column.addLayout(acts)
        self.asked.toggled.connect(self.day.setEnabled)
        self.asked.toggled.connect(self.changed)
        self.day.dateChanged.connect(self.changed)

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

    def toggle_asked(self) -> None:
        """Say that the person was asked, or not."""
        self.asked.setChecked(not self.asked.isChecked())

    def show_item(self, view: ItemView) -> None:
        """Show what is recorded already."""
        clear(self.known)
        if view.waiting_since is not None:
            text = _("Menunggu tanggapan sejak {day}").format(day=day_text(view.waiting_since))
            self.known.addWidget(label(text, "strong"))
        for reply in view.replies:
            self.known.addWidget(label(reply_line(reply), "muted", selectable=True))
        known = bool(view.replies)
        self.reply.setVisible(not known)
        self.setEnabled(not view.is_closed)
