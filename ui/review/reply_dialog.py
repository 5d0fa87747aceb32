"""Recording what the person said: dates, words, how it was obtained, files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QWidget,
)

from app.text import N_, _
from ui.keys.act_dialog import ActDialog
from ui.pieces import button, label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from app.domain.decisions import Reply
    from ui.review.acts import ReplyActs
    from ui.task_runner import Runner

_WAYS: Final = (
    N_("lisan, bertemu langsung"),
    N_("lisan, lewat telepon"),
    N_("surat"),
    N_("pesan WhatsApp"),
    N_("surel"),
)
_TALL: Final = 120


class ReplyDialog(ActDialog):
    """Keeps files encrypted, as they are; the words are the person's own."""

    def __init__(
        self,
        replies: ReplyActs,
        item_id: str,
        today: date,
        runner: Runner,
        on_problem: Callable[[Exception], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Tanggapan pegawai"),
            _("Simpan tanggapan"),
            runner,
            on_problem,
            parent,
            explanation=_(
                "Catat kata-katanya sendiri. Ini klarifikasi informal, bukan pemeriksaan menurut"
                " PP 94/2021."
            ),
        )
        self.setMinimumWidth(560)
        self._replies, self._item_id = replies, item_id
        self.paths: list[Path] = []
        self.asked = QCheckBox(_("Tanggapan diminta pada"))
        self.asked_day = self._day(today, _("Tanggal diminta"))
        self.asked_day.setEnabled(False)
        self.asked.toggled.connect(self.asked_day.setEnabled)
        self.received = self._day(today, _("Tanggal diterima"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("Isi tanggapan"))
        self.text.setPlaceholderText(_("Kosongkan bila tanggapan baru diminta"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_TALL)
        self.how = QComboBox()
        self.how.setEditable(True)
        self.how.setAccessibleName(_("Bagaimana diperoleh"))
        self.how.addItems([_(way) for way in _WAYS])
        self.how.setCurrentIndex(-1)
        self.files = label(_("Belum ada lampiran."), "muted")
        add = button(_("Lampirkan berkas …"), self._choose, small=True)
        attached = QWidget()
        row = QHBoxLayout(attached)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.files, 1)
        row.addWidget(add)
        self.form.addRow(self.asked, self.asked_day)
        self.form.addRow(_("Diterima pada"), self.received)
        self.form.addRow(_("Isi tanggapan"), self.text)
        self.form.addRow(_("Diperoleh lewat"), self.how)
        self.form.addRow(_("Lampiran"), attached)
        self.text.setFocus()

    def attach(self, paths: Iterable[Path]) -> None:
        """Add files to those that come with the reply."""
        self.paths += [path for path in paths if path not in self.paths]
        names = ", ".join(path.name for path in self.paths)
        self.files.setText(names or _("Belum ada lampiran."))

    def problem(self) -> str:
        """A reply says something, or tells when it was asked for."""
        if self.asked.isChecked() or self.text.toPlainText().strip() or self.paths:
            return ""
        return _("Isikan tanggapannya, lampirkan berkas, atau sebutkan tanggal diminta.")

    def work(self) -> Reply:
        """Read the files and record the reply."""
        text = self.text.toPlainText().strip()
        answered = bool(text or self.paths)
        return self._replies.add(
            self._item_id,
            asked_on=_date(self.asked_day) if self.asked.isChecked() else None,
            received_on=_date(self.received) if answered else None,
            text=text,
            how=self.how.currentText().strip() if answered else "",
            attachments=self._replies.files(self.paths),
        )

    def _choose(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(self, _("Lampirkan berkas"))
        self.attach(map(Path, names))

    @staticmethod
    def _day(today: date, name: str) -> QDateEdit:
        made = QDateEdit(QDate(today.year, today.month, today.day))
        made.setDisplayFormat("dd-MM-yyyy")
        made.setMaximumDate(QDate(today.year, today.month, today.day))
        made.setCalendarPopup(True)
        made.setAccessibleName(name)
        return made


def _date(field: QDateEdit) -> date:
    return field.date().toPython()  # type: ignore[return-value]
