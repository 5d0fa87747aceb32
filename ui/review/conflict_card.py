"""Is the reviewer a party? The signs, the answer, or stepping back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.domain.recusal import RecusalSign
from app.labels import RECUSAL_SIGN_TEXT
from app.text import _
from ui.pieces import Card, label, restyle
from ui.review.entry_field import entry_field

if TYPE_CHECKING:
    from collections.abc import Sequence


class ConflictCard(Card):
    """Always asks; where there are signs it needs an answer in words or the step back."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("grey")
        self.signs: tuple[RecusalSign, ...] = ()
        self.question = label(
            _("Apakah Anda atau keluarga Anda disebut, disapa, atau pernah bersengketa?"), "muted"
        )
        self.why = label("", "strong")
        self.why.setAccessibleName(_("Tanda benturan kepentingan"))
        self.recused = QCheckBox(_("Ya, saya mengundurkan diri (U)"))
        self.recused.setAccessibleName(_("Mengundurkan diri (U)"))
        self.recused.setToolTip(_("Diserahkan ke atas tanpa penilaian Anda"))
        self.answer = entry_field(_("Tidak, karena …"), self.changed)
        self.answer.setAccessibleName(_("Mengapa tidak ada benturan kepentingan"))
        self.after = label(
            _("Anda tidak menilai lagi. Pilih 5 (atasan) atau 6 (BKPSDM) untuk menyerahkannya."),
            "muted",
        )
        self.column.addWidget(label(_("Benturan kepentingan"), "strong"))
        for made in (self.why, self.question, self.recused, self.answer, self.after):
            self.column.addWidget(made)
        self.recused.toggled.connect(self._toggled)
        self.show_signs(())

    def show_signs(self, signs: Sequence[RecusalSign]) -> None:
        """Say why it is asked."""
        self.signs = tuple(signs)
        self.why.setText("\n".join(_(RECUSAL_SIGN_TEXT[sign]) for sign in signs))
        self.why.setVisible(bool(signs))
        self.setProperty("edge", "amber" if signs else "grey")
        restyle(self)
        self._arrange()

    def toggle(self) -> None:
        """Step back, or not."""
        self.recused.setChecked(not self.recused.isChecked())

    def _toggled(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        recused = self.recused.isChecked()
        may_answer = bool(self.signs) and RecusalSign.OWN_POST not in self.signs
        self.answer.setVisible(may_answer and not recused)
        self.after.setVisible(recused)
