"""The facts around the post with their sources: a summary line, open questions, all on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.services.item_context import FactKind
from app.text import _
from ui.flow_layout import FlowLayout
from ui.pieces import Card, button, clear, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.item_context import ContextFact

_TOP: Final = Qt.AlignmentFlag.AlignTop
_OPEN: Final = "comparison"
"""Source of a likeness nobody has answered yet."""
_ASIDE: Final = frozenset({FactKind.PLATFORM, FactKind.DISPLAY_NAME})
"""The person's card shows them already."""


class ContextCard(Card):
    """Shows facts and asks for acts on them by signals."""

    edit_wanted = Signal(object)
    """A fact that the reviewer knows better."""
    open_wanted = Signal(str)
    compare_wanted = Signal(str)
    split_wanted = Signal(str)
    attach_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._alike = ""
        self.summary = label("", selectable=True)
        self.more = button("", self.toggle, link=True)
        self.more.setCheckable(True)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.summary, 1)
        top.addWidget(self.more)
        self.questions = QVBoxLayout()
        self.questions.setSpacing(4)
        self.details = QWidget()
        self._grid = QGridLayout(self.details)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(top)
        self.column.addLayout(self.questions)
        self.column.addWidget(self.details)
        self.details.hide()
        self.show_facts(())

    def toggle(self) -> None:
        """Show or hide the details."""
        self.details.setVisible(self.details.isHidden())
        self._tell_more()

    def compare_first(self) -> None:
        """Compare with the first item that looks alike, where there is one."""
        if self._alike:
            self.compare_wanted.emit(self._alike)

    def show_facts(self, facts: Sequence[ContextFact], *, frozen: bool = False) -> None:
        """Show ``facts``; under a decision (``frozen``) none is edited."""
        clear(self.questions)
        clear(self._grid)
        by_kind = {fact.kind: fact for fact in reversed(facts)}
        posted = by_kind.get(FactKind.POSTED)
        self.summary.setText(_known(posted) if posted else "")
        self.setVisible(bool(facts))
        self._alike = next((f.ref or "" for f in facts if f.kind is FactKind.LIKENESS), "")
        for fact in facts:
            if fact.kind is FactKind.LIKENESS and fact.source == _OPEN:
                self._ask(fact)
        row = 0
        for fact in facts:
            if fact.kind not in _ASIDE:
                self._add(row, fact, frozen=frozen)
                row += 1
        self._grid.addWidget(self._acts(facts), row, 0, 1, 3)
        self._tell_more()

    def _tell_more(self) -> None:
        opened = not self.details.isHidden()
        self.more.setText(_("Tutup fakta") if opened else _("Semua fakta"))
        self.more.setChecked(opened)
        self.more.setAccessibleName(self.more.text())

    def _ask(self, fact: ContextFact) -> None:
        """An open question stands out, because deciding may wait for its answer."""
        strip = Card("amber")
        strip.column.setContentsMargins(8, 4, 8, 4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(_("Konten ini {words}.").format(words=fact.value)), 1)
        other = fact.ref or ""
        compare = button(_("Bandingkan …"), lambda: self.compare_wanted.emit(other), small=True)
        row.addWidget(compare)
        strip.column.addLayout(row)
        self.questions.addWidget(strip)

    def _add(self, row: int, fact: ContextFact, *, frozen: bool) -> None:
        name = label(fact.label, "muted", wrap=False)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(fact.value, selectable=True))
        if fact.source != "unknown":
            words.addWidget(label(fact.source_text, "muted"))
        act = self._act_of(fact, frozen=frozen)
        self._grid.addWidget(name, row, 0)
        self._grid.setAlignment(name, _TOP)
        self._grid.addLayout(words, row, 1, 1, 2 if act is None else 1)
        if act is not None:
            self._grid.addWidget(act, row, 2)
            self._grid.setAlignment(act, _TOP)

    def _act_of(self, fact: ContextFact, *, frozen: bool) -> QWidget | None:
        ref = fact.ref or ""
        if fact.editable and not frozen:
            name = _("Betulkan: {what}").format(what=fact.label)
            return button(_("Betulkan"), lambda: self.edit_wanted.emit(fact), link=True, name=name)
        if fact.kind is FactKind.LIKENESS:
            return button(_("Bandingkan"), lambda: self.compare_wanted.emit(ref), link=True)
        if fact.kind is FactKind.JOINED and not frozen:
            return button(_("Pisahkan"), lambda: self.split_wanted.emit(ref), link=True)
        return None

    def _acts(self, facts: Sequence[ContextFact]) -> QWidget:
        acts = QWidget()
        row = FlowLayout(acts)
        row.setContentsMargins(0, 4, 0, 0)
        link = next((fact.ref for fact in facts if fact.kind is FactKind.LINK and fact.ref), None)
        if link is not None:
            row.addWidget(
                button(_("Buka di peramban …"), lambda: self.open_wanted.emit(link), small=True)
            )
        row.addWidget(button(_("Lampirkan berkas …"), self.attach_wanted.emit, small=True))
        return acts


def _known(fact: ContextFact) -> str:
    return fact.value if fact.source == "unknown" else f"{fact.value} · {fact.source_text}"
