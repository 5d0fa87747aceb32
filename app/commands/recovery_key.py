"""``tinjau recovery-key``: a new recovery key; the old one is void."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.labels import OLD_SETS_STILL_OPEN
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "recovery-key"
HELP = N_("Buat kunci pemulihan baru; yang lama tidak berlaku lagi")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""
    del parser


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Make the key and show it this once."""
    del args
    with context.office() as office:
        key = office.keys.new_recovery_key()
    context.emit({"recovery_key": key})
    context.say(_("Kunci pemulihan baru (cetak dan simpan di brankas, hanya tampil sekali):"))
    context.say(f"    {key}")
    context.say(_(OLD_SETS_STILL_OPEN))
    return 0
