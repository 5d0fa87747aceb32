"""``tinjau verify``: chain, evidence, database."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.adapters.anchor_files import AnchorFileError, read_anchor
from app.domain.anchors import find_anchors
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.commands.context import CommandContext
    from app.domain.verification import VerifyReport

NAME = "verify"
HELP = N_("Periksa keutuhan catatan, bukti, basis data, dan cadangan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument(
        "--anchor",
        metavar="FILE|HASH",
        help=_("jangkar: berkas ekspor, folder cadangan, atau sidik"),
    )


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Say what is whole, what is wrong and where; 1 if anything is wrong."""
    anchor = args.anchor
    if anchor and Path(anchor).exists():
        anchor = read_anchor(Path(anchor))
    if anchor and not find_anchors(anchor):
        raise AnchorFileError(name=Path(args.anchor).name)
    with context.office() as office:
        report = office.verify(anchor)
    context.emit(asdict(report))
    for line in _told(report):
        context.say(line)
    for problem in report.problems:
        context.say(f"- {problem.place}: {problem.text}")
    context.say(_("Utuh.") if report.ok else _("Ada yang tidak utuh."))
    return 0 if report.ok else 1


def _told(report: VerifyReport) -> Iterator[str]:
    """Say what was checked, and from where on anything is proven."""
    yield _(
        "Diperiksa: {entries} catatan, {contents} isi yang disidik, {evidence} bukti,"
        " {backups} cadangan."
    ).format(
        entries=report.entries,
        contents=report.commitments_checked,
        evidence=report.evidence_checked,
        backups=report.backups_checked,
    )
    if report.tombstones:
        yield _("{n} penghapusan tercatat dengan penandanya.").format(n=report.tombstones)
    if report.provable_since is None:
        yield _("Rantai catatan tidak dapat membuktikan apa pun: catatan terakhirnya salah.")
    elif report.provable_since > 1:
        yield _("Rantai catatan utuh sejak catatan {seq}.").format(seq=report.provable_since)
    else:
        yield _("Rantai catatan utuh dari awal sampai sidik {head}.").format(head=report.head[:16])
    if report.anchored_at is not None:
        yield _("Terbukti terhadap jangkar sampai catatan {seq}.").format(seq=report.anchored_at)
    if report.unanchored_since is not None:
        yield _(
            "Sejak catatan {seq} belum ada jangkar: bila pemegang kunci mengganti catatan dari"
            " sana, tidak ada yang dapat membuktikannya. Pakai --anchor dengan ekspor, cetakan,"
            " atau folder cadangan yang disimpan di luar komputer ini."
        ).format(seq=report.unanchored_since)
