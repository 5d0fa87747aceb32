"""``tinjau user add|list|roles|remove|passphrase``: who works with this office's Tinjau."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.commands.new_passphrase import add_new_passphrase, read_new_passphrase
from app.domain.users import Capacity, Role
from app.labels import CAPACITY_LABEL, OLD_SETS_STILL_OPEN, ROLE_LABEL
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.domain.users import User

NAME = "user"
HELP = N_("Atur pengguna: tambah, daftar, peran, keluarkan, kata sandi")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", help=_("tambah pengguna dengan kata sandinya sendiri"))
    add.add_argument("name", help=_("nama"))
    _add_roles(add)
    add_new_passphrase(add)
    actions.add_parser("list", help=_("tampilkan semua pengguna"))
    roles = actions.add_parser("roles", help=_("ganti peran"))
    roles.add_argument("name", help=_("nama atau nomor pengguna"))
    _add_roles(roles)
    remove = actions.add_parser("remove", help=_("cabut kunci seorang pengguna"))
    remove.add_argument("name", help=_("nama atau nomor pengguna"))
    own = actions.add_parser("passphrase", help=_("ganti kata sandi sendiri, atau setel ulang"))
    own.add_argument("name", nargs="?", help=_("pengguna lain (hanya admin)"))
    add_new_passphrase(own)


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    acts = {"add": _add, "list": _list, "roles": _roles, "remove": _remove}
    acts.get(args.action, _passphrase)(args, context)
    return 0


def _add(args: argparse.Namespace, context: CommandContext) -> None:
    new = read_new_passphrase(args, context)
    with context.office() as office:
        user = office.keys.enrol(args.name, _chosen(args), new, capacity=args.capacity)
    _show(user, context)


def _list(_args: argparse.Namespace, context: CommandContext) -> None:
    with context.office() as office:
        users = office.keys.users()
    for user in users:
        _show(user, context)


def _roles(args: argparse.Namespace, context: CommandContext) -> None:
    with context.office() as office:
        user = office.keys.change_roles(args.name, _chosen(args), args.capacity)
    _show(user, context)


def _remove(args: argparse.Namespace, context: CommandContext) -> None:
    with context.office() as office:
        user = office.keys.remove(args.name)
    _show(user, context)
    context.say(_(OLD_SETS_STILL_OPEN))


def _passphrase(args: argparse.Namespace, context: CommandContext) -> None:
    new = read_new_passphrase(args, context)
    with context.office() as office:
        if args.name:
            office.keys.reset(args.name, new)
        else:
            office.keys.change_own(context.passphrase(), new)
        name = args.name or office.user.name
    context.emit({"user": name, "status": "changed"})
    context.say(_("Kata sandi {name} diganti; yang lama tidak berlaku lagi.").format(name=name))


def _add_roles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--role", action="append", required=True, choices=[r.value for r in Role],
        help=_("peran; boleh lebih dari satu kali"),
    )  # fmt: skip
    parser.add_argument(
        "--capacity", type=Capacity, default=Capacity.DEFINITIVE,
        choices=list(Capacity), help=_("definitif, plt, atau plh"),
    )  # fmt: skip


def _chosen(args: argparse.Namespace) -> frozenset[Role]:
    return frozenset(map(Role, args.role))


def _show(user: User, context: CommandContext) -> None:
    row: dict[str, Any] = {
        "id": user.id,
        "name": user.name,
        "roles": sorted(user.roles),
        "capacity": user.capacity,
        "since": user.since,
        "until": user.until,
        "has_key": user.slot is not None,
    }
    context.emit(row)
    roles = ", ".join(_(ROLE_LABEL[role]) for role in Role if role in user.roles)
    key = _("memegang kunci") if user.slot else _("tanpa kunci")
    context.say(f"{user.id[:8]}  {user.name} ({_(CAPACITY_LABEL[user.capacity])})  {roles}  {key}")
