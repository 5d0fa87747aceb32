"""How this office reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.text import _
from ui.settings.section import section_card

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings


class ReviewSection(QWidget):
    """A choice is kept at once."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self._filling = False
        self.blind = QCheckBox(_("Nilai temuan tanpa nama dan akun"))
        self.blind.toggled.connect(self._keep_blind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
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
        self.entered()

    def entered(self) -> None:
        """Show what is kept now."""

        def arrived(blind: bool) -> None:  # noqa: FBT001 - what the runner hands over
            self._filling = True
            self.blind.setChecked(blind)
            self._filling = False

        self._around.runner.run(
            lambda: self._office.review.choices.blind_first_pass,
            arrived,
            self._around.notifier.problem,
        )

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
