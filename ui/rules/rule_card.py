"""One rule or fact in favour: what it looks for, examples, how it did here, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.domain.clauses import ProtectedKind
from app.labels import PROTECTED_LABEL, format_when
from app.text import N_, _
from ui.pieces import Card, button, chip, label

if TYPE_CHECKING:
    from app.services.rule_book import RuleEntry

_STATUS: Final = {
    "aktif": (N_("aktif"), "green"),
    "draf": (N_("draf"), "amber"),
    "nonaktif": (N_("nonaktif"), "grey"),
}
_TIER: Final = {
    "A": N_("cukup dengan katanya"),
    "B": N_("perlu konteks"),
    "C": N_("hanya catatan"),
}
_MOST_EXAMPLES: Final = 3


class RuleCardView(Card):
    """Shows a rule; muting and proposing are asked for by signals."""

    mute_wanted = Signal(str)
    lift_wanted = Signal(str)
    proposal_wanted = Signal(str)

    def __init__(self, entry: RuleEntry) -> None:
        super().__init__("green" if entry.in_favour else "grey" if entry.mute else "")
        self.entry = entry
        card = entry.card
        self.setAccessibleName(_("Aturan {id}").format(id=card.id))
        self._add_head()
        self.column.addWidget(label(card.explanation, selectable=True))
        if entry.mute is not None:
            self._add_mute()
        for text in card.hits[:_MOST_EXAMPLES]:
            self._example(_("ditandai: “{text}”").format(text=_plain(text)))
        for text in card.no_hits[:_MOST_EXAMPLES]:
            self._example(_("tidak ditandai: “{text}”").format(text=_plain(text)))
        if card.known_false:
            self._example(_("dapat keliru pada: {text}").format(text=card.known_false))
        self._add_foot()

    def _add_head(self) -> None:
        card = self.entry.card
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(card.id, "strong", selectable=True), 1)
        if card.protects:
            row.addWidget(chip(_(PROTECTED_LABEL[ProtectedKind(card.protects)]), "green"))
        if self.entry.mute is not None:
            row.addWidget(chip(_("dihentikan di sini"), "red"))
        else:
            text, tone = _STATUS.get(card.status, (card.status, "grey"))
            row.addWidget(chip(_(text), tone))
        if card.tier in _TIER:
            row.addWidget(chip(_(_TIER[card.tier]), "grey"))
        self.column.addLayout(row)

    def _add_mute(self) -> None:
        mute = self.entry.mute
        if mute is not None:
            self.column.addWidget(
                label(
                    _("Dihentikan {when} oleh {who}: {why}").format(
                        when=format_when(mute.muted_at), who=mute.muted_by, why=mute.reason
                    ),
                    "muted",
                )
            )

    def _example(self, text: str) -> None:
        self.column.addWidget(label(text, "muted", selectable=True))

    def _add_foot(self) -> None:
        card, record = self.entry.card, self.entry.record
        facts = [f"v{card.version}"]
        if card.topic:
            facts.append(card.topic.replace("_", " "))
        if not card.protects:
            facts.append(
                _("diterima {accepted} dari {judged}").format(
                    accepted=record.accepted, judged=record.judged
                )
                if record.judged
                else _("belum pernah dinilai di kantor ini")
            )
        self.column.addWidget(label(" · ".join(facts), "muted"))
        row = QHBoxLayout()
        row.setSpacing(16)
        propose = button(
            _("Usulkan perubahan …"),
            lambda: self.proposal_wanted.emit(card.id),
            link=True,
            name=_("Usulkan perubahan {id}").format(id=card.id),
        )
        row.addWidget(propose)
        if self.entry.mute is not None:
            again = button(
                _("Jalankan lagi"),
                lambda: self.lift_wanted.emit(card.id),
                link=True,
                name=_("Jalankan lagi {id}").format(id=card.id),
            )
            row.addWidget(again)
        elif not card.protects:
            stop = button(
                _("Hentikan di kantor ini …"),
                lambda: self.mute_wanted.emit(card.id),
                link=True,
                name=_("Hentikan {id}").format(id=card.id),
            )
            row.addWidget(stop)
        row.addStretch()
        self.column.addLayout(row)


def _plain(example: str) -> str:
    """Return an example without the marks around its hit."""
    return example.replace("[[", "").replace("]]", "")
