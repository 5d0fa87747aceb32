"""Confirm the retention periods of this office, by outcome, in days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox

from app.domain.retention import LONGEST_DAYS, Periods
from app.labels import RETENTION_LABEL
from app.text import _
from ui.keys.act_dialog import ActDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.keeping import Retention
    from ui.task_runner import Runner


class PeriodsDialog(ActDialog):
    """One number for each outcome; nothing is erased by confirming."""

    def __init__(
        self,
        retention: Retention,
        periods: Periods,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Masa simpan"),
            _("Sahkan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Hari sejak keputusan terakhir. Angka awal hanyalah usulan: sesuaikan dengan jadwal"
                " retensi arsip kantor ini. Mengesahkan tidak menghapus apa pun; yang jatuh tempo"
                " tetap menunggu persetujuan Anda."
            ),
        )
        self._retention = retention
        self.days: dict[str, QSpinBox] = {}
        for outcome, days in periods.days.items():
            box = QSpinBox()
            box.setRange(1, LONGEST_DAYS)
            box.setValue(days)
            box.setSuffix(" " + _("hari"))
            box.setAccessibleName(_(RETENTION_LABEL[outcome]))
            self.form.addRow(_(RETENTION_LABEL[outcome]), box)
            self.days[outcome] = box

    def problem(self) -> str:
        """Nothing can be missing."""
        return ""

    def work(self) -> Periods:
        """Keep the periods."""
        return self._retention.set_periods({key: box.value() for key, box in self.days.items()})
