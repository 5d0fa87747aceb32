"""Retensi & hak: what is due, what is held, what was erased, and what a person may ask for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QFileDialog,
    QVBoxLayout,
    QWidget,
)

from app.domain.retention import Ground, HoldKind, SubjectKind
from app.domain.users import Role
from app.text import _
from ui.asking import confirm_final
from ui.settings.periods_dialog import PeriodsDialog
from ui.settings.retention_card import RetentionCard
from ui.settings.rights_card import RightsCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.retention import Hold, Periods
    from ui.asking import Confirm
    from ui.office import OpenOffice, Surroundings

_STONES = 5
_MOST_ROWS = 50


class RetentionSection(QWidget):
    """A person confirms what goes; nothing here erases by itself."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self.confirm: Confirm = partial(confirm_final, self)
        self._office, self._around = office, around
        self.title = _("Retensi & hak")
        self._periods: Periods | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.content, self.persons = RetentionCard(around.theme), RightsCard()
        column.addWidget(self.content)
        column.addWidget(self.persons)
        self._connect()
        content, persons = self.content, self.persons
        for one in (
            content.change, content.erase, persons.copy_of, persons.erase_all, persons.affected,
        ):  # fmt: skip
            one.setEnabled(office.user.may(Role.ADMIN))

    def _connect(self) -> None:
        self.content.change_wanted.connect(self._change)
        self.content.erase_wanted.connect(self._erase)
        self.content.hold_wanted.connect(self.hold)
        self.content.lift_wanted.connect(self._lift)
        self.persons.copy_wanted.connect(self._copy)
        self.persons.restrict_wanted.connect(self._restrict)
        self.persons.erase_wanted.connect(self._erase_all)
        self.persons.affected_wanted.connect(self._export_affected)

    def entered(self) -> None:
        """Read what is due and held anew."""
        retention, backups = self._office.retention, self._office.backups

        def read() -> tuple[Any, ...]:
            stones = retention.tombstones()[:_STONES]
            goes = [backups.gone_from_backups_by(one) for one in stones]
            return (
                retention.periods(),
                retention.due(),
                [one for one in retention.diverted() if one.held is None],
                retention.holds(),
                list(zip(stones, goes, strict=True)),
                self._office.review.people(),
            )

        self._run(read, self._show)

    def _show(self, found: tuple[Any, ...]) -> None:
        periods, due, diverted, holds, stones, people = found
        self._periods = periods
        self.persons.offer(people)
        self.content.show_periods(periods)
        self.content.show_due(due, diverted)
        self.content.show_kept(holds, stones, self._name_of)

    def _name_of(self, hold: Hold) -> str:
        person = hold.subject if hold.subject_kind is SubjectKind.PERSON else ""
        return self.persons.name_of(person) or hold.subject

    def _change(self) -> None:
        if self._periods is None:
            return
        frame = (self._around.runner, self._around.notifier.problem, self.window())
        if PeriodsDialog(self._office.retention, self._periods, *frame).exec():
            self._around.notifier.say(_("Masa simpan disahkan."))
            self.entered()

    def _erase(self, keys: list[str]) -> None:
        if keys and self.confirm(
            _("Hapus {n} berkas selamanya?").format(n=len(keys)),
            _(
                "Teks, gambar, temuan, keputusan, dan tanggapannya hilang dan tidak dapat"
                " dikembalikan; yang tinggal hanya penanda tanpa isi. Cadangan lama masih"
                " memuatnya sampai tergantikan."
            ),
            _("Hapus"),
        ):
            self._act(
                lambda: self._office.retention.erase_due(keys),
                _("{n} berkas dihapus; penandanya tercatat.").format(n=len(keys)),
            )

    def hold(self, item_id: str, kind: HoldKind) -> None:
        """Keep an item from being erased."""
        self._act(
            lambda: self._office.retention.place_hold(item_id, SubjectKind.ITEM, kind),
            _("Ditahan dan dicatat."),
        )

    def _lift(self, hold_id: str) -> None:
        self._act(lambda: self._office.retention.lift_hold(hold_id))

    def _copy(self) -> None:
        if person := self._chosen():
            folder = self.ask_folder()
            if folder:
                self._act(
                    lambda: self._office.rights.export(person, folder),
                    _("Salinan ditulis. Berkasnya tidak terenkripsi: serahkan, lalu hapus."),
                )

    def _restrict(self) -> None:
        if person := self._chosen():
            kind = HoldKind.RESTRICTION
            self._act(
                lambda: self._office.retention.place_hold(person, SubjectKind.PERSON, kind),
                _("Pemrosesan data pegawai ini dibatasi sampai dilepas."),
            )

    def _erase_all(self) -> None:
        if (person := self._chosen()) and self.confirm(
            _("Hapus semua data {name}?").format(name=self.persons.people.currentText()),
            _(
                "Hanya dapat bila masa simpannya sudah berakhir. Semua berkas, bukti, dan"
                " tanggapannya hilang dan tidak dapat dikembalikan."
            ),
            _("Hapus"),
        ):
            self._act(
                lambda: self._office.rights.erase(person, Ground.REQUEST),
                _("Data pegawai dihapus; penandanya tercatat."),
            )

    def _export_affected(self) -> None:
        target = self.ask_file()
        if target:
            self._act(
                lambda: self._office.rights.export_affected(target),
                _("Daftar orang terdampak ditulis."),
            )

    def _chosen(self) -> str:
        person = self.persons.chosen
        if not person:
            self._around.notifier.say(_("Pilih dahulu pegawainya."))
        return person

    def ask_folder(self) -> Path | None:
        """Ask where a copy goes."""
        folder = QFileDialog.getExistingDirectory(self, _("Pilih folder kosong untuk salinan"))
        return Path(folder) if folder else None

    def ask_file(self) -> Path | None:
        """Ask for a file's name."""
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Simpan daftar"), "orang-terdampak.csv", "CSV (*.csv)"
        )
        return Path(name) if name else None

    def _act(self, work: Callable[[], Any], done: str = "") -> None:
        def on_ok(_outcome: Any) -> None:
            if done:
                self._around.notifier.say(done)
            self.entered()

        self._run(work, on_ok)

    def _run(self, work: Callable[[], Any], on_ok: Callable[[Any], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)
