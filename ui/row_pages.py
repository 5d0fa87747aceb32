"""The rows of a model that come in pages, each asked for when somebody scrolls so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QModelIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QAbstractItemModel

    from ui.office import Surroundings

PAGE: Final = 200
Row = TypeVar("Row")
Filter = TypeVar("Filter")


@dataclass(frozen=True, slots=True)
class PageSource(Generic[Row, Filter]):
    """``page`` reads the rows after the one of a key; it is called off the window's thread."""

    key_of: Callable[[Row], str]
    page: Callable[[Filter, str], Sequence[Row]]


class RowPages(Generic[Row, Filter]):
    """Belongs to one model, which it is given where it tells of a change.

    A page of an older filter is dropped.
    """

    def __init__(self, source: PageSource[Row, Filter], around: Surroundings) -> None:
        self._source, self._around = source, around
        self._rows: list[Row] = []
        self._shown: Filter | None = None
        self._complete = True
        self._loading = False

    def __len__(self) -> int:
        return len(self._rows)

    def show(self, model: QAbstractItemModel, shown: Filter, rows: Sequence[Row]) -> None:
        """Replace everything by the first page of ``shown``."""
        model.beginResetModel()
        self._shown, self._rows = shown, list(rows)
        self._complete, self._loading = len(rows) < PAGE, False
        model.endResetModel()

    def row(self, number: int) -> Row | None:
        """Return the row at ``number`` or ``None``."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, key: str) -> int:
        """Return the number of the row of ``key``, or -1."""
        key_of = self._source.key_of
        return next((n for n, row in enumerate(self._rows) if key_of(row) == key), -1)

    @property
    def may_go_on(self) -> bool:
        """Whether another page may exist and is not on its way."""
        return not self._complete and not self._loading

    def go_on(self, model: QAbstractItemModel) -> None:
        """Ask for the next page."""
        shown = self._shown
        if shown is None or self._loading or not self._rows:
            return
        self._loading = True
        source, after = self._source, self._source.key_of(self._rows[-1])

        def arrived(rows: Sequence[Row]) -> None:
            if self._shown is shown and self._rows and source.key_of(self._rows[-1]) == after:
                self._add(model, rows)

        self._around.runner.run(
            lambda: source.page(shown, after), arrived, self._around.notifier.problem
        )

    def _add(self, model: QAbstractItemModel, rows: Sequence[Row]) -> None:
        self._loading, self._complete = False, len(rows) < PAGE
        if rows:
            first = len(self._rows)
            model.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            model.endInsertRows()
