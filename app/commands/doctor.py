"""``tinjau doctor``: does everything needed work on this computer?"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from app.adapters.ocr.self_check import self_check
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "doctor"
HELP = N_("Periksa apakah semua yang diperlukan bekerja di komputer ini")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""
    del parser


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Say in words what works and what to do where it does not."""
    del args
    with tempfile.TemporaryDirectory(prefix="tinjau-", ignore_cleanup_errors=True) as temp:
        checks = self_check(context.resources, Path(temp))
    for check in checks:
        context.emit(
            {"name": check.name, "ok": check.ok, "detail": check.detail, "remedy": check.remedy}
        )
        mark = _("baik") if check.ok else _("bermasalah")
        context.say(f"{check.name}: {mark} · {check.detail} {check.remedy}".rstrip())
    return 0 if all(check.ok for check in checks) else 1
