"""Two persons of BKPSDM open the office together, each with an own key file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from app.text import _
from ui.keys.act_dialog import ActDialog
from ui.pieces import button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.office import OpenOffice
    from ui.task_runner import Runner


class EscrowUseDialog(ActDialog):
    """``outcome`` is the open office; the use is recorded before anything is shown of it."""

    def __init__(
        self,
        open_office: Callable[[Sequence[Path], str], OpenOffice],
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Kunci darurat BKPSDM"),
            _("Buka kantor"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Untuk dua orang yang ditunjuk BKPSDM, bersama-sama di komputer ini. Pemakaian"
                " ini tercatat, dan alasannya ditampilkan kepada kantor."
            ),
        )
        self._open = open_office
        self.files = [self._file(number) for number in (1, 2)]
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_("Alasan"))
        self.form.addRow(_("Alasan"), self.reason)

    def problem(self) -> str:
        """See :class:`ActDialog`."""
        if not all(field.text().strip() for field in self.files):
            return _("Pilih berkas kunci pribadi dari kedua orang.")
        if not self.reason.text().strip():
            return _("Tuliskan alasan pemakaian kunci darurat.")
        return ""

    def work(self) -> Any:
        """Open the office."""
        paths = [Path(field.text().strip()) for field in self.files]
        return self._open(paths, self.reason.text())

    def _file(self, number: int) -> QLineEdit:
        name = _("Berkas kunci orang ke-{number}").format(number=number)
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setMinimumWidth(280)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(field, 1)
        choose = button(_("Pilih …"), lambda: self._choose(field), name=_("Pilih: ") + name)
        line.addWidget(choose)
        self.form.addRow(name, row)
        return field

    def _choose(self, field: QLineEdit) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Berkas kunci pribadi"))
        if chosen:
            field.setText(chosen)
