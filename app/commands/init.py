"""``tinjau init``: a new office database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.composition import create_office
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "init"
HELP = N_("Buat basis data kantor baru; kunci pemulihan dicetak satu kali")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("--office", required=True, metavar="NAME", help=_("nama kantor"))
    parser.add_argument("--reviewer", required=True, metavar="NAME", help=_("nama peninjau"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Create the office; the recovery key is shown now and never again."""
    office, recovery_key = create_office(
        context.data_dir, args.office, args.reviewer, context.passphrase()
    )
    with office:
        context.emit(
            {"office": args.office, "data": str(context.data_dir), "recovery_key": recovery_key}
        )
        context.say(_("Basis data kantor dibuat di {folder}").format(folder=context.data_dir))
        context.say(_("Kunci pemulihan (cetak dan simpan di brankas, hanya tampil sekali):"))
        context.say(f"    {recovery_key}")
    return 0
