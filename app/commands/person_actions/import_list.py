"""``tinjau person import FILE``: the staff list from a workbook or CSV."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from app.errors import UserFacingError
from app.people_labels import PLAN_LABEL
from app.services.lists.problem_report import problem_report
from app.services.lists.staff_columns import FIELD_LABELS, StaffField
from app.services.lists.staff_plan import PlanKind
from app.services.staff_import import MaybeSame
from app.services.whole_files import write_whole
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from app.commands.context import CommandContext
    from app.services.lists.staff_plan import PlanEntry, StaffPlan
    from app.services.staff_import import StaffImported, StaffTable

SOME_FAULTY = 1


class StaffFileError(UserFacingError):
    """The file cannot be read from the disk."""

    code: ClassVar[str] = "staff_file"
    template: ClassVar[str] = N_("Berkas {name} tidak dapat dibaca. Periksa letak dan izinnya.")


class MappingError(UserFacingError):
    """A mapping names a field or a column that is not there."""

    code: ClassVar[str] = "staff_mapping"
    template: ClassVar[str] = N_(
        "“{given}” tidak dikenal. Tulis bidang=judul kolom; bidangnya: {fields}."
    )


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the action."""
    parser = actions.add_parser("import", help=_("impor daftar pegawai (XLSX atau CSV)"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--sheet", metavar="S", help=_("nama lembar kerja"))
    parser.add_argument(
        "--update", action="store_true", help=_("ubah juga data pegawai yang sudah ada")
    )
    parser.add_argument(
        "--mapping",
        nargs="+",
        action="extend",
        default=[],
        metavar=_("BIDANG=KOLOM"),
        help=_("tentukan kolom, misalnya nip=Nomor"),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=_("tampilkan rencananya tanpa menyimpan")
    )
    parser.add_argument(
        "--good-only",
        action="store_true",
        help=_("masukkan baris yang baik walau ada yang perlu diperbaiki"),
    )
    parser.add_argument(
        "--maybe-same",
        choices=[choice.value for choice in MaybeSame],
        default=MaybeSame.SKIP.value,
        help=_("bila nama yang sama sudah ada dengan NIP lain"),
    )
    parser.add_argument("--report", type=Path, metavar="F", help=_("simpan masalahnya sebagai CSV"))
    parser.set_defaults(act=_import)


def _import(args: argparse.Namespace, context: CommandContext) -> int:
    try:
        data = args.file.read_bytes()
    except OSError as error:
        raise StaffFileError(name=args.file.name) from error
    with context.office() as office:
        staff = office.staff_import.read(data, args.sheet)
        mapping = _mapping(staff, args.mapping)
        plan = office.staff_import.plan(staff, mapping)
        for entry in plan.entries:
            _tell(entry, context)
        if args.report:
            write_whole(args.report, [problem_report(plan.problems)])
        faulty = plan.counts[PlanKind.FAULTY]
        if args.dry_run or (faulty and not args.good_only):
            return _not_done(plan, context, dry=args.dry_run)
        choice = MaybeSame(args.maybe_same)
        done = office.staff_import.apply(staff, mapping, update=args.update, maybe_same=choice)
    context.emit(
        {
            "import": done.id,
            "added": done.added,
            "changed": done.changed,
            "same": done.same,
            "left_out": done.left_out,
            "faulty": done.faulty,
            "new_units": done.new_units,
        }
    )
    context.say(_summary(done))
    return SOME_FAULTY if done.faulty else 0


def _summary(done: StaffImported) -> str:
    return _(
        "{added} ditambahkan, {changed} diubah, {same} sama, {left} tidak dimasukkan,"
        " {faulty} perlu diperbaiki, {units} unit baru."
    ).format(
        added=done.added,
        changed=done.changed,
        same=done.same,
        left=done.left_out,
        faulty=done.faulty,
        units=done.new_units,
    )


def _not_done(plan: StaffPlan, context: CommandContext, *, dry: bool) -> int:
    counts = plan.counts
    context.emit({"stored": False, **{kind.value: counts[kind] for kind in PlanKind}})
    words = ", ".join(f"{counts[kind]} {_(PLAN_LABEL[kind])}" for kind in PlanKind)
    context.say(_("Belum ada yang disimpan: {words}.").format(words=words))
    if not dry:
        context.warn(
            _("Perbaiki baris yang disebut, atau ulangi dengan --good-only untuk sisanya.")
        )
    return SOME_FAULTY if counts[PlanKind.FAULTY] else 0


def _mapping(staff: StaffTable, given: Sequence[str]) -> dict[StaffField, int]:
    mapping = dict(staff.guess.mapping)
    titles = {title.casefold(): column for column, title in enumerate(staff.guess.titles)}
    for pair in given:
        name, _equals, title = pair.partition("=")
        column = titles.get(title.strip().casefold())
        if name not in {field.value for field in StaffField} or column is None:
            fields = ", ".join(field.value for field in StaffField)
            raise MappingError(given=pair, fields=fields)
        mapping[StaffField(name)] = column
    return mapping


def _tell(entry: PlanEntry, context: CommandContext) -> None:
    if entry.kind is PlanKind.SAME and not entry.problems:
        return
    context.emit(_record(entry))
    changes = "; ".join(
        f"{_(FIELD_LABELS[change.field])}: {old or '–'} → {new}"
        for change in entry.changes
        for old, new in [change.shown]
    )
    if entry.kind is PlanKind.CHANGED:
        context.say(_row_said(entry.row.number, f"{entry.row.name} · {changes}"))
    for problem in entry.problems:
        context.say(_row_said(problem.row, f"{problem.what} {problem.remedy}"))


def _record(entry: PlanEntry) -> dict[str, Any]:
    return {
        "row": entry.row.number,
        "kind": entry.kind,
        "name": entry.row.name,
        "changes": [
            {"field": change.field, "old": change.shown[0], "new": change.shown[1]}
            for change in entry.changes
        ],
        "maybe_same_as": list(entry.maybe_same_as),
        "problems": [
            {
                "field": problem.field,
                "code": problem.code,
                "warning": problem.is_warning,
                "what": problem.what,
                "remedy": problem.remedy,
            }
            for problem in entry.problems
        ],
    }


def _row_said(number: int, what: str) -> str:
    return _("Baris {number}: {what}").format(number=number, what=what)
