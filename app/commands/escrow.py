"""``tinjau escrow status|add|remove|use``: the emergency key of BKPSDM."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.context import OfficeNotOpenedError, read_passphrase_file
from app.commands.new_passphrase import add_new_passphrase, read_new_passphrase
from app.composition import open_office_with_escrow
from app.errors import UserFacingError
from app.labels import OLD_SETS_STILL_OPEN, format_when
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "escrow"
HELP = N_("Kunci darurat BKPSDM: dua orang bersama membuka kantor; mati sampai admin mengaktifkan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("status", help=_("aktif atau tidak, dan pemakaian yang belum dibaca"))
    add = actions.add_parser("add", help=_("aktifkan dengan kunci publik dua orang BKPSDM"))
    add.add_argument("key", nargs=2, metavar="AGE1…", help=_("kunci publik age"))
    actions.add_parser("remove", help=_("matikan"))
    use = actions.add_parser("use", help=_("setel ulang kata sandi bersama dua orang BKPSDM"))
    use.add_argument(
        "--identity", type=Path, action="append", required=True, metavar="F",
        help=_("berkas kunci pribadi age; sebut dua kali, satu per orang"),
    )  # fmt: skip
    use.add_argument("--reason", required=True, help=_("alasan; akan ditampilkan kepada kantor"))
    use.add_argument("--user", required=True, help=_("pengguna yang kata sandinya disetel ulang"))
    add_new_passphrase(use)


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    acts = {"status": _status, "add": _add, "remove": _remove}
    acts.get(args.action, _use)(args, context)
    return 0


def _status(_args: argparse.Namespace, context: CommandContext) -> None:
    with context.office() as office:
        keys, uses = office.escrow.keys(), office.escrow.unseen()
        office.escrow.mark_seen()
    context.emit(
        {
            "active": bool(keys),
            "keys": keys,
            "unseen": [{"at": use.at, "reason": use.reason} for use in uses],
        }
    )
    context.say(_("Kunci darurat BKPSDM aktif:") if keys else _("Kunci darurat BKPSDM mati."))
    for key in keys:
        context.say(f"  {key}")
    for use in uses:
        context.say(
            _("Dipakai {when}. Alasan: {reason}").format(
                when=format_when(use.at), reason=use.reason
            )
        )


def _add(args: argparse.Namespace, context: CommandContext) -> None:
    with context.office() as office:
        office.escrow.add(args.key)
    context.emit({"active": True, "keys": args.key})
    context.say(_("Kunci darurat BKPSDM aktif; diperlukan dua orang untuk memakainya."))


def _remove(_args: argparse.Namespace, context: CommandContext) -> None:
    with context.office() as office:
        office.escrow.remove()
    context.emit({"active": False})
    context.say(_("Kunci darurat BKPSDM mati."))
    context.say(_(OLD_SETS_STILL_OPEN))


def _use(args: argparse.Namespace, context: CommandContext) -> None:
    new = read_new_passphrase(args, context)
    identities = [read_passphrase_file(path) for path in args.identity]
    try:
        office = open_office_with_escrow(context.data_dir, identities, args.reason)
    except UserFacingError as error:
        raise OfficeNotOpenedError(error) from error
    with office:
        user = office.keys.reset(args.user, new)
    context.emit({"user": user.name, "status": "changed"})
    context.say(
        _(
            "Kata sandi {name} disetel ulang. Pemakaian ini tercatat dan ditampilkan kepada kantor."
        ).format(name=user.name)
    )
