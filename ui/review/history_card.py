"""What was decided on the person before: opened on demand, after the findings are judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.labels import OUTCOME_LABEL, format_when
from app.text import _
from ui.pieces import Card, button, clear, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.decisions import Decision


class HistoryCard(Card):
    """Closed until the findings are judged; complaints are never in it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.open = button(_("Riwayat pegawai … (H)"), self.wanted.emit, small=True)
        self.note = label("", "muted")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.open)
        head.addWidget(self.note, 1)
        head.addStretch()
        self.column.addLayout(head)
        self.column.addLayout(self.rows)

    def reset(self, *, has_person: bool, judged: bool) -> None:
        """Close it again and say whether it may be opened."""
        clear(self.rows)
        self.setVisible(has_person)
        self.open.setVisible(True)
        self.open.setEnabled(judged)
        self.note.setText("" if judged else _("Riwayat dibuka setelah semua temuan dinilai."))
        self.note.setVisible(not judged)

    def show_decisions(self, decisions: Sequence[Decision]) -> None:
        """Show the person's other decisions, newest first."""
        clear(self.rows)
        self.open.setVisible(False)
        self.note.setVisible(True)
        self.note.setText(
            _("Keputusan lain atas pegawai ini ({n})").format(n=len(decisions))
            if decisions
            else _("Tidak ada keputusan lain atas pegawai ini.")
        )
        for decision in decisions:
            words = f"{format_when(decision.decided_at)} · {_(OUTCOME_LABEL[decision.outcome])}"
            if decision.withdrawn_at:
                words += " · " + _("ditarik")
            self.rows.addWidget(label(f"{words}\n{decision.reason}", selectable=True))
