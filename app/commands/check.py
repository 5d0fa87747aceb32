"""``tinjau check``: the rules alone, without a database."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from app.adapters.pack_folder import read_pack_files
from app.domain.reading import Platform
from app.errors import UserFacingError
from app.rules.compiler import compile_pack
from app.rules.engine import check
from app.rules.pack import load_pack_source
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.commands.context import CommandContext
    from app.domain.findings import CheckResult, Finding, ProtectedSpan
    from app.rules.compiled import CompiledPack

NAME = "check"
HELP = N_("Periksa teks dengan paket aturan, tanpa basis data")
DEFAULT_PACK = "rulepacks/se-1641-2025"


class RowUnreadableError(UserFacingError):
    """A line of the input is not a JSON object with ``id`` and ``text``."""

    code = "row_unreadable"
    template = N_("baris {line}: {why}")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare this command's arguments."""
    given = parser.add_mutually_exclusive_group(required=True)
    given.add_argument("--text", help=_("teks yang diperiksa"))
    given.add_argument("--jsonl", metavar="FILE", help=_("berkas JSON per baris, atau - (stdin)"))
    parser.add_argument("--posted-at", metavar="ISO", help=_("waktu unggah (hanya dengan --text)"))
    parser.add_argument("--platform", choices=[p.value for p in Platform])
    parser.add_argument("--pack", type=Path, help=_("folder atau zip paket aturan lain"))


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Check the given texts in order; one line each."""
    pack = load_pack(args.pack or context.resources / DEFAULT_PACK)
    if args.text is not None:
        row = {"id": "text", "text": args.text}
        if args.posted_at:
            row["posted_at"] = args.posted_at
        if args.platform:
            row["platform"] = args.platform
        return _check_row(pack, row, 1, context)
    failed = 0
    if args.jsonl == "-":
        for number, line in _numbered(context.stdin):
            failed |= _check_line(pack, line, number, context)
        return failed
    try:
        with Path(args.jsonl).open(encoding="utf-8-sig", errors="replace") as stream:
            for number, line in _numbered(stream):
                failed |= _check_line(pack, line, number, context)
    except OSError:
        refusal = _("{file} tidak dapat dibuka. Periksa letak dan izinnya.").format(file=args.jsonl)
        context.emit({"id": None, "error": refusal})
        context.warn(refusal)
        return 1
    return failed


def load_pack(path: Path) -> CompiledPack:
    """Read, check and compile the pack at ``path``; raises what those steps raise."""
    return compile_pack(load_pack_source(read_pack_files(path)))


def result_row(row_id: str, result: CheckResult) -> dict[str, Any]:
    """Return the contract's JSON object of ``result``."""
    row: dict[str, Any] = {
        "id": row_id,
        "findings": [_finding(f) for f in result.findings],
        "protected": [_protected(p) for p in result.protected],
        "flagged": result.flagged,
    }
    if result.not_yet_in_force:
        row["not_yet_in_force"] = True
    if result.rules_not_run:
        row["rules_not_run"] = list(result.rules_not_run)
    return row


def _numbered(stream: IO[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(stream, 1):
        if line.strip():
            yield number, line.lstrip("\ufeff")


def _check_line(pack: CompiledPack, line: str, number: int, context: CommandContext) -> int:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return _refuse(None, number, _("bukan JSON."), context)
    if not isinstance(row, dict):
        return _refuse(None, number, _("bukan objek JSON."), context)
    return _check_row(pack, row, number, context)


def _check_row(
    pack: CompiledPack, row: dict[str, Any], number: int, context: CommandContext
) -> int:
    row_id, text = row.get("id"), row.get("text")
    if not isinstance(row_id, str | int) or isinstance(row_id, bool):
        return _refuse(None, number, _("id tidak ada."), context)
    if not isinstance(text, str):
        return _refuse(row_id, number, _("text tidak ada."), context)
    try:
        posted_at = _time(row.get("posted_at"))
        platform = Platform(row["platform"]) if row.get("platform") else None
    except (ValueError, TypeError):
        return _refuse(row_id, number, _("posted_at atau platform tidak dikenal."), context)
    result = check(pack, text, posted_at=posted_at, platform=platform)
    context.emit(result_row(str(row_id), result))
    _tell(str(row_id), result, context)
    return 0


def _time(value: object) -> datetime | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise TypeError
    return datetime.fromisoformat(value)


def _refuse(row_id: str | int | None, line: int, why: str, context: CommandContext) -> int:
    error = RowUnreadableError(line=line, why=why)
    context.emit({"id": None if row_id is None else str(row_id), "error": error.message})
    context.warn(error.message)
    return 1


def _finding(finding: Finding) -> dict[str, Any]:
    row: dict[str, Any] = {
        "clause": finding.clause.value,
        "topic": finding.topic.value,
        "band": finding.band.value,
    }
    if finding.condition is not None:
        row["condition"] = finding.condition.value
    row |= {
        "rule": finding.rule,
        "version": finding.version,
        "surface": finding.surface,
        "start": finding.start,
        "end": finding.end,
        "explain": finding.explain,
        "trace": [
            {"kind": s.kind, "text": s.text, "weight": round(s.weight, 3)}
            | ({} if s.start is None else {"start": s.start, "end": s.end})
            for s in finding.trace
        ],
    }
    return row


def _protected(span: ProtectedSpan) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": span.kind.value}
    if span.clause is not None:
        row["clause"] = span.clause.value
    return row | {
        "surface": span.surface,
        "start": span.start,
        "end": span.end,
        "explain": span.explain,
    }


_BANDS = {
    "kuat": N_("indikasi kuat"),
    "tinjau": N_("perlu dibaca"),
    "catatan": N_("catatan"),
}


def _tell(row_id: str, result: CheckResult, context: CommandContext) -> None:
    if result.not_yet_in_force:
        context.say(_("{id}: SE belum berlaku pada tanggal unggahan").format(id=row_id))
        return
    if not result.findings:
        context.say(_("{id}: tidak ada temuan").format(id=row_id))
    for f in result.findings:
        context.say(
            f"{row_id}: {f.clause.value} {_(_BANDS[f.band.value])} “{f.surface}”: {f.explain}"
        )
    for p in result.protected:
        context.say(_("{id}: meringankan “{surface}”: {why}").format(
            id=row_id, surface=p.surface, why=p.explain))  # fmt: skip
    if result.rules_not_run:
        context.say(_("{id}: tidak dijalankan seluruhnya: {rules}").format(
            id=row_id, rules=", ".join(result.rules_not_run)))  # fmt: skip
