"""``tinjau person unit …``: list, rename, move and merge the office's units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.people_registry import unit_path
from app.text import _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the action."""
    unit = actions.add_parser("unit", help=_("unit kerja: tampilkan, ganti nama, pindah, gabung"))
    acts = unit.add_subparsers(dest="unit_action", required=True)
    acts.add_parser("list", help=_("tampilkan semua unit")).set_defaults(act=_list)
    rename = acts.add_parser("rename", help=_("ganti nama satu unit"))
    rename.add_argument("id", help=_("nomor unit"))
    rename.add_argument("name", help=_("nama baru"))
    rename.set_defaults(act=_rename)
    move = acts.add_parser("move", help=_("pindahkan satu unit"))
    move.add_argument("id", help=_("nomor unit"))
    place = move.add_mutually_exclusive_group(required=True)
    place.add_argument("--under", metavar="ID", help=_("unit induknya"))
    place.add_argument("--top", action="store_true", help=_("tanpa unit induk"))
    move.set_defaults(act=_move)
    merge = acts.add_parser("merge", help=_("gabungkan satu unit ke unit lain"))
    merge.add_argument("id", help=_("nomor unit yang dihapus"))
    merge.add_argument("into", help=_("nomor unit yang menerima pegawai, unit, dan jadwalnya"))
    merge.set_defaults(act=_merge)


def _list(_args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        units = office.people.units.all()
    for path, key in sorted((unit_path(key, units), key) for key in units):
        context.emit({"id": key, "path": path, "parent": units[key].parent_id})
        context.say(f"{key}  {path}")
    return 0


def _rename(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        office.people.units.rename(args.id, args.name)
    return _done(args.id, context)


def _move(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        office.people.units.move(args.id, args.under)
    return _done(args.id, context)


def _merge(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        office.people.units.merge(args.id, args.into)
    return _done(args.into, context)


def _done(unit_id: str, context: CommandContext) -> int:
    context.emit({"unit": unit_id})
    context.say(_("Tercatat."))
    return 0
