"""Standard reasons as small buttons over the reason: one click writes one, which stays editable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.reasons import STANDARD
from app.text import _
from ui.flow_layout import FlowLayout
from ui.pieces import clear

if TYPE_CHECKING:
    from app.domain.decisions import Outcome

MOST_CHIPS = 5
"""Alt+1 to Alt+5."""


class ReasonChips(QWidget):
    """Offers the standard reasons of one outcome."""

    wanted = Signal(str)
    """The reason that a chip stands for."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self.reasons: tuple[str, ...] = ()

    def offer(self, outcome: Outcome | None) -> None:
        """Offer the reasons of ``outcome``."""
        clear(self._flow)
        pairs = STANDARD[outcome][:MOST_CHIPS] if outcome is not None else ()
        self.reasons = tuple(_(reason) for _short, reason in pairs)
        for number, (short, reason) in enumerate(pairs, 1):
            made = QPushButton(_(short))
            made.setProperty("chip", True)  # noqa: FBT003 - Qt has no keyword here
            made.setToolTip(_("{reason} (Alt+{n})").format(reason=_(reason), n=number))
            made.setAccessibleName(_("Alasan: {reason}").format(reason=_(reason)))
            made.clicked.connect(partial(self.choose, number))
            self._flow.addWidget(made)
            made.show()
        self.setVisible(bool(pairs))
        self.updateGeometry()

    def choose(self, number: int, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's flag
        """Write the reason with this number, counted from 1."""
        if 0 < number <= len(self.reasons):
            self.wanted.emit(self.reasons[number - 1])
