"""The staff list as a table, narrowed by words, unit and employment; sorted by what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.people import unit_chain
from app.people_labels import EMPLOYMENT_LABEL
from app.text import N_, _

if TYPE_CHECKING:
    from app.domain.people import Employment, Person
    from app.services.people_registry import StaffList

_Index = QModelIndex | QPersistentModelIndex
COLUMNS: Final = (N_("Nama"), N_("NIP"), N_("Unit kerja"), N_("Jabatan"), N_("Status"))
PERSON: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Row:
    person: Person
    cells: tuple[str, ...]
    words: str
    units: tuple[str, ...]


class PeopleModel(QAbstractTableModel):
    """Ten thousand rows are narrowed in a few milliseconds; nothing is ranked."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[_Row] = []
        self._shown: list[_Row] = []
        self._text, self._unit = "", ""
        self._employment: Employment | None = None
        self._order, self._down = 0, False

    @property
    def total(self) -> int:
        """How many persons there are in all."""
        return len(self._all)

    def show(self, staff: StaffList) -> None:
        """Show ``staff``, keeping filter and order."""
        self._all = [_row(person, staff) for person in staff.people]
        self._apply()

    def narrow(self, text: str, unit: str, employment: Employment | None) -> None:
        """Show who has every word of ``text``, works in or below ``unit`` and is so employed."""
        self._text, self._unit, self._employment = text.casefold().strip(), unit, employment
        self._apply()

    def person(self, row: int) -> Person | None:
        """Return the person of a row."""
        return self._shown[row].person if 0 <= row < len(self._shown) else None

    def row_of(self, person_id: str) -> int:
        """Return the row of a person, -1 where it is not shown."""
        rows = (n for n, row in enumerate(self._shown) if row.person.id == person_id)
        return next(rows, -1)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many persons are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell, or the person."""
        if not 0 <= index.row() < len(self._shown):
            return None
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        return row.person if role == PERSON else None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by the words of a column."""
        self._order, self._down = column, order is Qt.SortOrder.DescendingOrder
        self._apply()

    def _apply(self) -> None:
        words = self._text.split()
        self.beginResetModel()
        self._shown = [
            row
            for row in self._all
            if (not self._unit or self._unit in row.units)
            and (self._employment is None or row.person.employment is self._employment)
            and all(word in row.words for word in words)
        ]
        column = max(self._order, 0)
        self._shown.sort(key=lambda row: row.cells[column].casefold(), reverse=self._down)
        self.endResetModel()


def _row(person: Person, staff: StaffList) -> _Row:
    unit = staff.unit_name(person)
    employment = _(EMPLOYMENT_LABEL[person.employment]) if person.employment else ""
    cells = (person.name, person.masked_nip, unit, person.jabatan or "", employment)
    chain = unit_chain(person.unit_id, staff.units)
    places = " ".join(staff.units[key].name for key in chain)
    return _Row(person, cells, f"{' '.join(cells)} {places}".casefold(), chain)
