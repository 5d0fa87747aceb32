"""The emergency key of BKPSDM: off until an admin turns it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.users import Role
from app.text import _
from ui.keys.escrow_dialogs import EscrowDialog, confirm_escrow_removal
from ui.pieces import button, chip, label
from ui.settings.section import section_card

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings


class EscrowSection(QWidget):
    """Says whether two persons of BKPSDM can open this office, and lets an admin change that."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self.title = _("Kunci darurat BKPSDM")
        self.state = chip("", "grey")
        self.keys = label("", "muted", selectable=True)
        self.turn_on = button(_("Aktifkan …"), self._add)
        self.turn_off = button(_("Matikan …"), self._remove)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for one in (self.state, self.turn_on, self.turn_off):
            line.addWidget(one)
        line.addStretch()
        standing = QWidget()
        standing.setLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            section_card(
                _("KUNCI DARURAT BKPSDM"),
                [(_("Keadaan"), standing), (_("Kunci publik"), self.keys)],
                _(
                    "Bila aktif, dua orang BKPSDM yang ditunjuk dapat membuka kantor ini bersama,"
                    " tidak dapat sendiri-sendiri. Setiap pemakaian lewat Tinjau tercatat dan"
                    " ditampilkan kepada kantor."
                ),
            )
        )
        self._show(())

    def entered(self) -> None:
        """Read the state anew."""
        self._around.runner.run(self._office.escrow.keys, self._show, self._around.notifier.problem)

    def _show(self, keys: tuple[str, ...]) -> None:
        admin = self._office.user.may(Role.ADMIN)
        self.state.setText(_("aktif") if keys else _("mati"))
        self.keys.setText("\n".join(keys) if keys else _("belum ada"))
        self.turn_on.setVisible(admin and not keys)
        self.turn_off.setVisible(admin and bool(keys))

    def _add(self) -> None:
        runner, notifier = self._around.runner, self._around.notifier
        if EscrowDialog(self._office.escrow, runner, notifier.problem, self.window()).exec():
            notifier.say(_("Kunci darurat BKPSDM aktif; diperlukan dua orang untuk memakainya."))
            self.entered()

    def _remove(self) -> None:
        if confirm_escrow_removal(self.window()):
            self._around.runner.run(
                self._office.escrow.remove, self._removed, self._around.notifier.problem
            )

    def _removed(self, _nothing: object) -> None:
        self._around.notifier.say(_("Kunci darurat BKPSDM mati."))
        self.entered()
