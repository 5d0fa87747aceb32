"""``tinjau person unit …``: list, add, rename, move, merge and remove the office's units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.people_registry import unit_path
from app.text import _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.services.unit_merge import UnitMerge


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the action."""
    unit = actions.add_parser(
        "unit", help=_("unit kerja: tampilkan, tambah, ganti nama, pindah, gabung, hapus")
    )
    acts = unit.add_subparsers(dest="unit_action", required=True)
    acts.add_parser("list", help=_("tampilkan semua unit")).set_defaults(act=_list)
    add = acts.add_parser("add", help=_("tambah satu unit"))
    add.add_argument("name", help=_("nama unit"))
    add.add_argument("--under", metavar="ID", help=_("unit induknya"))
    add.set_defaults(act=_add)
    rename = acts.add_parser("rename", help=_("ganti nama satu unit"))
    rename.add_argument("id", help=_("nomor unit, atau awalannya"))
    rename.add_argument("name", help=_("nama baru"))
    rename.set_defaults(act=_rename)
    move = acts.add_parser("move", help=_("pindahkan satu unit"))
    move.add_argument("id", help=_("nomor unit, atau awalannya"))
    place = move.add_mutually_exclusive_group(required=True)
    place.add_argument("--under", metavar="ID", help=_("unit induknya"))
    place.add_argument("--top", action="store_true", help=_("tanpa unit induk"))
    move.set_defaults(act=_move)
    merge = acts.add_parser("merge", help=_("gabungkan satu unit ke unit lain"))
    merge.add_argument("id", help=_("nomor unit yang dihapus, atau awalannya"))
    merge.add_argument(
        "into", help=_("nomor unit yang menerima pegawai, unit, dan jadwalnya, atau awalannya")
    )
    merge.add_argument(
        "--dry-run", action="store_true", help=_("tampilkan rencananya tanpa menyimpan")
    )
    merge.set_defaults(act=_merge)
    remove = acts.add_parser("remove", help=_("hapus satu unit yang kosong"))
    remove.add_argument("id", help=_("nomor unit, atau awalannya"))
    remove.set_defaults(act=_remove)


def _list(_args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        tree = office.people.units.tree()
    for path, key in sorted((unit_path(key, tree.units), key) for key in tree.units):
        staff = tree.staff.get(key, 0)
        parent = tree.units[key].parent_id
        context.emit({"id": key, "path": path, "parent": parent, "staff": staff})
        context.say(_("{id}  {path} · {n} pegawai").format(id=key, path=path, n=staff))
    if not tree.units:
        context.say(_("Belum ada unit kerja."))
    return 0


def _add(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        unit = office.people.units.add(args.name, args.under)
    return _done(unit.id, context)


def _rename(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        unit = office.people.units.rename(args.id, args.name)
    return _done(unit.id, context)


def _move(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        unit = office.people.units.move(args.id, args.under)
    return _done(unit.id, context)


def _merge(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        plan = office.people.units.merge_preview(args.id, args.into)
        if args.dry_run:
            return _tell_plan(plan, context)
        office.people.units.merge(args.id, args.into)
    return _done(plan.into.id, context)


def _remove(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        unit = office.people.units.remove(args.id)
    return _done(unit.id, context)


def _tell_plan(plan: UnitMerge, context: CommandContext) -> int:
    context.emit(
        {
            "unit": plan.unit.id,
            "into": plan.into.id,
            "staff": len(plan.people),
            "units": [unit.id for unit in plan.units],
            "schedules": [kept.schedule.id for kept in plan.schedules],
        }
    )
    text = _("{n} pegawai, {units} unit, dan {hours} jadwal akan pindah ke “{into}”.")
    counts = {"n": len(plan.people), "units": len(plan.units), "hours": len(plan.schedules)}
    context.say(text.format(into=plan.into.name, **counts))
    context.say(_("Belum ada yang disimpan."))
    return 0


def _done(unit_id: str, context: CommandContext) -> int:
    context.emit({"unit": unit_id})
    context.say(_("Tercatat."))
    return 0
