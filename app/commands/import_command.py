"""``tinjau import``: import, read and check."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from app.services.lists.link_columns import NO_COLUMN, ListColumns
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.commands.context import CommandContext
    from app.services.import_inputs import Part
    from app.services.import_lines import ImportLine

NAME = "import"
HELP = N_("Impor berkas, folder, atau tautan; baca dan periksa")
_FIELDS: Final = ("link", "note")
_BROUGHT: Final = frozenset({"new", "near_duplicate", "waiting_image"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="PATH|FOLDER|URL",
        help=_("gambar, PDF, folder, tautan, daftar tautan, atau ekspor chat WhatsApp"),
    )
    parser.add_argument("--sheet", metavar="S", help=_("lembar kerja yang memuat tautan"))
    parser.add_argument(
        "--map",
        nargs="+",
        action="extend",
        type=_mapped,
        default=[],
        metavar=_("link=KOLOM"),
        help=_("judul atau huruf kolomnya: link=C note=E; note=- bila tanpa catatan"),
    )
    parser.add_argument(
        "--preview",
        action="store_true",
        help=_("hanya tampilkan isi daftar dan barisnya yang keliru; tidak menyimpan apa pun"),
    )
    parser.add_argument(
        "--sensitive",
        action="store_true",
        help=_("tandai sensitif: gambarnya dibuka tersamar"),
    )


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Import everything in order; one line an input, 1 if some failed."""
    with context.office() as office:
        parts = office.importer.plan(args.inputs, _columns(args))
        if args.preview:
            return _preview(context, parts)
        for part in parts:
            if part.notice:
                context.warn(_words(part))

        def told(line: ImportLine) -> None:
            if args.sensitive and line.id and line.status in _BROUGHT:
                office.review.pictures.mark_sensitive(line.id, sensitive=True)
            tell(context, line)

        summary = office.importer.run_parts(parts, progress=told)
    context.say(
        _(
            "{new} baru · {same} duplikat · {near} mirip · {wait} menunggu gambar · {bad} gagal"
        ).format(
            new=summary.new,
            same=summary.duplicate,
            near=summary.near_duplicate,
            wait=summary.waiting_image,
            bad=summary.errors,
        )
    )
    return 1 if summary.errors else 0


def _columns(args: argparse.Namespace) -> ListColumns | None:
    """Return what was chosen of the columns; ``None`` leaves all to the guess."""
    if not args.map and not args.sheet:
        return None
    chosen = dict(args.map)
    return ListColumns(args.sheet, chosen.get("link"), chosen.get("note"))


def _mapped(text: str) -> tuple[str, int | str]:
    field, _sign, column = (part.strip() for part in text.partition("="))
    if field not in _FIELDS or not column or (field, column) == ("link", "-"):
        raise argparse.ArgumentTypeError(_("tulis link=KOLOM atau note=KOLOM"))
    return field, NO_COLUMN if column == "-" else column


def _preview(context: CommandContext, parts: Sequence[Part]) -> int:
    """Show what would go in, row by row; 1 if some rows cannot."""
    for part in parts:
        context.emit(
            {
                "input": part.input,
                "input_part": part.name,
                "row": part.row,
                "link": part.link,
                "note": part.note,
                "warning": part.warning,
                "error": part.error.message if part.error else None,
            }
        )
        context.say(_words(part))
    return 1 if any(part.error for part in parts) else 0


def _words(part: Part) -> str:
    row = _("baris {row}").format(row=part.row) if part.row else ""
    what = part.error.message if part.error else part.warning or part.note
    return ": ".join(words for words in (row, part.name or part.input, what) if words)


def tell(context: CommandContext, line: ImportLine) -> None:
    """Print what became of one input."""
    context.emit(
        {
            "input": line.input,
            "input_part": line.input_part,
            "id": line.id,
            "kind": line.kind,
            "status": line.status,
            "error": line.error,
            "seconds": line.seconds,
        }
    )
    what = line.error or line.note or line.id or ""
    context.say(f"[{line.done}/{line.total}] {line.input_part or line.input}: {_word(line)} {what}")


def _word(line: ImportLine) -> str:
    return {
        "new": _("baru"),
        "duplicate": _("duplikat"),
        "near_duplicate": _("mirip"),
        "waiting_image": _("menunggu gambar"),
        "error": _("gagal:"),
    }[line.status]
