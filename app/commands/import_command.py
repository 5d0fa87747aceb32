"""``tinjau import``: import, read and check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.services.import_items import ImportLine

NAME = "import"
HELP = N_("Impor berkas, folder, atau tautan; baca dan periksa")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    parser.add_argument(
        "inputs", nargs="+", metavar="PATH|FOLDER|URL", help=_("berkas, folder, atau tautan")
    )


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Import everything in order; one line an input, 1 if some failed."""
    with context.office() as office:
        summary = office.importer.run(args.inputs, progress=lambda line: tell(context, line))
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
