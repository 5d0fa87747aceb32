"""Add, rename or move one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from app.services.people_registry import unit_path
from app.text import _
from ui.keys.act_dialog import ActDialog
from ui.pieces import label
from ui.units.unit_box import UnitBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.domain.people import UnitNode
    from app.services.unit_tree import UnitTree
    from ui.people.needs import Units
    from ui.task_runner import Runner

_LETTERS = 80


class AddUnitDialog(ActDialog):
    """A new unit; where it will stand is proposed."""

    def __init__(
        self,
        units: Units,
        tree: UnitTree,
        under: str | None,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Tambah unit"), _("Tambah"), runner, on_problem, parent)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._units = units
        self.name = _name_line("")
        self.form.addRow(_("Nama unit"), self.name)
        self.above = UnitBox(_("Di bawah"), tree.units, _("paling atas, tanpa unit induk"))
        self.above.choose(under)
        self.form.addRow(_("Di bawah"), self.above)

    def problem(self) -> str:
        """Return what is missing."""
        if not self.name.text().strip():
            return _("Isi nama unit.")
        return "" if self.above.is_sure else _("Pilih unit induknya dari daftar.")

    def work(self) -> UnitNode:
        """Add the unit."""
        return self._units.add(self.name.text(), self.above.chosen_id)


class RenameUnitDialog(ActDialog):
    """Another name; staff, hours and the place in the tree stay."""

    def __init__(
        self,
        units: Units,
        unit: UnitNode,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Ganti nama unit"),
            _("Simpan"),
            runner,
            on_problem,
            parent,
            explanation=_("Pegawai, jadwal kerja, dan tempatnya tidak berubah."),
        )
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._units, self._unit = units, unit
        self.name = _name_line(unit.name)
        self.name.selectAll()
        self.form.addRow(_("Nama unit"), self.name)

    def problem(self) -> str:
        """Return what is missing."""
        name = self.name.text().strip()
        if not name:
            return _("Isi nama unit.")
        return _("Unit ini sudah bernama demikian.") if name == self._unit.name else ""

    def work(self) -> UnitNode:
        """Rename the unit."""
        return self._units.rename(self._unit.id, self.name.text())


class MoveUnitDialog(ActDialog):
    """Another place in the tree; what stands below moves along."""

    def __init__(
        self,
        units: Units,
        tree: UnitTree,
        unit: UnitNode,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Pindahkan unit"),
            _("Pindahkan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Pegawai dan unit di bawahnya ikut pindah. Tanpa jadwal sendiri, unit mengikuti"
                " jadwal unit di atasnya; temuan yang belum diputus diperiksa ulang."
            ),
        )
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._units, self._unit = units, unit
        now = label(unit_path(unit.id, tree.units), "strong", selectable=True)
        self.form.addRow(_("Unit"), now)
        self.above = UnitBox(
            _("Ke bawah"), tree.units, _("paling atas, tanpa unit induk"), without=unit.id
        )
        self.above.choose(unit.parent_id)
        self.form.addRow(_("Ke bawah"), self.above)
        self.above.setFocus()

    def problem(self) -> str:
        """Return what is missing."""
        if not self.above.is_sure:
            return _("Pilih unit induknya dari daftar.")
        if self.above.chosen_id == self._unit.parent_id:
            return _("Unit ini sudah berada di sana. Pilih tempat lain.")
        return ""

    def work(self) -> UnitNode:
        """Move the unit."""
        return self._units.move(self._unit.id, self.above.chosen_id)


def _name_line(name: str) -> QLineEdit:
    line = QLineEdit(name)
    line.setAccessibleName(_("Nama unit"))
    return line
