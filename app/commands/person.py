"""``tinjau person …``: the staff list and what is recorded about each person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.commands.person_actions import import_list, keep, match, records, rights, units
from app.text import N_

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "person"
HELP = N_("Pegawai: impor, tambah, tampilkan, akun, izin, cuti; salinan dan penghapusan data")
_GROUPS: Final = (keep, import_list, records, match, rights, units)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    for group in _GROUPS:
        group.add_arguments(actions)


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    return int(args.act(args, context))
