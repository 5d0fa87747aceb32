"""Kop surat: what stands at the head and the foot of the office's letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.letters import Letterhead
from app.text import N_, _
from ui.pieces import button, label
from ui.settings.section import section_card

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings

_FIELDS: Final = (
    ("government", N_("Pemerintah daerah"), N_("Pemerintah Kabupaten Contoh")),
    ("office", N_("Nama kantor"), N_("Kecamatan Contoh")),
    ("address", N_("Alamat"), N_("Jalan, nomor, kode pos, telepon")),
    ("city", N_("Tempat surat"), N_("Nama kota atau nagari")),
    ("signer_post", N_("Jabatan penanda tangan"), N_("Camat")),
    ("signer", N_("Nama penanda tangan"), N_("Nama beserta gelar")),
    ("signer_nip", N_("NIP penanda tangan"), N_("Boleh dikosongkan")),
)


class LetterheadSection(QWidget):
    """Saved by its button; what is typed and not saved is said to be so."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._kept = Letterhead()
        self.title = _("Kop surat")
        self.fields: dict[str, QLineEdit] = {}
        for name, title, example in _FIELDS:
            field = QLineEdit()
            field.setAccessibleName(_(title))
            field.setPlaceholderText(_(example))
            field.textEdited.connect(self._tell)
            self.fields[name] = field
        self.save = button(_("Simpan kop surat"), self._save, primary=True)
        self.state = label("", "muted")
        rows = [(_(title), self.fields[name]) for name, title, _example in _FIELDS]
        card = section_card(
            _("KOP SURAT"),
            rows,
            _("Dipakai pada surat permintaan tanggapan yang dicetak dari sebuah kasus."),
        )
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.state, 1)
        card.column.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def entered(self) -> None:
        """Show what is kept, unless something is being typed."""
        if self._typed() in (self._kept, Letterhead()):
            self._around.runner.run(
                self._office.letters.letterhead, self._show, self._around.notifier.problem
            )

    def _show(self, kept: Letterhead) -> None:
        self._kept = kept
        for name, field in self.fields.items():
            field.setText(getattr(kept, name))
        self._tell()

    def _typed(self) -> Letterhead:
        return Letterhead(**{name: field.text().strip() for name, field in self.fields.items()})

    def _tell(self) -> None:
        typed = self._typed()
        changed = typed != self._kept
        self.save.setEnabled(changed)
        if changed:
            self.state.setText(_("Belum disimpan."))
        elif typed.missing:
            self.state.setText(_("Belum lengkap; yang kosong dicetak sebagai titik-titik."))
        else:
            self.state.setText(_("Tersimpan."))

    def _save(self) -> None:
        head = self._typed()

        def done(_none: None) -> None:
            self._show(head)
            self._around.notifier.say(_("Kop surat disimpan."))

        self._around.runner.run(
            lambda: self._office.letters.keep_letterhead(head), done, self._around.notifier.problem
        )
