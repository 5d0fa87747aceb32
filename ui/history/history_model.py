"""The decisions as a table model: rows come in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from babel.dates import format_datetime
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.second_review import SecondReview
from app.labels import OUTCOME_LABEL, PLATFORM_LABEL
from app.text import N_, _
from ui.row_pages import PAGE, PageSource, RowPages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.history import HistoryFilter, HistoryRow
    from ui.office import OpenOffice, Surroundings

COLUMNS: Final = (
    N_("Waktu"),
    N_("Pegawai"),
    N_("Sumber"),
    N_("Ketentuan"),
    N_("Hasil"),
    N_("Peninjau"),
    N_("Tinjauan kedua"),
)
RESULT: Final = 4
_SECOND: Final = {
    SecondReview.NOT_YET: N_("belum"),
    SecondReview.NOT_SAMPLED: N_("tidak disampel"),
    SecondReview.AGREED: N_("sepakat"),
    SecondReview.DIFFERS: N_("berbeda"),
    SecondReview.RESOLVED: N_("diselesaikan"),
}
"""Under the heading of their column; whole in the tool tip and for screen readers."""
_WIDEST_TIME: Final = "28 Mei 2026 00.00"
_TWO_CLAUSES: Final = "SE-1e SE-3d"
ROW: Final = Qt.ItemDataRole.UserRole

_Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """Rows of one filter."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._pages: RowPages[HistoryRow, HistoryFilter] = RowPages(
            PageSource(
                lambda row: row.decision,
                lambda shown, after: office.history.page(shown, after=after, limit=PAGE),
            ),
            around,
        )

    def show(self, shown: HistoryFilter, rows: Sequence[HistoryRow]) -> None:
        """Replace everything by the first page of ``shown``."""
        self._pages.show(self, shown, rows)

    def row(self, number: int) -> HistoryRow | None:
        """Return the row at ``number`` or ``None``."""
        return self._pages.row(number)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of loaded rows."""
        return 0 if parent is not None and parent.isValid() else len(self._pages)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether another page may exist."""
        return not parent.isValid() and self._pages.may_go_on

    def fetchMore(self, parent: _Index) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Ask for the next page."""
        self._pages.go_on(self)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(COLUMNS[section])
        return super().headerData(section, orientation, role)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words; withdrawn decisions are muted and say so."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            short = role == Qt.ItemDataRole.DisplayRole
            return _cells(row, short=short)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_(COLUMNS[index.column()])}: {_cells(row)[index.column()]}"
        if role == Qt.ItemDataRole.ForegroundRole and row.withdrawn_at is not None:
            return self._around.theme.color("muted")
        return None


def widest_words() -> dict[int, tuple[str, ...]]:
    """Return the columns whose words are known: their heading, and the widest they may hold."""
    results = tuple(_(label) for label in OUTCOME_LABEL.values())
    seconds = tuple(_(words) for words in _SECOND.values())
    cells = {0: (_WIDEST_TIME,), 3: (_TWO_CLAUSES,), RESULT: results, len(COLUMNS) - 1: seconds}
    return {number: (_(COLUMNS[number]), *words) for number, words in cells.items()}


def _short_second(text: str) -> str:
    return _(_SECOND[SecondReview(text)]) if text in set(SecondReview) else text


def _cells(row: HistoryRow, *, short: bool = False) -> tuple[str, ...]:
    outcome = _(OUTCOME_LABEL[row.outcome])
    if row.withdrawn_at is not None:
        outcome = _("Ditarik: {outcome}").format(outcome=outcome)
    person = f"{row.person} · {row.masked_nip}" if row.masked_nip else row.person
    platform = _(PLATFORM_LABEL[row.platform]) if row.platform else ""
    return (
        str(format_datetime(row.decided_at, "d MMM y HH.mm", locale="id")),
        person or "–",
        " · ".join(part for part in (platform, row.title) if part) or "–",
        " ".join(clause.value for clause in row.clauses) or "–",
        outcome,
        row.decided_by,
        _short_second(row.second_review) if short else row.second_review,
    )
