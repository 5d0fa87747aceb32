"""``tinjau retention list|apply|periods|hold|release|erased``: what is due, held and erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.retention import HoldKind, SubjectKind
from app.labels import GROUND_LABEL, HOLD_LABEL, RETENTION_LABEL, format_day, format_number
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.composition.office import Office

NAME = "retention"
HELP = N_("Masa simpan: yang jatuh tempo, penahanan, penghapusan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help=_("yang sudah melewati masa simpannya")).set_defaults(act=_list)
    apply = actions.add_parser("apply", help=_("hapus yang disebut; tanpa nomor: yang dialihkan"))
    apply.add_argument("ids", nargs="*", metavar="ID", help=_("nomor konten dari “list”"))
    apply.add_argument("--all", action="store_true", help=_("semua yang jatuh tempo"))
    apply.set_defaults(act=_apply)
    unlawful = actions.add_parser(
        "unlawful", help=_("hapus konten yang diperoleh tidak sah, berapa pun umurnya")
    )
    unlawful.add_argument("id", help=_("nomor konten"))
    unlawful.set_defaults(act=_unlawful)
    periods = actions.add_parser("periods", help=_("masa simpan per hasil, dalam hari"))
    periods.add_argument("--set", nargs="+", default=[], metavar=_("HASIL=HARI"))
    periods.set_defaults(act=_periods)
    hold = actions.add_parser("hold", help=_("tahan satu konten"))
    hold.add_argument("id", help=_("nomor konten"))
    hold.add_argument("--kind", required=True, choices=[one.value for one in HoldKind])
    hold.set_defaults(act=_hold)
    release = actions.add_parser("release", help=_("lepas penahanan"))
    release.add_argument("id", help=_("nomor penahanan"))
    release.set_defaults(act=_release)
    actions.add_parser("erased", help=_("yang sudah dihapus")).set_defaults(act=_erased)


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    with context.office() as office:
        return int(args.act(args, office, context))


def _list(_args: argparse.Namespace, office: Office, context: CommandContext) -> int:
    due = office.retention.due()
    if not due:
        context.say(_("Tidak ada yang jatuh tempo."))
    for one in due:
        context.emit(
            {
                "id": one.key, "items": list(one.items), "outcome": one.outcome,
                "since": one.since, "due_on": one.due_on, "held": one.held,
            }
        )  # fmt: skip
        held = f" · {_(HOLD_LABEL[one.held])}" if one.held else ""
        context.say(
            _("{id}  {outcome}, sejak {day}").format(
                id=one.key, outcome=_(RETENTION_LABEL[one.outcome]), day=format_day(one.since)
            )
            + held
        )
    for hold in office.retention.holds():
        context.emit({"hold": hold.id, "subject": hold.subject, "kind": hold.kind.value})
        context.say(
            _("Ditahan {id}: {subject} ({kind})").format(
                id=hold.id, subject=hold.subject, kind=_(HOLD_LABEL[hold.kind])
            )
        )
    return 0


def _apply(args: argparse.Namespace, office: Office, context: CommandContext) -> int:
    swept = office.retention.sweep_diverted()
    keys = args.ids
    if args.all:
        keys = [one.key for one in office.retention.due() if one.held is None]
    done = office.retention.erase_due(keys) if keys else ()
    context.emit({"diverted": swept, "erased": len(done)})
    context.say(
        _(
            "Dihapus: {erased} berkas yang disebut, {swept} yang dialihkan ke kanal pengaduan."
        ).format(erased=len(done), swept=swept)
    )
    return 0


def _unlawful(args: argparse.Namespace, office: Office, context: CommandContext) -> int:
    done = office.retention.erase_unlawful(args.id)
    context.emit({"items": list(done.items), "log_seq": done.log_seq})
    context.say(
        _("Dihapus karena diperoleh tidak sah: {ids} (catatan {seq}).").format(
            ids=" ".join(done.items), seq=done.log_seq
        )
    )
    return 0


def _periods(args: argparse.Namespace, office: Office, context: CommandContext) -> int:
    try:
        wanted = {name: int(days) for name, days in (one.split("=", 1) for one in args.set)}
    except ValueError:
        context.warn(_("Tulis masa simpan sebagai HASIL=HARI, misalnya sesuai=90."))
        return 2
    periods = office.retention.periods()
    if wanted:
        periods = office.retention.set_periods({**periods.days, **wanted})
    context.emit({"days": dict(periods.days), "confirmed_by": periods.confirmed_by})
    for outcome, days in periods.days.items():
        context.say(
            _("{outcome}: {days} hari").format(
                outcome=_(RETENTION_LABEL[outcome]), days=format_number(days)
            )
        )
    if periods.are_proposals:
        context.say(_("Masih usulan; sahkan menurut jadwal retensi arsip kantor ini."))
    return 0


def _hold(args: argparse.Namespace, office: Office, context: CommandContext) -> int:
    hold = office.retention.place_hold(args.id, SubjectKind.ITEM, HoldKind(args.kind))
    context.emit({"id": hold.id, "subject": hold.subject, "kind": hold.kind.value})
    context.say(_("Ditahan. Lepas dengan “tinjau retention release {id}”.").format(id=hold.id))
    return 0


def _release(args: argparse.Namespace, office: Office, context: CommandContext) -> int:
    office.retention.lift_hold(args.id)
    context.emit({"released": args.id})
    context.say(_("Penahanan dilepas."))
    return 0


def _erased(_args: argparse.Namespace, office: Office, context: CommandContext) -> int:
    for one in office.retention.tombstones():
        gone_by = office.backups.gone_from_backups_by(one)
        context.emit(
            {
                "subject": one.subject, "kind": one.subject_kind.value,
                "ground": one.ground.value, "outcome": one.outcome,
                "erased_at": one.erased_at.isoformat(), "backups_until": gone_by,
            }
        )  # fmt: skip
        backups = (
            _("cadangan terakhir hilang {day}").format(day=format_day(gone_by))
            if gone_by
            else _("tidak ada lagi di cadangan komputer ini")
        )
        context.say(
            _("{subject}: {ground}, {day}; {backups}").format(
                subject=one.subject, ground=_(GROUND_LABEL[one.ground]),
                day=format_day(one.erased_at.date()), backups=backups,
            )
        )  # fmt: skip
    return 0
