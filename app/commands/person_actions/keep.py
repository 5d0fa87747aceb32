"""``tinjau person add|list|show|edit|remove``: persons by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.domain.people import Employment
from app.labels import PLATFORM_LABEL
from app.people_labels import (
    ABSENCE_LABEL,
    ACCOUNT_SOURCE_LABEL,
    CONFIDENCE_LABEL,
    EMPLOYMENT_LABEL,
    PERMIT_LABEL,
)
from app.text import _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.domain.people import Person
    from app.services.people_registry import PersonDetail


def add_arguments(actions: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the actions."""
    add = actions.add_parser("add", help=_("tambah satu pegawai"))
    add.add_argument("name", help=_("nama"))
    _facts(add)
    add.set_defaults(act=_add)
    shown = actions.add_parser("list", help=_("tampilkan semua pegawai"))
    shown.add_argument("--search", default="", metavar="T", help=_("cari nama, unit, atau jabatan"))
    shown.set_defaults(act=_list)
    for name, act, what in (
        ("show", _show, _("tampilkan satu pegawai")),
        ("edit", _edit, _("ubah satu pegawai")),
        ("remove", _remove, _("hapus satu pegawai yang tidak disebut dalam perkara")),
    ):
        one = actions.add_parser(name, help=what)
        one.add_argument("id", help=_("nomor pegawai"))
        if name == "edit":
            one.add_argument("--name", help=_("nama"))
            _facts(one)
        one.set_defaults(act=act)

    link = actions.add_parser("link", help=_("sebutkan pegawai mana seorang pengguna itu"))
    link.add_argument("id", help=_("nomor pegawai"))
    link.add_argument("--user", metavar=_("NAMA"), help=_("nama pengguna; bawaan: Anda"))
    link.set_defaults(act=_link)


def _facts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--nip", help=_("NIP atau NI PPPK"))
    parser.add_argument("--unit", help=_("unit kerja; induknya di depan, dipisah “ / ”"))
    parser.add_argument("--jabatan", help=_("jabatan"))
    parser.add_argument("--golongan", help=_("golongan"))
    parser.add_argument("--employment", choices=[e.value for e in Employment])
    parser.add_argument("--superior", metavar="ID", help=_("nomor atasan langsung"))


def _add(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        superior = office.people.detail(args.superior).person.id if args.superior else None
        person = office.people.add(
            args.name,
            args.unit or "",
            nip=args.nip,
            jabatan=args.jabatan,
            golongan=args.golongan,
            employment=Employment(args.employment) if args.employment else None,
            superior_id=superior,
        )
    _tell(person, args.unit or "", context)
    return 0


def _edit(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        before = office.people.detail(args.id).person
        given = {
            "name": args.name,
            "nip": args.nip,
            "jabatan": args.jabatan,
            "golongan": args.golongan,
            "employment": Employment(args.employment) if args.employment else None,
        }
        changes: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
        if args.superior:
            changes["superior_id"] = office.people.detail(args.superior).person.id
        person = office.people.save(replace(before, **changes), args.unit)
    _tell(person, args.unit or "", context)
    return 0


def _list(args: argparse.Namespace, context: CommandContext) -> int:
    wanted = args.search.casefold()
    with context.office() as office:
        staff = office.people.staff()
    for person in staff.people:
        unit = staff.unit_name(person)
        if wanted in f"{person.name} {unit} {person.jabatan or ''}".casefold():
            _tell(person, unit, context)
    return 0


def _remove(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        person = office.people.detail(args.id).person
        office.people.remove(person.id)
    context.emit({"id": person.id, "removed": True})
    context.say(_("Dihapus: {name}").format(name=person.name))
    return 0


def _link(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        person = office.people.detail(args.id).person
        users = {user.name: user.id for user, _person in office.roles.users()}
        user_id = users.get(args.user, args.user) if args.user else office.user.id
        office.roles.link_person(user_id, person.id)
    context.emit({"user": user_id, "person": person.id})
    context.say(_("Tercatat."))
    return 0


def _show(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        detail = office.people.detail(args.id)
    context.emit(record(detail))
    for line in _words(detail):
        context.say(line)
    return 0


def _tell(person: Person, unit: str, context: CommandContext) -> None:
    context.emit(
        {
            "id": person.id,
            "name": person.name,
            "nip": person.masked_nip,
            "unit": unit,
            "jabatan": person.jabatan,
            "golongan": person.golongan,
            "employment": person.employment,
        }
    )
    parts = (person.name, person.masked_nip, unit, person.jabatan)
    context.say(f"{person.id}  " + " · ".join(part for part in parts if part))


def record(detail: PersonDetail) -> dict[str, Any]:
    """Return everything about a person as plain values; the number by its last digits."""
    person = detail.person
    return {
        "id": person.id,
        "name": person.name,
        "nip": person.masked_nip,
        "units": list(detail.units),
        "jabatan": person.jabatan,
        "golongan": person.golongan,
        "employment": person.employment,
        "superior": detail.superior.id if detail.superior else None,
        "accounts": [
            {
                "platform": account.platform,
                "handle": account.handle,
                "source": account.source,
                "source_id": account.source_id,
                "confidence": account.confidence,
                "confirmed_by": account.confirmed_by,
                "declared_on": detail.declared.get(account.source_id),
            }
            for account in detail.accounts
        ],
        "businesses": [
            {"id": b.id, "name": b.name, "declared_on": b.declared_on} for b in detail.businesses
        ],
        "permits": [
            {"id": p.id, "kind": p.kind, "valid_from": p.valid_from, "valid_to": p.valid_to}
            for p in detail.permits
        ],
        "absences": [
            {
                "id": a.id,
                "kind": a.absence.kind,
                "first": a.absence.first,
                "last": a.absence.last,
            }
            for a in detail.absences
        ],
        "schedules": [
            {"id": k.schedule.id, "name": k.schedule.name, "confirmed_by": k.confirmed_by}
            for k in detail.schedules
        ],
    }


def _words(detail: PersonDetail) -> list[str]:
    person = detail.person
    employment = _(EMPLOYMENT_LABEL[person.employment]) if person.employment else ""
    facts = (person.masked_nip, employment, person.golongan, person.jabatan)
    lines = [
        person.name,
        " · ".join(fact for fact in facts if fact),
        " · ".join(detail.units),
    ]
    if detail.superior:
        lines.append(_("Atasan langsung: {name}").format(name=detail.superior.name))
    for account in detail.accounts:
        words = (
            _(PLATFORM_LABEL[account.platform]),
            account.handle,
            _(CONFIDENCE_LABEL[account.confidence]),
            _(ACCOUNT_SOURCE_LABEL[account.source]),
            account.confirmed_by or "",
        )
        lines.append(f"[{account.source_id}] " + " · ".join(word for word in words if word))
    for permit in detail.permits:
        until = permit.valid_to or "…"
        lines.append(
            f"[{permit.id}] {_(PERMIT_LABEL[permit.kind])} · {permit.valid_from} – {until}"
        )
    lines += [f"[{b.id}] {b.name} · {b.declared_on or ''}" for b in detail.businesses]
    for each in detail.absences:
        absence = each.absence
        lines.append(
            f"[{each.id}] {_(ABSENCE_LABEL[absence.kind])} · {absence.first} – {absence.last}"
        )
    return [line for line in lines if line]
