"""``tinjau person add NAME|list``: the people decisions may be about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from app.domain.nip import check_nip
from app.errors import UserFacingError
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

NAME = "person"
HELP = N_("Tambah atau tampilkan pegawai")


class NipFaultyError(UserFacingError):
    """The number is not a NIP or NI PPPK."""

    code: ClassVar[str] = "nip_faulty"
    template: ClassVar[str] = N_("NIP tidak sah. Periksa delapan belas angkanya.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", help=_("tambah satu pegawai"))
    add.add_argument("name", help=_("nama"))
    add.add_argument("--nip", help=_("NIP atau NI PPPK"))
    add.add_argument("--jabatan", help=_("jabatan"))
    actions.add_parser("list", help=_("tampilkan semua pegawai"))
    later = actions.add_parser("import", help=_("belum tersedia: impor daftar pegawai"))
    later.add_argument("file")


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    if args.action == "import":
        context.warn(_("Belum tersedia: impor daftar pegawai. Pakai “tinjau person add”."))
        return 2
    with context.office() as office:
        if args.action == "add":
            facts = {"nip": _nip(args.nip), "jabatan": args.jabatan}
            people = [office.review.add_person(args.name, **facts)]
        else:
            people = list(office.review.people())
    for person in people:
        context.emit({"id": person.id, "name": person.name, "nip": person.masked_nip})
        context.say(f"{person.id}  {person.name}  {person.masked_nip}")
    return 0


def _nip(raw: str | None) -> str | None:
    if not raw:
        return None
    checked = check_nip(raw, datetime.now(UTC).date())
    if checked.nip is None or not checked.is_valid:
        raise NipFaultyError
    return checked.nip.digits
