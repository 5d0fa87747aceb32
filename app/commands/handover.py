"""``tinjau handover …``: who decides since when; hand the office over, or name a Plt or Plh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.day import day
from app.domain.users import Capacity
from app.labels import CAPACITY_LABEL, format_day
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.composition.office import Office

NAME = "handover"
HELP = N_("Pejabat peninjau: tampilkan, serah terima, Plt/Plh")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help=_("tampilkan siapa yang memutuskan sejak kapan"))
    give = actions.add_parser("give", help=_("serah terima kepada pengguna lain"))
    give.add_argument("--old", metavar=_("NAMA"), help=_("pejabat lama; bawaan: Anda"))
    give.add_argument("--new", required=True, metavar=_("NAMA"), help=_("pejabat baru"))
    give.add_argument("--last-day", type=day, required=True, help=_("hari terakhir pejabat lama"))
    acting = actions.add_parser("acting", help=_("tunjuk Plt atau Plh"))
    acting.add_argument("--user", required=True, metavar=_("NAMA"))
    capacities = [Capacity.PLT.value, Capacity.PLH.value]
    acting.add_argument("--capacity", choices=capacities, required=True)
    acting.add_argument("--from", type=day, required=True, dest="first")
    acting.add_argument("--to", type=day, dest="last")


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    with context.office() as office:
        if args.action == "list":
            _list(office, context)
        elif args.action == "give":
            old = _user(office, args.old) if args.old else office.user.id
            waiting = office.roles.hand_over(old, _user(office, args.new), args.last_day)
            context.emit({"last_day": args.last_day, "open": waiting})
            text = _("Serah terima tercatat; {n} perkara terbuka diteruskan.")
            context.say(text.format(n=waiting))
        else:
            capacity = Capacity(args.capacity)
            user = _user(office, args.user)
            office.roles.appoint_acting(user, capacity, args.first, args.last)
            context.emit({"user": user, "capacity": capacity, "since": args.first})
            context.say(_("Tercatat."))
    return 0


def _list(office: Office, context: CommandContext) -> None:
    for user, term in office.roles.terms():
        context.emit(
            {
                "user": user.id,
                "name": user.name,
                "capacity": term.capacity,
                "since": term.since,
                "until": term.until,
            }
        )
        until = format_day(term.until) if term.until else "…"
        capacity = _(CAPACITY_LABEL[term.capacity])
        context.say(f"{user.name} · {capacity} · {format_day(term.since)} – {until}")


def _user(office: Office, name: str) -> str:
    """Return the id of the user of this name; an unknown one is refused by the service."""
    known = {user.name: user.id for user, _person in office.roles.users()}
    return known.get(name, name)
