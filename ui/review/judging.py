"""Judging in the workbench: verdicts, the creator question, corrected texts, the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.clauses import Answer
from app.domain.decisions import Refusal
from app.labels import REFUSAL_TEXT
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.decisions import Decision
    from app.services.review_view import ItemView
    from ui.office import OpenOffice, Surroundings
    from ui.review.workbench import Workbench


class Judging(QObject):
    """Acts on the shown item while it is not decided."""

    def __init__(self, bench: Workbench, office: OpenOffice, around: Surroundings) -> None:
        super().__init__(bench)
        self._bench, self._office, self._around = bench, office, around
        case = bench.case
        case.judged.connect(self.judge)
        case.creator_answered.connect(self.answer_creator)
        case.condition_open.connect(self._tell_condition)
        case.history.wanted.connect(self.open_history)
        bench.evidence.corrected.connect(self.correct)

    def judge(self, key: str, accepted: bool | None) -> None:  # noqa: FBT001 - three states
        """Record a verdict; a second reviewer's stays in the form until the opinion is saved."""
        view, case = self._bench.view, self._bench.case
        if view is None or case.findings.card(key) is None:
            return
        case.set_verdict(key, accepted)
        if view.blind:
            return

        def done(_none: None) -> None:
            if view.hides_person and case.findings.is_judged and self._bench.view is view:
                self._again(view.item.id)

        def failed(error: Exception) -> None:
            if self._bench.view is view:
                case.set_verdict(key, None)
            self._bench.problem(error)

        self._around.runner.run(lambda: self._office.review.judge(key, accepted), done, failed)

    def answer_creator(self, answer: Answer) -> None:
        """Record whether the person is a content creator."""
        view = self._bench.view
        if view is None or view.is_closed or view.blind:
            return
        item_id = view.item.id
        self._around.runner.run(
            lambda: self._office.review.answer_creator(item_id, answer),
            self._bench.arrived,
            self._bench.problem,
        )

    def correct(self, text: str) -> None:
        """Keep a corrected text and show what the rules say of it."""
        view = self._bench.view
        if view is None:
            return
        item_id = view.item.id

        def done(view: ItemView) -> None:
            self._bench.arrived(view)
            self._around.notifier.say(_("Koreksi disimpan dan diperiksa ulang."))
            self._bench.queue.reload(item_id)

        self._around.runner.run(
            lambda: self._office.review.correct_text(item_id, text), done, self._bench.problem
        )

    def open_history(self) -> None:
        """Open what was decided on the person before."""
        view, person_id = self._bench.view, self._bench.case.person.person_id
        if view is None or person_id is None:
            return

        def arrived(decisions: Sequence[Decision]) -> None:
            if self._bench.view is view:
                self._bench.case.history.show_decisions(decisions)

        self._around.runner.run(
            lambda: self._office.review.history.open(view.item.id, person_id),
            arrived,
            self._bench.problem,
        )

    def turn_sensitive(self) -> None:
        """Let the item open blurred, or not any more."""
        view = self._bench.view
        if view is None:
            return
        sensitive = not view.item.sensitive

        def done(_none: None) -> None:
            text = _("Gambar ini kini dibuka tersamar.")
            if not sensitive:
                text = _("Tanda gambar sensitif dilepas.")
            self._around.notifier.say(text)
            self._again(view.item.id)

        self._around.runner.run(
            lambda: self._office.review.pictures.mark_sensitive(view.item.id, sensitive=sensitive),
            done,
            self._bench.problem,
        )

    def _again(self, item_id: str) -> None:
        self._around.runner.run(
            lambda: self._office.review.open_item(item_id), self._bench.arrived, self._bench.problem
        )

    def _tell_condition(self) -> None:
        view = self._bench.view
        known = view is not None and view.item.konten_kreator == Answer.NO.value
        refusal = Refusal.NOT_A_CREATOR if known else Refusal.CREATOR_UNANSWERED
        self._around.notifier.say(_(REFUSAL_TEXT[refusal]))
