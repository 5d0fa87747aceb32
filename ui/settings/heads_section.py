"""Who decides when: the head, Plt and Plh with their dates, and handing the office over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.users import Role
from app.labels import CAPACITY_LABEL, format_day
from app.text import _
from ui.keys.handover_dialogs import ActingDialog, HandoverDialog, LinkPersonDialog
from ui.pieces import button, chip, clear, label
from ui.settings.section import headed_card

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.handover import Term
    from app.domain.people import Person
    from app.domain.users import User
    from app.services.people_registry import StaffList
    from ui.office import OpenOffice, Surroundings

T = TypeVar("T")


class HeadsSection(QWidget):
    """The terms, newest first; an admin records changes."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        card = headed_card(
            _("PEJABAT PENINJAU"),
            _(
                "Siapa yang memutuskan, sejak kapan, dan sampai kapan. Saat pejabat berganti,"
                " perkara yang terbuka diteruskan; keputusan lama tetap atas nama yang"
                " memutuskannya."
            ),
        )
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        card.column.addLayout(self.rows)
        card.column.addWidget(label(_("DALAM DAFTAR PEGAWAI"), "section"))
        self.links = QVBoxLayout()
        self.links.setSpacing(4)
        card.column.addLayout(self.links)
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 0)
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
        self._run(self._office.roles.users, self._show_links)

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

    def _show_links(self, users: Sequence[tuple[User, Person | None]]) -> None:
        clear(self.links)
        for user, person in users:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            line.addWidget(label(user.name, "strong", wrap=False))
            if person is None:
                line.addWidget(chip(_("belum ditautkan"), "amber"))
            else:
                parts = (person.name, person.masked_nip, person.jabatan)
                words = " · ".join(part for part in parts if part)
                line.addWidget(label(words, "muted", wrap=False))
            line.addStretch()
            if self._office.user.may(Role.ADMIN):
                act = _("Tautkan …") if person is None else _("Ubah …")
                link = partial(self._link, user)
                name = _("Tautkan {name} dengan pegawai").format(name=user.name)
                line.addWidget(button(act, link, small=True, name=name))
            self.links.addWidget(row)

    def _link(self, user: User) -> None:
        self._run(self._office.people.staff, partial(self._ask_link, user))

    def _ask_link(self, user: User, staff: StaffList) -> None:
        self._ask(
            LinkPersonDialog(
                self._office.roles,
                user,
                staff,
                self._around.runner,
                self._around.notifier.problem,
                self.window(),
            )
        )

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

    def _ask(self, dialog: HandoverDialog | ActingDialog | LinkPersonDialog) -> None:
        if dialog.exec():
            self._around.notifier.say(dialog.told())
            self.entered()

    def _run(self, work: Callable[[], T], on_ok: Callable[[T], None]) -> None:
        self._around.runner.run(work, on_ok, self._around.notifier.problem)
