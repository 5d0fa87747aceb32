"""What is due, what goes by itself, what is held, and what was erased lately."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.retention import HoldKind
from app.labels import GROUND_LABEL, HOLD_LABEL, RETENTION_LABEL, format_day
from app.text import _
from ui.pieces import button, chip, clear, label, restyle
from ui.settings.row_box import RowBox, new_row
from ui.settings.section import headed_card

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from app.domain.retention import DueContent, Hold, Periods, Tombstone
    from ui.theme import Theme

_MOST_ROWS = 50


class RetentionCard(QWidget):
    """Shows it, and asks the section for every change."""

    change_wanted = Signal()
    erase_wanted = Signal(list)
    """The keys of what is ticked."""
    hold_wanted = Signal(str, object)
    """An item's id, and the :class:`HoldKind`."""
    lift_wanted = Signal(str)
    """The id of a hold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ticks: dict[str, QCheckBox] = {}
        card = headed_card(
            _("RETENSI & HAK"),
            _(
                "Isi yang melewati masa simpannya menunggu di sini sampai Anda menyetujui"
                " penghapusannya. Hanya yang dialihkan ke kanal pengaduan terhapus sendiri sesudah"
                " 14 hari, kecuali pelapor minta disimpan."
            ),
        )
        self.standing = chip("", "grey")
        self.change = button(_("Masa simpan …"), self.change_wanted.emit)
        self.nothing = label(_("Tidak ada yang jatuh tempo."), "muted")
        self.due, self.diverted, self.held = RowBox(theme), RowBox(theme), RowBox(theme)
        self.erase = button(_("Hapus yang dipilih …"), self._erase)
        self.diverted_title = label(_("Dialihkan ke kanal pengaduan"), "strong")
        self.held_title = label(_("Ditahan"), "strong")
        self.stones_title = label(_("Terakhir dihapus"), "strong")
        self.stones = QVBoxLayout()
        self.stones.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.standing)
        row.addStretch()
        row.addWidget(self.change)
        acts = QHBoxLayout()
        acts.addWidget(self.erase)
        acts.addStretch()
        card.column.addLayout(row)
        card.column.addWidget(self.nothing)
        card.column.addWidget(self.due)
        card.column.addLayout(acts)
        for widget in (
            self.diverted_title, self.diverted, self.held_title, self.held, self.stones_title,
        ):  # fmt: skip
            card.column.addWidget(widget)
        card.column.addLayout(self.stones)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_periods(self, periods: Periods) -> None:
        """Say whose periods they are."""
        self.standing.setText(
            _("Masa simpan masih usulan, belum disahkan")
            if periods.are_proposals
            else _("Masa simpan disahkan {who}").format(who=periods.confirmed_by)
        )
        self.standing.setProperty("tone", "amber" if periods.are_proposals else "green")
        restyle(self.standing)

    def show_due(self, due: Sequence[DueContent], diverted: Sequence[DueContent]) -> None:
        """Show what waits for a yes, and what goes by itself."""
        self.ticks = {}
        self.nothing.setVisible(not due)
        rows = [self._due_row(content) for content in due[:_MOST_ROWS]]
        if len(due) > _MOST_ROWS:
            more = len(due) - _MOST_ROWS
            rows.append(label(_("dan {n} lagi sesudah ini").format(n=more), "muted"))
        self.due.fill(rows)
        self.erase.setVisible(bool(due))
        self.diverted.fill([self._diverted_row(content) for content in diverted[:_MOST_ROWS]])
        self.diverted_title.setVisible(bool(diverted))

    def show_kept(
        self,
        holds: Sequence[Hold],
        stones: Sequence[tuple[Tombstone, date | None]],
        name_of: Callable[[Hold], str],
    ) -> None:
        """Show what is held, and what stands where something was erased."""
        self.held.fill([self._held_row(hold, name_of(hold)) for hold in holds])
        self.held_title.setVisible(bool(holds))
        clear(self.stones)
        for stone, gone_by in stones:
            self.stones.addWidget(label(_stone_text(stone, gone_by), "muted"))
        self.stones_title.setVisible(bool(stones))

    def _erase(self) -> None:
        self.erase_wanted.emit([key for key, tick in self.ticks.items() if tick.isChecked()])

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
                lambda: self.hold_wanted.emit(content.key, HoldKind.REPORTER),
                small=True,
                name=_("Simpan {item} atas permintaan pelapor").format(item=content.key),
            )
        )
        return row

    def _hold_button(self, content: DueContent) -> QPushButton:
        menu = QMenu(self)
        for kind in HoldKind:
            menu.addAction(_(HOLD_LABEL[kind]), partial(self.hold_wanted.emit, content.key, kind))
        opener = button(
            _("Tahan"),
            lambda: menu.popup(opener.mapToGlobal(opener.rect().bottomLeft())),
            small=True,
            name=_("Tahan {item}").format(item=content.title or content.key),
        )
        return opener

    def _held_row(self, hold: Hold, name: str) -> QWidget:
        row, line = new_row()
        line.addWidget(label(name, wrap=False))
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
                partial(self.lift_wanted.emit, hold.id),
                small=True,
                name=_("Lepas penahanan {item}").format(item=hold.subject),
            )
        )
        return row


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
