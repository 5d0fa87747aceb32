"""Judging what the rules marked: verdicts, the question on content creators, corrected texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.clauses import Answer
from app.domain.decisions import Refusal
from app.services.check_reading import check_reading
from app.services.corrected_reading import corrected_reading
from app.services.permissions import require_reviewer
from app.services.person_facts import check_facts
from app.services.review_errors import (
    DecisionFrozenError,
    DecisionRefusedError,
    FindingNotFoundError,
    NothingToCheckError,
)
from app.services.review_view import findings_of, view_of

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.items import CheckRun, Item, Reading
    from app.ports import Session
    from app.services.review_desk import Desk
    from app.services.review_view import ItemView


class Judging:
    """Acts on an item that is not decided; a decision freezes what it rests on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def judge(self, finding_id: str, accepted: bool | None) -> None:  # noqa: FBT001 - three states
        """Accept, reject or (``None``) leave a finding unjudged.

        Raises:
            FindingNotFoundError: it is in no newest check run.
            DecisionFrozenError: its item is decided.
            DecisionRefusedError: SE-4 is accepted before it is known that the person is a creator.
            OnlyReviewersDecideError: the signed-in user is no reviewer.
        """
        require_reviewer(self._desk.user)
        with self._desk.store.write() as session:
            item_id = session.items.item_of_finding(finding_id)
            if item_id is None:
                raise FindingNotFoundError(id=finding_id)
            view = self._undecided(session, item_id)
            if accepted:
                _require_condition(view, finding_id)
            at = self._desk.clock.now()
            session.items.set_verdict(finding_id, accepted, self._desk.actor, at)
            verdict = {True: "accepted", False: "rejected", None: "open"}[accepted]
            session.log.append(
                "finding_judged",
                item_id,
                {"finding": finding_id, "verdict": verdict},
                actor=self._desk.actor,
                at=at,
            )

    def answer_creator(self, item_id: str, answer: Answer) -> None:
        """Record whether the person is a content creator and check again with that fact.

        It is a fact about the person: it holds for every item of the case.

        Raises:
            ItemNotFoundError, DecisionFrozenError: no such item, or it is decided.
        """
        with self._desk.store.write() as session:
            view = self._undecided(session, item_id)
            at = self._desk.clock.now()
            parts = [(view.item, view.reading, view.check)]
            parts += [(mate.item, mate.reading, mate.check) for mate in view.mates]
            for item, reading, check in parts:
                if item.konten_kreator == answer.value:
                    continue
                answered = replace(item, konten_kreator=answer.value)
                session.items.update(answered)
                session.log.append(
                    "creator_answered",
                    item.id,
                    {"answer": answer.value},
                    actor=self._desk.actor,
                    at=at,
                )
                if reading is not None:
                    self._check(session, answered, reading, at, check)

    def correct_text(self, item_id: str, text: str) -> None:
        """Keep a corrected text beside the one that was read, and check it at once.

        Raises:
            ItemNotFoundError, DecisionFrozenError, NothingToCheckError: see their texts.
        """
        with self._desk.store.write() as session:
            view = self._undecided(session, item_id)
            before = view.reading
            if before is None:
                raise NothingToCheckError(id=view.item.id)
            if before.text == text:
                return
            at = self._desk.clock.now()
            reading = corrected_reading(before, text, at, self._desk.actor)
            session.items.add_reading(reading)
            self._check(session, view.item, reading, at, view.check)
            session.log.append(
                "text_corrected",
                view.item.id,
                {"reading": reading.id, "version": reading.version},
                actor=self._desk.actor,
                at=at,
                committed={"text": text.encode()},
            )

    def _check(
        self, session: Session, item: Item, reading: Reading, at: datetime, before: CheckRun | None
    ) -> None:
        session.items.add_check(
            check_reading(
                self._desk.pack,
                item,
                reading,
                at,
                before,
                muted=session.rules.muted(),
                facts=check_facts(session, item),
            )
        )

    def _undecided(self, session: Session, item_id: str) -> ItemView:
        view = view_of(session, item_id)
        if view.is_closed:
            raise DecisionFrozenError
        return view


def _require_condition(view: ItemView, finding_id: str) -> None:
    finding = next((f for key, f, _v in findings_of(view.check) if key == finding_id), None)
    if finding is None or finding.condition in (None, Answer.YES):
        return
    known = finding.condition is Answer.NO
    raise DecisionRefusedError((Refusal.NOT_A_CREATOR if known else Refusal.CREATOR_UNANSWERED,))
