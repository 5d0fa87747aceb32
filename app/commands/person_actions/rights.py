"""``tinjau person export|erase|correct|hold|affected``: what a person may ask for (UU PDP)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.commands.day import day
from app.domain.retention import Ground, HoldKind, SubjectKind
from app.labels import WIB, format_day
from app.text import _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

_GROUNDS: Final = (Ground.REQUEST, Ground.RETENTION, Ground.UNLAWFUL)
_HOLDS: Final = (HoldKind.RESTRICTION, HoldKind.LEGAL_CASE)


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the actions."""
    copy = actions.add_parser("export", help=_("salinan semua data satu pegawai, untuk diserahkan"))
    copy.add_argument("id", help=_("nomor pegawai"))
    copy.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    copy.set_defaults(act=_export)
    erase = actions.add_parser("erase", help=_("hapus semua data satu pegawai"))
    erase.add_argument("id", help=_("nomor pegawai"))
    erase.add_argument(
        "--ground", required=True, choices=[one.value for one in _GROUNDS], help=_("dasarnya")
    )
    erase.set_defaults(act=_erase)
    correct = actions.add_parser("correct", help=_("koreksi data dengan alasannya"))
    correct.add_argument("id", help=_("nomor pegawai"))
    for fact in ("name", "nip", "jabatan", "golongan"):
        correct.add_argument(f"--{fact}")
    correct.add_argument("--reason", required=True, help=_("alasan koreksi"))
    correct.set_defaults(act=_correct)
    hold = actions.add_parser("hold", help=_("tahan data: dibatasi, atau perkara berjalan"))
    hold.add_argument("id", help=_("nomor pegawai"))
    hold.add_argument("--kind", default=_HOLDS[0].value, choices=[one.value for one in _HOLDS])
    hold.set_defaults(act=_hold)
    affected = actions.add_parser("affected", help=_("siapa yang terkena bila data bocor (CSV)"))
    affected.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    affected.add_argument("--from", dest="start", type=day, metavar="D")
    affected.add_argument("--to", dest="end", type=day, metavar="D")
    affected.set_defaults(act=_affected)


def _export(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        folder = office.rights.export(args.id, args.output)
    context.emit({"folder": str(folder)})
    context.say(
        _(
            "Salinan ditulis ke {folder}. Berkas ini tidak terenkripsi: serahkan, lalu hapus."
        ).format(folder=folder)
    )
    return 0


def _erase(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        done = office.rights.erase(args.id, Ground(args.ground))
        stones = [one for one in office.retention.tombstones() if one.log_seq == done.log_seq]
        gone_by = office.backups.gone_from_backups_by(stones[0]) if stones else None
    context.emit(
        {
            "people": len(done.people), "items": len(done.items),
            "decisions": len(done.decisions), "log_seq": done.log_seq, "backups_until": gone_by,
        }
    )  # fmt: skip
    context.say(
        _("Dihapus: {items} konten, {decisions} keputusan, data pegawai (catatan {seq}).").format(
            items=len(done.items), decisions=len(done.decisions), seq=done.log_seq
        )
    )
    if gone_by:
        context.say(
            _("Masih ada dalam cadangan di komputer ini sampai paling lambat {day}.").format(
                day=format_day(gone_by)
            )
        )
    return 0


def _correct(args: argparse.Namespace, context: CommandContext) -> int:
    given = {fact: getattr(args, fact) for fact in ("name", "nip", "jabatan", "golongan")}
    changes = {fact: value for fact, value in given.items() if value is not None}
    with context.office() as office:
        person = office.rights.correct(args.id, changes, args.reason)
    context.emit({"id": person.id, "corrected": sorted(changes)})
    context.say(_("Dikoreksi dan dicatat."))
    return 0


def _hold(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        person = office.rights.find(args.id)
        hold = office.retention.place_hold(person.id, SubjectKind.PERSON, HoldKind(args.kind))
    context.emit({"id": hold.id, "subject": hold.subject, "kind": hold.kind.value})
    context.say(_("Ditahan. Lepas dengan “tinjau retention release {id}”.").format(id=hold.id))
    return 0


def _affected(args: argparse.Namespace, context: CommandContext) -> int:
    start = datetime.combine(args.start, time.min, WIB) if args.start else None
    end = datetime.combine(args.end + timedelta(days=1), time.min, WIB) if args.end else None
    with context.office() as office:
        count = office.rights.export_affected(args.output, start, end)
    context.emit({"file": str(args.output), "rows": count})
    context.say(_("{count} orang ditulis ke {file}.").format(count=count, file=args.output))
    return 0
