"""Choose one among thousands by typing any part of what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

if TYPE_CHECKING:
    from collections.abc import Iterable

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


class _Choices(QAbstractListModel):
    """What the choices are called; the first row is none of them."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.ids: list[str | None] = []
        self.rows: dict[str | None, int] = {}

    def fill(self, nothing: str, choices: Iterable[tuple[str, str]]) -> None:
        """Offer ``nothing`` and then ``choices``, each an id and a name."""
        self.beginResetModel()
        named = list(choices)
        self.names = [nothing, *(name for _key, name in named)]
        self.ids = [None, *(key for key, _name in named)]
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


class ChoiceBox(QComboBox):
    """``nothing`` is an answer too; ten thousand names are offered at once."""

    def __init__(self, name: str, choices: Iterable[tuple[str, str]], nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self._choices = _Choices()
        self.setModel(self._choices)
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self._choices, self)
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
        self.offer_choices(choices)

    def offer_choices(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer other choices; nothing is chosen then."""
        self._choices.fill(self._nothing, choices)
        self.setCurrentIndex(0)

    @property
    def chosen_id(self) -> str | None:
        """The id of what is chosen or typed whole; ``None`` where the text names no choice."""
        row = self._row()
        return None if row is None else self._choices.ids[row]

    @property
    def is_sure(self) -> bool:
        """Whether the text names a choice, or nothing, and not something in between."""
        return self._row() is not None

    def _row(self) -> int | None:
        row, text, names = self.currentIndex(), self.currentText(), self._choices.names
        if 0 <= row < len(names) and text == names[row]:
            return row
        wanted = text.strip().casefold()
        same = [n for n, name in enumerate(names) if name.casefold() == wanted]
        return same[0] if len(same) == 1 else None

    def choose(self, key: str | None) -> None:
        """Show a choice."""
        self.setCurrentIndex(self._choices.rows.get(key, 0))
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
