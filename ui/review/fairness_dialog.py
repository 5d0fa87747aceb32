"""The ten questions before an adverse decision on insult, slander or degrading words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.labels import FAIRNESS_QUESTIONS
from app.text import _
from ui.pieces import label

if TYPE_CHECKING:
    from collections.abc import Mapping


class FairnessDialog(QDialog):
    """Asks for an answer in words to each question; a half-answered set is kept."""

    def __init__(self, answers: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Uji kewajaran: sepuluh pertanyaan"))
        self.resize(640, 600)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(4)
        self.fields: list[QLineEdit] = []
        for number, question in enumerate(FAIRNESS_QUESTIONS, 1):
            column.addWidget(label(f"{number}. {_(question)}", "strong"))
            field = QLineEdit(answers.get(number, ""))
            field.setAccessibleName(_(question))
            self.fields.append(field)
            column.addWidget(field)
            column.addSpacing(8)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(
            label(_("Jawab dengan kata-kata sendiri. Jawaban disimpan bersama keputusan."), "muted")
        )
        outer.addWidget(area)
        outer.addWidget(buttons)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields[0].setFocus()

    def answers(self) -> dict[int, str]:
        """Return the answers given, by question number."""
        given = {n: field.text().strip() for n, field in enumerate(self.fields, 1)}
        return {n: text for n, text in given.items() if text}
