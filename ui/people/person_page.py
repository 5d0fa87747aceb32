"""One person: facts, accounts, permits, declared businesses, leave, hours. No findings here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.people import Confidence
from app.domain.schedule import ScheduleScope
from app.labels import PLATFORM_LABEL, format_day
from app.people_labels import (
    ABSENCE_LABEL,
    ACCOUNT_SOURCE_LABEL,
    CONFIDENCE_LABEL,
    EMPLOYMENT_LABEL,
    PERMIT_LABEL,
    SCOPE_LABEL,
    SEASON_LABEL,
    capital,
)
from app.text import _
from ui.pieces import Card, button, chip, clear, fitting, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from app.domain.absences import RecordedAbsence
    from app.domain.confirmed_schedules import KeptSchedule
    from app.domain.people import Account
    from app.services.people_registry import PersonDetail

_TONES = {
    Confidence.CONFIRMED: "green",
    Confidence.LIKELY: "accent",
    Confidence.POSSIBLE: "amber",
    Confidence.UNSURE: "grey",
}


class PersonPage(QScrollArea):
    """Shows a person and asks the screen for every change."""

    edit_wanted = Signal()
    remove_wanted = Signal()
    reveal_wanted = Signal()
    record_wanted = Signal(str)
    """``account``, ``permit``, ``business`` or ``absence``."""
    forget_wanted = Signal(str, bool)
    """The record's id, and whether it is an account."""
    hours_wanted = Signal(object)
    """The person's own :class:`KeptSchedule` to change, or ``None`` for a new one."""
    office_hours_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Data satu pegawai"))
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(12)
        self.setWidget(self._inner)
        self.nip = label("", selectable=True, wrap=False)

    def show_person(self, detail: PersonDetail) -> None:
        """Show ``detail``."""
        clear(self._column)
        for card in (
            self._head(detail),
            self._accounts(detail),
            self._permits(detail),
            self._businesses(detail),
            self._absences(detail),
            self._hours(detail),
        ):
            self._column.addWidget(card)
        self._column.addStretch()
        self.verticalScrollBar().setValue(0)

    def show_nip(self, digits: str) -> None:
        """Show the whole number until another person is shown."""
        groups = (digits[:8], digits[8:14], digits[14:15], digits[15:])
        self.nip.setText(" ".join(groups).strip() or "–")

    def _head(self, detail: PersonDetail) -> Card:
        person = detail.person
        card = self._card("")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(label(person.name, "title", selectable=True), 1)
        if person.employment:
            kind = chip(_(EMPLOYMENT_LABEL[person.employment]), "accent")
            top.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(top)
        facts = (person.jabatan, person.golongan)
        if any(facts):
            card.column.addWidget(fitting(" · ".join(fact for fact in facts if fact)))
        where = " · ".join(detail.units) or _("Unit belum diketahui")
        card.column.addWidget(fitting(where, "muted"))
        superior = detail.superior.name if detail.superior else _("belum diketahui")
        line = _("Atasan langsung: {name}").format(name=superior)
        card.column.addWidget(fitting(line, "muted"))
        number = QHBoxLayout()
        number.setSpacing(8)
        number.addWidget(label(_("NIP"), "muted", wrap=False))
        self.nip = label(person.masked_nip or "–", selectable=True, wrap=False)
        number.addWidget(self.nip)
        if person.nip:
            number.addWidget(
                button(
                    _("Tampilkan"),
                    self.reveal_wanted.emit,
                    link=True,
                    name=_("Tampilkan NIP lengkap; tindakan ini dicatat"),
                )
            )
        number.addStretch()
        card.column.addLayout(number)
        acts = QHBoxLayout()
        acts.setContentsMargins(0, 8, 0, 0)
        acts.setSpacing(8)
        acts.addWidget(button(_("Ubah …"), self.edit_wanted.emit))
        remove = button(_("Hapus …"), self.remove_wanted.emit)
        if detail.named_elsewhere:
            remove.setEnabled(False)
            remove.setToolTip(_("Disebut dalam perkara, keputusan, atau daftar pengguna."))
        acts.addWidget(remove)
        acts.addStretch()
        card.column.addLayout(acts)
        return card

    def _accounts(self, detail: PersonDetail) -> Card:
        card = self._card(
            _("AKUN"),
            _("+ Akun"),
            lambda: self.record_wanted.emit("account"),
        )
        for account in detail.accounts:
            self._entry(
                card,
                f"{_(PLATFORM_LABEL[account.platform])} · {account.handle}",
                _about(account, detail.declared.get(account.source_id)),
                chip(_(CONFIDENCE_LABEL[account.confidence]), _TONES[account.confidence]),
                _("Lupakan"),
                partial(self.forget_wanted.emit, account.source_id, True),  # noqa: FBT003 - a signal
            )
        text = _(
            "Akun hanya dikenal lewat konten yang ditinjau atau pernyataan sendiri, dan hilang"
            " bersamanya. Tidak ada pemantauan."
        )
        card.column.addWidget(fitting(text, "muted"))
        return card

    def _permits(self, detail: PersonDetail) -> Card:
        card = self._card(_("IZIN"), _("+ Izin"), lambda: self.record_wanted.emit("permit"))
        for permit in detail.permits:
            about = " · ".join(
                part
                for part in (
                    _span(permit.valid_from, permit.valid_to, _("tanpa batas")),
                    permit.issued_by,
                    permit.reference,
                )
                if part
            )
            self._fact(card, capital(_(PERMIT_LABEL[permit.kind])), about, permit.id)
        if not detail.permits:
            self._nothing(card, _("Belum ada izin yang tercatat. Itu tidak berarti tidak ada."))
        return card

    def _businesses(self, detail: PersonDetail) -> Card:
        card = self._card(
            _("USAHA YANG DILAPORKAN"), _("+ Usaha"), lambda: self.record_wanted.emit("business")
        )
        for business in detail.businesses:
            when = business.declared_on
            declared = _("dilaporkan {day}").format(day=format_day(when)) if when else ""
            ended = business.valid_to
            until = _("sampai {day}").format(day=format_day(ended)) if ended else ""
            parts = (business.description, declared, until)
            about = " · ".join(part for part in parts if part)
            self._fact(card, business.name, about, business.id)
        if not detail.businesses:
            self._nothing(card, _("Belum ada usaha yang dilaporkan."))
        return card

    def _absences(self, detail: PersonDetail) -> Card:
        card = self._card(
            _("CUTI & DINAS LUAR"), _("+ Cuti"), lambda: self.record_wanted.emit("absence")
        )
        for recorded in detail.absences:
            title = capital(_(ABSENCE_LABEL[recorded.absence.kind]))
            self._fact(card, title, _when_away(recorded), recorded.id)
        if not detail.absences:
            self._nothing(card, _("Belum ada yang tercatat."))
        return card

    def _hours(self, detail: PersonDetail) -> Card:
        card = self._card(
            _("JADWAL KERJA"), _("+ Jadwal sendiri"), partial(self.hours_wanted.emit, None)
        )
        for kept in detail.schedules:
            row = QHBoxLayout()
            row.setSpacing(8)
            season = _(SEASON_LABEL[kept.schedule.season])
            row.addWidget(
                fitting(f"{kept.schedule.name} · {_(SCOPE_LABEL[kept.schedule.scope])} · {season}"),
                1,
            )
            row.addWidget(_standing(kept), 0, Qt.AlignmentFlag.AlignVCenter)
            if kept.schedule.scope is ScheduleScope.PERSON:
                words = _("Ubah jadwal {name}").format(name=kept.schedule.name)
                change = partial(self.hours_wanted.emit, kept)
                row.addWidget(button(_("Ubah"), change, link=True, name=words))
            card.column.addLayout(row)
        if not detail.schedules:
            self._nothing(card, _("Belum ada jadwal yang berlaku; jam kerja tidak diketahui."))
        elsewhere = button(
            _("Jadwal kantor dan unit ada di Pengaturan"),
            self.office_hours_wanted.emit,
            link=True,
        )
        card.column.addWidget(elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _card(self, title: str, act: str = "", on_click: Callable[[], None] | None = None) -> Card:
        card = Card()
        card.column.setContentsMargins(16, 12, 16, 12)
        card.column.setSpacing(4)
        if title:
            head = QHBoxLayout()
            head.addWidget(label(title, "section", wrap=False), 1)
            if on_click is not None:
                head.addWidget(button(act, on_click, small=True))
            card.column.addLayout(head)
        return card

    def _fact(self, card: Card, title: str, about: str, key: str) -> None:
        forget = partial(self.forget_wanted.emit, key, False)  # noqa: FBT003 - a signal
        self._entry(card, title, about, None, _("Hapus"), forget)

    def _entry(
        self,
        card: Card,
        title: str,
        about: str,
        standing: QWidget | None,
        act: str,
        on_click: Callable[[], None],
    ) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(fitting(title))
        if about:
            words.addWidget(fitting(about, "muted"))
        row.addLayout(words, 1)
        top = Qt.AlignmentFlag.AlignTop
        if standing is not None:
            row.addWidget(standing, 0, top)
        row.addWidget(button(act, on_click, link=True, name=f"{act}: {title}"), 0, top)
        card.column.addLayout(row)

    def _nothing(self, card: Card, text: str) -> None:
        card.column.addWidget(fitting(text, "muted"))


def _about(account: Account, declared: date | None) -> str:
    """Say how the account is known and who confirmed it when."""
    parts = [_(ACCOUNT_SOURCE_LABEL[account.source])]
    if declared:
        parts[0] += " " + format_day(declared)
    if account.confirmed_by and account.confirmed_at:
        parts.append(
            _("dipastikan oleh {who} pada {day}").format(
                who=account.confirmed_by, day=format_day(account.confirmed_at.date())
            )
        )
    return " · ".join(parts)


def _span(first: date, last: date | None, without_end: str) -> str:
    return f"{format_day(first)} – {format_day(last) if last else without_end}"


def _when_away(recorded: RecordedAbsence) -> str:
    absence = recorded.absence
    parts = [
        format_day(absence.first)
        if absence.first == absence.last
        else _span(absence.first, absence.last, "")
    ]
    if absence.start is not None and absence.end is not None:
        parts.append(f"{_clock(absence.start)}–{_clock(absence.end)}")
    if recorded.note:
        parts.append(recorded.note)
    return " · ".join(parts)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}.{minute % 60:02d}"


def _standing(kept: KeptSchedule) -> QWidget:
    if kept.confirmed_by:
        return chip(_("dikonfirmasi"), "green")
    return chip(_("belum dikonfirmasi"), "amber")
