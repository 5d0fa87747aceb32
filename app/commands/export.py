"""``tinjau export``: the review log as a file."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.day import day
from app.export.registry import FORMATS
from app.labels import WIB, format_number
from app.services.export_log import withheld_line
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "export"
HELP = N_("Ekspor catatan tinjauan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("--format", required=True, choices=sorted(FORMATS), help=_("bentuk berkas"))
    parser.add_argument("--from", dest="start", type=day, metavar="D")
    parser.add_argument("--to", dest="end", type=day, metavar="D")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Write the file; both days count."""
    start = datetime.combine(args.start, time.min, WIB) if args.start else None
    end = datetime.combine(args.end + timedelta(days=1), time.min, WIB) if args.end else None
    with context.office() as office:
        done = office.exporter.export(args.format, args.output, start=start, end=end)
    context.emit(
        {
            "file": str(args.output),
            "format": args.format,
            "rows": done.rows,
            "withheld": done.withheld,
        }
    )
    context.say(
        _("{count} keputusan ditulis ke {file}").format(
            count=format_number(done.rows), file=args.output
        )
    )
    if done.withheld:
        context.say(withheld_line(done.withheld))
    return 0
