"""The right side: the person, findings, what speaks in favour, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.clauses import Answer, Band
from app.domain.decisions import DecisionDraft
from app.labels import OUTCOME_LABEL, format_when
from app.text import _
from ui.pieces import Card, clear, label
from ui.review.adverse_card import AdverseCard
from ui.review.context_card import ContextCard
from ui.review.decision_form import DecidedCard, DecisionForm, pinned
from ui.review.draft import Entered
from ui.review.favour_card import FavourCard, general_facts
from ui.review.finding_card import FindingCard
from ui.review.marks import favour_groups
from ui.review.person_card import PersonCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.decisions import Refusal
    from app.domain.findings import CheckResult, Finding
    from app.domain.people import Person
    from app.services.review import ItemView
    from ui.office import OpenOffice


class CasePanel(QWidget):
    """Shows one item's case; it asks for acts by signals and does none itself."""

    judged = Signal(str, object)
    revealed = Signal(str)
    creator_answered = Signal(object)
    save_wanted = Signal()
    withdraw_wanted = Signal()
    add_person_wanted = Signal()
    condition_open = Signal()
    """A finding cannot be accepted before (or because) of the answer on content creators."""
    draft_changed = Signal()
    """The form changed a moment ago; time to ask what stands against it."""

    def __init__(self, office: OpenOffice) -> None:
        super().__init__()
        self.setObjectName("casePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self._view: ItemView | None = None
        self._verdicts: dict[str, bool | None] = {}
        self.cards: list[FindingCard] = []
        self.current = ""
        self._filling = False
        self.person = PersonCard()
        self.context = ContextCard()
        self.adverse = AdverseCard(office.clock.now().date())
        self.form = DecisionForm()
        self.decided = DecidedCard()
        self._findings = QVBoxLayout()
        self._favour = QVBoxLayout()
        self._moment = QTimer(self, singleShot=True, interval=120)
        self._moment.timeout.connect(self.draft_changed)
        self._build()
        self.show_item(None)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(8)
        self.findings_title = label("", "section")
        column.addWidget(self.person)
        column.addWidget(self.context)
        column.addWidget(self.findings_title)
        column.addLayout(self._findings)
        column.addWidget(label(_("YANG MERINGANKAN"), "section"))
        column.addLayout(self._favour)
        column.addWidget(self.adverse)
        column.addStretch()
        self._findings.setSpacing(8)
        self._favour.setSpacing(8)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.bottom = pinned(label(_("KEPUTUSAN"), "section"), self.form, self.decided)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.bottom)
        self.form.changed.connect(self._changed)
        self.form.save_wanted.connect(self.save_wanted)
        self.adverse.changed.connect(self._changed)
        self.person.changed.connect(self._changed)
        self.person.add_wanted.connect(self.add_person_wanted)
        self.decided.withdraw_wanted.connect(self.withdraw_wanted)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer ``people`` as the person concerned."""
        self.person.show_people(people)

    def show_item(self, view: ItemView | None, entered: Entered | None = None) -> None:
        """Show ``view`` with what was entered for it before."""
        self._view, self.current = view, ""
        self.area.setVisible(view is not None)
        self.bottom.setVisible(view is not None)
        clear(self._findings)
        clear(self._favour)
        self.cards = []
        if view is None:
            return
        self._show_findings(view)
        self._show_favour(view)
        self.person.show_item(view)
        self._show_decision(view)
        self._fill(entered or Entered(person_id=view.person.id if view.person else None))

    def entered(self) -> Entered:
        """Return what stands in the form."""
        return Entered(
            outcome=self.form.outcome,
            reason=self.form.reason.toPlainText(),
            person_id=self.person.person_id,
            relation=self.person.relation_value,
            own_ground=self.adverse.ground.toPlainText(),
            reply_text=self.adverse.reply.toPlainText(),
            asked_on=self.adverse.asked_on,
            fairness=dict(self.adverse.fairness),
            recused=self.adverse.recused.isChecked(),
        )

    def draft(self) -> DecisionDraft | None:
        """Return the draft or ``None`` while no outcome is chosen."""
        entered = self.entered()
        if entered.outcome is None or self._view is None:
            return None
        accepted = frozenset(key for key, verdict in self._verdicts.items() if verdict is True)
        touched = {card.finding.clause for card in self.cards if card.key in accepted}
        return DecisionDraft(
            outcome=entered.outcome,
            reason=entered.reason,
            clauses=tuple(sorted(touched, key=lambda clause: clause.value)),
            person_id=entered.person_id,
            relation=entered.relation if entered.person_id else None,
            accepted=accepted,
            rejected=frozenset(key for key, verdict in self._verdicts.items() if verdict is False),
            own_ground=entered.own_ground,
            reply_text=entered.reply_text,
            asked_on=entered.asked_on,
            fairness=entered.fairness,
            recused=entered.recused,
        )

    def show_refusals(self, against: tuple[Refusal, ...]) -> None:
        """Say what stands against the draft."""
        self.form.show_refusals(against, complete=self.form.outcome is not None)

    def judge_current(self, *, accepted: bool) -> None:
        """Accept or reject the current finding and go to the next that is not judged."""
        card = self._card(self.current) or next(iter(self.cards), None)
        if card is None or self._view is None or self._view.is_closed:
            return
        if accepted and not card.acceptable:
            self.choose(card.key)
            self.condition_open.emit()
            return
        self.judged.emit(card.key, accepted)
        later = self.cards[self.cards.index(card) + 1 :]
        following = next((c for c in later if self._verdicts.get(c.key) is None), None)
        self.choose((following or card).key)

    def set_verdict(self, key: str, verdict: bool | None) -> None:  # noqa: FBT001 - three states
        """Show a verdict that is recorded."""
        self._verdicts[key] = verdict
        card = self._card(key)
        if card is not None:
            card.show_verdict(verdict)
        self._changed()

    def choose(self, key: str) -> None:
        """Make a finding the current one and show its words."""
        if key != self.current:
            self.current = key
            for card in self.cards:
                card.set_current(current=card.key == key)
        chosen = self._card(key)
        if chosen is not None:
            self.area.ensureWidgetVisible(chosen, 0, 16)
        self.revealed.emit(key)

    def _card(self, key: str) -> FindingCard | None:
        return next((card for card in self.cards if card.key == key), None)

    def _show_findings(self, view: ItemView) -> None:
        pairs: list[tuple[str, Finding, bool | None]] = []
        if view.check is not None:
            pairs = list(
                zip(
                    view.check.finding_ids,
                    view.check.result.findings,
                    view.check.verdicts,
                    strict=True,
                )
            )
        pairs.sort(key=lambda pair: list(Band).index(pair[1].band))
        self._verdicts = {key: verdict for key, _finding, verdict in pairs}
        self.findings_title.setText(_("TEMUAN ATURAN ({n})").format(n=len(pairs)))
        frozen = view.is_closed
        if any(finding.condition is not None for _key, finding, _verdict in pairs):
            self._findings.addWidget(self._creator_card(view, frozen=frozen))
        for key, finding, verdict in pairs:
            clause = self._office.pack.clause_card(finding.clause)
            card = FindingCard(key, finding, clause.title if clause else "", verdict)
            card.accept.setEnabled(not frozen and card.acceptable)
            card.reject.setEnabled(not frozen)
            card.judged.connect(self.judged)
            card.chosen.connect(self._card_chosen)
            if clause:
                card.setToolTip(clause.explanation)
            self.cards.append(card)
            self._findings.addWidget(card)
        if not pairs:
            text = _("Tidak ada temuan aturan.")
            if view.check is None:
                text = _("Belum diperiksa: isinya belum terbaca.")
            self._findings.addWidget(label(text, "muted"))

    def _card_chosen(self, key: str) -> None:
        if key != self.current:
            self.choose(key)

    def _creator_card(self, view: ItemView, *, frozen: bool) -> Card:
        card = Card("amber")
        card.column.addWidget(label(_("Apakah yang bersangkutan konten kreator?"), "strong"))
        row = QHBoxLayout()
        row.setSpacing(4)
        self.creator = QButtonGroup(card)
        options = (
            (Answer.YES, _("Ya")), (Answer.NO, _("Tidak")), (Answer.UNKNOWN, _("Belum diketahui")),
        )  # fmt: skip
        for number, (answer, text) in enumerate(options):
            made = QPushButton(text)
            made.setCheckable(True)
            made.setProperty("small", True)  # noqa: FBT003 - Qt has no keyword here
            made.setAccessibleName(_("Konten kreator: {answer}").format(answer=text))
            made.setChecked(view.item.konten_kreator == answer.value)
            made.setEnabled(not frozen)
            made.clicked.connect(lambda _on, a=answer: self.creator_answered.emit(a))
            self.creator.addButton(made, number)
            row.addWidget(made)
        row.addStretch()
        card.column.addLayout(row)
        card.column.addWidget(
            label(_("SE-4a sampai SE-4d hanya berlaku bagi konten kreator."), "muted")
        )
        return card

    def _show_favour(self, view: ItemView) -> None:
        result: CheckResult | None = view.check.result if view.check else None
        shown = 0
        for owner, spans in favour_groups(result) if result else ():
            card = FavourCard(owner, spans)
            card.chosen.connect(self.revealed)
            self._favour.addWidget(card)
            shown += 1
        for fact in general_facts(result) if result else []:
            plain = Card("green")
            plain.column.addWidget(label(fact))
            self._favour.addWidget(plain)
            shown += 1
        if not shown:
            text = _(
                "Tidak ada kata yang jelas meringankan. Konteks di luar teks tetap perlu dilihat."
            )
            self._favour.addWidget(label(text, "muted"))

    def _show_decision(self, view: ItemView) -> None:
        standing = view.standing_decision
        self.form.setVisible(not view.is_closed)
        self.decided.setVisible(standing is not None)
        self.person.setEnabled(not view.is_closed)
        if standing is not None:
            self.decided.head.setText(_(OUTCOME_LABEL[standing.outcome]))
            self.decided.reason.setText(standing.reason)
            self.decided.by.setText(
                f"{standing.decided_by} · {format_when(standing.decided_at)} ·"
                f" {_(standing.second_review)}"
            )

    def _fill(self, entered: Entered) -> None:
        self._filling = True
        self.form.choose(entered.outcome)
        self.form.reason.setPlainText(entered.reason)
        self.person.choose(entered.person_id, entered.relation)
        self.adverse.ground.setPlainText(entered.own_ground)
        self.adverse.reply.setPlainText(entered.reply_text)
        self.adverse.set_asked(entered.asked_on)
        self.adverse.set_fairness(entered.fairness)
        self.adverse.recused.setChecked(entered.recused)
        self._filling = False
        self.form.show_refusals((), complete=False)
        self._changed()

    def _changed(self) -> None:
        if self._filling or self._view is None:
            return
        outcome = self.form.outcome
        adverse = outcome is not None and outcome.is_adverse
        shows = adverse and not self._view.is_closed
        appearing = shows and self.adverse.isHidden()
        self.adverse.setVisible(shows)
        if appearing:
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.adverse))
        self.form.save.setEnabled(False)
        self._moment.start()
