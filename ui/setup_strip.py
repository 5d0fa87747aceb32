"""Menyiapkan kantor: what a new office still has to do, until it is done or put off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.services.setup_steps import Step
from app.text import N_, _
from ui.icons import pixmap
from ui.pieces import Card, button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.setup_steps import SetupStep
    from ui.office import OpenOffice, Surroundings
    from ui.theme import Theme

WORDS: Final = {
    Step.LETTERHEAD: (N_("Isi kop surat"), N_("Untuk surat permintaan tanggapan.")),
    Step.STAFF: (N_("Bawa daftar pegawai"), N_("Dari Excel atau CSV; atau tambah satu per satu.")),
    Step.SCHEDULE: (
        N_("Konfirmasi jadwal kerja"),
        N_("Sebelum itu tidak ada temuan jam kerja."),
    ),
    Step.COPY: (N_("Salin cadangan ke luar komputer"), N_("Misalnya ke diska USB yang terkunci.")),
}


class SetupStrip(QWidget):
    """One line on top of the workbench; :attr:`step_wanted` leads to where a step is done."""

    step_wanted = Signal(str)

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._put_off = False
        self._allowed = False
        self.steps: tuple[SetupStep, ...] = ()
        self.dialog: SetupDialog | None = None
        self.setObjectName("setupStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label(_("Menyiapkan kantor"), "strong", wrap=False)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(96)
        self.progress.setAccessibleName(_("Langkah yang selesai"))
        self.count = label("", "muted", wrap=False)
        self.next = button("", self._go, small=True, primary=True, name=_("Langkah berikut"))
        self.all = button(_("Semua langkah"), self.show_all, small=True)
        self.later = button(_("Nanti"), self._later, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.progress)
        row.addWidget(self.count)
        row.addWidget(self.next)
        row.addStretch()
        row.addWidget(self.all)
        row.addWidget(self.later)
        self.hide()

    def ask(self, *, here: bool) -> None:
        """Read the steps anew; ``here`` says whether the strip belongs on the shown screen."""
        self._allowed = here and not self._put_off and not self._office.info.demo
        if not self._allowed:
            self.hide()
            return
        self._around.runner.run(self._office.setup.steps, self._show, self._around.notifier.problem)

    def show_all(self) -> None:
        """Show every step with what it is for."""
        self.dialog = dialog = SetupDialog(self.steps, self._around.theme, self.window())
        dialog.wanted.connect(self.step_wanted)
        dialog.open()

    def _show(self, steps: tuple[SetupStep, ...]) -> None:
        self.steps = steps
        open_steps = [one.step for one in steps if not one.done]
        self.setVisible(self._allowed and bool(open_steps))
        if not open_steps:
            return
        done = len(steps) - len(open_steps)
        self.progress.setRange(0, len(steps))
        self.progress.setValue(done)
        self.count.setText(_("{done} dari {all} selesai").format(done=done, all=len(steps)))
        words = _(WORDS[open_steps[0]][0])
        self.next.setText(words)
        self.next.setAccessibleName(words)

    def _go(self) -> None:
        step = next((one.step for one in self.steps if not one.done), None)
        if step is not None:
            self.step_wanted.emit(step.value)

    def _later(self) -> None:
        self._put_off = True
        self.hide()
        self._around.notifier.say(_("Langkah ini ditawarkan lagi saat Tinjau dibuka berikutnya."))


class SetupDialog(QDialog):
    """Every step with a tick or a button."""

    wanted = Signal(str)

    def __init__(self, steps: Sequence[SetupStep], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Menyiapkan kantor"))
        self.setMinimumWidth(theme.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(_("Menyiapkan kantor"), "title"))
        column.addWidget(
            label(_("Semua langkah boleh ditunda; meninjau sudah dapat dimulai."), "muted")
        )
        for one in steps:
            column.addWidget(self._line(one, theme))
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(_("Tutup"), self.accept))
        column.addLayout(row)

    def _line(self, one: SetupStep, theme: Theme) -> Card:
        title, why = WORDS[one.step]
        card = Card("green" if one.done else "grey")
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.addWidget(label(_(title), "strong"))
        words.addWidget(label(_(why), "muted"))
        row.addLayout(words, 1)
        if one.done:
            tick = QLabel()
            tick.setPixmap(pixmap("check", theme.color("green_text"), theme.px(18)))
            tick.setAccessibleName(_("selesai"))
            row.addWidget(tick)
        else:
            act = button(_("Kerjakan"), lambda: self._choose(one.step), name=_(title))
            row.addWidget(act)
        card.column.addLayout(row)
        return card

    def _choose(self, step: Step) -> None:
        self.accept()
        self.wanted.emit(step.value)
