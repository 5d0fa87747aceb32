"""``tinjau rule list|mute|unmute|propose|recheck``: this office's notes on the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.labels import format_when
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext
    from app.composition.office import Office
    from app.services.rule_book import RuleEntry

NAME = "rule"
HELP = N_("Lihat aturan, hentikan di kantor ini, atau usulkan perubahan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("list", help=_("semua aturan dengan catatan kantor ini"))
    mute = actions.add_parser("mute", help=_("hentikan satu aturan di kantor ini"))
    mute.add_argument("rule", help=_("nomor aturan"))
    mute.add_argument("--reason", required=True, help=_("alasan"))
    unmute = actions.add_parser("unmute", help=_("jalankan lagi aturan yang dihentikan"))
    unmute.add_argument("rule", help=_("nomor aturan"))
    propose = actions.add_parser("propose", help=_("usulkan perubahan kepada BKPSDM"))
    propose.add_argument("subject", help=_("nomor aturan atau ketentuan"))
    propose.add_argument("--text", required=True, help=_("isi usulan"))
    actions.add_parser("recheck", help=_("periksa ulang konten yang belum diputus"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    actions = {
        "list": _list,
        "mute": _mute,
        "unmute": _unmute,
        "propose": _propose,
        "recheck": _recheck,
    }
    with context.office() as office:
        actions[args.action](args, context, office)
    return 0


def _list(_args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    view = office.rules.view()
    seen: dict[str, RuleEntry] = {}
    for clause in view.clauses:
        seen |= {entry.card.id: entry for entry in clause.rules}
    seen |= {entry.card.id: entry for entry in view.general}
    for entry in seen.values():
        context.emit(_facts(entry))
        muted = _("dihentikan di kantor ini") if entry.mute else entry.card.status
        clauses = " ".join(clause.value for clause in entry.card.clauses)
        context.say(f"{entry.card.id}  {clauses}  {muted}  {_record(entry)}")


def _facts(entry: RuleEntry) -> dict[str, Any]:
    card = entry.card
    return {
        "rule": card.id,
        "version": card.version,
        "status": card.status,
        "clauses": [clause.value for clause in card.clauses],
        "topic": card.topic,
        "protects": card.protects or None,
        "accepted": entry.record.accepted,
        "rejected": entry.record.rejected,
        "muted": entry.mute.muted_at.isoformat() if entry.mute else None,
    }


def _record(entry: RuleEntry) -> str:
    if not entry.record.judged:
        return ""
    return _("diterima {accepted} dari {judged}").format(
        accepted=entry.record.accepted, judged=entry.record.judged
    )


def _mute(args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    mute = office.rules.mute(args.rule, args.reason)
    context.emit({"muted": mute.rule, "at": mute.muted_at.isoformat()})
    context.say(_("Dihentikan di kantor ini: {rule}").format(rule=mute.rule))


def _unmute(args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    mute = office.rules.lift(args.rule)
    context.emit({"unmuted": mute.rule})
    context.say(_("Dijalankan lagi: {rule}").format(rule=mute.rule))


def _propose(args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    proposal = office.rules.propose(args.subject, args.text)
    context.emit({"proposal": proposal.id, "subject": proposal.subject})
    context.say(
        _("Usulan untuk {subject} dicatat {when}").format(
            subject=proposal.subject, when=format_when(proposal.made_at)
        )
    )


def _recheck(_args: argparse.Namespace, context: CommandContext, office: Office) -> None:
    done = office.recheck.run()
    context.emit({"seen": done.seen, "changed": done.changed})
    context.say(
        _("{seen} konten diperiksa ulang, {changed} hasilnya berubah").format(
            seen=done.seen, changed=done.changed
        )
    )
