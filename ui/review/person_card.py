"""Whom the item is about, how sure that is, and what the reviewer is to that person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.decisions import Relation
from app.labels import PLATFORM_LABEL, RELATION_LABEL
from app.people_labels import (
    ACCOUNT_SOURCE_LABEL,
    CONFIDENCE_LABEL,
    EMPLOYMENT_LABEL,
    MATCH_REASON_LABEL,
    PERMIT_LABEL,
    capital,
)
from app.text import _
from ui.people.person_box import PersonBox
from ui.pieces import Card, button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.people import Person
    from app.services.identify_person import Suggestion
    from app.services.person_facts import PersonFacts
    from app.services.review import ItemView


class PersonCard(Card):
    """The account as imported, the person the reviewer names, and the relation."""

    changed = Signal()
    add_wanted = Signal()
    named = Signal(object)
    """The reviewer says whose post it is: a person's id, or ``None`` for "not sure"."""

    def __init__(self) -> None:
        super().__init__()
        self.account = label("", "strong", selectable=True)
        self.facts = label("", "muted")
        self.person = PersonBox(_("Pegawai yang dimaksud"), (), _("Belum pasti siapa"))
        self.suggestion = QWidget()
        self.suggested = ""
        """Id of the one person the account or name points to; empty where it is not sure."""
        self._guess = label("")
        self._why = label("", "muted")
        self.relation = QComboBox()
        self.relation.setAccessibleName(_("Hubungan Anda dengan pegawai"))
        self.relation.addItem(_("Hubungan …"), None)
        for relation in Relation:
            self.relation.addItem(_(RELATION_LABEL[relation]), relation)
        for box in (self.person, self.relation):
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add = button("+", self.add_wanted.emit, name=_("Tambah pegawai"))
        add.setToolTip(_("Tambah pegawai"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.person, 3)
        row.addWidget(add)
        row.addWidget(self.relation, 2)
        self.column.addWidget(self.account)
        self.column.addWidget(self.facts)
        self.column.addLayout(self._suggestion_row())
        self.column.addLayout(row)
        self.show_people(())
        self.person.activated.connect(lambda _row: self.named.emit(self.person_id))
        self.person.currentIndexChanged.connect(self._changed)
        self.relation.currentIndexChanged.connect(self._changed)

    def _suggestion_row(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._guess)
        words.addWidget(self._why)
        line = QHBoxLayout(self.suggestion)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        line.addLayout(words, 1)
        self.confirm = button(_("Ya (Y)"), self.say_yes, small=True, name=_("Ya, orang ini"))
        line.addWidget(self.confirm)
        self.suggestion.hide()
        outer = QVBoxLayout()
        outer.addWidget(self.suggestion)
        return outer

    @property
    def person_id(self) -> str | None:
        """The id of the named person or ``None``."""
        return self.person.person_id

    @property
    def relation_value(self) -> Relation | None:
        """The relation or ``None`` while it is not said."""
        value = self.relation.currentData()
        return Relation(value) if value else None

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer ``people``; keeps who was named."""
        kept = self.person_id
        self.person.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.person.offer(people)
        self.person.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self.choose(kept, self.relation_value)

    def choose(self, person_id: str | None, relation: Relation | None) -> None:
        """Name a person and a relation without announcing it."""
        for box in (self.person, self.relation):
            box.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.person.choose(person_id)
        self.relation.setCurrentIndex(max(self.relation.findData(relation), 0) if relation else 0)
        for box in (self.person, self.relation):
            box.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self._enable()

    def show_item(self, view: ItemView) -> None:
        """Show what is known of the account and of the case's person."""
        item = view.item
        platform = _(PLATFORM_LABEL[item.platform]) if item.platform else ""
        who = " · ".join(p for p in (item.display_name, item.account, platform) if p)
        self.account.setText(who or _("Akun tidak diketahui"))
        person = view.person
        kind = _(EMPLOYMENT_LABEL[person.employment]) if person and person.employment else ""
        known = [person.jabatan, kind] if person else []
        text = " · ".join(k for k in known if k)
        self.facts.setText(text or _("Pastikan akun itu benar milik pegawai sebelum memilih nama."))
        self.show_suggestion(None)

    def show_facts(self, facts: PersonFacts) -> None:
        """Show what held for the case's person when the post was made."""
        person = facts.person
        if person is None:
            return
        kind = _(EMPLOYMENT_LABEL[person.employment]) if person.employment else ""
        superior = facts.superior.name if facts.superior else _("belum diketahui")
        lines = [
            " · ".join(part for part in (kind, person.jabatan, facts.unit_path) if part),
            _("Atasan langsung: {name}").format(name=superior),
        ]
        if facts.account is not None:
            sure = _(CONFIDENCE_LABEL[facts.account.confidence])
            source = _(ACCOUNT_SOURCE_LABEL[facts.account.source])
            lines.append(_("Akun: {sure}, {source}").format(sure=sure, source=source))
        lines += [
            _("Ada izin: {what}").format(what=_(PERMIT_LABEL[permit.kind]))
            for permit in facts.permits
        ]
        lines += [
            _("Usaha dilaporkan: {name}").format(name=business.name)
            for business in facts.businesses
        ]
        self.facts.setText("\n".join(line for line in lines if line))

    def show_suggestion(self, found: Suggestion | None) -> None:
        """Offer the one person the account or the name points to, or say that it is not sure."""
        self.suggested = ""
        candidates = found.outcome.candidates if found else ()
        self.suggestion.setVisible(bool(candidates))
        if found is None or not candidates:
            return
        best = found.outcome.suggestion
        first = best or candidates[0]
        person = found.people.get(first.person_id)
        if best is None or person is None:
            names = [
                found.people[c.person_id].name for c in candidates if c.person_id in found.people
            ]
            text = _("Belum pasti: {names}").format(names=", ".join(names))
        else:
            self.suggested = person.id
            sure = capital(_(CONFIDENCE_LABEL[best.confidence]))
            text = _("{sure}: {name}").format(sure=sure, name=person.name)
        self._guess.setText(text)
        self._why.setText(capital(_(MATCH_REASON_LABEL[first.reason])))
        self.confirm.setVisible(bool(self.suggested))

    def say_yes(self) -> None:
        """Take the suggestion."""
        if self.suggested:
            self.choose(self.suggested, self.relation_value)
            self.named.emit(self.suggested)
            self.changed.emit()

    def _changed(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.relation.setEnabled(self.person_id is not None)
