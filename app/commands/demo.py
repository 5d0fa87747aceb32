"""``tinjau demo``: a demo office from the invented samples, then the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from app.commands.gui import open_window
from app.commands.list_command import tell_queue
from app.composition import create_office, office_exists, open_office
from app.demo_decisions import fill_decisions
from app.demo_people import fill_people
from app.domain.items import QueueFilter
from app.program_places import default_folder
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.commands.context import CommandContext
    from app.composition.office import Office

NAME = "demo"
HELP = N_("Kantor contoh dengan data rekaan, lalu jendela")
PASSPHRASE: Final = "contoh-tinjau-2025"  # noqa: S105 - printed: the demo office holds no secret
OFFICE: Final = "Kantor Contoh (demo)"
REVIEWER: Final = "Camat Contoh"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument(
        "--no-window", action="store_true", help=_("cetak antrean, tanpa membuka jendela")
    )


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Build the demo office where there is none, print its passphrase, open the window."""
    folder = context.data or _own_folder()
    context.say(_("Kantor contoh di {folder}").format(folder=folder))
    context.say(_("Kata sandi contoh: {passphrase}").format(passphrase=PASSPHRASE))
    if office_exists(folder):
        office = open_office(folder, PASSPHRASE)
    else:
        office, _recovery = create_office(folder, OFFICE, REVIEWER, PASSPHRASE, demo=True)
        _fill(office, context)
    headless = args.no_window or not _has_display()
    with office:
        if headless:
            if not args.no_window:
                context.say(_("Tidak ada layar; berikut antrean tinjauannya:"))
            tell_queue(office, context, QueueFilter())
    return 0 if headless else open_window(folder, PASSPHRASE)


def _fill(office: Office, context: CommandContext) -> None:
    fill_people(office, context.resources)
    office.importer.run(
        [str(context.resources / "samples")],
        progress=lambda line: context.say(f"[{line.done}/{line.total}] {line.input_part}"),
    )
    fill_decisions(office)


def _own_folder() -> Path:
    """``TINJAU_DATA`` where it is set, else a folder beside the real office's, never that one."""
    folder = default_folder()
    return folder if os.environ.get("TINJAU_DATA") else folder.with_name("Tinjau-demo")


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
