"""``tinjau reply add ID``: what the person said, or when the person was asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "reply"
HELP = N_("Catat tanggapan pegawai atau tanggal tanggapan diminta")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    add = parser.add_subparsers(dest="action", required=True).add_parser("add")
    add.add_argument("id", help=_("nomor konten"))
    what = add.add_mutually_exclusive_group(required=True)
    what.add_argument("--text", default="", help=_("isi tanggapan"))
    what.add_argument("--asked", type=date.fromisoformat, help=_("tanggal diminta"))
    add.add_argument("--how", default="", help=_("bagaimana diperoleh"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Record the reply."""
    with context.office() as office:
        office.review.record_reply(args.id, asked_on=args.asked, text=args.text, how=args.how)
    context.emit({"id": args.id, "status": "recorded"})
    context.say(_("Tanggapan tercatat."))
    return 0
