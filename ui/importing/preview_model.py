"""The rows of a list before they go in: what each holds, and what stands against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.services.import_lists import RowRefusedError
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.import_inputs import Part
    from ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_TITLES: Final = (N_("Baris"), N_("Isi"), N_("Catatan"), N_("Keadaan"))
ROW, WHAT, NOTE, STATE = range(4)


def is_good(part: Part) -> bool:
    """Whether a row can go in."""
    return part.error is None and not part.notice


def state_words(part: Part) -> str:
    """Return what stands against a row with the remedy, or that nothing does."""
    if isinstance(part.error, RowRefusedError):  # its number stands in a column of its own
        return f"{part.error.params['what']} {part.error.params['remedy']}"
    if part.error is not None:
        return part.error.message
    return part.warning or _("siap")


class PreviewModel(QAbstractTableModel):
    """All rows, or only those with a fault or a warning."""

    def __init__(self, parts: Sequence[Part], theme: Theme) -> None:
        super().__init__()
        self._all = tuple(parts)
        self._theme = theme
        self._only = False
        self.shown = self._all

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show other rows."""
        self._all = tuple(parts)
        self.show_problems_only(only=self._only)

    def show_problems_only(self, *, only: bool) -> None:
        """Narrow the rows to those with something to read."""
        self.beginResetModel()
        self._only = only
        self.shown = (
            tuple(p for p in self._all if not is_good(p) or p.warning) if only else self._all
        )
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(_TITLES)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the column titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(_TITLES[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell; the state's colour repeats what its words say."""
        if not 0 <= index.row() < len(self.shown):
            return None
        part = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(part, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return _words(part, index.column()) or None
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == STATE:
            tone = "red" if not is_good(part) else "amber" if part.warning else "green"
            if part.notice:
                tone = "amber"
            return self._theme.color(f"{tone}_text")
        return None


def _words(part: Part, column: int) -> str:
    if column == ROW:
        return str(part.row) if part.row else ""
    if column == WHAT:
        return (part.name or "") if is_good(part) else ""
    return part.note if column == NOTE else state_words(part)
