"""``tinjau backup``: a backup set that is whole by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "backup"
HELP = N_("Buat cadangan lengkap")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("--to", type=Path, metavar="DIR", help=_("folder cadangan, misalnya USB"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Make the set and say where it lies."""
    with context.office() as office:
        made = office.backup(args.to)
    context.emit({"set": str(made)})
    context.say(_("Cadangan dibuat: {folder}").format(folder=made))
    return 0
