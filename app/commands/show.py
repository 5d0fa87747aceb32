"""``tinjau show ID``: one item with its whole history."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app.commands.check import result_row
from app.labels import (
    BAND_LABEL,
    OUTCOME_LABEL,
    PROTECTED_LABEL,
    STATUS_LABEL,
    format_day,
    format_when,
)
from app.services.item_context import fact_rows
from app.services.person_rows import facts_row, match_rows
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.services.review import ItemView

NAME = "show"
HELP = N_("Tampilkan satu konten dengan seluruh riwayatnya")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("id", help=_("nomor konten (empat huruf pertama cukup)"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Print the item."""
    with context.office() as office:
        view = office.review.open_item(args.id)
        found = office.identify.suggest(view.item.id)
        facts = office.person_facts.of_item(view.item.id)
        around = () if view.hides_person else office.context.of_item(view.item.id)
    # Who it may be is told no earlier here than in the window.
    context.emit(
        record(view)
        | {
            "match": [] if view.hides_person else match_rows(found),
            "person_facts": None if view.hides_person else facts_row(facts),
            "context": fact_rows(around),
        }
    )
    for line in _words(view):
        context.say(line)
    for fact in around:
        source = f" ({fact.source_text})" if fact.source != "unknown" else ""
        context.say(f"{fact.label}: {fact.value}{source}")
    return 0


def record(view: ItemView) -> dict[str, Any]:
    """Return everything about the item as plain values."""
    check = result_row(view.item.id, view.check.result) if view.check else None
    if check is not None and view.check is not None:
        for finding, key, verdict in zip(
            check["findings"], view.check.finding_ids, view.check.verdicts, strict=True
        ):
            finding.update(id=key, accepted=verdict)
    return {
        **asdict(view.item),
        "evidence": [asdict(evidence) for evidence in view.evidence],
        "text": view.reading.text if view.reading else None,
        "readings": [
            {
                "id": reading.id,
                "version": reading.version,
                "engine": reading.engine,
                "made_at": reading.made_at,
                "made_by": reading.made_by,
                "corrects": reading.corrects,
                "text": reading.text,
                "second": [asdict(second) for second in reading.second],
            }
            for reading in view.readings
        ],
        "check": check,
        "person": {"id": view.person.id, "name": view.person.name} if view.person else None,
        "replies": [asdict(reply) for reply in view.replies],
        "case_items": [mate.item.id for mate in view.mates],
        "waiting_since": view.waiting_since,
        "decisions": [asdict(decision) for decision in view.decisions],
        "second_review": asdict(view.opinion) if view.opinion else None,
        "events": [
            {"seq": event.seq, "at": event.at, "kind": event.kind, "actor": event.actor}
            for event in view.events
        ],
    }


def _words(view: ItemView) -> list[str]:
    item = view.item
    lines = [
        f"{item.id}  {_(STATUS_LABEL[item.status])}  {item.link or item.account or ''}",
        format_when(item.posted_at, item.posted_precision),
    ]
    if view.reading:
        lines += ["", view.reading.text, ""]
    if view.check:
        if view.check.result.not_yet_in_force:
            lines.append(_("SE belum berlaku pada tanggal unggahan ini."))
        pairs = zip(view.check.finding_ids, view.check.result.findings, strict=True)
        for key, finding in pairs:
            condition = _(" · berlaku jika konten kreator") if finding.condition else ""
            lines.append(
                f"[{key}] {finding.clause} · {_(BAND_LABEL[finding.band])}{condition} · "
                f"“{finding.surface}” · {finding.explain}"
            )
        for fact in view.check.result.protected:
            lines.append(
                _("Yang meringankan: {what} “{words}”").format(
                    what=_(PROTECTED_LABEL[fact.kind]), words=fact.surface
                )
            )
    return [*lines, *_case_words(view)]


def _case_words(view: ItemView) -> list[str]:
    """What was said and decided: person, replies, decisions, the second look."""
    lines = []
    if view.person:
        lines.append(_("Pegawai: {name}").format(name=view.person.name))
    for reply in view.replies:
        parts = [
            _("diminta {day}").format(day=format_day(reply.asked_on)) if reply.asked_on else "",
            _("diterima {day}").format(day=format_day(reply.received_on))
            if reply.received_on
            else "",
            f"“{reply.text}”" if reply.text else "",
        ]
        said = " · ".join(part for part in parts if part)
        lines.append(_("Tanggapan pegawai: {said}").format(said=said))
    for decision in view.decisions:
        withdrawn = _(" (ditarik)") if decision.withdrawn_at else ""
        second = "" if decision.withdrawn_at else f" · {_(decision.second_review)}"
        lines.append(
            f"{decision.id}  {_(OUTCOME_LABEL[decision.outcome])}{withdrawn}: {decision.reason}"
            f" ({decision.decided_by}{second})"
        )
    opinion = view.opinion
    if opinion is not None and opinion.outcome is not None:
        lines.append(
            _("Tinjauan kedua oleh {who}: {outcome}: {reason}").format(
                who=opinion.reviewer, outcome=_(OUTCOME_LABEL[opinion.outcome]),
                reason=opinion.reason,
            )
        )  # fmt: skip
    return lines
