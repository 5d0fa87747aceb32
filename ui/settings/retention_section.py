"""Retensi & hak: what is due, what is held, what was erased, and what a person may ask for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.domain.retention import Ground, HoldKind, SubjectKind
from app.domain.users import Role
from app.labels import GROUND_LABEL, HOLD_LABEL, RETENTION_LABEL, format_day
from app.text import _
from ui.asking import confirm_final
from ui.pieces import Card, button, chip, clear, label, restyle
from ui.settings.periods_dialog import PeriodsDialog
from ui.settings.row_box import RowBox, new_row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from app.domain.people import Person
    from app.domain.retention import DueContent, Hold, Periods, Tombstone
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
        self.ticks: dict[str, QCheckBox] = {}
        self._periods: Periods | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._retention_card())
        column.addWidget(self._rights_card())
        admin = office.user.may(Role.ADMIN)
        for one in (self.change, self.erase, self.copy_of, self.erase_all, self.affected):
            one.setEnabled(admin)

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

    def _retention_card(self) -> Card:
        card = _card(
            _("RETENSI & HAK"),
            _(
                "Isi yang melewati masa simpannya menunggu di sini sampai Anda menyetujui"
                " penghapusannya. Hanya yang dialihkan ke kanal pengaduan terhapus sendiri sesudah"
                " 14 hari, kecuali pelapor minta disimpan."
            ),
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        self.standing = chip("", "grey")
        self.change = button(_("Masa simpan …"), self._change)
        row.addWidget(self.standing)
        row.addStretch()
        row.addWidget(self.change)
        card.column.addLayout(row)
        self.nothing = label(_("Tidak ada yang jatuh tempo."), "muted")
        card.column.addWidget(self.nothing)
        self.due = RowBox(self._around.theme)
        card.column.addWidget(self.due)
        self.erase = button(_("Hapus yang dipilih …"), self._erase)
        acts = QHBoxLayout()
        acts.addWidget(self.erase)
        acts.addStretch()
        card.column.addLayout(acts)
        self.diverted_title = label(_("Dialihkan ke kanal pengaduan"), "strong")
        card.column.addWidget(self.diverted_title)
        self.diverted = RowBox(self._around.theme)
        card.column.addWidget(self.diverted)
        self.held_title = label(_("Ditahan"), "strong")
        card.column.addWidget(self.held_title)
        self.held = RowBox(self._around.theme)
        card.column.addWidget(self.held)
        self.stones_title = label(_("Terakhir dihapus"), "strong")
        card.column.addWidget(self.stones_title)
        self.stones = QVBoxLayout()
        self.stones.setSpacing(2)
        card.column.addLayout(self.stones)
        return card

    def _rights_card(self) -> Card:
        card = _card(
            _("HAK PEGAWAI ATAS DATANYA (UU 27/2022)"),
            _(
                "Pegawai berhak atas salinan dan koreksi datanya. Salinan berupa halaman, data, dan"
                " berkas asli yang tidak terenkripsi: serahkan, lalu hapus."
            ),
        )
        self.people = QComboBox()
        self.people.setEditable(True)
        self.people.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.people.setAccessibleName(_("Pegawai"))
        self.people.setMinimumWidth(260)
        self.copy_of = button(_("Salinan data …"), self._copy)
        self.restrict = button(_("Batasi"), self._restrict)
        self.erase_all = button(_("Hapus data …"), self._erase_all)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.people, 1)
        for one in (self.copy_of, self.restrict, self.erase_all):
            row.addWidget(one)
        card.column.addLayout(row)
        self.affected = button(_("Ekspor orang terdampak …"), self._export_affected)
        breach = QHBoxLayout()
        breach.setSpacing(8)
        breach.addWidget(
            label(
                _(
                    "Data bocor? Pemberitahuan tertulis paling lambat 3×24 jam; langkahnya ada di"
                    " buku panduan, bab Kebocoran data."
                ),
                "muted",
            ),
            1,
        )
        breach.addWidget(self.affected)
        card.column.addSpacing(4)
        card.column.addLayout(breach)
        return card

    def _show(self, found: tuple[Any, ...]) -> None:
        periods, due, diverted, holds, stones, people = found
        self._periods = periods
        self.standing.setText(
            _("Masa simpan masih usulan, belum disahkan")
            if periods.are_proposals
            else _("Masa simpan disahkan {who}").format(who=periods.confirmed_by)
        )
        self.standing.setProperty("tone", "amber" if periods.are_proposals else "green")
        restyle(self.standing)
        self._show_people(people)
        self._show_due(due)
        self.diverted.fill([self._diverted_row(content) for content in diverted[:_MOST_ROWS]])
        self.diverted_title.setVisible(bool(diverted))
        self.held.fill([self._held_row(hold) for hold in holds])
        self.held_title.setVisible(bool(holds))
        clear(self.stones)
        for stone, gone_by in stones:
            self.stones.addWidget(label(_stone_text(stone, gone_by), "muted"))
        self.stones_title.setVisible(bool(stones))

    def _show_due(self, due: Sequence[DueContent]) -> None:
        self.ticks = {}
        self.nothing.setVisible(not due)
        rows = [self._due_row(content) for content in due[:_MOST_ROWS]]
        if len(due) > _MOST_ROWS:
            more = len(due) - _MOST_ROWS
            rows.append(label(_("dan {n} lagi sesudah ini").format(n=more), "muted"))
        self.due.fill(rows)
        self.erase.setVisible(bool(due))

    def _due_row(self, content: DueContent) -> QWidget:
        row, line = new_row()
        tick = QCheckBox(content.title or content.key)
        tick.setAccessibleName(_("Hapus {item}").format(item=content.title or content.key))
        tick.setEnabled(content.held is None)
        self.ticks[content.key] = tick
        line.addWidget(tick)
        line.addWidget(
            label(
                _("{outcome} · sejak {day}").format(
                    outcome=_(RETENTION_LABEL[content.outcome]), day=format_day(content.since)
                ),
                "muted",
                wrap=False,
            )
        )
        line.addStretch()
        if content.held is not None:
            line.addWidget(chip(_(HOLD_LABEL[content.held]), "grey"))
        else:
            line.addWidget(self._hold_button(content))
        return row

    def _diverted_row(self, content: DueContent) -> QWidget:
        row, line = new_row()
        line.addWidget(label(content.key, wrap=False))
        line.addWidget(
            label(
                _("terhapus sendiri {day}").format(day=format_day(content.due_on)),
                "muted",
                wrap=False,
            )
        )
        line.addStretch()
        line.addWidget(
            button(
                _("Pelapor minta disimpan"),
                lambda: self.hold(content.key, HoldKind.REPORTER),
                small=True,
                name=_("Simpan {item} atas permintaan pelapor").format(item=content.key),
            )
        )
        return row

    def _hold_button(self, content: DueContent) -> QPushButton:
        menu = QMenu(self)
        for kind in HoldKind:
            menu.addAction(_(HOLD_LABEL[kind]), partial(self.hold, content.key, kind))
        opener = button(
            _("Tahan"),
            lambda: menu.popup(opener.mapToGlobal(opener.rect().bottomLeft())),
            small=True,
            name=_("Tahan {item}").format(item=content.title or content.key),
        )
        return opener

    def _held_row(self, hold: Hold) -> QWidget:
        row, line = new_row()
        line.addWidget(label(self._name_of(hold), wrap=False))
        line.addWidget(
            label(
                _("{kind} · sejak {day} oleh {who}").format(
                    kind=_(HOLD_LABEL[hold.kind]), day=format_day(hold.placed_at.date()),
                    who=hold.placed_by,
                ),
                "muted",
                wrap=False,
            )
        )  # fmt: skip
        line.addStretch()
        line.addWidget(
            button(
                _("Lepas"),
                lambda: self._act(lambda: self._office.retention.lift_hold(hold.id)),
                small=True,
                name=_("Lepas penahanan {item}").format(item=hold.subject),
            )
        )
        return row

    def _name_of(self, hold: Hold) -> str:
        at = self.people.findData(hold.subject)
        if hold.subject_kind is SubjectKind.PERSON and at >= 0:
            return self.people.itemText(at)
        return hold.subject

    def _show_people(self, people: Sequence[Person]) -> None:
        chosen = self.people.currentData()
        self.people.clear()
        for person in people:
            nip = f" · {person.masked_nip}" if person.masked_nip else ""
            self.people.addItem(f"{person.name}{nip}", person.id)
        at = self.people.findData(chosen)
        self.people.setCurrentIndex(at)
        if at < 0:
            self.people.setEditText("")
        line = self.people.lineEdit()
        if line is not None:
            line.setPlaceholderText(_("Ketik nama pegawai …"))

    def _change(self) -> None:
        if self._periods is None:
            return
        frame = (self._around.runner, self._around.notifier.problem, self.window())
        if PeriodsDialog(self._office.retention, self._periods, *frame).exec():
            self._around.notifier.say(_("Masa simpan disahkan."))
            self.entered()

    def _erase(self) -> None:
        keys = [key for key, tick in self.ticks.items() if tick.isChecked()]
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
            _("Hapus semua data {name}?").format(name=self.people.currentText()),
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
        """Return the id of the person whose name stands there, chosen or typed."""
        at = self.people.findText(self.people.currentText())
        if at < 0:
            self._around.notifier.say(_("Pilih dahulu pegawainya."))
            return ""
        return str(self.people.itemData(at))

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


def _card(title: str, explanation: str) -> Card:
    card = Card()
    card.setMaximumWidth(760)
    card.column.setContentsMargins(16, 12, 16, 16)
    card.column.setSpacing(8)
    card.column.addWidget(label(title, "section"))
    card.column.addWidget(label(explanation, "muted"))
    return card


def _stone_text(stone: Tombstone, gone_by: date | None) -> str:
    backups = (
        _("cadangan terakhir yang memuatnya hilang paling lambat {day}").format(
            day=format_day(gone_by)
        )
        if gone_by
        else _("tidak ada lagi di cadangan komputer ini")
    )
    return _("{subject} · {ground} · {day} · {backups}").format(
        subject=stone.subject,
        ground=_(GROUND_LABEL[stone.ground]),
        day=format_day(stone.erased_at.date()),
        backups=backups,
    )
