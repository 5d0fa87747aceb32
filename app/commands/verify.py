"""``tinjau verify``: chain, evidence, database."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "verify"
HELP = N_("Periksa keutuhan catatan, bukti, dan basis data")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("--anchor", metavar="FILE|HASH", help=_("jangkar: berkas atau hash"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Say what is whole, what is wrong and where; 1 if anything is wrong."""
    anchor = args.anchor
    if anchor and Path(anchor).is_file():
        anchor = Path(anchor).read_text(encoding="utf-8-sig", errors="replace")
    with context.office() as office:
        report = office.verify(anchor)
    context.emit(asdict(report))
    context.say(
        _("{entries} catatan dan {evidence} bukti diperiksa.").format(
            entries=report.entries, evidence=report.evidence_checked
        )
    )
    for problem in report.problems:
        context.say(f"- {problem.place}: {problem.text}")
    context.say(_("Utuh.") if report.ok else _("Ada yang tidak utuh."))
    return 0 if report.ok else 1
