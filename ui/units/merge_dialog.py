"""Make two units one, after showing what goes over and what stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.errors import UserFacingError
from app.labels import format_number
from app.services.people_registry import unit_path
from app.text import _
from ui.keys.act_dialog import ActDialog
from ui.pieces import Card, clear, fitting, label
from ui.units.unit_box import UnitBox

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.people import UnitNode
    from app.services.unit_merge import UnitMerge
    from app.services.unit_tree import UnitTree
    from ui.people.needs import Units
    from ui.task_runner import Runner

_LETTERS = 96
_NAMED = 4


class MergeUnitDialog(ActDialog):
    """Nothing can be merged before its consequences stand there."""

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
            _("Gabungkan dua unit"),
            _("Gabungkan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Isi unit yang pertama diberikan kepada yang kedua; yang pertama lalu dihapus dari"
                " daftar."
            ),
        )
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._units, self._unit = units, unit
        self.plan: UnitMerge | None = None
        gone = label(unit_path(unit.id, tree.units), "strong", selectable=True)
        self.form.addRow(_("Unit yang dihapus"), gone)
        self.into = UnitBox(_("Digabungkan ke"), tree.units, _("pilih unitnya"), without=unit.id)
        self.form.addRow(_("Digabungkan ke"), self.into)
        self.preview = Card()
        self.preview.column.setSpacing(6)
        self.column.insertWidget(self.column.indexOf(self.warning), self.preview)
        self._looked_at: str | None = None
        self.into.currentTextChanged.connect(lambda _text: self._changed())
        self.into.setFocus()
        self._look()

    def _changed(self) -> None:
        if self.into.chosen_id != self._looked_at:
            self._look()

    def _look(self) -> None:
        self.plan = None
        self.warning.hide()
        self.act.setEnabled(False)
        self._looked_at = into = self.into.chosen_id
        if into is None:
            self._tell([_("Pilih unit yang menerima; akibatnya tampil di sini lebih dahulu.")], [])
            return
        self._runner.run(
            partial(self._units.merge_preview, self._unit.id, into),
            partial(self._planned, into),
            partial(self._refused, into),
        )

    def _planned(self, into: str, plan: UnitMerge) -> None:
        if into == self.into.chosen_id:
            self.plan = plan
            self.act.setEnabled(True)
            self._tell(moving_words(plan), staying_words())

    def _refused(self, into: str, error: Exception) -> None:
        if into != self.into.chosen_id:
            return
        if isinstance(error, UserFacingError):
            self._tell([_("Kedua unit ini belum dapat digabungkan.")], [])
            self._warn(error.message)
        else:
            self._on_problem(error)

    def _tell(self, moving: Sequence[str], staying: Sequence[str]) -> None:
        clear(self.preview.column)
        column = self.preview.column
        for title, lines in ((_("YANG BERUBAH"), moving), (_("YANG TETAP"), staying)):
            if lines and staying:
                column.addSpacing(4)
                column.addWidget(label(title, "section"))
            for line in lines:
                column.addWidget(fitting(line, "" if staying else "muted"))
        for _pass in range(2):  # the lines take their heights once they have their width
            self.column.activate()
            self.adjustSize()

    def problem(self) -> str:
        """Return what is missing."""
        if self.plan is None or self.into.chosen_id != self.plan.into.id:
            return _("Pilih unit yang menerima dari daftar.")
        return ""

    def work(self) -> UnitNode:
        """Merge the two."""
        return self._units.merge(self._unit.id, self.into.chosen_id or "")


def moving_words(plan: UnitMerge) -> list[str]:
    """Return what goes over, a sentence each."""
    name, into = plan.unit.name, plan.into.name
    lines = []
    if plan.people:
        text = _("{n} pegawai pindah dari “{name}” ke “{into}”: {names}.")
        names = _named([person.name for person in plan.people])
        lines.append(
            text.format(n=format_number(len(plan.people)), name=name, into=into, names=names)
        )
    else:
        lines.append(_("Tidak ada pegawai yang langsung di “{name}”.").format(name=name))
    if plan.units:
        text = _("{n} unit ikut dan selanjutnya di bawah “{into}”: {names} ({staff} pegawai).")
        names = _named([unit.name for unit in plan.units])
        counts = {"n": format_number(len(plan.units)), "staff": format_number(plan.below)}
        lines.append(text.format(into=into, names=names, **counts))
    lines.append(_hours_words(plan))
    lines.append(_("“{name}” tidak lagi ada dalam daftar unit.").format(name=name))
    return lines


def staying_words() -> list[str]:
    """Return what a merge does not touch, a sentence each."""
    return [
        _("Perkara, keputusan, dan tanggapan pegawai tidak berubah."),
        _(
            "Catatan kegiatan tetap memuat kedua unit dengan nomornya, dan mencatat siapa yang"
            " menggabungkan dan kapan."
        ),
        _("Dapat diurungkan sampai aplikasi ditutup atau terkunci."),
    ]


def _hours_words(plan: UnitMerge) -> str:
    into = plan.into.name
    if plan.schedules:
        names = _named([f"“{kept.schedule.name}”" for kept in plan.schedules])
        text = _("Jadwal {names} selanjutnya berlaku bagi semua pegawai “{into}”.")
    elif plan.own:
        names = _named([f"“{kept.schedule.name}”" for kept in plan.own])
        text = _("Pegawai yang pindah mengikuti jadwal {names} milik “{into}”.")
    else:
        names = ""
        text = _("Pegawai yang pindah mengikuti jam kerja yang berlaku bagi “{into}”.")
    again = _("Temuan yang belum diputus diperiksa ulang.")
    return f"{text.format(names=names, into=into)} {again}"


def _named(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    more = format_number(len(names) - _NAMED)
    return _("{names}, dan {n} lainnya").format(names=", ".join(names[:_NAMED]), n=more)
