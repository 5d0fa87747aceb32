"""``tinjau withdraw DECISION``: take a decision back by a new entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "withdraw"
HELP = N_("Tarik satu keputusan; keputusan lama tetap tersimpan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("decision", help=_("nomor keputusan"))
    parser.add_argument("--reason", default="", help=_("alasan penarikan"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Withdraw the decision."""
    with context.office() as office:
        decision = office.review.withdraw(args.decision, args.reason)
    context.emit({"decision": decision.id, "id": decision.item_id, "status": "withdrawn"})
    context.say(_("Keputusan {id} ditarik.").format(id=decision.id))
    return 0
