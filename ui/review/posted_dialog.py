"""Asks when a post was made, as exactly as the reviewer knows it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QTimeEdit,
    QVBoxLayout,
)

from app.domain.reading import Precision
from app.labels import WIB
from app.text import N_, _
from ui.pieces import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Asked(NamedTuple):
    """What the dialog asks for, in words."""

    title: str
    day: str
    time: str
    words: str


POSTED: Final = Asked(
    N_("Betulkan waktu unggah"),
    N_("Tanggal unggah"),
    N_("Jam unggah"),
    N_("Anda tercatat sebagai sumbernya, dan kontennya diperiksa ulang."),
)
CAPTURED: Final = Asked(
    N_("Betulkan waktu pengambilan gambar"),
    N_("Tanggal pengambilan gambar"),
    N_("Jam pengambilan gambar"),
    N_("Waktu seperti “2 jam” atau “kemarin” di layar dihitung ulang dari sini."),
)


class PostedDialog(QDialog):
    """Day, time where it is known, or "not known"."""

    def __init__(
        self,
        at: datetime | None,
        now: datetime,
        parent: QWidget | None = None,
        asked: Asked = POSTED,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_(asked.title))
        self.setMinimumWidth(440)
        start, today = (at or now).astimezone(WIB), now.astimezone(WIB)
        self.day = QDateEdit(QDate(start.year, start.month, start.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("dd-MM-yyyy")
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setAccessibleName(_(asked.day))
        self.timed = QCheckBox(_("Jamnya diketahui (WIB)"))
        self.time = QTimeEdit(QTime(start.hour, start.minute))
        self.time.setDisplayFormat("HH.mm")
        self.time.setAccessibleName(_(asked.time))
        self.unknown = QCheckBox(_("Waktunya tidak diketahui"))
        self.timed.setChecked(at is not None)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.act = buttons.addButton(_("Simpan"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.act.setProperty("primary", True)  # noqa: FBT003 - Qt has no keyword here
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for made in (self.day, self.timed, self.time):
            row.addWidget(made)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        words = _(asked.words)
        column.addWidget(label(words, "muted"))
        column.addLayout(row)
        column.addWidget(self.unknown)
        column.addWidget(buttons)
        for box in (self.timed, self.unknown):
            box.toggled.connect(self._enable)
        self._enable()

    def answer(self) -> tuple[datetime | None, Precision]:
        """Return the time and how exactly it is known."""
        if self.unknown.isChecked():
            return None, Precision.UNKNOWN
        day, time = self.day.date(), self.time.time()
        known = self.timed.isChecked()
        at = datetime(
            day.year(),
            day.month(),
            day.day(),
            time.hour() if known else 0,
            time.minute() if known else 0,
            tzinfo=WIB,
        )
        return at, Precision.MINUTE if known else Precision.DAY

    def _enable(self) -> None:
        known = not self.unknown.isChecked()
        self.day.setEnabled(known)
        self.timed.setEnabled(known)
        self.time.setEnabled(known and self.timed.isChecked())
