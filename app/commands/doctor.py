"""``tinjau doctor``: does everything needed work on this computer?"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from app.adapters.clock import SystemClock
from app.adapters.ocr.self_check import self_check
from app.adapters.ocr.temp_folders import place_without_office
from app.adapters.places import shared_place
from app.composition import office_exists
from app.composition.backup_sets import sets_beside
from app.services.place_checks import place_checks
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.adapters.ocr.self_check import Check
    from app.commands.context import CommandContext
    from app.services.place_checks import PlaceCheck

NAME = "doctor"
HELP = N_("Periksa apakah semua yang diperlukan bekerja di komputer ini")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""
    del parser


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Say in words what works and what to do where it does not."""
    del args
    with place_without_office() as temp:
        checks: list[Check | PlaceCheck] = [
            *self_check(context.resources, temp),
            *_place(context.data_dir),
        ]
    for check in checks:
        context.emit(
            {"name": check.name, "ok": check.ok, "detail": check.detail, "remedy": check.remedy}
        )
        mark = _("baik") if check.ok else _("bermasalah")
        told = " · ".join(part for part in (mark, check.detail, check.remedy) if part)
        context.say(f"{check.name}: {told}")
    return 0 if all(check.ok for check in checks) else 1


def _place(folder: Path) -> tuple[PlaceCheck, ...]:
    """Look at the data folder; that needs no passphrase."""
    there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    newest = next(iter(sets_beside(folder)), None)
    return place_checks(
        shutil.disk_usage(there).free,
        shared_place(folder),
        newest,
        SystemClock().now(),
        is_office=office_exists(folder),
    )
