"""The restore wizard: choose a set, see what it holds and what would be lost, then confirm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
)

from app.errors import UserFacingError
from app.text import _
from ui.backups.words import faults_text, holds_text, lost_text, set_detail, set_title
from ui.pieces import Card, button, label, restyle
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.backups import BackupSet, RestorePreview
    from ui.task_runner import Runner

    Progress = Callable[[int, int], None]


class RestoreSource(Protocol):
    """Where sets come from and how one is restored."""

    def known(self) -> Sequence[BackupSet]:
        """Return the sets that are at hand."""

    def preview(self, folder: Path, secret: str) -> RestorePreview:
        """Say what a set holds."""

    def restore(self, folder: Path, secret: str, progress: Progress) -> Any:
        """Restore it; the value becomes the dialog's ``outcome``."""


class RestoreDialog(QDialog):
    """Nothing is restored before the person has seen what the set holds and said so."""

    def __init__(
        self,
        source: RestoreSource,
        runner: Runner,
        on_bug: Callable[[Exception], None],
        parent: QWidget | None = None,
        *,
        replaces: bool,
    ) -> None:
        super().__init__(parent)
        self._source, self._runner, self._on_bug = source, runner, on_bug
        self._replaces = replaces
        self._seen: Path | None = None
        self.outcome: Any = None
        self.setWindowTitle(_("Pulihkan dari cadangan"))
        self.setMinimumWidth(560)
        self.sets = QComboBox()
        self.sets.setAccessibleName(_("Cadangan"))
        self.sets.currentIndexChanged.connect(self._forget)
        self.other = button(_("Pilih folder …"), self._choose)
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setAccessibleName(_("Kata sandi atau kunci pemulihan"))
        self.secret.textChanged.connect(self._forget)
        self.look = button(_("Lihat isi"), self.show_preview, primary=True)
        self.look.setDefault(True)
        self.card = Card()
        self.card.hide()
        self.facts = {name: label("") for name in ("made", "holds", "state", "lost")}
        self.sure = QCheckBox(_("Saya sudah membaca apa yang dikembalikan dan apa yang hilang"))
        self.sure.setAccessibleName(self.sure.text())
        self.sure.toggled.connect(self._fit)
        self.act = button(_("Pulihkan"), self.submit, primary=True)
        self.act.hide()
        self.leave = button(_("Batal"), self.reject)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Kemajuan"))
        self.progress.hide()
        self.told = label("")
        self.told.setProperty("tone", "red")
        self.told.hide()
        self._lay_out()
        for one in source.known():
            self.sets.addItem(f"{set_title(one)} · {set_detail(one)}", str(one.folder))
        self._fit()

    def add_folder(self, folder: Path) -> None:
        """Offer a set that the person found."""
        self.sets.addItem(str(folder), str(folder))
        self.sets.setCurrentIndex(self.sets.count() - 1)

    def show_preview(self) -> None:
        """Read what the chosen set holds."""
        if self.sets.currentIndex() < 0 or not self.secret.text():
            self._tell(_("Pilih cadangan dan isi kata sandi atau kunci pemulihannya."))
            return
        folder, secret = Path(self.sets.currentData()), self.secret.text()
        self._busy(busy=True)
        self._runner.run(
            lambda: self._source.preview(folder, secret),
            self._show,
            self._failed,
            queue=Queue.BACKUP,
        )

    def submit(self) -> None:
        """Restore what was looked at."""
        if self._seen is None or not self.sure.isChecked():
            return
        folder, secret = self._seen, self.secret.text()
        self._busy(busy=True)
        progress = self._runner.on_gui(self._advance)
        self._runner.run(
            lambda: self._source.restore(folder, secret, lambda done, all_: progress((done, all_))),
            self._done,
            self._failed,
            queue=Queue.BACKUP,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "title"))
        explanation = (
            _("Kantor sekarang tidak dihapus: foldernya disimpan di samping yang dipulihkan. Tinjau"
              " menutup diri sesudahnya; buka lagi untuk memakai kantor yang dipulihkan.")
            if self._replaces
            else _("Pilih folder cadangan (namanya diawali “tinjau-”), misalnya di USB.")
        )  # fmt: skip
        column.addWidget(label(explanation, "muted"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.sets, 1)
        row.addWidget(self.other)
        form.addRow(_("Cadangan"), row)
        form.addRow(_("Kata sandi"), self.secret)
        column.addLayout(form)
        self.card.column.setContentsMargins(16, 12, 16, 12)
        inside = QFormLayout()
        inside.setHorizontalSpacing(16)
        inside.setVerticalSpacing(6)
        for name, text in (
            ("made", _("Dibuat")),
            ("holds", _("Berisi")),
            ("state", _("Keadaan")),
            ("lost", _("Yang hilang")),
        ):
            if name != "lost" or self._replaces:
                inside.addRow(text, self.facts[name])
        self.card.column.addLayout(inside)
        self.card.column.addSpacing(8)
        self.card.column.addWidget(self.sure)
        column.addWidget(self.card)
        column.addWidget(self.progress)
        column.addWidget(self.told)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for one in (self.leave, self.look, self.act):
            buttons.addWidget(one)
        column.addLayout(buttons)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, _("Pilih folder cadangan"))
        if folder:
            self.add_folder(Path(folder))

    def _show(self, seen: RestorePreview) -> None:
        self._busy(busy=False)
        self._seen = seen.set.folder if seen.faults.whole else None
        self.facts["made"].setText(f"{set_title(seen.set)} · {set_detail(seen.set)}")
        self.facts["holds"].setText(holds_text(seen))
        self.facts["state"].setText(faults_text(seen.faults))
        self.facts["state"].setProperty("tone", None if seen.faults.whole else "red")
        restyle(self.facts["state"])
        self.facts["lost"].setText(lost_text(seen.lost))
        self.card.show()
        self._fit()
        self.adjustSize()

    def _done(self, outcome: Any) -> None:
        self.outcome = outcome
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy(busy=False)
        if isinstance(error, UserFacingError):
            self._tell(error.message)
        else:
            self._on_bug(error)

    def _forget(self) -> None:
        """What was shown no longer holds for what is chosen."""
        self._seen = None
        self.card.hide()
        self.sure.setChecked(False)
        self._tell("")
        self._fit()

    def _advance(self, done: tuple[int, int]) -> None:
        self.progress.setMaximum(done[1])
        self.progress.setValue(done[0])

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _busy(self, *, busy: bool) -> None:
        self._tell("")
        self.progress.setRange(0, 0 if busy else 1)
        self.progress.setVisible(busy)
        for one in (self.sets, self.other, self.secret, self.look, self.leave, self.act, self.sure):
            one.setEnabled(not busy)
        if not busy:
            self._fit()

    def _fit(self) -> None:
        shown = not self.card.isHidden()
        self.look.setVisible(not shown)
        self.act.setVisible(shown)
        self.sure.setEnabled(self._seen is not None)
        self.act.setEnabled(self._seen is not None and self.sure.isChecked())
