"""The bar over the staff list: search, filters, how many, and what can be done with the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.people import Employment
from app.labels import format_number
from app.people_labels import EMPLOYMENT_LABEL
from app.services.people_registry import unit_path
from app.text import _
from ui.pieces import bar, button, label

if TYPE_CHECKING:
    from app.services.people_registry import StaffList


class PeopleBar(QWidget):
    """Tells what the list is narrowed by; the screen does what its buttons ask for."""

    narrowed = Signal()
    add_wanted = Signal()
    import_wanted = Signal()
    units_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Cari nama, unit, jabatan, empat angka NIP …"))
        self.search.setAccessibleName(_("Cari pegawai"))
        self.search.setClearButtonEnabled(True)
        self.unit = QComboBox()
        self.unit.setAccessibleName(_("Saring menurut unit"))
        self.unit.setMinimumContentsLength(16)
        self.unit.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.employment = QComboBox()
        self.employment.setAccessibleName(_("Saring menurut status kepegawaian"))
        self.employment.addItem(_("Semua status"), None)
        for kind in Employment:
            self.employment.addItem(_(EMPLOYMENT_LABEL[kind]), kind.value)
        self.count = label("", "muted", wrap=False)
        self.undo = button(_("Batalkan impor terakhir"), self.undo_wanted.emit)
        self.undo.hide()
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self.narrow)
        self.search.textChanged.connect(lambda _text: self._soon.start())
        self.search.returnPressed.connect(self.narrow)
        self.unit.currentIndexChanged.connect(lambda _row: self.narrow())
        self.employment.currentIndexChanged.connect(lambda _row: self.narrow())

    def _lay_out(self) -> None:
        painted = bar("panelHead")
        row = QHBoxLayout(painted)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 2)
        row.addWidget(self.unit, 1)
        row.addWidget(self.employment)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.undo)
        row.addWidget(button(_("Unit kerja …"), self.units_wanted.emit))
        row.addWidget(button(_("Tambah …"), self.add_wanted.emit))
        row.addWidget(button(_("Impor daftar …"), self.import_wanted.emit, primary=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(painted)

    def narrow(self) -> None:
        """Let the list follow the filters now."""
        self._soon.stop()
        self.narrowed.emit()

    def to_search(self) -> None:
        """Let the person type what to search for."""
        self.search.setFocus()
        self.search.selectAll()

    def reset(self) -> None:
        """Let everybody through."""
        self.search.clear()
        self.unit.setCurrentIndex(0)
        self.employment.setCurrentIndex(0)

    @property
    def wanted_unit(self) -> str:
        """The id of the unit to show; empty for all."""
        return self.unit.currentData() or ""

    @property
    def wanted_employment(self) -> Employment | None:
        """The employment to show; ``None`` for all."""
        value = self.employment.currentData()
        return Employment(value) if value else None

    def offer(self, staff: StaffList) -> None:
        """Offer the units of ``staff``; filters show only where there is somebody to find."""
        chosen = self.unit.currentData()
        paths = {key: unit_path(key, staff.units) for key in staff.units}
        with QSignalBlocker(self.unit):
            self.unit.clear()
            self.unit.addItem(_("Semua unit"), "")
            for key in sorted(paths, key=lambda one: paths[one].casefold()):
                self.unit.addItem(paths[key], key)
            self.unit.setCurrentIndex(max(self.unit.findData(chosen), 0))
        for control in (self.search, self.unit, self.employment, self.count):
            control.setVisible(bool(staff.people))

    def tell_count(self, shown: int, total: int) -> None:
        """Say how many of all are shown."""
        text = (
            _("{n} pegawai").format(n=format_number(total))
            if shown == total
            else _("{n} dari {total}").format(n=format_number(shown), total=format_number(total))
        )
        self.count.setText(text)
