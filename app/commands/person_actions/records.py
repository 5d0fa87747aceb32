"""``tinjau person account|permit|business|leave|forget``: what is recorded about one person."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from app.commands.day import day
from app.domain.people import PermitKind
from app.domain.reading import Platform
from app.domain.schedule import clock
from app.domain.working_time import AbsenceKind
from app.links.registry import parse
from app.text import _

if TYPE_CHECKING:
    from app.commands.context import CommandContext


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the actions."""
    account = _parser(actions, "account", _("catat akun yang dinyatakan sendiri"))
    account.add_argument("--platform", choices=[p.value for p in Platform])
    account.add_argument("--handle", default="", help=_("nama akun, atau tautan profilnya"))
    account.add_argument("--declared", type=day, help=_("tanggal pernyataan; bawaan: hari ini"))
    account.add_argument(
        "--forget", metavar=_("NOMOR"), help=_("lupakan akun yang dikenal lewat sumber ini")
    )
    account.set_defaults(act=_account, refuse=account.error)
    permit = _parser(actions, "permit", _("catat izin"))
    permit.add_argument("--kind", choices=[k.value for k in PermitKind], required=True)
    permit.add_argument("--from", type=day, required=True, dest="first")
    permit.add_argument("--to", type=day, dest="last")
    permit.add_argument("--by", default="", help=_("yang memberi izin"))
    permit.add_argument("--reference", default="", help=_("nomor surat"))
    permit.set_defaults(act=_permit)
    business = _parser(actions, "business", _("catat usaha yang dilaporkan"))
    business.add_argument("--name", required=True)
    business.add_argument("--description", default="")
    business.add_argument("--declared", type=day)
    business.add_argument("--to", type=day, dest="last")
    business.set_defaults(act=_business)
    leave = _parser(actions, "leave", _("catat cuti, sakit, izin, atau dinas luar"))
    leave.add_argument("--kind", choices=[k.value for k in AbsenceKind], required=True)
    leave.add_argument("--from", type=day, required=True, dest="first")
    leave.add_argument("--to", type=day, required=True, dest="last")
    leave.add_argument("--hours", type=_hours, metavar="08.00-10.00")
    leave.add_argument("--note", default="")
    leave.set_defaults(act=_leave)
    forget = actions.add_parser("forget", help=_("hapus izin, usaha, atau cuti yang tercatat"))
    forget.add_argument("record", help=_("nomor catatan"))
    forget.set_defaults(act=_forget)


def _parser(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, what: str
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=what)
    parser.add_argument("id", help=_("nomor pegawai"))
    return parser


def _account(args: argparse.Namespace, context: CommandContext) -> int:
    platform, handle = (Platform.WEB, "") if args.forget else _named(args)
    with context.office() as office:
        person = office.people.detail(args.id).person.id
        if args.forget:
            office.records.forget_account(person, args.forget)
            context.emit({"person": person, "forgotten": args.forget})
            context.say(_("Akun dilupakan."))
            return 0
        key = office.records.declare_account(
            person,
            platform,
            handle,
            args.declared or office.clock.now().date(),
        )
    return _recorded(person, key, context)


def _named(args: argparse.Namespace) -> tuple[Platform, str]:
    """Return platform and account as given, or as the link to a profile tells them."""
    facts = parse(args.handle)
    if facts.platform and facts.account and args.platform in {None, facts.platform.value}:
        return facts.platform, facts.account
    if args.platform is None:
        args.refuse(_("sebutkan --platform, atau tulis tautan profil pada --handle"))
    return Platform(args.platform), args.handle


def _permit(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        person = office.people.detail(args.id).person.id
        key = office.records.add_permit(
            person,
            PermitKind(args.kind),
            args.first,
            args.last,
            issued_by=args.by,
            reference=args.reference,
        )
    return _recorded(person, key, context)


def _business(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        person = office.people.detail(args.id).person.id
        key = office.records.add_business(
            person, args.name, args.description, declared_on=args.declared, valid_to=args.last
        )
    return _recorded(person, key, context)


def _leave(args: argparse.Namespace, context: CommandContext) -> int:
    start, end = args.hours or (None, None)
    with context.office() as office:
        person = office.people.detail(args.id).person.id
        key = office.records.add_absence(
            person,
            AbsenceKind(args.kind),
            args.first,
            args.last,
            start=start,
            end=end,
            note=args.note,
        )
    return _recorded(person, key, context)


def _forget(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        office.records.remove(args.record)
    context.emit({"record": args.record, "removed": True})
    context.say(_("Catatan dihapus."))
    return 0


def _recorded(person_id: str, key: str, context: CommandContext) -> int:
    context.emit({"person": person_id, "record": key})
    context.say(_("Tercatat ({record}).").format(record=key))
    return 0


def _hours(text: str) -> tuple[int, int]:
    first, _dash, last = text.partition("-")
    try:
        return clock(first.strip()), clock(last.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(_("tulis jam seperti 08.00-10.00")) from None
