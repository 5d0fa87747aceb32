"""Copy a backup set to a drive or a folder, with progress; cancelling leaves nothing behind."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
)

from app.domain.backups import COPIES, CopyOutcome
from app.errors import Cancelled, UserFacingError
from app.labels import format_number
from app.text import _
from ui.backups.words import set_detail, set_title
from ui.pieces import button, label, restyle
from ui.task_runner import Queue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.backups import BackupSet
    from app.domain.places import Drive
    from ui.keeping import Backups
    from ui.office import Surroundings


class CopyDialog(QDialog):
    """Choose where to; the copy is read back before it counts."""

    def __init__(
        self, backups: Backups, chosen: BackupSet, around: Surroundings, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._backups, self._set, self._around = backups, chosen, around
        self._cancel = threading.Event()
        self._running = False
        self.setWindowTitle(_("Salin cadangan"))
        self.setMinimumWidth(520)
        self.places = QListWidget()
        self.places.setObjectName("choices")
        self.places.setAccessibleName(_("Tujuan salinan"))
        self.places.setMinimumHeight(around.theme.px(112))
        self.places.currentItemChanged.connect(self._fit)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(_("Kemajuan"))
        self.progress.hide()
        self.told = label("")
        self.told.hide()
        self.other = button(_("Folder lain …"), self._choose)
        self.again = button(_("Cari lagi"), self.refresh)
        self.leave = button(_("Batal"), self.reject)
        self.act = button(_("Salin"), self.submit, primary=True)
        self.act.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(_("Salin cadangan ke USB atau cakram lain"), "title"))
        column.addWidget(
            label(
                _("{when} · {detail}. Salinan tetap terenkripsi dan dapat dipulihkan di komputer"
                  " lain dengan kata sandi atau kunci pemulihan.").format(
                    when=set_title(chosen), detail=set_detail(chosen)
                ),
                "muted",
            )
        )  # fmt: skip
        column.addWidget(self.places, 1)
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.other)
        beside.addWidget(self.again)
        beside.addStretch()
        column.addLayout(beside)
        column.addWidget(self.progress)
        column.addWidget(self.told)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.act)
        column.addLayout(row)
        self.refresh()

    def refresh(self) -> None:
        """Look for drives."""
        self._around.runner.run(
            self._backups.drives, self._show, self._around.notifier.problem, queue=Queue.BACKUP
        )

    def add_folder(self, folder: Path) -> None:
        """Offer a folder that the person chose."""
        self._add(folder, str(folder))
        self.places.setCurrentRow(self.places.count() - 1)

    def submit(self) -> None:
        """Copy to the chosen place."""
        current = self.places.currentItem()
        if current is None or self._running:
            return
        target = Path(current.data(Qt.ItemDataRole.UserRole))
        self._cancel.clear()
        self._busy(busy=True)
        progress = self._around.runner.on_gui(self._advance)
        self._around.runner.run(
            lambda: self._copy(target, lambda done, total: progress((done, total))),
            self._done,
            self._failed,
            queue=Queue.BACKUP,
        )

    def reject(self) -> None:
        """Stop a copy that runs; otherwise close."""
        if self._running:
            self._cancel.set()
        else:
            super().reject()

    def _copy(self, target: Path, progress: object) -> tuple[Path, CopyOutcome] | None:
        try:
            return self._backups.copy(
                self._set.folder,
                target,
                progress=progress,  # type: ignore[arg-type]
                cancel=self._cancel.is_set,
            )
        except Cancelled:
            return None

    def _show(self, drives: tuple[Drive, ...]) -> None:
        self.places.clear()
        for drive in drives:
            free = format_number(drive.free_bytes / 1e9, 1)
            self._add(
                drive.path / COPIES,
                _("{name} · {free} GB kosong").format(name=drive.name, free=free),
            )
        if drives:
            self.places.setCurrentRow(0)
            self._tell("")
        else:
            self._tell(
                _("Tidak ada USB atau cakram lain. Pasang, lalu cari lagi; atau pilih folder.")
            )
        self._fit()

    def _add(self, target: Path, text: str) -> None:
        entry = QListWidgetItem(text)
        entry.setSizeHint(QSize(0, self._around.theme.px(32)))
        entry.setData(Qt.ItemDataRole.UserRole, str(target))
        self.places.addItem(entry)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, _("Pilih folder untuk salinan"))
        if folder:
            self.add_folder(Path(folder))

    def _advance(self, done: tuple[int, int]) -> None:
        self.progress.setMaximum(done[1])
        self.progress.setValue(done[0])

    def _done(self, made: tuple[Path, CopyOutcome] | None) -> None:
        self._busy(busy=False)
        if made is None:
            self._tell(_("Dibatalkan; tidak ada yang tertinggal."))
            return
        self._around.notifier.say(_DONE[made[1]]().format(folder=made[0]))
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy(busy=False)
        if isinstance(error, UserFacingError):
            self._tell(error.message, problem=True)
        else:
            self._around.notifier.problem(error)

    def _tell(self, text: str, *, problem: bool = False) -> None:
        self.told.setText(text)
        self.told.setProperty("tone", "red" if problem else None)
        restyle(self.told)
        self.told.setVisible(bool(text))

    def _busy(self, *, busy: bool) -> None:
        self._running = busy
        self.progress.setRange(0, 0 if busy else 1)
        self.progress.setVisible(busy)
        if busy:
            self._tell(_("Menyalin dan membaca ulang …"))
        self._fit()

    def _fit(self) -> None:
        free = not self._running
        for one in (self.places, self.other, self.again):
            one.setEnabled(free)
        self.act.setEnabled(free and self.places.currentItem() is not None)


_DONE = {
    CopyOutcome.COPIED: lambda: _("Cadangan disalin dan dibaca ulang: {folder}"),
    CopyOutcome.ALREADY_THERE: lambda: _("Salinan yang utuh sudah ada: {folder}"),
    CopyOutcome.REPAIRED: lambda: _("Salinan lama tidak utuh dan sudah diganti: {folder}"),
}
