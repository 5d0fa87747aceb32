"""The tree of units as rows: name, who works there, who works there or below, own hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.labels import format_number
from app.services.people_registry import unit_path
from app.text import N_, _

if TYPE_CHECKING:
    from app.domain.people import UnitNode
    from app.services.unit_tree import UnitTree

_Index = QModelIndex | QPersistentModelIndex
COLUMNS: Final = (N_("Unit kerja"), N_("Pegawai"), N_("Seluruhnya"), N_("Jadwal"))
_ABOUT: Final = (
    "",
    N_("Pegawai yang langsung di unit ini"),
    N_("Pegawai di unit ini dan unit di bawahnya"),
    N_("Jadwal kerja milik unit ini sendiri"),
)
ID: Final = Qt.ItemDataRole.UserRole
_PATH: Final = Qt.ItemDataRole.UserRole + 1


class UnitsModel(QSortFilterProxyModel):
    """Shows the units whose path has every word that was typed, and those above them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QStandardItemModel()
        self._words: list[str] = []
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(self._rows)

    def show(self, tree: UnitTree) -> None:
        """Show ``tree``, keeping what was searched for."""
        self._rows.clear()
        self._rows.setHorizontalHeaderLabels([_(title) for title in COLUMNS])
        for column, about in enumerate(_ABOUT):
            head = self._rows.horizontalHeaderItem(column)
            head.setToolTip(_(about) if about else "")
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._add_below(self._rows.invisibleRootItem(), None, tree)

    def _add_below(self, above: QStandardItem, unit_id: str | None, tree: UnitTree) -> None:
        for unit in tree.children.get(unit_id, ()):
            row = _row(unit, tree)
            above.appendRow(row)
            self._add_below(row[0], unit.id, tree)

    def narrow(self, text: str) -> None:
        """Show the units whose path has every word of ``text``."""
        self._words = text.casefold().split()
        self.invalidate()

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is searched for."""
        return bool(self._words)

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Let through whose path has every word."""
        path = self._rows.index(row, 0, parent).data(_PATH) or ""
        return all(word in path for word in self._words)

    def unit_id(self, index: _Index) -> str:
        """Return the id of the unit in the row of ``index``; empty where there is none."""
        return str(index.sibling(index.row(), 0).data(ID) or "") if index.isValid() else ""

    def index_of(self, unit_id: str) -> QModelIndex:
        """Return where a unit is shown; an invalid index where it is not."""
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        found = self.match(self.index(0, 0), ID, unit_id, 1, flags)
        return found[0] if found else QModelIndex()


def _row(unit: UnitNode, tree: UnitTree) -> list[QStandardItem]:
    path = unit_path(unit.id, tree.units)
    staff, whole = tree.staff.get(unit.id, 0), tree.whole.get(unit.id, 0)
    hours = tree.schedules.get(unit.id, 0)
    row = [QStandardItem(unit.name)]
    row += [QStandardItem(format_number(n) if n else "–") for n in (staff, whole, hours)]
    for cell in row:
        cell.setEditable(False)
        cell.setData(unit.id, ID)
        cell.setData(path.casefold(), _PATH)
        cell.setToolTip(path)
    for cell in row[1:]:
        cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    spoken = _("{path}, {n} pegawai, {whole} dengan unit di bawahnya, {hours} jadwal")
    row[0].setAccessibleText(spoken.format(path=path, n=staff, whole=whole, hours=hours))
    return row
