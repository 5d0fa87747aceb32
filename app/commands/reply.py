"""``tinjau reply``: what the person said, when the person was asked, the letter that asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.day import day
from app.services.whole_files import write_whole
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "reply"
HELP = N_("Catat tanggapan pegawai, tanggal diminta, atau buat surat permintaannya")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", help=_("catat tanggapan atau tanggal tanggapan diminta"))
    add.add_argument("id", help=_("nomor konten"))
    add.add_argument("--text", default="", help=_("isi tanggapan"))
    add.add_argument("--asked", type=day, help=_("tanggal diminta"))
    add.add_argument("--received", type=day, help=_("tanggal diterima"))
    add.add_argument("--how", default="", help=_("bagaimana diperoleh"))
    add.add_argument(
        "--attach", nargs="+", action="extend", default=[], type=Path, metavar="BERKAS",
        help=_("berkas yang menyertai tanggapan"),
    )  # fmt: skip
    letter = actions.add_parser("letter", help=_("buat surat permintaan tanggapan (HTML)"))
    letter.add_argument("id", help=_("nomor konten"))
    letter.add_argument("--person", metavar="P", help=_("nomor pegawai"))
    letter.add_argument("-o", "--output", type=Path, required=True, metavar="BERKAS")


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Record the reply, or write the letter."""
    with context.office() as office:
        if args.action == "letter":
            letter = office.letters.prepare(args.id, args.person)
            write_whole(args.output, [office.letters.render(letter).encode()])
            item = office.review.open_item(args.id).item
            context.emit({"id": item.id, "status": "written", "file": str(args.output)})
            context.say(_("Surat ditulis ke {file}.").format(file=args.output))
            return 0
        reply = office.review.replies.add(
            args.id,
            asked_on=args.asked,
            received_on=args.received,
            text=args.text,
            how=args.how,
            attachments=office.review.replies.files(args.attach),
        )
        item = office.review.open_item(args.id).item
    context.emit(
        {
            "id": item.id,
            "status": "recorded",
            "reply": reply.id,
            "attachments": [one.sha256 for one in reply.attachments],
        }
    )
    context.say(_("Tanggapan atas {id} tercatat.").format(id=item.id))
    return 0
