"""Who decides when: the head, Plt and Plh with their dates, and handing the office over."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.users import Role
from app.labels import CAPACITY_LABEL, format_day
from app.text import _
from ui.keys.handover_dialogs import ActingDialog, HandoverDialog
from ui.pieces import Card, button, chip, clear, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.handover import Term
    from app.domain.users import User
    from ui.office import OpenOffice, Surroundings

T = TypeVar("T")


class HeadsSection(QWidget):
    """The terms, newest first; an admin records changes."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        card = Card()
        card.setMaximumWidth(760)
        card.column.setContentsMargins(16, 12, 16, 16)
        card.column.setSpacing(8)
        card.column.addWidget(label(_("PEJABAT PENINJAU"), "section"))
        card.column.addWidget(
            label(
                _(
                    "Siapa yang memutuskan, sejak kapan, dan sampai kapan. Saat pejabat berganti,"
                    " perkara yang terbuka diteruskan; keputusan lama tetap atas nama yang"
                    " memutuskannya."
                ),
                "muted",
            )
        )
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        card.column.addLayout(self.rows)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.hand_over = button(_("Serah terima …"), self._hand_over)
        self.acting = button(_("Tunjuk Plt/Plh …"), self._act)
        for act in (self.hand_over, self.acting):
            act.setVisible(office.user.may(Role.ADMIN))
            line.addWidget(act)
        line.addStretch()
        card.column.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def entered(self) -> None:
        """Read the terms anew."""
        self._run(self._office.roles.terms, self._show)

    def _show(self, terms: Sequence[tuple[User, Term]]) -> None:
        clear(self.rows)
        today = self._office.clock.now().date()
        for user, term in terms:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            line.addWidget(label(user.name, "strong", wrap=False))
            line.addWidget(chip(_(CAPACITY_LABEL[term.capacity]), "grey"))
            if term.covers(today):
                line.addWidget(chip(_("bertugas"), "green"))
            span = _("sejak {day}").format(day=format_day(term.since))
            if term.until is not None:
                span = f"{format_day(term.since)} – {format_day(term.until)}"
            line.addWidget(label(span, "muted", wrap=False))
            line.addStretch()
            self.rows.addWidget(row)

    def _hand_over(self) -> None:
        self._run(self._office.keys.users, self._ask_handover)

    def _act(self) -> None:
        self._run(self._office.keys.users, self._ask_acting)

    def _ask_handover(self, users: Sequence[User]) -> None:
        self._ask(
            HandoverDialog(
                self._office.roles,
                self._office.keys,
                users,
                self._office.clock.now().date(),
                self._around.runner,
                self._around.notifier.problem,
                self.window(),
            )
        )

    def _ask_acting(self, users: Sequence[User]) -> None:
        self._ask(
            ActingDialog(
                self._office.roles,
                users,
                self._office.clock.now().date(),
                self._around.runner,
                self._around.notifier.problem,
                self.window(),
            )
        )

    def _ask(self, dialog: HandoverDialog | ActingDialog) -> None:
        if dialog.exec():
            self._around.notifier.say(dialog.told())
            self.entered()

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)
