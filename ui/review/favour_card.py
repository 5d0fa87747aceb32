"""What speaks for the person, given the same room as the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from app.domain.clauses import Answer
from app.labels import PROTECTED_LABEL
from app.text import _
from ui.pieces import Card, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from app.domain.findings import CheckResult, ProtectedSpan


class FavourCard(Card):
    """One kind of fact in favour, with all the words that show it."""

    chosen = Signal(str)

    def __init__(self, key: str, spans: Sequence[ProtectedSpan]) -> None:
        super().__init__("green")
        span = spans[0]
        self.key = key
        kind = _(PROTECTED_LABEL[span.kind])
        head = f"{span.clause.value} · {kind}" if span.clause else kind
        self.setAccessibleName(_("Meringankan: {head}").format(head=head))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addWidget(label(head, "strong"))
        words = dict.fromkeys(" ".join(each.surface.split()) for each in spans)
        self.column.addWidget(label(" … ".join(f"“{w}”" for w in words), selectable=True))
        self.column.addWidget(label(span.explain, "muted"))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click shows the words in the picture."""
        super().mousePressEvent(event)
        self.chosen.emit(self.key)


def general_facts(result: CheckResult) -> list[str]:
    """Return what speaks for the person beyond single words."""
    facts = []
    if result.not_yet_in_force:
        facts.append(
            _("SE belum berlaku: unggahan ini dari sebelum 3 November 2025, jadi tidak dinilai.")
        )
    if result.date_unknown:
        facts.append(
            _("Waktu unggah tidak diketahui: belum pasti unggahan ini sesudah SE berlaku.")
        )
    if any(f.condition is Answer.UNKNOWN for f in result.findings):
        facts.append(
            _(
                "Satu unggahan belum membuktikan kegiatan konten kreator;"
                " SE-4 berlaku hanya jika ya."
            )
        )
    if any(f.condition is Answer.NO for f in result.findings):
        facts.append(_("Tercatat bukan konten kreator: ketentuan SE-4 tidak berlaku."))
    return facts
