"""What an adverse outcome rests on besides findings: an own ground, and the fairness check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from app.domain.clauses import Clause
from app.text import _
from ui.pieces import Card, button, label
from ui.review.entry_field import entry_field
from ui.review.fairness_dialog import FairnessDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QAction

    from app.rules.compiled import ClauseCard


class AdverseCard(Card):
    """Own ground with its clauses, and the ten questions."""

    changed = Signal()

    def __init__(self, clause_card: Callable[[Clause], ClauseCard | None]) -> None:
        super().__init__("accent")
        self.fairness: dict[int, str] = {}
        self._dialog: FairnessDialog | None = None
        self.ground = entry_field(
            _("Dasar sendiri, bila tidak ada temuan yang diterima (D)"), self.changed
        )
        self.choose = QPushButton()
        self.choose.setProperty("small", True)  # noqa: FBT003 - Qt has no keyword here
        self.choose.setToolTip(_("Ketentuan yang disentuh oleh dasar sendiri"))
        self._entries: dict[Clause, QAction] = {}
        self.choose.setMenu(self._menu(clause_card))
        self.ten = button("", self.open_fairness, small=True)
        self.ten.setToolTip(_("Wajib untuk SE-1b, SE-1c, SE-3, dan dasar sendiri tanpa ketentuan"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.ten)
        row.addStretch()
        self.column.addWidget(label(_("Dasar dan kewajaran"), "strong"))
        self.column.addWidget(self.ground)
        self.column.addLayout(row)
        self.set_fairness({})
        self.set_clauses(())

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses that the own ground touches; none without an own ground."""
        if not self.ground.toPlainText().strip():
            return ()
        return tuple(clause for clause, entry in self._entries.items() if entry.isChecked())

    def set_clauses(self, clauses: Iterable[Clause]) -> None:
        """Show which clauses the own ground touches."""
        chosen = set(clauses)
        for clause, entry in self._entries.items():
            entry.setChecked(clause in chosen)
        self._tell_clauses()

    def set_fairness(self, answers: Mapping[int, str]) -> None:
        """Keep the answers and say how many there are."""
        self.fairness = dict(answers)
        self.ten.setText(_("Uji kewajaran: {n} dari 10 … (G)").format(n=len(self.fairness)))
        self.ten.setAccessibleName(self.ten.text())

    def open_fairness(self) -> None:
        """Ask the ten questions."""
        self._dialog = dialog = FairnessDialog(self.fairness, self.window())
        dialog.accepted.connect(lambda: self._answered(dialog))
        dialog.open()

    def _menu(self, clause_card: Callable[[Clause], ClauseCard | None]) -> QMenu:
        menu = QMenu(self)
        for clause in Clause:
            if clause.is_safe_harbour:
                continue
            card = clause_card(clause)
            title = f"{clause.value} · {card.title}" if card else clause.value
            entry = menu.addAction(title)
            entry.setCheckable(True)
            entry.toggled.connect(self._clauses_changed)
            self._entries[clause] = entry
        return menu

    def _clauses_changed(self) -> None:
        self._tell_clauses()
        self.changed.emit()

    def _tell_clauses(self) -> None:
        chosen = [clause.value for clause, entry in self._entries.items() if entry.isChecked()]
        text = ", ".join(chosen) if chosen else _("Ketentuan …")
        self.choose.setText(text)
        self.choose.setAccessibleName(_("Ketentuan untuk dasar sendiri: {what}").format(what=text))

    def _answered(self, dialog: FairnessDialog) -> None:
        self.set_fairness(dialog.answers())
        self.changed.emit()
