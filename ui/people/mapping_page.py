"""Which column holds what: guessed, remembered from the last list, corrected here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.lists.staff_columns import FIELD_LABELS, StaffField
from app.text import _
from ui.pieces import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.services.staff_import import StaffTable

_SAMPLES = 3


class MappingPage(QScrollArea):
    """One line for each fact: its column and what stands there in the first rows."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            label(
                _(
                    "Periksa kolom mana yang memuat apa. Pilihan ini diingat untuk daftar"
                    " berikutnya. Hanya nama yang wajib."
                ),
                "muted",
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self.boxes: dict[StaffField, QComboBox] = {}
        self._samples = {field: label("", "muted", wrap=False) for field in StaffField}
        for row, field in enumerate(StaffField):
            name = _(FIELD_LABELS[field])
            box = QComboBox()
            box.setAccessibleName(name)
            box.setMinimumWidth(240)
            box.currentIndexChanged.connect(lambda _n, one=field: self._show_sample(one))
            self.boxes[field] = box
            mark = f"{name} *" if field is StaffField.NAME else name
            grid.addWidget(label(mark, wrap=False), row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(self._samples[field], row, 2)
        column.addLayout(grid)
        column.addStretch()
        self.setWidget(inner)
        self._staff: StaffTable | None = None

    def show_table(self, staff: StaffTable) -> None:
        """Offer the columns of ``staff`` with the guess chosen."""
        self._staff = staff
        width = max((len(row.cells) for row in staff.table.rows), default=0)
        titles = [_title(staff, column) for column in range(width)]
        for field, box in self.boxes.items():
            box.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
            box.clear()
            box.addItem(_("tidak ada"), -1)
            for column, title in enumerate(titles):
                box.addItem(title, column)
            box.setCurrentIndex(max(box.findData(staff.guess.mapping.get(field, -1)), 0))
            box.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
            self._show_sample(field)

    def mapping(self) -> Mapping[StaffField, int]:
        """Return the chosen columns."""
        chosen = {field: box.currentData() for field, box in self.boxes.items()}
        return {
            field: column
            for field, column in chosen.items()
            if isinstance(column, int) and column >= 0
        }

    def _show_sample(self, field: StaffField) -> None:
        staff, column = self._staff, self.boxes[field].currentData()
        texts: list[str] = []
        if staff is not None and isinstance(column, int) and column >= 0:
            start = staff.guess.header.number if staff.guess.header else 0
            below = (row.cell(column) for row in staff.table.rows if row.number > start)
            texts = [_short(text, field) for text in below if text][:_SAMPLES]
        self._samples[field].setText(" · ".join(texts))
        self.changed.emit()


def _title(staff: StaffTable, column: int) -> str:
    letter = ""
    rest = column + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        letter = chr(ord("A") + place) + letter
    titles = staff.guess.titles
    title = titles[column] if column < len(titles) else ""
    return f"{letter} · {title}" if title else letter


def _short(text: str, field: StaffField) -> str:
    """A number shows its last digits only, here as everywhere."""
    if field in {StaffField.NIP, StaffField.SUPERIOR} and sum(map(str.isdigit, text)) > 8:  # noqa: PLR2004 - more than a date
        return "••••" + text.strip()[-4:]
    return text[:28]
