"""The review in memory, for tests of the window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.domain.decisions import Decision, DecisionDraft, Refusal, refusals
from app.domain.findings import CheckResult
from app.domain.items import (
    CheckRun,
    ItemStatus,
    QueueFilter,
    QueueRow,
)
from app.domain.people import Person
from app.services.review_errors import DecisionRefusedError, ItemNotFoundError
from app.services.review_view import facts_of
from tests.fakes.review_parts import ReviewParts
from tests.fakes.views import NOW, POSTS, make_view, picture

if TYPE_CHECKING:
    from app.domain.clauses import Answer
    from app.services.review import ItemView


@dataclass
class FakeReview(ReviewParts):
    views: dict[str, ItemView] = field(
        default_factory=lambda: {f"item{n}": make_view(n) for n in range(len(POSTS))}
    )
    staff: list[Person] = field(default_factory=lambda: [Person("p1", "Pegawai Contoh 014")])
    decided: list[tuple[str, DecisionDraft]] = field(default_factory=list)
    judged: list[tuple[str, bool | None]] = field(default_factory=list)
    withdrawn: list[tuple[str, str]] = field(default_factory=list)
    fails: Exception | None = None

    def queue(
        self, shown: QueueFilter, *, after: str | None = None, limit: int = 200
    ) -> list[QueueRow]:
        rows = [self._row(view) for view in self.views.values() if self._shows(view, shown)]
        if after is not None:
            place = next(n for n, row in enumerate(rows) if row.id == after)
            rows = rows[place + 1 :]
        return rows[:limit]

    def count(self, shown: QueueFilter, most: int | None = None) -> int:
        return sum(self._shows(view, shown) for view in self.views.values())

    def open_item(self, item_id: str) -> ItemView:
        if self.fails:
            raise self.fails
        if item_id not in self.views:
            raise ItemNotFoundError(id=item_id)
        return self.views[item_id]

    def preview(self, item_id: str, position: int = 0) -> bytes | None:
        return picture()

    def judge(self, finding_id: str, accepted: bool | None) -> None:  # noqa: FBT001 - the service has it so
        self.judged.append((finding_id, accepted))
        for key, view in self.views.items():
            if view.check and finding_id in view.check.finding_ids:
                pairs = zip(view.check.finding_ids, view.check.verdicts, strict=True)
                verdicts = tuple(accepted if i == finding_id else v for i, v in pairs)
                self.views[key] = replace(view, check=replace(view.check, verdicts=verdicts))

    def answer_creator(self, item_id: str, answer: Answer) -> ItemView:
        view = self.views[item_id]
        found = tuple(
            replace(f, condition=answer) if f.condition else f for f in view.check.result.findings
        )
        check = replace(view.check, result=replace(view.check.result, findings=found))
        item = replace(view.item, konten_kreator=answer.value)
        self.views[item_id] = replace(view, item=item, check=check)
        return self.views[item_id]

    def correct_text(self, item_id: str, text: str) -> ItemView:
        view = self.views[item_id]
        reading = replace(
            view.reading, id="rx", version=2, text=text, words=(), corrects=view.reading.id
        )
        check = CheckRun("cx", item_id, "rx", NOW, CheckResult(), (), ())
        readings = (*view.readings, reading)
        self.views[item_id] = replace(view, reading=reading, readings=readings, check=check)
        return self.views[item_id]

    def refusals(self, item_id: str, draft: DecisionDraft) -> tuple[Refusal, ...]:
        between = self.between
        today = NOW.date()
        return refusals(
            draft, facts_of(self.views[item_id], today, between.signs, between.relation)
        )

    def decide(self, item_id: str, draft: DecisionDraft) -> Decision:
        if against := self.refusals(item_id, draft):
            raise DecisionRefusedError(against)
        self.decided.append((item_id, draft))
        decision = Decision(
            f"d{len(self.decided)}", item_id, "case", None, draft.outcome, draft.reason,
            draft.clauses, draft.person_id, draft.relation, tuple(draft.accepted),
            tuple(draft.rejected), draft.own_ground, draft.asked_on, draft.fairness,
            "Kepala Contoh", NOW,
        )  # fmt: skip
        view = self.views[item_id]
        item = replace(view.item, status=ItemStatus.DECIDED)
        self.views[item_id] = replace(view, item=item, decisions=(*view.decisions, decision))
        return decision

    def withdraw(self, decision_id: str, reason: str) -> Decision:
        self.withdrawn.append((decision_id, reason))
        for key, view in self.views.items():
            for decision in view.decisions:
                if decision.id == decision_id:
                    gone = replace(decision, withdrawn_at=NOW)
                    item = replace(view.item, status=ItemStatus.TO_REVIEW)
                    self.views[key] = replace(view, item=item, decisions=(gone,))
                    return gone
        raise AssertionError(decision_id)

    def people(self) -> list[Person]:
        return self.staff

    def add_person(self, name: str, **facts: object) -> Person:
        person = Person(f"p{len(self.staff) + 1}", name)
        self.staff.append(person)
        return person

    @staticmethod
    def _shows(view: ItemView, shown: QueueFilter) -> bool:
        if shown.ids:
            return view.item.id in shown.ids
        found = view.check.result.findings
        day = view.item.posted_at.date()
        person = view.person.id if view.person else None
        return (
            (not shown.statuses or view.item.status in shown.statuses)
            and shown.platform in (None, view.item.platform)
            and shown.person in (None, person)
            and (not shown.clause or shown.clause in [f.clause.value for f in found])
            and (not shown.band or shown.band in [f.band for f in found])
            and (not shown.posted_from or shown.posted_from <= day)
            and (not shown.posted_to or day <= shown.posted_to)
            and (not shown.text or shown.text.lower() in view.reading.text.lower())
        )

    @staticmethod
    def _row(view: ItemView) -> QueueRow:
        result = view.check.result
        clauses = tuple(dict.fromkeys(f.clause.value for f in result.findings if f.band.is_flag))
        return QueueRow(
            view.item.id, view.item.kind, view.item.status, view.item.imported_at,
            view.item.account or "", view.reading.text, view.item.platform, view.item.posted_at,
            view.item.posted_precision, clauses,
            tuple(c for c in clauses if c.startswith("SE-4")),
            tuple(span.kind.value for span in result.protected), result.flagged,
        )  # fmt: skip
