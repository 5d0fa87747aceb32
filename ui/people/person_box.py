"""Choose a person among thousands by typing any part of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from app.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.people import Person

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


class _Names(QAbstractListModel):
    """Names with the last digits of the number; the first row is nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.ids: list[str | None] = []
        self.rows: dict[str | None, int] = {}

    def fill(self, nobody: str, people: Sequence[Person]) -> None:
        """Offer ``nobody`` and then ``people``."""
        self.beginResetModel()
        self.names = [nobody, *map(_name, people)]
        self.ids = [None, *(person.id for person in people)]
        self.rows = {key: row for row, key in enumerate(self.ids)}
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many choices there are."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a name, or the id behind it."""
        if not 0 <= index.row() < len(self.names):
            return None
        if role in _SHOWN:
            return self.names[index.row()]
        return self.ids[index.row()] if role == Qt.ItemDataRole.UserRole else None


class PersonBox(QComboBox):
    """Nobody is an answer too; ten thousand names are offered at once."""

    def __init__(self, name: str, people: Sequence[Person], nobody: str = "") -> None:
        super().__init__()
        self._nobody = nobody or _("belum diketahui")
        self._names = _Names()
        self.setModel(self._names)
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            # Otherwise a long name shows its end.
            self.currentIndexChanged.connect(lambda _row: line.setCursorPosition(0))
        for part in (completer.popup(), self.view()):
            if part is not None:
                part.setAccessibleName(name)
        self.offer(people)

    def offer(self, people: Sequence[Person]) -> None:
        """Offer other persons; nobody is chosen then."""
        self._names.fill(self._nobody, people)
        self.setCurrentIndex(0)

    @property
    def person_id(self) -> str | None:
        """The id of the chosen person; ``None`` where the text names nobody."""
        row = self.currentIndex()
        if 0 <= row < len(self._names.names) and self.currentText() == self._names.names[row]:
            return self._names.ids[row]
        return None

    def choose(self, person_id: str | None) -> None:
        """Show a person."""
        self.setCurrentIndex(self._names.rows.get(person_id, 0))
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)


def _name(person: Person) -> str:
    return f"{person.name} · {person.masked_nip}" if person.masked_nip else person.name
