"""``tinjau person match ITEM``: who may have posted, and the reviewer's word on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.people_labels import CONFIDENCE_LABEL, MATCH_REASON_LABEL
from app.services.person_rows import match_rows
from app.text import _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the action."""
    parser = actions.add_parser("match", help=_("siapa yang mungkin mengunggah satu konten"))
    parser.add_argument("item", help=_("nomor konten"))
    word = parser.add_mutually_exclusive_group()
    word.add_argument("--person", metavar="P", help=_("catat bahwa kontennya milik pegawai ini"))
    word.add_argument(
        "--unknown", action="store_true", help=_("catat bahwa pemiliknya belum diketahui")
    )
    parser.set_defaults(act=_match)


def _match(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        item = office.review.open_item(args.item).item.id
        if args.person or args.unknown:
            person = office.people.detail(args.person).person.id if args.person else None
            office.identify.identify(item, person)
            context.emit({"item": item, "person": person})
            context.say(_("Tercatat."))
            return 0
        found = office.identify.suggest(item)
    if found.outcome.suggestion is None:
        context.say(_("Belum pasti milik siapa."))
    for row, candidate in zip(match_rows(found), found.outcome.candidates, strict=True):
        context.emit({"item": item, **row})
        confidence = _(CONFIDENCE_LABEL[candidate.confidence])
        reason = _(MATCH_REASON_LABEL[candidate.reason])
        context.say(f"{candidate.person_id}  {row['name']} · {confidence} ({reason})")
    return 0
