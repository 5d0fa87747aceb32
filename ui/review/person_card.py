"""Whom the item is about, and what the reviewer is to that person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy

from app.domain.decisions import Relation
from app.labels import PLATFORM_LABEL, RELATION_LABEL
from app.text import _
from ui.pieces import Card, button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.people import Person
    from app.services.review import ItemView


class PersonCard(Card):
    """The account as imported, the person the reviewer names, and the relation."""

    changed = Signal()
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.account = label("", "strong", selectable=True)
        self.facts = label("", "muted")
        self.person = QComboBox()
        self.person.setAccessibleName(_("Pegawai yang dimaksud"))
        self.relation = QComboBox()
        self.relation.setAccessibleName(_("Hubungan Anda dengan pegawai"))
        self.relation.addItem(_("Hubungan Anda …"), None)
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
        self.column.addLayout(row)
        self.show_people(())
        self.person.currentIndexChanged.connect(self._changed)
        self.relation.currentIndexChanged.connect(self._changed)

    @property
    def person_id(self) -> str | None:
        """The id of the named person or ``None``."""
        value = self.person.currentData()
        return value if isinstance(value, str) else None

    @property
    def relation_value(self) -> Relation | None:
        """The relation or ``None`` while it is not said."""
        value = self.relation.currentData()
        return Relation(value) if value else None

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer ``people``; keeps who was named."""
        kept = self.person_id
        self.person.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.person.clear()
        self.person.addItem(_("Pegawai belum dipilih"), None)
        for person in people:
            nip = f" · {person.masked_nip}" if person.masked_nip else ""
            self.person.addItem(person.name + nip, person.id)
        self.person.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self.choose(kept, self.relation_value)

    def choose(self, person_id: str | None, relation: Relation | None) -> None:
        """Name a person and a relation without announcing it."""
        for box, value in ((self.person, person_id), (self.relation, relation)):
            box.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
            box.setCurrentIndex(max(box.findData(value), 0) if value else 0)
            box.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self._enable()

    def show_item(self, view: ItemView) -> None:
        """Show what is known of the account and of the case's person."""
        item = view.item
        platform = _(PLATFORM_LABEL[item.platform]) if item.platform else ""
        who = " · ".join(p for p in (item.display_name, item.account, platform) if p)
        self.account.setText(who or _("Akun tidak diketahui"))
        person = view.person
        known = [person.jabatan, person.employment and person.employment.value] if person else []
        text = " · ".join(k for k in known if k)
        self.facts.setText(text or _("Pastikan akun itu benar milik pegawai sebelum memilih nama."))

    def _changed(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.relation.setEnabled(self.person_id is not None)
