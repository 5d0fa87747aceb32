"""The lines of an import as a list model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.labels import format_seconds
from app.text import N_, _

if TYPE_CHECKING:
    from app.services.import_inputs import Part
    from app.services.import_lines import ImportLine

LINE: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex

STATES: Final[dict[str, tuple[str, str]]] = {
    "new": (N_("terbaca"), "green"),
    "duplicate": (N_("duplikat"), "grey"),
    "near_duplicate": (N_("mirip"), "amber"),
    "waiting_image": (N_("menunggu gambar"), "grey"),
    "error": (N_("gagal"), "red"),
    "taken_back": (N_("diurungkan"), "grey"),
}
_KINDS: Final = {
    "screenshot": N_("gambar"),
    "pdf": N_("PDF"),
    "link": N_("tautan"),
    "file": N_("berkas, tidak dibaca"),
}


def line_title(line: ImportLine) -> str:
    """Return the file name or link of a line."""
    given = line.input_part or line.input
    return given if "://" in given else PurePath(given).name or given


def line_note(line: ImportLine) -> str:
    """Return the sentence of a line: what stands against it, or what became of it."""
    if line.error:
        return line.error
    if line.status == "duplicate":
        return _("Sama persis dengan konten yang sudah ada ({id}).").format(id=line.id or "–")
    if line.status == "taken_back":
        return ""
    if line.status == "waiting_image" and not line.note:
        return _("Tambahkan tangkapan layarnya agar isinya dapat ditinjau.")
    return line.note


def line_detail(line: ImportLine) -> str:
    """Return kind and reading time of a line."""
    kind = _(_KINDS[line.kind]) if line.kind in _KINDS else ""
    seconds = format_seconds(line.seconds) if line.status != "error" else ""
    return " · ".join(part for part in (kind, seconds) if part)


class ImportModel(QAbstractListModel):
    """Newest line last, as they arrive."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[ImportLine] = []

    def add(self, line: ImportLine) -> None:
        """Append a line."""
        self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines))
        self.lines.append(line)
        self.endInsertRows()

    def take_failed(self) -> list[Part]:
        """Take the lines out that may succeed when read again; return what to import anew."""
        again = [line.again for line in self.lines if line.again is not None]
        self.beginResetModel()
        self.lines = [line for line in self.lines if line.again is None]
        self.endResetModel()
        return again

    def mark_taken_back(self, item_ids: frozenset[str]) -> None:
        """Say of the lines of these items that they were taken out again."""
        for number, line in enumerate(self.lines):
            if line.id in item_ids and line.status != "duplicate":
                self.lines[number] = replace(line, status="taken_back", id=None)
                self.dataChanged.emit(self.index(number), self.index(number))

    def clear(self) -> None:
        """Forget the lines."""
        self.beginResetModel()
        self.lines.clear()
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line, or its words for a screen reader."""
        if not 0 <= index.row() < len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            state = _(STATES[line.status][0]) if line.status in STATES else line.status
            return " · ".join(p for p in (line_title(line), state, line_note(line)) if p)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line_note(line) or None
        return None
