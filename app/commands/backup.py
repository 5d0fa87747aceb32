"""``tinjau backup``: a backup set that is whole by itself; list, check and copy sets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.backups import MANUAL
from app.labels import WHY_LABEL, format_number, format_when
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.composition.office import Office

NAME = "backup"
HELP = N_("Buat cadangan lengkap; lihat, periksa, atau salin cadangan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument("--to", type=Path, metavar="DIR", help=_("folder cadangan, misalnya USB"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help=_("tampilkan cadangan yang ada"))
    what.add_argument("--check", type=Path, metavar="SET", help=_("periksa satu cadangan"))
    what.add_argument("--copy", type=Path, metavar="SET", help=_("salin satu cadangan ke --to"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what the arguments name; without any, make a set and say where it lies."""
    if args.copy and not args.to:
        context.warn(_("Sebutkan tujuan salinan dengan --to DIR."))
        return 2
    with context.office() as office:
        if args.list:
            return _list(office, context)
        if args.check:
            return _check(office, args.check, context)
        if args.copy:
            where, outcome = office.backups.copy(args.copy, args.to)
            context.emit({"set": str(where), "outcome": outcome.value})
            context.say(_("Salinan cadangan ada di {folder}").format(folder=where))
            return 0
        made = office.backups.back_up(args.to)
    context.emit({"set": str(made.folder), "not_whole": list(made.not_whole)})
    context.say(_("Cadangan dibuat: {folder}").format(folder=made.folder))
    if made.not_whole:
        context.warn(
            _("{n} berkas bukti di kantor ini tidak utuh; jalankan “tinjau verify”.").format(
                n=len(made.not_whole)
            )
        )
        return 1
    return 0


def _list(office: Office, context: CommandContext) -> int:
    sets = office.backups.status().sets
    if not sets:
        context.say(_("Belum ada cadangan di sini."))
    for one in sets:
        context.emit(
            {
                "set": str(one.folder), "made_at": one.made_at.isoformat(), "seq": one.seq,
                "bytes": one.size, "why": one.why, "not_whole": list(one.not_whole),
            }
        )  # fmt: skip
        context.say(
            _("{when} · {size} MB · {why} · {folder}").format(
                when=format_when(one.made_at), size=format_number(one.size / 1e6, 1),
                why=_(WHY_LABEL.get(one.why, WHY_LABEL[MANUAL])), folder=one.folder,
            )
        )  # fmt: skip
    return 0


def _check(office: Office, folder: Path, context: CommandContext) -> int:
    faults = office.backups.check(folder)
    context.emit(
        {
            "set": str(folder), "ok": faults.whole,
            "missing": list(faults.missing), "changed": list(faults.changed),
        }
    )  # fmt: skip
    for text, paths in (
        (_("hilang"), faults.missing),
        (_("berubah"), faults.changed),
    ):
        for path in paths:
            context.say(f"- {text}: {path}")
    context.say(_("Utuh.") if faults.whole else _("Ada yang tidak utuh."))
    return 0 if faults.whole else 1
