"""Deciding in the workbench: what stands against it, saving, undoing, withdrawing, second looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.domain.decisions import MINIMUM_REASON, Refusal
from app.labels import OUTCOME_LABEL
from app.services.review_errors import DecisionRefusedError
from app.text import _
from ui.review.one_line_dialog import OneLineDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.decisions import Decision, DecisionDraft, Outcome
    from app.domain.second_review import Resolution, SecondOpinion
    from app.services.review_cases import CaseChoice
    from app.services.review_parties import Parties
    from ui.office import OpenOffice, Surroundings
    from ui.review.workbench import Workbench

_ASKED_BY_THE_TEN: Final = {Refusal.FAIRNESS_MISSING, Refusal.NO_CLAUSE_FAIRNESS}


class Deciding(QObject):
    """Acts on the shown item's case."""

    def __init__(self, bench: Workbench, office: OpenOffice, around: Surroundings) -> None:
        super().__init__(bench)
        self._bench, self._office, self._around = bench, office, around
        self._last_decision = ""
        self._saving = False
        self.dialog: OneLineDialog | None = None
        case = bench.case
        case.save_wanted.connect(self.save)
        case.withdraw_wanted.connect(self.withdraw)
        case.draft_changed.connect(self._form_changed)
        case.person_chosen.connect(self._person_chosen)
        case.case_card.join_wanted.connect(self.join)
        case.case_card.leave_wanted.connect(self.leave_case)
        case.second.resolve_wanted.connect(self.resolve)
        bench.toast.undo_wanted.connect(self.undo)

    def choose_outcome(self, outcome: Outcome) -> None:
        """Choose an outcome and go to its reason."""
        form = self._bench.case.form
        if self._bench.view is not None and form.isVisible() and form.is_offered(outcome):
            form.choose(outcome)
            form.go_to_reason()

    def save(self) -> None:
        """Record the decision, or the second opinion, and go to the next item."""
        bench = self._bench
        view, draft = bench.view, bench.case.draft()
        if view is None or draft is None or self._saving or bench.case.form.isHidden():
            return
        if bench.evidence.text.unsaved:
            bench.evidence.begin_correction()
            self._around.notifier.say(_("Simpan atau batalkan koreksi teks lebih dahulu."))
            return
        self._saving = True
        item_id = view.item.id
        place = bench.queue.model.row_of(item_id)
        following = bench.queue.model.row(place + 1) or bench.queue.model.row(place - 1)
        to = following.id if following else ""

        def failed(error: Exception) -> None:
            self._saving = False
            if isinstance(error, DecisionRefusedError) and bench.view is view:
                bench.case.show_refusals(error.refusals)
                if set(error.refusals) <= _ASKED_BY_THE_TEN:
                    bench.case.adverse.open_fairness()
                    return
            bench.problem(error)

        def done() -> None:
            self._saving = False
            bench.drafts.forget(item_id)
            bench.leave(item_id, to)

        def saved(decision: Decision) -> None:
            self._last_decision = decision.id
            done()
            text = _("Tersimpan: {outcome}").format(outcome=_(OUTCOME_LABEL[decision.outcome]))
            bench.toast.offer(text, decision.id)

        def given(_opinion: SecondOpinion) -> None:
            done()
            self._around.notifier.say(_("Tinjauan kedua tersimpan; keduanya kini terlihat."))

        review = self._office.review
        if view.blind:
            self._around.runner.run(lambda: review.second.record(item_id, draft), given, failed)
        else:
            self._around.runner.run(lambda: review.decide(item_id, draft), saved, failed)

    def undo(self, decision_id: str) -> None:
        """Take the decision back that was saved a moment ago."""
        self._withdraw(decision_id, _("Diurungkan segera sesudah disimpan."))

    def withdraw(self) -> None:
        """Withdraw the shown decision, or the last one; at once while the toast still offers it."""
        toast = self._bench.toast
        standing = self._bench.view.standing_decision if self._bench.view else None
        if toast.is_offered and standing is None:
            decision_id = toast.decision_id
            toast.dismiss()
            self.undo(decision_id)
            return
        decision_id = standing.id if standing else self._last_decision
        if not decision_id:
            self._around.notifier.say(_("Belum ada keputusan yang dapat ditarik."))
            return
        self.dialog = dialog = OneLineDialog(
            _("Tarik keputusan"),
            _("Mengapa keputusan ini ditarik? Keputusan lama tetap tercatat."),
            _("Tarik"),
            MINIMUM_REASON,
            self._bench.window(),
        )
        dialog.accepted.connect(lambda: self._withdraw(decision_id, dialog.text))
        dialog.open()

    def join(self, other_id: str) -> None:
        """Put the shown item into the case of another."""
        view = self._bench.view
        if view is None:
            return

        def done(_case: str) -> None:
            self._around.notifier.say(_("Digabungkan: satu tanggapan, satu keputusan."))
            self._bench.refresh()

        self._around.runner.run(
            lambda: self._office.review.cases.join(view.item.id, other_id),
            done,
            self._bench.problem,
        )

    def leave_case(self) -> None:
        """Take the shown item out of its case."""
        view = self._bench.view
        if view is None:
            return

        def done(_none: None) -> None:
            self._around.notifier.say(_("Konten ini kini berdiri sendiri."))
            self._bench.refresh()

        self._around.runner.run(
            lambda: self._office.review.cases.leave(view.item.id), done, self._bench.problem
        )

    def resolve(self, resolution: Resolution, reason: str) -> None:
        """End a difference between the two reviewers."""
        standing = self._bench.view.standing_decision if self._bench.view else None
        if standing is None:
            return

        def done(_opinion: SecondOpinion) -> None:
            self._around.notifier.say(_("Perbedaan diselesaikan dan dicatat."))
            self._bench.refresh()

        self._around.runner.run(
            lambda: self._office.review.second.resolve(standing.id, resolution, reason),
            done,
            self._bench.problem,
        )

    def _withdraw(self, decision_id: str, reason: str) -> None:
        def done(decision: Decision) -> None:
            if decision_id == self._last_decision:
                self._last_decision = ""
            self._bench.toast.dismiss()
            self._around.notifier.say(_("Keputusan ditarik; kontennya kembali ke antrean."))
            self._bench.evidence.pictures.forget(decision.item_id)
            self._bench.leave(decision.item_id)

        self._around.runner.run(
            lambda: self._office.review.withdraw(decision_id, reason), done, self._bench.problem
        )

    def _form_changed(self) -> None:
        self._bench.drafts.touched(self._bench.view)
        self._ask_refusals()

    def _ask_refusals(self) -> None:
        bench = self._bench
        view, draft = bench.view, bench.case.draft()
        if view is None or draft is None:
            bench.case.show_refusals(())
            return
        review = self._office.review
        wanted: DecisionDraft = draft

        def ask() -> tuple[Refusal, ...]:
            asked = review.second.refusals if view.blind else review.refusals
            return asked(view.item.id, wanted)

        def arrived(against: tuple[Refusal, ...]) -> None:
            if bench.view is view and bench.case.draft() == wanted:
                bench.case.show_refusals(against)

        self._around.runner.run(ask, arrived, bench.problem)

    def _person_chosen(self, person_id: str | None) -> None:
        """Ask what the reviewer is to the person, and which cases the item could join."""
        bench = self._bench
        view = bench.view
        if view is None or view.is_closed:
            return
        review = self._office.review

        def ask() -> tuple[Parties, Sequence[CaseChoice]]:
            choices = () if view.blind else review.cases.choices(view.item.id, person_id)
            return review.parties(view.item.id, person_id), choices

        def arrived(found: tuple[Parties, Sequence[CaseChoice]]) -> None:
            if bench.view is view and bench.case.person.person_id == person_id:
                bench.case.show_parties(found[0])
                bench.case.case_card.show_choices(found[1])

        self._around.runner.run(ask, arrived, bench.problem)
