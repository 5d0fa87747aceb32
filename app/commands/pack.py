"""``tinjau pack test|diff|sign|install``: work on rule packs."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.adapters.pack_folder import read_pack_files
from app.commands.check import DEFAULT_PACK, load_pack
from app.rules.examples import run_pack
from app.rules.pack import SIGNATURE_FILE
from app.services.pack_diff import Post, pack_changes
from app.services.pack_signing import sign_pack
from app.services.whole_files import write_whole
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from app.commands.context import CommandContext
    from app.rules.compiled import CompiledPack
    from app.services.pack_diff import Change

NAME = "pack"
HELP = N_("Uji, bandingkan, tanda tangani, atau pasang paket aturan")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True)
    test = actions.add_parser("test", help=_("jalankan semua contoh dan kasus paket"))
    test.add_argument("path", nargs="?", type=Path)
    diff = actions.add_parser("diff", help=_("unggahan yang hasilnya berubah antara dua paket"))
    diff.add_argument("old", type=Path)
    diff.add_argument("new", type=Path)
    given = diff.add_mutually_exclusive_group()
    given.add_argument("--posts", type=Path, help=_("JSON per baris; bawaan: kasus kedua paket"))
    given.add_argument(
        "--stored", action="store_true", help=_("bandingkan atas semua konten tersimpan di kantor")
    )
    sign = actions.add_parser("sign", help=_("tanda tangani folder paket"))
    sign.add_argument("path", type=Path)
    sign.add_argument("--key", type=Path, required=True, help=_("kunci privat Ed25519 (PEM)"))
    install = actions.add_parser("install", help=_("pasang paket ke basis data kantor"))
    install.add_argument("path", type=Path)


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Do what ``args.action`` names."""
    actions = {"test": _test, "diff": _diff, "sign": _sign, "install": _install}
    return actions[args.action](args, context)


def _test(args: argparse.Namespace, context: CommandContext) -> int:
    pack = load_pack(args.path or context.resources / DEFAULT_PACK)
    report = run_pack(pack)
    for outcome in report.failures:
        context.emit({
            "failed": outcome.owner, "kind": outcome.kind, "text": outcome.text, "why": outcome.why,
        })  # fmt: skip
        context.say(
            f"{_('GAGAL')} {outcome.owner} [{outcome.kind}] {outcome.text!r}: {outcome.why}"
        )
    for name, group in (("rule", report.by_rule), ("clause", report.by_clause)):
        for key in sorted(group):
            tally = group[key]
            context.emit(
                {name: key, "ran": tally.ran, "failed": tally.failed, "known_gaps": tally.gaps}
            )
            context.say(
                _("{key}: {ran} dijalankan, {failed} gagal, {gaps} celah diakui").format(
                    key=key, ran=tally.ran, failed=tally.failed, gaps=tally.gaps
                )
            )
    for lack in report.lacking:
        context.emit({"lacking": lack})
        context.say(f"{_('KURANG')} {lack}")
    cases = sum(o.kind == "case" for o in report.outcomes)
    total = {
        "pack": pack.id,
        "version": pack.version,
        "digest": pack.digest,
        "ran": len(report.outcomes),
        "cases": cases,
        "failed": len(report.failures),
        "known_gaps": sum(o.gap for o in report.outcomes),
    }
    context.emit(total)
    context.say(
        _(
            "{pack} {version}: {ran} contoh dan kasus, {failed} gagal, {known_gaps} celah diakui"
        ).format(**total)
    )
    return 1 if report.failures else 0


def _diff(args: argparse.Namespace, context: CommandContext) -> int:
    old, new = load_pack(args.old), load_pack(args.new)
    if args.stored:
        with context.office() as office:
            return _tell(pack_changes(old, new, office.recheck.stored_posts()), context)
    posts = _posts(args.posts) if args.posts else _case_posts(old, new)
    return _tell(pack_changes(old, new, posts), context)


def _tell(changes: Iterable[Change], context: CommandContext) -> int:
    changed = 0
    for change in changes:
        changed += 1
        context.emit({
            "id": change.id, "gone": change.gone, "new": change.new,
            "flagged": [change.flag_before, change.flag_after],
        })  # fmt: skip
        gone = ", ".join(f"-{c} {t} {b}" for c, t, b, _s, _e in change.gone)
        came = ", ".join(f"+{c} {t} {b}" for c, t, b, _s, _e in change.new)
        context.say(f"{change.id}: {gone} {came}")
    context.say(_("{n} unggahan berubah").format(n=changed))
    return 0


def _case_posts(*packs: CompiledPack) -> Iterator[Post]:
    seen: set[str] = set()
    for pack in packs:
        for case in pack.data["cases"]:
            if case["id"] not in seen:
                seen.add(case["id"])
                posted = case.get("posted_at")
                yield Post(
                    case["id"], case["text"], datetime.fromisoformat(posted) if posted else None
                )


def _posts(path: Path) -> Iterator[Post]:
    with path.open(encoding="utf-8-sig") as stream:
        for line in stream:
            if line.strip():
                row = json.loads(line)
                posted = row.get("posted_at")
                yield Post(
                    str(row["id"]), row["text"], datetime.fromisoformat(posted) if posted else None
                )


def _sign(args: argparse.Namespace, context: CommandContext) -> int:
    files = read_pack_files(args.path)
    content = sign_pack(files, args.key.read_bytes())
    target = args.path / SIGNATURE_FILE
    write_whole(target, [content])
    value = json.loads(content)
    context.emit({"signed": str(args.path), "digest": value["digest"], "key_id": value["key_id"]})
    context.say(_("Ditandatangani: {digest}").format(digest=value["digest"]))
    return 0


def _install(args: argparse.Namespace, context: CommandContext) -> int:
    with context.office() as office:
        stored = office.pack_change.install(args.path)
    context.emit({
        "installed": stored.id, "version": stored.version, "sequence": stored.sequence,
        "status": stored.status, "digest": stored.digest, "signer": stored.signer,
    })  # fmt: skip
    context.say(
        _("Terpasang: {id} {version} (urutan {sequence}, ditandatangani {signer})").format(
            id=stored.id, version=stored.version, sequence=stored.sequence, signer=stored.signer
        )
    )
    return 0
