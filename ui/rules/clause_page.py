"""The middle of Aturan: one clause with its doubts, its rules and the office's proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.labels import format_when
from app.text import _
from ui.pieces import Card, button, clear, label
from ui.rules.rule_card import RuleCardView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.rule_notes import RuleProposal
    from app.services.rule_book import ClauseEntry, RuleEntry


class ClausePage(QScrollArea):
    """Shows a clause; what the person wants done goes out as signals with the rule's id."""

    mute_wanted = Signal(str)
    lift_wanted = Signal(str)
    proposal_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Ketentuan dan aturannya"))
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(8)
        self.setWidget(inner)
        self.cards: list[RuleCardView] = []

    def show_clause(self, clause: ClauseEntry) -> None:
        """Show ``clause`` from the top."""
        self._start()
        card = clause.card
        self._column.addWidget(label(f"{card.clause.value} · {card.title}", "title"))
        self._column.addWidget(label(card.explanation, selectable=True))
        self._column.addWidget(
            label(_("Bunyi: {wording}").format(wording=card.wording), "muted", selectable=True)
        )
        self._column.addWidget(
            label(_("Sumber: {source}").format(source=card.source), "muted", selectable=True)
        )
        for doubt in card.doubts:
            box = Card("amber")
            box.column.addWidget(label(_("Keraguan: {text}").format(text=doubt), selectable=True))
            self._column.addWidget(box)
        self._show_rules(clause.rules)
        self._show_proposals(clause.proposals)
        self._column.addWidget(
            button(
                _("Usulkan perubahan {clause} …").format(clause=card.clause.value),
                lambda: self.proposal_wanted.emit(card.clause.value),
            ),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        self._column.addStretch()

    def show_general(self, rules: Sequence[RuleEntry]) -> None:
        """Show the facts in favour that stand beside any clause."""
        self._start()
        self._column.addWidget(label(_("Hal yang meringankan"), "title"))
        self._column.addWidget(
            label(
                _(
                    "Kritik, keluhan, pelaporan, berita, kutipan, bantahan, kecaman, dan satire"
                    " dikenali dan diperlihatkan di samping temuan. Hal ini melunakkan temuan,"
                    " tidak menghapusnya, dan tidak dapat dihentikan di kantor."
                )
            )
        )
        self._show_rules(rules)
        self._column.addStretch()

    def _start(self) -> None:
        clear(self._column)
        self.cards = []
        self.verticalScrollBar().setValue(0)

    def _show_rules(self, rules: Sequence[RuleEntry]) -> None:
        self._column.addWidget(label(_("ATURAN ({n})").format(n=len(rules)), "section"))
        if not rules:
            self._column.addWidget(label(_("Belum ada aturan untuk ketentuan ini."), "muted"))
        for entry in rules:
            card = RuleCardView(entry)
            card.mute_wanted.connect(self.mute_wanted)
            card.lift_wanted.connect(self.lift_wanted)
            card.proposal_wanted.connect(self.proposal_wanted)
            self.cards.append(card)
            self._column.addWidget(card)

    def _show_proposals(self, proposals: Sequence[RuleProposal]) -> None:
        if not proposals:
            return
        self._column.addWidget(label(_("USULAN KANTOR INI"), "section"))
        for proposal in proposals:
            card = Card("accent")
            card.column.addWidget(label(proposal.text, selectable=True))
            card.column.addWidget(
                label(
                    _("{subject} · {when} · {who} · dikirim saat sinkronisasi").format(
                        subject=proposal.subject,
                        when=format_when(proposal.made_at),
                        who=proposal.made_by,
                    ),
                    "muted",
                )
            )
            self._column.addWidget(card)
