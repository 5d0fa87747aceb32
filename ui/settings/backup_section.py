"""Cadangan: the sets beside the office, making, checking, copying and restoring them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.users import Role
from app.labels import format_day
from app.text import _
from ui.backups.copy_dialog import CopyDialog
from ui.backups.restore_dialog import RestoreDialog
from ui.backups.words import faults_text, is_copy_fresh, set_detail, set_title, warnings
from ui.pieces import button, chip, label, restyle
from ui.settings.row_box import RowBox, new_row
from ui.settings.section import headed_card
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.domain.backups import BackupSet, BackupStatus, RestorePreview, SetFaults
    from ui.office import OpenOffice, Surroundings

_SHOWN = 6


class BackupSection(QWidget):
    """Everything about the backups of this office on one card."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self.title = _("Cadangan")
        self.newest: BackupSet | None = None
        card = headed_card(
            _("CADANGAN"),
            _(
                "Tinjau membuat cadangan sendiri setiap hari dan saat ditutup, bila ada"
                " perubahan. Cadangan di cakram yang sama hilang bersama komputernya: salin"
                " juga ke USB yang disimpan di tempat lain."
            ),
        )
        self.warning = label("")
        self.warning.setProperty("tone", "amber")
        self.warning.hide()
        card.column.addWidget(self.warning)
        standing = QHBoxLayout()
        standing.setSpacing(8)
        self.state = chip("", "grey")
        self.place = label("", "muted", selectable=True)
        self.away = chip("", "grey")
        standing.addWidget(self.state)
        standing.addWidget(self.away)
        standing.addStretch()
        card.column.addLayout(standing)
        card.column.addWidget(self.place)
        self.make = button(_("Buat cadangan sekarang"), self._make, primary=True)
        self.copy = button(_("Salin ke USB …"), lambda: self._copy(self.newest))
        self.restore = button(_("Pulihkan …"), self._restore)
        self.restore.setVisible(office.user.may(Role.ADMIN))
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        for one in (self.make, self.copy, self.restore):
            row.addWidget(one)
        row.addStretch()
        card.column.addLayout(row)
        self.rows = RowBox(around.theme)
        card.column.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def entered(self) -> None:
        """Read the state of the backups anew."""
        backups = self._office.backups
        self._run(
            lambda: (backups.status(), warnings(backups.room(), backups.shared_place())),
            self._show,
        )

    def _show(self, found: tuple[BackupStatus, Sequence[str]]) -> None:
        status, told = found
        self.newest = status.newest
        self.warning.setText("\n".join(told))
        self.warning.setVisible(bool(told))
        self.state.setText(
            _("Terakhir: {when}").format(when=set_title(status.newest))
            if status.newest
            else _("Belum ada cadangan")
        )
        self.state.setProperty("tone", "green" if status.newest else "amber")
        restyle(self.state)
        fresh = is_copy_fresh(status.copied_at, self._office.clock.now())
        self.away.setText(
            _("Salinan di luar: {when}").format(when=format_day(status.copied_at.date()))
            if status.copied_at
            else _("Belum ada salinan di luar")
        )
        self.away.setProperty("tone", "green" if fresh else "amber")
        restyle(self.away)
        self.place.setText(str(status.folder))
        self.copy.setEnabled(status.newest is not None)
        rows = [self._row(one) for one in status.sets[:_SHOWN]]
        if (more := len(status.sets) - _SHOWN) > 0:
            rows.append(label(_("dan {n} cadangan lebih lama").format(n=more), "muted"))
        self.rows.fill(rows)

    def _row(self, one: BackupSet) -> QWidget:
        row, line = new_row()
        line.addWidget(label(set_title(one), "strong", wrap=False))
        line.addWidget(label(set_detail(one), "muted", wrap=False))
        if one.not_whole:
            line.addWidget(chip(_("{n} bukti tidak utuh").format(n=len(one.not_whole)), "amber"))
        line.addStretch()
        when = set_title(one)
        line.addWidget(
            button(
                _("Periksa"),
                lambda: self._check(one),
                small=True,
                name=_("Periksa cadangan {when}").format(when=when),
            )
        )
        line.addWidget(
            button(
                _("Salin …"),
                lambda: self._copy(one),
                small=True,
                name=_("Salin cadangan {when}").format(when=when),
            )
        )
        return row

    def _make(self) -> None:
        self.make.setEnabled(False)
        self._around.notifier.say(_("Membuat cadangan …"))
        self._run(self._office.backups.back_up, self._made, self._not_made)

    def _made(self, one: BackupSet) -> None:
        self.make.setEnabled(True)
        self._around.notifier.say(_("Cadangan dibuat dan diperiksa."))
        self.entered()
        if self._office.backups.drives():
            self._copy(one)

    def _not_made(self, error: Exception) -> None:
        self.make.setEnabled(True)
        self._around.notifier.problem(error)

    def _check(self, one: BackupSet) -> None:
        self._around.notifier.say(_("Memeriksa cadangan …"))
        self._run(lambda: self._office.backups.check(one.folder, _unwatched), self._checked)

    def _checked(self, faults: SetFaults) -> None:
        self._around.notifier.said.emit(faults_text(faults), not faults.whole)

    def _copy(self, one: BackupSet | None) -> None:
        if one is not None:
            CopyDialog(self._office.backups, one, self._around, self.window()).exec()

    def _restore(self) -> None:
        dialog = RestoreDialog(
            _OfficeSource(self._office),
            self._around.runner,
            self._around.notifier.problem,
            self.window(),
            replaces=True,
        )
        if dialog.exec():
            self.window().close()

    def _run(
        self,
        work: Callable[[], Any],
        on_ok: Callable[[Any], None],
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        wrong = on_error or self._around.notifier.problem
        self._around.runner.run(work, on_ok, wrong, queue=Queue.BACKUP)


class _OfficeSource:
    """The sets of the open office; the restored one takes its place at closing."""

    def __init__(self, office: OpenOffice) -> None:
        self._backups = office.backups

    def known(self) -> Sequence[BackupSet]:
        return self._backups.status().sets

    def preview(self, folder: Path, secret: str) -> RestorePreview:
        return self._backups.preview(folder, secret)

    def restore(self, folder: Path, secret: str, progress: Callable[[int, int], None]) -> Path:
        return self._backups.prepare_restore(folder, secret, progress)


def _unwatched(_done: int, _total: int) -> None:
    """A progress that nobody watches."""
