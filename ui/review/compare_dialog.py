"""Two items side by side: pictures, texts and facts; the reviewer says what they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.domain.items import ItemStatus, evidence_of_page
from app.labels import STATUS_LABEL
from app.services.item_context import FactKind
from app.text import _
from ui.pieces import Card, button, label
from ui.review.picture_view import PictureView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.item_context import ContextFact
    from app.services.review import ItemView
    from ui.theme import Theme

JOIN: Final = "join"
DUPLICATE: Final = "duplicate"
DIFFERENT: Final = "different"
_FACTS: Final = (FactKind.ACCOUNT, FactKind.POSTED, FactKind.KIND, FactKind.LINK)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the item, its safe picture and the facts around it."""

    view: ItemView
    picture: bytes | None
    facts: tuple[ContextFact, ...]


class CompareDialog(QDialog):
    """Announces :data:`JOIN`, :data:`DUPLICATE` or :data:`DIFFERENT`; nothing is merged by it."""

    answered = Signal(str)

    def __init__(self, one: Side, other: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Bandingkan dua konten"))
        room = parent.size() if parent else QSize(1200, 720)
        self.resize(min(room.width() * 9 // 10, 1500), room.height() * 9 // 10)
        self.halves = (
            self._half(_("Yang terbuka"), one, theme),
            self._half(_("Yang mirip"), other, theme),
        )
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        for half in self.halves:
            halves.addWidget(half)
        open_both = not (one.view.is_closed or other.view.is_closed)
        # A link that waits for its picture is no second copy: the two belong together.
        waits = any(side.view.item.status is ItemStatus.WAITING_IMAGE for side in (one, other))
        self.join = button(_("Sama: gabungkan"), lambda: self._answer(JOIN), primary=waits)
        self.join.setEnabled(open_both)
        self.join.setToolTip(
            _("Jadikan satu konten dengan kedua gambar; dapat dipisahkan lagi.")
            if open_both
            else _("Salah satunya sudah diputus; tandai sebagai duplikat.")
        )
        self.duplicate = button(
            _("Sama: tandai duplikat"), lambda: self._answer(DUPLICATE), primary=not waits
        )
        if waits:
            self.duplicate.hide()
        self.duplicate.setEnabled(not (one.view.is_closed and other.view.is_closed))
        self.different = button(_("Berbeda"), lambda: self._answer(DIFFERENT))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(_("Jawaban Anda diingat dan dicatat."), "muted"), 1)
        for made in (button(_("Tutup"), self.reject), self.different, self.join, self.duplicate):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(halves, 1)
        column.addLayout(row)

    def _answer(self, answer: str) -> None:
        self.answered.emit(answer)
        self.accept()

    def _half(self, title: str, side: Side, theme: Theme) -> Card:
        item = side.view.item
        half = Card()
        half.column.setContentsMargins(12, 12, 12, 12)
        half.column.setSpacing(8)
        head = _("{title} · {id} · {status}").format(
            title=title, id=item.id, status=_(STATUS_LABEL[item.status])
        )
        half.column.addWidget(label(head, "strong", selectable=True))
        picture = PictureView(theme)
        shown = evidence_of_page(side.view.evidence, 0)
        image = QImage.fromData(side.picture) if side.picture else QImage()
        empty = _("Belum ada gambar.")
        picture.show_picture(
            QPixmap.fromImage(image),
            shown.width if shown else 0,
            empty,
            veiled=side.view.opens_blurred,
            covers=[box for page, box in side.view.covered if page == 0],
        )
        half.column.addWidget(picture, 3)
        reading = side.view.reading
        text = QPlainTextEdit(
            (reading.screen.author_text or reading.text) if reading else item.note
        )
        text.setReadOnly(True)
        text.setAccessibleName(_("Teks terbaca"))
        text.setMinimumHeight(72)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        half.column.addWidget(text, 1)
        half.column.addWidget(label(_lines(side.facts), selectable=True))
        return half


def _lines(facts: Sequence[ContextFact]) -> str:
    return "\n".join(
        f"{fact.label}: {fact.value}"
        + (f" ({fact.source_text})" if fact.source != "unknown" else "")
        for fact in facts
        if fact.kind in _FACTS
    )
