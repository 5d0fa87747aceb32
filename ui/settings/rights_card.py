"""What a person may ask for: a copy, a restriction, erasure; and whom a breach touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.text import _
from ui.pieces import button, label
from ui.settings.section import headed_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.people import Person


class RightsCard(QWidget):
    """One person is chosen or typed, and what they ask for is passed to the section."""

    copy_wanted = Signal()
    restrict_wanted = Signal()
    erase_wanted = Signal()
    affected_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = headed_card(
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
        self.copy_of = button(_("Salinan data …"), self.copy_wanted.emit)
        self.restrict = button(_("Batasi"), self.restrict_wanted.emit)
        self.erase_all = button(_("Hapus data …"), self.erase_wanted.emit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.people, 1)
        for one in (self.copy_of, self.restrict, self.erase_all):
            row.addWidget(one)
        card.column.addLayout(row)
        self.affected = button(_("Ekspor orang terdampak …"), self.affected_wanted.emit)
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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def offer(self, people: Sequence[Person]) -> None:
        """Offer the staff, keeping who was chosen."""
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

    @property
    def chosen(self) -> str:
        """The id of the person whose name stands there, chosen or typed; empty for nobody."""
        at = self.people.findText(self.people.currentText())
        return str(self.people.itemData(at)) if at >= 0 else ""

    def name_of(self, person_id: str) -> str:
        """Return what a person is called here; empty where there is no such person."""
        at = self.people.findData(person_id)
        return self.people.itemText(at) if at >= 0 else ""
