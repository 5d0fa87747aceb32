"""How this office reviews, and the head of the letters that ask for a reply."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.letters import Letterhead
from app.text import N_, _
from ui.pieces import button
from ui.settings.section import section_card

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings

_FIELDS: Final = {
    "government": N_("Pemerintah daerah"),
    "office": N_("Nama kantor"),
    "address": N_("Alamat, telepon, surel"),
    "city": N_("Tempat surat dibuat"),
    "signer_post": N_("Jabatan penanda tangan"),
    "signer": N_("Nama penanda tangan"),
    "signer_nip": N_("NIP penanda tangan"),
}


class ReviewSection(QWidget):
    """A choice is kept at once, the letterhead with its button."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._head = Letterhead()
        self._filling = False
        self.blind = QCheckBox(_("Nilai temuan tanpa nama dan akun"))
        self.blind.toggled.connect(self._keep_blind)
        self.save = button(_("Simpan kop surat"), self._keep_head, primary=True)
        self.save.setEnabled(False)
        self.fields: dict[str, QLineEdit] = {}
        for name, title in _FIELDS.items():
            self.fields[name] = field = QLineEdit()
            field.setAccessibleName(_(title))
            field.textEdited.connect(lambda _text: self.save.setEnabled(True))
        self.save = button(_("Simpan kop surat"), self._keep_head, primary=True)
        self.save.setEnabled(False)
        rows: list[tuple[str, QWidget]] = [
            (_(title), self.fields[name]) for name, title in _FIELDS.items()
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(
            section_card(
                _("PENINJAUAN"),
                [(_("Putaran pertama"), self.blind)],
                _(
                    "Bila dipilih, nama dan akun baru terlihat setelah semua temuan dinilai,"
                    " supaya yang dinilai kata-katanya, bukan orangnya."
                ),
            )
        )
        column.addWidget(
            section_card(
                _("KOP SURAT"),
                [*rows, ("", self.save)],
                _("Dipakai pada surat permintaan tanggapan yang dicetak dari sebuah konten."),
            )
        )
        self.entered()

    def entered(self) -> None:
        """Show what is kept now."""

        def arrived(found: tuple[bool, Letterhead]) -> None:
            self._filling = True
            self.blind.setChecked(found[0])
            self._filling = False
            self._show(found[1])

        self._around.runner.run(
            lambda: (
                self._office.review.choices.blind_first_pass,
                self._office.letters.letterhead(),
            ),
            arrived,
            self._around.notifier.problem,
        )

    def _show(self, head: Letterhead) -> None:
        self._head = head
        for name, field in self.fields.items():
            field.setText(getattr(head, name))
        self.save.setEnabled(False)

    def _keep_blind(self, blind: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._filling:
            return
        said = _("Nama dan akun kini disembunyikan sampai temuan dinilai.")
        if not blind:
            said = _("Nama dan akun kini terlihat sejak awal.")
        self._around.runner.run(
            lambda: self._office.review.choices.keep_blind_first_pass(blind=blind),
            lambda _none: self._around.notifier.say(said),
            self._around.notifier.problem,
        )

    def _edited(self, _text: str) -> None:
        self.save.setEnabled(True)

    def _keep_head(self) -> None:
        known = {field.name for field in fields(Letterhead)}
        typed = {n: f.text().strip() for n, f in self.fields.items() if n in known}
        head = replace(self._head, **typed)

        def kept(_none: None) -> None:
            self._show(head)
            self._around.notifier.say(_("Kop surat disimpan."))

        self._around.runner.run(
            lambda: self._office.letters.keep_letterhead(head), kept, self._around.notifier.problem
        )
