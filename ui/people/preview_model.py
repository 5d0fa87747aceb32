"""What an import would do, row by row, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.people_labels import PLAN_LABEL
from app.services.lists.staff_columns import FIELD_LABELS
from app.services.lists.staff_plan import PlanKind
from app.text import N_, _

if TYPE_CHECKING:
    from app.services.lists.staff_plan import PlanEntry, StaffPlan

_Index = QModelIndex | QPersistentModelIndex
COLUMNS: Final = (N_("Baris"), N_("Keadaan"), N_("Nama"), N_("Keterangan"))
PROBLEMS: Final = "problems"
"""The filter that shows rows with something wrong or doubtful."""


class PreviewModel(QAbstractTableModel):
    """Shows the rows of a plan, all or of one kind."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: StaffPlan | None = None
        self._names: dict[str, str] = {}
        self._entries: list[PlanEntry] = []

    def show(self, plan: StaffPlan, kind: str = "") -> None:
        """Show the rows of ``kind`` (a :class:`PlanKind`, ``problems`` or nothing for all)."""
        self.beginResetModel()
        self._plan = plan
        self._entries = [entry for entry in plan.entries if _fits(entry, kind)]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not 0 <= index.row() < len(self._entries):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._entries[index.row()]
        cells = (str(entry.row.number), _(PLAN_LABEL[entry.kind]), entry.row.name, about(entry))
        return cells[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section])
        return None


def about(entry: PlanEntry) -> str:
    """Return what would change, what is wrong and what to do about it."""
    words = [
        f"{_(FIELD_LABELS[change.field])}: {change.shown[0] or '–'} → {change.shown[1]}"
        for change in entry.changes
    ]
    if entry.maybe_same_as:
        words.append(_("Nama yang sama sudah ada dengan NIP lain."))
    words += [f"{problem.what} {problem.remedy}" for problem in entry.problems]
    return " · ".join(words)


def _fits(entry: PlanEntry, kind: str) -> bool:
    if kind == PROBLEMS:
        return bool(entry.problems) or bool(entry.maybe_same_as)
    return not kind or entry.kind is PlanKind(kind)
