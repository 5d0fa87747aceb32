"""``tinjau restore SET --data DIR``: an office from a backup set alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.composition import restore_office
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "restore"
HELP = N_("Pulihkan kantor dari cadangan ke folder kosong")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("set", type=Path, metavar="SET", help=_("folder cadangan"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Restore and say what came back."""
    with restore_office(args.set, context.data_dir, context.passphrase()) as office:
        report = office.verify()
    context.emit({"data": str(context.data_dir), "entries": report.entries, "ok": report.ok})
    context.say(
        _("Dipulihkan ke {folder}: {n} catatan.").format(folder=context.data_dir, n=report.entries)
    )
    return 0 if report.ok else 1
