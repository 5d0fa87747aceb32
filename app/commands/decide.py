"""``tinjau decide ID``: record a decision under exactly the window's rules."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from app.commands.day import day
from app.domain.clauses import Answer, Clause
from app.domain.decisions import DecisionDraft, Outcome, Relation
from app.domain.second_review import SecondReview
from app.errors import UserFacingError
from app.labels import FAIRNESS_QUESTIONS, OUTCOME_LABEL
from app.services.review_view import findings_of
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.commands.context import CommandContext
    from app.composition.office import Office
    from app.services.review_view import ItemView

NAME = "decide"
HELP = N_("Catat keputusan atas satu konten")


class FairnessFileError(UserFacingError):
    """The answers cannot be read."""

    code: ClassVar[str] = "fairness_file"
    template: ClassVar[str] = N_(
        "Berkas uji kewajaran {name} tidak terbaca: isikan JSON dengan nomor 1 sampai 10, "
        'misalnya {{"1": "tentang layanan"}}.'
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _questions()
    parser.add_argument("id", help=_("nomor konten"))
    outcomes = [(one.value, _(OUTCOME_LABEL[one])) for one in Outcome]
    parser.add_argument(
        "--outcome",
        required=True,
        choices=[code for code, _label in outcomes],
        metavar="O",
        help="; ".join(f"{code}: {words}" for code, words in outcomes),
    )
    parser.add_argument("--reason", required=True, help=_("alasan keputusan"))
    clauses = [c.value for c in Clause if not c.is_safe_harbour]
    parser.add_argument(
        "--clause", nargs="+", action="extend", default=[], choices=clauses,
        metavar="C", help=_("ketentuan: {codes}").format(codes=" ".join(clauses)),
    )  # fmt: skip
    parser.add_argument("--person", metavar="P", help=_("nomor pegawai"))
    parser.add_argument(
        "--relation", choices=[r.value for r in Relation], help=_("hubungan Anda dengan pegawai")
    )
    parser.add_argument(
        "--accept", nargs="+", action="extend", default=[], metavar="F",
        help=_("nomor temuan yang diterima (lihat tinjau show)"),
    )  # fmt: skip
    parser.add_argument(
        "--reject", nargs="+", action="extend", default=[], metavar="F",
        help=_("nomor temuan yang ditolak"),
    )  # fmt: skip
    parser.add_argument("--ground", default="", metavar="T", help=_("dasar sendiri"))
    reply = parser.add_mutually_exclusive_group()
    reply.add_argument("--reply", default="", metavar="T", help=_("tanggapan pegawai"))
    reply.add_argument("--asked", type=day, metavar="DATE", help=_("tanggal tanggapan diminta"))
    parser.add_argument("--fairness", type=Path, metavar="FILE", help=_("jawaban uji kewajaran"))
    parser.add_argument("--recused", action="store_true", help=_("peninjau mengundurkan diri"))
    parser.add_argument(
        "--no-conflict",
        default="",
        metavar="T",
        help=_("mengapa tidak ada benturan kepentingan, bila Anda tampak disebut atau disapa"),
    )
    parser.add_argument(
        "--keep-picture",
        action="store_true",
        help=_("simpan gambar pada SE-1d; tanpa ini gambarnya dibuang, uraian dan sidik tinggal"),
    )
    parser.add_argument(
        "--second",
        action="store_true",
        help=_("catat sebagai tinjauan kedua, tanpa melihat keputusan pertama"),
    )
    parser.add_argument(
        "--konten-kreator", choices=[a.value for a in Answer], help=_("konten kreator?")
    )


def _questions() -> str:
    lines = [
        _("Uji kewajaran: berkas JSON, nomor pertanyaan dan jawabannya:"),
        '  {"1": "…", "2": "…"}',
        "",
        *(f"{number:>3}. {_(text)}" for number, text in enumerate(FAIRNESS_QUESTIONS, 1)),
        "",
        _("Wajib untuk SE-1b, SE-1c, SE-3, dan dasar sendiri yang tidak menyebut ketentuan."),
    ]
    return "\n".join(lines)


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Record the decision, or say what stands against it."""
    with context.office() as office:
        draft = _draft(args, office)
        if args.second:
            return _second(args.id, draft, office, context)
        if args.konten_kreator:
            office.review.answer_creator(args.id, Answer(args.konten_kreator))
            draft = _draft(args, office)
        decision = office.review.decide(args.id, draft)
    context.emit(
        {
            "id": decision.item_id,
            "decision": decision.id,
            "case": decision.case_id,
            "outcome": decision.outcome.value,
            "clauses": [clause.value for clause in decision.clauses],
            "decided_at": decision.decided_at.isoformat(),
            "second_review": decision.second_review,
        }
    )
    context.say(
        _("Tersimpan: {outcome} (keputusan {id})").format(
            outcome=_(OUTCOME_LABEL[decision.outcome]), id=decision.id
        )
    )
    return 0


def _draft(args: argparse.Namespace, office: Office) -> DecisionDraft:
    """What was typed; the first letters of a finding or a person are enough, as for items."""
    whole = _whole_findings(office.review.open_item(args.id))
    return DecisionDraft(
        outcome=Outcome(args.outcome),
        reason=args.reason,
        clauses=tuple(Clause(value) for value in args.clause),
        person_id=office.people.detail(args.person).person.id if args.person else None,
        relation=Relation(args.relation) if args.relation else None,
        accepted=frozenset(map(whole, args.accept)),
        rejected=frozenset(map(whole, args.reject)),
        own_ground=args.ground,
        reply_text=args.reply,
        asked_on=args.asked,
        fairness=_fairness(args.fairness),
        recused=args.recused,
        no_conflict=args.no_conflict,
        keep_picture=args.keep_picture or None,
    )


def _whole_findings(view: ItemView) -> Callable[[str], str]:
    runs = (view.check, *(mate.check for mate in view.mates))
    known = [key for run in runs for key, _finding, _verdict in findings_of(run)]

    def whole(typed: str) -> str:
        found = [key for key in known if key.startswith(typed)]
        return found[0] if typed and len(found) == 1 else typed

    return whole


def _second(item_id: str, draft: DecisionDraft, office: Office, context: CommandContext) -> int:
    opinion = office.review.second.record(item_id, draft)
    view = office.review.open_item(item_id)
    item, first = view.item, view.standing_decision
    state = first.second_review if first else ""
    context.emit(
        {
            "id": item.id,
            "decision": opinion.decision_id,
            "second_outcome": draft.outcome.value,
            "second_review": state,
        }
    )
    context.say(
        _("Tinjauan kedua atas {id} tercatat: {outcome}").format(
            id=item.id, outcome=_(OUTCOME_LABEL[draft.outcome])
        )
    )
    if state == SecondReview.DIFFERS.value:
        context.say(
            _(
                "Berbeda dari keputusan pertama. Lihat keduanya dengan “tinjau show {id}”,"
                " bicarakan, lalu: tinjau case resolve {decision} --result tetap|dibuka_kembali"
                " --reason …"
            ).format(id=item.id, decision=opinion.decision_id)
        )
    return 0


def _fairness(path: Path | None) -> dict[int, str]:
    if path is None:
        return {}
    try:
        answers = json.loads(path.read_text(encoding="utf-8-sig"))
        return {int(number): str(text) for number, text in answers.items()}
    except (OSError, ValueError, AttributeError) as error:
        raise FairnessFileError(name=path.name) from error
