"""``tinjau case``: join the items of one act or series by one person; end a difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.second_review import Resolution
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "case"
HELP = N_("Satukan konten dalam satu perkara, atau selesaikan perbedaan tinjauan kedua")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    join = actions.add_parser("join", help=_("satukan konten A ke perkara konten B"))
    join.add_argument("id", metavar="A", help=_("nomor konten"))
    join.add_argument("other", metavar="B", help=_("nomor konten"))
    leave = actions.add_parser("leave", help=_("keluarkan konten dari perkaranya"))
    leave.add_argument("id", help=_("nomor konten"))
    resolve = actions.add_parser("resolve", help=_("selesaikan perbedaan dengan tinjauan kedua"))
    resolve.add_argument("decision", help=_("nomor keputusan"))
    resolve.add_argument("--result", required=True, choices=[one.value for one in Resolution])
    resolve.add_argument("--reason", required=True, help=_("alasan penyelesaian"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    with context.office() as office:
        if args.action == "resolve":
            result = Resolution(args.result)
            opinion = office.review.second.resolve(args.decision, result, args.reason)
            context.emit({"decision": opinion.decision_id, "status": result.value})
            context.say(_("Perbedaan diselesaikan."))
        elif args.action == "join":
            case_id = office.review.cases.join(args.id, args.other)
            one, other = (office.review.open_item(key).item.id for key in (args.id, args.other))
            context.emit({"id": one, "case": case_id, "status": "joined"})
            context.say(
                _("{one} dan {other} kini satu perkara: satu tanggapan, satu keputusan.").format(
                    one=one, other=other
                )
            )
        else:
            office.review.cases.leave(args.id)
            item = office.review.open_item(args.id).item
            context.emit({"id": item.id, "case": None, "status": "left"})
            context.say(_("{id} dikeluarkan dari perkaranya.").format(id=item.id))
    return 0
