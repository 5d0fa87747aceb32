"""What an import would do, before it does it; what is wrong, with the remedy, to take along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.labels import format_number
from app.people_labels import PLAN_LABEL, capital
from app.services.lists.problem_report import problem_lines, problem_report
from app.services.lists.staff_plan import PlanKind
from app.services.staff_import import MaybeSame
from app.text import _
from ui.people.preview_model import PROBLEMS, PreviewModel
from ui.pieces import button, chip, clear, label
from ui.private_copy import copy_privately

if TYPE_CHECKING:
    from app.services.lists.staff_plan import StaffPlan

_TONES = {
    PlanKind.NEW: "green",
    PlanKind.CHANGED: "amber",
    PlanKind.SAME: "grey",
    PlanKind.FAULTY: "red",
}


class PreviewPage(QWidget):
    """The rows by kind, the report, and the two choices the import needs."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.plan: StaffPlan | None = None
        self.model = PreviewModel()
        self.chips = QHBoxLayout()
        self.chips.setSpacing(8)
        self.filter = QComboBox()
        self.filter.setAccessibleName(_("Baris yang ditampilkan"))
        self.filter.currentIndexChanged.connect(lambda _row: self._narrow())
        self.update_known = QCheckBox()
        self.update_known.toggled.connect(lambda _on: self.changed.emit())
        self.maybe = QComboBox()
        self.maybe.setAccessibleName(_("Nama sama dengan NIP lain"))
        for text, choice in (
            (_("lewati baris itu"), MaybeSame.SKIP),
            (_("orang yang sama: perbarui NIP-nya"), MaybeSame.UPDATE),
            (_("orang lain: tambahkan"), MaybeSame.NEW),
        ):
            self.maybe.addItem(text, choice.value)
        self.maybe.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.maybe_row = QWidget()
        self.table = QTableView()
        self.table.setAccessibleName(_("Rencana impor"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(32)
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((64, 130, 220)):
            self.table.setColumnWidth(column, width)
        head.setStretchLastSection(True)
        self.copy = button(_("Salin masalah"), self._copy)
        self.export = button(_("Simpan masalah …"), self._export)
        self._build()

    def _build(self) -> None:
        maybe = QHBoxLayout(self.maybe_row)
        maybe.setContentsMargins(0, 0, 0, 0)
        maybe.setSpacing(8)
        maybe.addWidget(label(_("Nama yang sama sudah ada dengan NIP lain:"), wrap=False))
        maybe.addWidget(self.maybe)
        maybe.addStretch()
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(self.chips)
        top.addStretch()
        top.addWidget(self.filter)
        top.addWidget(self.copy)
        top.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.update_known)
        column.addWidget(self.maybe_row)

    @property
    def choice(self) -> MaybeSame:
        """What to do with a known name under another number."""
        return MaybeSame(self.maybe.currentData())

    def show_plan(self, plan: StaffPlan) -> None:
        """Show ``plan``."""
        self.plan = plan
        clear(self.chips)
        for kind in PlanKind:
            text = f"{format_number(plan.counts[kind])} {_(PLAN_LABEL[kind])}"
            self.chips.addWidget(chip(text, _TONES[kind] if plan.counts[kind] else "grey"))
        kinds = [kind for kind in PlanKind if plan.counts[kind]]
        self.filter.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.filter.clear()
        self.filter.addItem(_("Semua baris"), "")
        if plan.problems:
            self.filter.addItem(_("Yang bermasalah atau meragukan"), PROBLEMS)
        for kind in kinds:
            self.filter.addItem(capital(_(PLAN_LABEL[kind])), kind.value)
        self.filter.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        changes = plan.counts[PlanKind.CHANGED]
        text = _("Ubah juga {n} pegawai yang sudah ada (sel kosong tidak menghapus apa pun)")
        self.update_known.setText(text.format(n=format_number(changes)))
        self.update_known.setVisible(bool(changes))
        self.update_known.setChecked(False)
        self.maybe_row.setVisible(any(entry.maybe_same_as for entry in plan.entries))
        for control in (self.copy, self.export):
            control.setEnabled(bool(plan.problems))
        self._narrow()

    def will_store(self) -> int:
        """Return how many rows go in with the choices made."""
        if self.plan is None:
            return 0
        new = [entry for entry in self.plan.entries if entry.kind is PlanKind.NEW]
        if self.choice is MaybeSame.SKIP:
            new = [entry for entry in new if not entry.maybe_same_as]
        changed = self.plan.counts[PlanKind.CHANGED] if self.update_known.isChecked() else 0
        return len(new) + changed

    def _narrow(self) -> None:
        if self.plan is not None:
            self.model.show(self.plan, self.filter.currentData() or "")
            self.changed.emit()

    def _copy(self) -> None:
        if self.plan is not None:
            copy_privately(problem_lines(self.plan.problems))

    def _export(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Simpan masalah"), _("masalah-daftar-pegawai.csv"), "CSV (*.csv)"
        )
        if name and self.plan is not None:
            Path(name).write_bytes(problem_report(self.plan.problems))
