"""When the office locks by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.users import Role
from app.text import _
from ui.settings.section import section_card

if TYPE_CHECKING:
    from ui.office import OpenOffice, Surroundings

MINUTES: Final = (2, 5, 10, 15, 30, 60, 0)


class LockSection(QWidget):
    """Minutes without anybody until the passphrase is asked for again; an admin chooses."""

    changed = Signal(int)

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office, self._around = office, around
        self.minutes = QComboBox()
        self.minutes.setAccessibleName(_("Kunci otomatis"))
        self.minutes.setFixedWidth(200)
        for number in MINUTES:
            self.minutes.addItem(
                _("setelah {n} menit").format(n=number) if number else _("tidak pernah"), number
            )
        self.minutes.setEnabled(office.user.may(Role.ADMIN))
        self.minutes.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            section_card(
                _("KUNCI OTOMATIS"),
                [(_("Bila ditinggal"), self.minutes)],
                _(
                    "Setelah itu kata sandi diminta lagi; isian yang belum disimpan tetap ada."
                    " Komputer yang tidur atau layar Windows yang terkunci juga mengunci Tinjau."
                    " Mengunci sendiri: Ctrl+L."
                ),
            )
        )

    def entered(self) -> None:
        """Read the setting anew."""
        self._around.runner.run(
            self._office.keys.auto_lock_minutes, self._show, self._around.notifier.problem
        )

    def _show(self, minutes: int) -> None:
        place = self.minutes.findData(minutes)
        if place < 0:
            self.minutes.addItem(_("setelah {n} menit").format(n=minutes), minutes)
            place = self.minutes.count() - 1
        self.minutes.setCurrentIndex(place)

    def _choose(self) -> None:
        minutes = int(self.minutes.currentData())
        self._around.runner.run(
            lambda: self._office.keys.set_auto_lock(minutes),
            lambda _nothing: self.changed.emit(minutes),
            self._around.notifier.problem,
        )
