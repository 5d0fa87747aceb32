"""The right side of Aturan: a text typed or pasted shows its findings and their whole trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.clauses import Answer
from app.labels import BAND_LABEL, PROTECTED_LABEL, format_number
from app.text import _
from ui.offsets import to_utf16
from ui.pieces import Card, clear, label
from ui.review.marks import finding_tone

if TYPE_CHECKING:
    from app.domain.findings import Finding, ProtectedSpan, TraceStep
    from app.services.rule_book import RuleBookView, Tried
    from ui.theme import Theme

LONGEST: Final = 20_000
"""Letters that are tried; a longer text is no post."""
_PAUSE_MS: Final = 150


class TryBox(QWidget):
    """Asks for a check by :attr:`wanted` and shows what came; nothing typed here is stored."""

    wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("casePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._tried: Tried | None = None
        self._below = ""
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(_("Teks percobaan"))
        self.edit.setPlaceholderText(_("Tempel atau ketik teks. Teks ini tidak disimpan."))
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(120))
        self.creator = QComboBox()
        self.creator.setAccessibleName(_("Konten kreator?"))
        for answer, text in (
            (Answer.UNKNOWN, _("belum diketahui")), (Answer.YES, _("ya")), (Answer.NO, _("tidak")),
        ):  # fmt: skip
            self.creator.addItem(text, answer)
        self.note = label("", "muted")
        self._results = QVBoxLayout()
        self._results.setSpacing(8)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        self.edit.textChanged.connect(self._start)
        self.creator.currentIndexChanged.connect(self._start)
        theme.changed.connect(self._restyle)
        self._build()
        self._show_nothing()

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._results)
        column.addWidget(self.note)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(_("Konten kreator?"), "muted", wrap=False))
        row.addWidget(self.creator, 1)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.setSpacing(8)
        head.addWidget(label(_("COBA TEKS"), "section"))
        head.addWidget(self.edit)
        head.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(area, 1)

    def show_pack(self, view: RuleBookView) -> None:
        """Name the pack below the result, and try the text again under it."""
        self._below = _("{terms} istilah · paket {digest}").format(
            terms=format_number(view.terms), digest=f"{view.digest[:4]}…{view.digest[-4:]}"
        )
        self._ask()

    def show_tried(self, tried: Tried) -> None:
        """Show the result of a text, unless another has been typed since."""
        if tried.text != self.edit.toPlainText():
            return
        self._tried = tried
        clear(self._results)
        self._mark()
        result = tried.result
        for finding in result.findings:
            self._results.addWidget(self._finding_card(finding))
        if not result.findings:
            self._results.addWidget(label(_("Tidak ada temuan aturan.")))
        self._results.addWidget(self._favour_card(result.protected))
        if result.rules_not_run:
            box = Card("grey")
            box.column.addWidget(
                label(_("Tidak dijalankan: {rules}").format(rules=", ".join(result.rules_not_run)))
            )
            self._results.addWidget(box)
        took = _("{ms} milidetik").format(ms=format_number(tried.seconds * 1000, 2))
        self.note.setText(f"{took} · {self._below}")

    def _start(self) -> None:
        self._soon.start()

    def _ask(self) -> None:
        self._soon.stop()
        text = self.edit.toPlainText()
        if not text.strip():
            self._show_nothing()
        elif len(text) > LONGEST:
            self._tried = None
            clear(self._results)
            self.note.setText(
                _("Teks terlalu panjang; paling banyak {n} huruf.").format(n=format_number(LONGEST))
            )
        else:
            self.wanted.emit(text, Answer(self.creator.currentData()))

    def _show_nothing(self) -> None:
        self._tried = None
        clear(self._results)
        self.edit.setExtraSelections([])
        self.note.setText(
            _(
                "Hasil beserta seluruh alasannya tampil di sini selagi Anda mengetik."
                " Angka adalah bobot aturan, bukan ukuran kesalahan orang."
            )
        )

    def _finding_card(self, finding: Finding) -> Card:
        card = Card(finding_tone(finding))
        band = _(BAND_LABEL[finding.band])
        card.column.addWidget(label(f"{finding.clause.value} · {band}", "strong"))
        card.column.addWidget(label(f"“{' '.join(finding.surface.split())}”", selectable=True))
        card.column.addWidget(label(f"{finding.rule} v{finding.version} · {finding.explain}"))
        for step in finding.trace:
            if step.kind != "band":
                card.column.addWidget(label(self._step(step), "muted", selectable=True))
        total = format_number(sum(step.weight for step in finding.trace), 2)
        card.column.addWidget(label(_("jumlah {total}: {band}").format(total=total, band=band)))
        return card

    def _step(self, step: TraceStep) -> str:
        parts = []
        if step.weight:
            parts.append(("+" if step.weight > 0 else "−") + format_number(abs(step.weight), 2))
        parts.append(step.text)
        if step.start is not None and step.end is not None and self._tried is not None:
            words = " ".join(self._tried.text[step.start : step.end].split())
            parts.append(f"“{words}”")
        return " ".join(parts)

    def _favour_card(self, spans: tuple[ProtectedSpan, ...]) -> Card:
        card = Card("green")
        card.column.addWidget(label(_("Yang meringankan"), "strong"))
        if not spans:
            card.column.addWidget(label(_("Tidak ada kata yang jelas meringankan."), "muted"))
        for span in spans:
            kind = _(PROTECTED_LABEL[span.kind])
            head = f"{span.clause.value} · {kind}" if span.clause else kind
            words = " ".join(span.surface.split())
            card.column.addWidget(label(f"{head}: “{words}”", selectable=True))
            card.column.addWidget(label(span.explain, "muted"))
        return card

    def _mark(self) -> None:
        tried = self._tried
        if tried is None:
            return
        spans = [(s.start, s.end, "green") for s in tried.result.protected]
        spans += [(f.start, f.end, finding_tone(f)) for f in tried.result.findings]
        selections = []
        for start, end, tone in spans:
            style = QTextCharFormat()
            style.setBackground(self._theme.color(f"{tone}_soft"))
            style.setForeground(self._theme.color(f"{tone}_text"))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(QColor(self._theme.color(tone)))
            cursor = QTextCursor(self.edit.document())
            cursor.setPosition(to_utf16(tried.text, start))
            cursor.setPosition(to_utf16(tried.text, end), QTextCursor.MoveMode.KeepAnchor)
            chosen = QTextEdit.ExtraSelection()
            chosen.cursor = cursor
            chosen.format = style
            selections.append(chosen)
        self.edit.setExtraSelections(selections)

    def _restyle(self) -> None:
        self.edit.setFixedHeight(self._theme.px(120))
        self._mark()
