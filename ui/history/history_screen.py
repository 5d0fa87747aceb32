"""Riwayat: look through the decisions, open or withdraw one, export, check that all is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from babel.numbers import format_decimal
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.clauses import Clause
from app.domain.decisions import MINIMUM_REASON, Outcome
from app.domain.history import HistoryFilter, HistoryRow
from app.labels import OUTCOME_LABEL
from app.text import _
from ui.actions import Action, bind
from ui.empty_state import EmptyState
from ui.flow_layout import FlowLayout
from ui.history.export_dialog import ExportDialog
from ui.history.history_model import COLUMNS, RESULT, ROW, HistoryModel, widest_words
from ui.history.integrity_dialog import IntegrityDialog
from ui.icons import ThemedIcon
from ui.period_box import PeriodBox
from ui.pieces import Card, bar, button, label, quiet_table
from ui.review.one_line_dialog import OneLineDialog
from ui.row_pages import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

    from app.domain.people import UnitNode
    from app.domain.verification import VerifyReport
    from ui.office import OpenOffice, Surroundings

_COUNTED: Final = 10_000
_SHARES: Final = {1: 35, 2: 37, 5: 28}
"""Whom, where and who judged share what the columns of known words leave."""
_MARGIN: Final = 30
"""What stands beside the words of a cell, in pixels."""


class _Table(QTableView):
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width among the columns."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give known words their room and share the rest; the person may draw it otherwise."""
        room = self.viewport().width()
        wanted = {number: self._width_of(words) for number, words in widest_words().items()}
        wanted[RESULT] = min(wanted[RESULT], room // 6)
        left = max(room - sum(wanted.values()), 0)
        wanted |= {number: left * share // 100 for number, share in _SHARES.items()}
        for number in range(len(COLUMNS) - 1):
            self.setColumnWidth(number, wanted[number])

    def _width_of(self, words: Iterable[str]) -> int:
        plain = self.fontMetrics()
        title, *cells = words
        bold = self.horizontalHeader().fontMetrics().horizontalAdvance(title) * 11 // 10
        return max(bold, *map(plain.horizontalAdvance, cells)) + _MARGIN


class HistoryScreen(QWidget):
    """Filters above, the table below; Enter opens the item of a decision."""

    item_wanted = Signal(str)
    changed = Signal()
    """A decision was withdrawn here."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._asked = 0
        self.hint = _("Semua keputusan oleh manusia; yang ditarik tetap tercatat.")
        self.dialog: OneLineDialog | ExportDialog | IntegrityDialog | None = None
        self.model = HistoryModel(office, around)
        self.table = _Table()
        self.period = PeriodBox(office.clock, _("Waktu"), _("Kapan saja"))
        outcomes = [(_(OUTCOME_LABEL[one]), one.value) for one in Outcome]
        self.outcome = self._box(_("Hasil"), _("Semua hasil"), outcomes)
        clauses = [(clause.value, clause.value) for clause in Clause if not clause.is_safe_harbour]
        self.clause = self._box(_("Ketentuan"), _("Semua ketentuan"), clauses)
        self.reviewer = self._box(_("Peninjau"), _("Semua peninjau"), [])
        self.unit = self._box(_("Unit"), _("Semua unit"), [])
        self.period.changed.connect(self.reload)
        self.total = label("", "muted", wrap=False)
        self.open = button(_("Buka konten"), self.open_current)
        self.withdraw = button(_("Tarik keputusan …"), self.ask_withdraw)
        self.reset = button(_("Hapus saringan"), self.clear_filters, link=True)
        self.export = button(_("Ekspor …"), self.show_export)
        ThemedIcon(self.export, "export", around.theme)
        self.check = button(_("Periksa keutuhan"), self.check_integrity)
        ThemedIcon(self.check, "shield", around.theme)
        self.empty = EmptyState(
            around.theme,
            "history",
            _("Belum ada keputusan"),
            _("Keputusan yang disimpan di Tinjauan tampil di sini."),
        )
        self._make_table()
        self._build()
        self._show_current()

    def key_actions(self) -> tuple[Action, ...]:
        """Return what can be done here by key."""
        group = _("Riwayat")
        act = self.open_current
        return (
            Action("history.open", _("Buka konten keputusan"), group, act, ("Return", "Enter")),
            Action("history.export", _("Ekspor riwayat"), group, self.show_export, ("Ctrl+E",)),
            Action("history.check", _("Periksa keutuhan catatan"), group, self.check_integrity),
        )

    def entered(self) -> None:
        """Show what was decided meanwhile."""
        self._load_choices()
        self.reload()
        self.table.setFocus()

    def _box(self, name: str, every: str, entries: Iterable[tuple[str, Any]]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.addItem(every, None)
        for text, value in entries:
            made.addItem(text, value)
        made.currentIndexChanged.connect(self.reload)
        return made

    def _make_table(self) -> None:
        table = self.table
        table.setAccessibleName(_("Riwayat keputusan"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        quiet_table(table)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        table.selectionModel().currentChanged.connect(self._current_changed)
        table.doubleClicked.connect(lambda _index: self.open_current())
        on_row, *anywhere = self.key_actions()
        bind([on_row], table)
        bind(anywhere, self)
        self._around.theme.changed.connect(self._fit)
        self._fit()

    def _build(self) -> None:
        filters = Card()
        filters.column.setContentsMargins(12, 12, 12, 12)
        flow_box = QWidget()
        flow = FlowLayout(flow_box, spacing=8)
        for control in (
            self.period, self.outcome, self.clause, self.reviewer, self.unit, self.reset,
        ):  # fmt: skip
            flow.addWidget(control)
        filters.column.addWidget(flow_box)
        head = bar("panelHead")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(label(_("Riwayat tinjauan"), "strong", wrap=False))
        row.addWidget(self.total)
        row.addStretch()
        for one in (self.open, self.withdraw, self.export, self.check):
            row.addWidget(one)
        card = Card()
        card.column.setContentsMargins(1, 1, 1, 1)
        card.column.setSpacing(0)
        card.column.addWidget(head)
        card.column.addWidget(self.empty, 1)
        card.column.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(filters)
        column.addWidget(card, 1)

    @property
    def shown(self) -> HistoryFilter:
        """What the filters say."""
        start, end = self.period.span()
        outcome = self.outcome.currentData()
        return HistoryFilter(
            start=start,
            end=end,
            outcome=Outcome(outcome) if outcome else None,
            clause=self.clause.currentData(),
            reviewer=self.reviewer.currentData(),
            unit=self.unit.currentData(),
        )

    def reload(self) -> None:
        """Load the first page of what the filters say."""
        shown = self.shown
        self._asked += 1
        asked = self._asked

        def load() -> tuple[Sequence[HistoryRow], int]:
            history = self._office.history
            return history.page(shown, limit=PAGE), history.count(shown, _COUNTED)

        def arrived(found: tuple[Sequence[HistoryRow], int]) -> None:
            if asked != self._asked:
                return
            rows, count = found
            self.model.show(shown, rows)
            number = str(format_decimal(count, locale="id"))
            more = "+" if count == _COUNTED else ""
            self.total.setText(_("{count} keputusan").format(count=number + more))
            self._tell_empty(empty=not rows, narrowed=shown != HistoryFilter())
            if rows:
                self.table.selectRow(0)
            self._show_current()

        self._around.runner.run(load, arrived, self._around.notifier.problem)

    def clear_filters(self) -> None:
        """Show every decision."""
        for box in (self.period.box, self.outcome, self.clause, self.reviewer, self.unit):
            box.setCurrentIndex(0)

    def open_current(self) -> None:
        """Open the item of the chosen decision."""
        if (row := self._current()) is not None:
            self.item_wanted.emit(row.item)

    def ask_withdraw(self) -> None:
        """Ask why the chosen decision is withdrawn."""
        row = self._current()
        if row is None or row.withdrawn_at is not None:
            return
        self.dialog = dialog = OneLineDialog(
            _("Tarik keputusan"),
            _("Mengapa keputusan ini ditarik? Keputusan lama tetap tercatat."),
            _("Tarik"),
            MINIMUM_REASON,
            self.window(),
        )

        def withdraw() -> None:
            self._around.runner.run(
                lambda: self._office.review.withdraw(row.decision, dialog.text),
                lambda _decision: self._withdrawn(),
                self._around.notifier.problem,
            )

        dialog.accepted.connect(withdraw)
        dialog.open()

    def show_export(self) -> None:
        """Open the export dialog."""
        self.dialog = dialog = ExportDialog(self._office, self._around, self.window())
        dialog.open()

    def check_integrity(self) -> None:
        """Check chain, evidence, database and backups, and say in words what was found."""
        if not self.check.isEnabled():
            return
        self.check.setEnabled(False)
        self.check.setText(_("Memeriksa …"))

        def ended() -> None:
            self.check.setEnabled(True)
            self.check.setText(_("Periksa keutuhan"))

        def done(report: VerifyReport) -> None:
            ended()
            self.dialog = dialog = IntegrityDialog(report, self.window())
            dialog.open()

        def failed(error: Exception) -> None:
            ended()
            self._around.notifier.problem(error)

        self._around.runner.run(self._office.verify, done, failed)

    def _withdrawn(self) -> None:
        self._around.notifier.say(_("Keputusan ditarik; kontennya kembali ke antrean."))
        self.changed.emit()
        self.reload()

    def _current(self) -> HistoryRow | None:
        row = self.table.currentIndex().data(ROW)
        return row if isinstance(row, HistoryRow) else None

    def _current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002
        self._show_current()

    def _show_current(self) -> None:
        row = self._current()
        self.open.setEnabled(row is not None)
        self.withdraw.setEnabled(row is not None and row.withdrawn_at is None)

    def _tell_empty(self, *, empty: bool, narrowed: bool) -> None:
        self.reset.setVisible(narrowed)
        self.empty.setVisible(empty)
        self.table.setVisible(not empty)
        if narrowed:
            self.empty.tell(_("Tidak ada yang cocok"), _("Longgarkan atau hapus saringannya."))
        else:
            self.empty.tell(
                _("Belum ada keputusan"), _("Keputusan yang disimpan di Tinjauan tampil di sini.")
            )

    def _load_choices(self) -> None:
        def load() -> tuple[Sequence[str], Sequence[UnitNode]]:
            return self._office.history.reviewers(), self._office.search.units()

        def arrived(found: tuple[Sequence[str], Sequence[UnitNode]]) -> None:
            reviewers, units = found
            _offer(self.reviewer, [(name, name) for name in reviewers])
            _offer(self.unit, [(unit.name, unit.id) for unit in units])

        self._around.runner.run(load, arrived, self._around.notifier.problem)

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self._around.theme.px(34))
        self.table.share_width()


def _offer(box: QComboBox, entries: Sequence[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
    while box.count() > 1:
        box.removeItem(1)
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.setVisible(bool(entries))
    box.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
