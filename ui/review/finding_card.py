"""One finding: clause, the words, why, and the reviewer's verdict on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from app.domain.clauses import Answer
from app.labels import BAND_LABEL
from app.text import _
from ui.pieces import Card, label, restyle
from ui.review.marks import finding_tone

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QMouseEvent

    from app.domain.findings import Finding


class FindingCard(Card):
    """Announces a verdict (``True``, ``False`` or ``None``) and being chosen."""

    judged = Signal(str, object)
    chosen = Signal(str)

    def __init__(self, key: str, finding: Finding, title: str, verdict: bool | None) -> None:  # noqa: FBT001 - three states
        super().__init__(finding_tone(finding))
        self.key = key
        self.finding = finding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        head = f"{finding.clause.value} · {title}" if title else finding.clause.value
        band = _(BAND_LABEL[finding.band])
        self.setAccessibleName(_("Temuan {head}, {band}").format(head=head, band=band))
        self.accept = self._verdict_button(_("Terima"), accepted=True)
        self.reject = self._verdict_button(_("Tolak"), accepted=False)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(head, "strong"), 1)
        row.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reject, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(label(f"“{' '.join(finding.surface.split())}”", selectable=True))
        why = [finding.explain.rstrip("."), f"{finding.rule} v{finding.version}", band]
        if finding.condition is Answer.UNKNOWN:
            why.insert(0, _("Berlaku jika konten kreator"))
        elif finding.condition is Answer.NO:
            why.insert(0, _("Tidak berlaku: bukan konten kreator"))
        self.column.addWidget(label(" · ".join(why), "muted"))
        self.show_verdict(verdict)

    def _verdict_button(self, text: str, *, accepted: bool) -> QPushButton:
        made = QPushButton(text)
        made.setCheckable(True)
        made.setProperty("small", True)  # noqa: FBT003 - Qt has no keyword here
        made.setAccessibleName(f"{text} {self.finding.clause.value}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda on: self.judged.emit(self.key, accepted if on else None))
        made.clicked.connect(lambda: self.chosen.emit(self.key))
        return made

    @property
    def acceptable(self) -> bool:
        """A conditional finding can be accepted only once its condition is known to hold."""
        return self.finding.condition in (None, Answer.YES)

    def show_verdict(self, verdict: bool | None) -> None:  # noqa: FBT001 - three states
        """Show the verdict that is recorded."""
        self.accept.setChecked(verdict is True)
        self.reject.setChecked(verdict is False)

    def set_current(self, *, current: bool) -> None:
        """Make the card the one that A and R act on."""
        self.setProperty("current", current)
        self.accept.setText(_("Terima (A)") if current else _("Terima"))
        self.reject.setText(_("Tolak (R)") if current else _("Tolak"))
        restyle(self)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Being focused is being chosen."""
        super().focusInEvent(event)
        self.chosen.emit(self.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click chooses the card."""
        super().mousePressEvent(event)
        self.chosen.emit(self.key)
