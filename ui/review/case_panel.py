"""The right side: the person, findings, what speaks in favour, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.clauses import Clause
from app.domain.decisions import DecisionDraft, Outcome, Refusal, Relation, touches_the_person
from app.labels import OUTCOME_LABEL, REFUSAL_TEXT, format_when
from app.services.permissions import decides_not
from app.services.review_view import findings_of
from app.text import _
from ui.pieces import Card, clear, label
from ui.review.adverse_card import AdverseCard
from ui.review.case_card import CaseCard
from ui.review.conflict_card import ConflictCard
from ui.review.context_card import ContextCard
from ui.review.decision_form import DecidedCard, DecisionForm, pinned
from ui.review.draft import Entered
from ui.review.favour_card import FavourCard, general_facts
from ui.review.findings_list import FindingsList
from ui.review.hearing_card import HearingCard
from ui.review.history_card import HistoryCard
from ui.review.marks import favour_groups
from ui.review.person_card import PersonCard
from ui.review.second_card import SecondCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from app.domain.findings import CheckResult
    from app.domain.people import Person
    from app.services.review_parties import Parties
    from app.services.review_view import ItemView
    from ui.office import OpenOffice
    from ui.review.finding_card import FindingCard


class CasePanel(QWidget):
    """Shows one item's case; it asks for acts by signals and does none itself."""

    judged = Signal(str, object)
    revealed = Signal(str)
    creator_answered = Signal(object)
    save_wanted = Signal()
    withdraw_wanted = Signal()
    add_person_wanted = Signal()
    condition_open = Signal()
    draft_changed = Signal()
    """The form changed a moment ago; time to ask what stands against it."""
    person_chosen = Signal(object)

    def __init__(self, office: OpenOffice) -> None:
        super().__init__()
        self.setObjectName("casePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self._view: ItemView | None = None
        self._filling = False
        self._told_person: str | None = None
        today = office.clock.now().date()
        self.person = PersonCard()
        self.context = ContextCard()
        self.second = SecondCard()
        self.case_card = CaseCard()
        self.findings = FindingsList(office.pack.clause_card)
        self.history = HistoryCard()
        self.hearing = HearingCard(today)
        self.conflict = ConflictCard()
        self.adverse = AdverseCard(office.pack.clause_card)
        self.form = DecisionForm()
        self.decided = DecidedCard()
        self.not_yours = label("", "muted")
        self._favour = QVBoxLayout()
        self._moment = QTimer(self, singleShot=True, interval=120)
        self._moment.timeout.connect(self.draft_changed)
        self._build()
        self._connect()
        self.show_item(None)

    @property
    def cards(self) -> list[FindingCard]:
        """The cards of the findings, strongest first."""
        return self.findings.cards

    @property
    def current(self) -> str:
        """The id of the finding that the keys act on."""
        return self.findings.current

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 8, 8, 4)
        column.setSpacing(8)
        upper: tuple[QWidget, ...] = (
            self.second,
            self.person,
            self.context,
            self.case_card,
            self.findings,
        )
        lower: tuple[QWidget, ...] = (self.history, self.hearing, self.conflict, self.adverse)
        for made in upper:
            column.addWidget(made)
        self.favour_title = label(_("YANG MERINGANKAN"), "section")
        column.addWidget(self.favour_title)
        column.addLayout(self._favour)
        for made in lower:
            column.addWidget(made)
        column.addStretch()
        self._favour.setSpacing(8)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self.bottom = pinned(
            label(_("KEPUTUSAN"), "section"), self.form, self.decided, self.not_yours
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.bottom)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What was found, and what speaks in favour, keeps at least half of the panel."""
        super().resizeEvent(event)
        self.bottom.setMaximumHeight(self.height() // 2)

    def _connect(self) -> None:
        self.findings.judged.connect(self.judged)
        self.findings.chosen.connect(self._reveal)
        self.findings.creator_answered.connect(self.creator_answered)
        self.findings.condition_open.connect(self.condition_open)
        self.findings.favour_wanted.connect(self._go_to_favour)
        self.form.changed.connect(self._changed)
        self.form.save_wanted.connect(self.save_wanted)
        self.adverse.changed.connect(self._changed)
        self.hearing.changed.connect(self._changed)
        self.conflict.changed.connect(self._changed)
        self.person.changed.connect(self._changed)
        self.person.add_wanted.connect(self.add_person_wanted)
        self.decided.withdraw_wanted.connect(self.withdraw_wanted)

    def show_people(self, people: Sequence[Person]) -> None:
        """Offer ``people`` as the person concerned."""
        self.person.show_people(people)

    def show_item(self, view: ItemView | None, entered: Entered | None = None) -> None:
        """Show ``view`` with what was entered for it before."""
        self._view, self._told_person = view, None
        self.area.setVisible(view is not None)
        self.bottom.setVisible(view is not None)
        clear(self._favour)
        self.findings.reset()
        if view is None:
            return
        entered = entered or Entered(person_id=view.person.id if view.person else None)
        self.second.show_item(view, self._office.review.user_name)
        self.case_card.show_item(view)
        self.findings.show_item(view, entered.verdicts)
        self._show_favour(view)
        self.person.show_item(view)
        self.person.setVisible(not view.hides_person)
        self.hearing.show_item(view)
        self._show_decision(view)
        self._fill(entered)

    def entered(self) -> Entered:
        """Return what stands in the form."""
        blind = self._view is not None and self._view.blind
        return Entered(
            outcome=self.form.outcome,
            reason=self.form.reason.toPlainText(),
            person_id=self.person.person_id,
            relation=self.person.relation_value,
            own_ground=self.adverse.ground.toPlainText(),
            clauses=self.adverse.clauses,
            reply_text=self.hearing.reply.toPlainText(),
            asked_on=self.hearing.asked_on,
            fairness=dict(self.adverse.fairness),
            recused=self.conflict.recused.isChecked(),
            no_conflict=self.conflict.answer.toPlainText(),
            keep_picture=self.form.keeps_picture,
            verdicts={k: v for k, v in self.findings.verdicts.items() if v is not None}
            if blind
            else {},
        )

    def draft(self) -> DecisionDraft | None:
        """Return the draft or ``None`` while no outcome is chosen.

        Who steps back hands over without judging: findings and grounds then stay out.
        """
        entered = self.entered()
        if entered.outcome is None or self._view is None:
            return None
        judges = not entered.recused
        touches = touches_the_person(entered.outcome)
        clauses = {*self.findings.touched, *entered.clauses} if judges else set()
        return DecisionDraft(
            outcome=entered.outcome,
            reason=entered.reason,
            clauses=tuple(sorted(clauses, key=lambda clause: clause.value)),
            person_id=entered.person_id,
            relation=entered.relation if entered.person_id else None,
            accepted=self.findings.accepted if judges else frozenset(),
            rejected=self.findings.rejected if judges else frozenset(),
            own_ground=entered.own_ground if judges else "",
            reply_text=entered.reply_text if touches else "",
            asked_on=entered.asked_on if touches else None,
            fairness=entered.fairness,
            recused=entered.recused and touches,
            no_conflict=entered.no_conflict,
            keep_picture=entered.keep_picture,
        )

    def show_refusals(self, against: tuple[Refusal, ...]) -> None:
        """Say what stands against the draft."""
        self.form.show_refusals(against, complete=self.form.outcome is not None)

    def show_parties(self, between: Parties) -> None:
        """Show what the reviewer is to the person, and the signs of a conflict."""
        self.conflict.show_signs(between.signs)
        relation = between.relation
        if relation is not None and self.person.relation_value is None:
            self.person.choose(self.person.person_id, relation)
        may = relation in (None, Relation.DIRECT_SUPERIOR)
        why = _(REFUSAL_TEXT[Refusal.NOT_DIRECT_SUPERIOR])
        self.form.allow(Outcome.PEMBINAAN, allowed=may, why=why)
        self._arrange()
        self._moment.start()

    def judge_current(self, *, accepted: bool) -> None:
        """Accept or reject the current finding and go to the next that is not judged."""
        self.findings.judge_current(accepted=accepted)

    def set_verdict(self, key: str, verdict: bool | None) -> None:  # noqa: FBT001 - three states
        """Show a verdict that is recorded."""
        self.findings.set_verdict(key, verdict)
        self._changed()

    def choose(self, key: str) -> None:
        """Make a finding the current one and show its words."""
        self.findings.choose(key)

    def choose_person(self) -> None:
        """Give the keys to the choice of the person: part of the name is enough."""
        if self.person.isVisible() and self.person.isEnabled():
            self.person.person.setFocus()
            line = self.person.person.lineEdit()
            if line is not None:
                line.selectAll()

    def next_relation(self) -> None:
        """Say the next possible relation to the person; round and round."""
        box = self.person.relation
        if box.isVisible() and box.isEnabled():
            box.setCurrentIndex(box.currentIndex() % (box.count() - 1) + 1)

    def focus_ground(self) -> None:
        """Give the keys to the own ground, where it is asked for."""
        if self.adverse.isVisible():
            self.adverse.ground.setFocus()

    def reset_history(self) -> None:
        """Close the history and say whether it may be opened now."""
        view = self._view
        if view is not None:
            others = all(
                verdict is not None
                for mate in view.mates
                for _key, finding, verdict in findings_of(mate.check)
                if finding.band.is_flag
            )
            judged = view.is_closed or (self.findings.is_judged and others and not view.blind)
            self.history.reset(has_person=self.person.person_id is not None, judged=judged)

    def _reveal(self, key: str) -> None:
        card = self.findings.card(key)
        if card is not None:
            self.area.ensureWidgetVisible(card, 0, 16)
        self.revealed.emit(key)

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
        self.findings.tell_favour(shown)
        self.favour_title.setVisible(result is not None)
        if not shown and result is not None:
            text = _(
                "Tidak ada kata yang jelas meringankan. Konteks di luar teks tetap perlu dilihat."
            )
            self._favour.addWidget(label(text, "muted"))

    def _go_to_favour(self) -> None:
        last = self._favour.itemAt(self._favour.count() - 1)
        widget = last.widget() if last is not None else None
        self.area.ensureWidgetVisible(widget or self.favour_title)
        self.area.ensureWidgetVisible(self.favour_title)

    def _show_decision(self, view: ItemView) -> None:
        standing = view.standing_decision
        against = None if view.blind else decides_not(self._office.user)
        self.form.setVisible(not view.is_closed and against is None)
        self.not_yours.setText(against or "")
        self.not_yours.setVisible(not view.is_closed and against is not None)
        self.form.prefills = view.check is not None and not self.findings.has_flags
        self.decided.setVisible(standing is not None)
        self.person.setEnabled(not view.is_closed and not view.blind)
        if standing is not None:
            head = _(OUTCOME_LABEL[standing.outcome])
            if standing.recused:
                head += " · " + _("diserahkan tanpa penilaian")
            self.decided.head.setText(head)
            self.decided.reason.setText(standing.reason)
            self.decided.by.setText(
                f"{standing.decided_by} · {format_when(standing.decided_at)} ·"
                f" {_(standing.second_review)}"
            )

    def _fill(self, entered: Entered) -> None:
        self._filling = True
        self.form.reason.setPlainText(entered.reason)
        self.form.choose(entered.outcome)
        self.form.picture.setCurrentIndex(int(entered.keep_picture))
        self.person.choose(entered.person_id, entered.relation)
        self.adverse.ground.setPlainText(entered.own_ground)
        self.adverse.set_clauses(entered.clauses)
        self.adverse.set_fairness(entered.fairness)
        self.hearing.reply.setPlainText(entered.reply_text)
        self.hearing.set_asked(entered.asked_on)
        self.conflict.recused.setChecked(entered.recused)
        self.conflict.answer.setPlainText(entered.no_conflict)
        self.conflict.show_signs(())
        self._filling = False
        self.form.show_refusals((), complete=False)
        self._changed()

    def _changed(self) -> None:
        if self._filling or self._view is None:
            return
        person = self.person.person_id
        if (person or "") != self._told_person:
            self._told_person = person or ""
            self.person_chosen.emit(person)
        self.reset_history()
        self._arrange()
        self.form.save.setEnabled(False)
        self._moment.start()

    def _arrange(self) -> None:
        """Show what the chosen outcome asks for, and nothing else."""
        view, outcome = self._view, self.form.outcome
        if view is None:
            return
        open_form = not view.is_closed
        touches = open_form and outcome is not None and touches_the_person(outcome)
        recused = self.conflict.recused.isChecked()
        adverse = touches and outcome is not None and outcome.is_adverse and not recused
        shown: tuple[tuple[QWidget, bool], ...] = (
            (self.hearing, (touches and not view.blind and not recused) or bool(view.replies)),
            (self.conflict, touches and (adverse or recused or bool(self.conflict.signs))),
            (self.adverse, adverse),
        )
        appearing = None
        for card, visible in shown:
            if visible and card.isHidden():
                appearing = card
            card.setVisible(visible)
        if appearing is not None and touches:
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(appearing))
        touched = {*self.findings.touched, *self.adverse.clauses}
        diverted = outcome is Outcome.ALIH_PENGADUAN
        self.form.ask_about_picture(asked=Clause.SE_1D in touched and not diverted)
