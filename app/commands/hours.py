"""``tinjau hours …``: the office's working hours, confirmed or asked about a moment."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from app.domain.reading import Precision, TimeFact
from app.domain.schedule import WIB
from app.errors import UserFacingError
from app.services.schedule_text import week_words
from app.services.working_time_text import working_time_sentence
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "hours"
HELP = N_("Jam kerja: tampilkan, konfirmasi, atau tanyakan satu saat")
_SOURCES = ("screen", "link_id", "reviewer")


class ScheduleUnknownError(UserFacingError):
    """No schedule has this id."""

    code: ClassVar[str] = "schedule_unknown"
    template: ClassVar[str] = N_("Tidak ada jadwal {id}. Lihat “tinjau hours list”.")


class MomentError(UserFacingError):
    """The moment cannot be read."""

    code: ClassVar[str] = "moment"
    template: ClassVar[str] = N_("Tulis saatnya seperti 2026-02-03T10:15 (WIB bila tanpa zona).")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help=_("tampilkan jadwal dan tahun kalender yang diketahui"))
    for name, what in (
        ("confirm", _("konfirmasi satu jadwal sebagai jadwal kantor")),
        ("unconfirm", _("batalkan konfirmasi satu jadwal")),
    ):
        act = actions.add_parser(name, help=what)
        act.add_argument("id", help=_("nomor jadwal"))
        if name == "confirm":
            act.add_argument(
                "--end-older",
                action="store_true",
                help=_("akhiri jadwal lama yang berlaku bersamaan, sehari sebelum jadwal ini"),
            )
    ask = actions.add_parser("ask", help=_("apakah satu saat termasuk jam kerja seorang pegawai"))
    ask.add_argument("person", help=_("nomor pegawai"))
    ask.add_argument("moment", help=_("saat, misalnya 2026-02-03T10:15"))
    ask.add_argument("--precision", choices=[p.value for p in Precision], default="minute")
    ask.add_argument("--source", choices=_SOURCES, default="screen")


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    if args.action == "list":
        return _list(context)
    if args.action == "ask":
        return _ask(args, context)
    confirmed = args.action == "confirm"
    with context.office() as office:
        if args.id not in {kept.schedule.id for kept in office.hours.hours().schedules}:
            raise ScheduleUnknownError(id=args.id)
        end_older = confirmed and args.end_older
        office.hours.confirm(args.id, confirmed=confirmed, end_older=end_older)
    context.emit({"id": args.id, "confirmed": confirmed})
    context.say(_("Tercatat."))
    return 0


def _list(context: CommandContext) -> int:
    with context.office() as office:
        hours = office.hours.hours()
    for kept in hours.schedules:
        schedule = kept.schedule
        context.emit(
            {
                "id": schedule.id,
                "name": schedule.name,
                "scope": schedule.scope,
                "subject": schedule.subject_id,
                "season": schedule.season,
                "valid_from": schedule.valid_from,
                "valid_to": schedule.valid_to,
                "confirmed_by": kept.confirmed_by,
                "week": week_words(schedule),
            }
        )
        standing = kept.confirmed_by or _("belum dikonfirmasi")
        context.say(f"{schedule.id}  {schedule.name} · {standing} · {week_words(schedule)}")
    for year, source in hours.sources.items():
        days = sum(day.year == year for day in hours.calendar.days)
        context.emit({"year": year, "days": days, "source": source})
        context.say(_("{year}: {n} hari libur ({source})").format(year=year, n=days, source=source))
    return 0


def _ask(args: argparse.Namespace, context: CommandContext) -> int:
    try:
        at = datetime.fromisoformat(args.moment)
    except ValueError as error:
        raise MomentError from error
    posted = TimeFact(
        at if at.tzinfo else at.replace(tzinfo=WIB), Precision(args.precision), args.source
    )
    with context.office() as office:
        person = office.people.detail(args.person).person
        answer = office.person_facts.is_working_time(person.id, posted)
    sentence = working_time_sentence(answer)
    context.emit(
        {"person": person.id, "answer": answer.answer, "reason": answer.reason, "text": sentence}
    )
    context.say(sentence)
    return 0
