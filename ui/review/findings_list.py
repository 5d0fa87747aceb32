"""The findings of an item with the reviewer's verdicts, and the question they may wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.clauses import Answer, Band, Clause
from app.text import _
from ui.pieces import Card, button, clear, label
from ui.review.finding_card import FindingCard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.rules.compiled import ClauseCard
    from app.services.review_view import ItemView


class FindingsList(QWidget):
    """Shows findings, strongest first, and keeps which one the keys A and R act on."""

    judged = Signal(str, object)
    chosen = Signal(str)
    creator_answered = Signal(object)
    favour_wanted = Signal()
    condition_open = Signal()
    """A finding cannot be accepted before (or because) of the answer on content creators."""

    def __init__(self, clause_card: Callable[[Clause], ClauseCard | None]) -> None:
        super().__init__()
        self._clause_card = clause_card
        self._frozen = True
        self.verdicts: dict[str, bool | None] = {}
        self.cards: list[FindingCard] = []
        self.current = ""
        self.creator = QButtonGroup(self)
        self.title = label("", "section", wrap=False)
        self.favour = button("", self.favour_wanted.emit, small=True)
        self.favour.setProperty("favour", True)  # noqa: FBT003 - Qt has no keyword here
        self.favour.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.favour)
        column.addLayout(head)
        column.addLayout(self._rows)

    def tell_favour(self, count: int) -> None:
        """Say beside the findings how much speaks in favour; a press goes there."""
        self.favour.setText(_("Yang meringankan ({n})").format(n=count))
        self.favour.setAccessibleName(self.favour.text())
        self.favour.setVisible(count > 0)

    @property
    def accepted(self) -> frozenset[str]:
        """The ids of the accepted findings."""
        return frozenset(key for key, verdict in self.verdicts.items() if verdict is True)

    @property
    def rejected(self) -> frozenset[str]:
        """The ids of the rejected findings."""
        return frozenset(key for key, verdict in self.verdicts.items() if verdict is False)

    @property
    def touched(self) -> tuple[Clause, ...]:
        """The clauses of the accepted findings."""
        accepted = self.accepted
        touched = {card.finding.clause for card in self.cards if card.key in accepted}
        return tuple(sorted(touched, key=lambda clause: clause.value))

    @property
    def has_flags(self) -> bool:
        """Whether the rules marked anything that needs reading."""
        return any(card.finding.band.is_flag for card in self.cards)

    @property
    def is_judged(self) -> bool:
        """Whether every flagged finding has a verdict."""
        flags = [card.key for card in self.cards if card.finding.band.is_flag]
        return all(self.verdicts.get(key) is not None for key in flags)

    def show_item(self, view: ItemView, own: Mapping[str, bool]) -> None:
        """Show the findings of ``view``; ``own`` are verdicts that only this reader holds."""
        self.reset()
        found = sorted(view.findings, key=lambda one: list(Band).index(one[1].band))
        self._frozen = view.is_closed
        self.verdicts = {
            key: own.get(key) if view.blind else verdict for key, _finding, verdict in found
        }
        self.title.setText(_("TEMUAN ATURAN ({n})").format(n=len(found)))
        if any(finding.condition is not None for _key, finding, _verdict in found):
            self._rows.addWidget(self._creator_card(view))
        for key, finding, _verdict in found:
            clause = self._clause_card(finding.clause)
            title = clause.title if clause else ""
            card = FindingCard(key, finding, title, self.verdicts[key])
            card.accept.setEnabled(not self._frozen and card.acceptable)
            card.reject.setEnabled(not self._frozen)
            card.judged.connect(self.judged)
            card.chosen.connect(self._card_chosen)
            if clause:
                card.setToolTip(clause.explanation)
            self.cards.append(card)
            self._rows.addWidget(card)
        if not found:
            text = _("Tidak ada temuan aturan.")
            if view.check is None:
                text = _("Belum diperiksa: isinya belum terbaca.")
            self._rows.addWidget(label(text, "muted"))
        not_run = view.check.result.rules_not_run if view.check else ()
        if not_run:
            silent = Card("grey")
            silent.column.addWidget(
                label(
                    _(
                        "Aturan yang tidak dijalankan atas konten ini: {rules}. Lihat Aturan."
                    ).format(rules=", ".join(not_run)),
                    "muted",
                )
            )
            self._rows.addWidget(silent)

    def reset(self) -> None:
        """Show nothing."""
        clear(self._rows)
        self.cards, self.verdicts, self.current = [], {}, ""

    def judge_current(self, *, accepted: bool) -> None:
        """Accept or reject the current finding and go to the next that is not judged."""
        card = self.card(self.current) or next(iter(self.cards), None)
        if card is None or self._frozen:
            return
        if accepted and not card.acceptable:
            self.choose(card.key)
            self.condition_open.emit()
            return
        self.judged.emit(card.key, accepted)
        later = self.cards[self.cards.index(card) + 1 :]
        following = next((c for c in later if self.verdicts.get(c.key) is None), None)
        self.choose((following or card).key)

    def set_verdict(self, key: str, verdict: bool | None) -> None:  # noqa: FBT001 - three states
        """Show a verdict that is recorded."""
        self.verdicts[key] = verdict
        card = self.card(key)
        if card is not None:
            card.show_verdict(verdict)

    def choose(self, key: str) -> None:
        """Make a finding the current one and show its words."""
        if key != self.current:
            self.current = key
            for card in self.cards:
                card.set_current(current=card.key == key)
        self.chosen.emit(key)

    def card(self, key: str) -> FindingCard | None:
        """Return the card of a finding."""
        return next((card for card in self.cards if card.key == key), None)

    def _card_chosen(self, key: str) -> None:
        if key != self.current:
            self.choose(key)

    def _creator_card(self, view: ItemView) -> Card:
        card = Card("amber")
        card.column.addWidget(label(_("Apakah yang bersangkutan konten kreator?"), "strong"))
        row = QHBoxLayout()
        row.setSpacing(4)
        self.creator = QButtonGroup(card)
        options = (
            (Answer.YES, _("Ya"), "(Shift+Y)"), (Answer.NO, _("Tidak"), "(Shift+N)"),
            (Answer.UNKNOWN, _("Belum diketahui"), ""),
        )  # fmt: skip
        for number, (answer, text, key) in enumerate(options):
            made = QPushButton(f"{text} {key}".rstrip())
            made.setCheckable(True)
            made.setProperty("small", True)  # noqa: FBT003 - Qt has no keyword here
            made.setAccessibleName(_("Konten kreator: {answer}").format(answer=text))
            made.setChecked(view.item.konten_kreator == answer.value)
            made.setEnabled(not self._frozen and not view.blind)
            made.clicked.connect(lambda _on, a=answer: self.creator_answered.emit(a))
            self.creator.addButton(made, number)
            row.addWidget(made)
        row.addStretch()
        card.column.addLayout(row)
        card.column.addWidget(
            label(_("SE-4a sampai SE-4d hanya berlaku bagi konten kreator."), "muted")
        )
        return card
