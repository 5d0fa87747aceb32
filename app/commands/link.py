"""``tinjau link``: what links say by themselves, without a network and without a database."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.links.registry import parse
from app.text import N_, _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import TextIO

    from app.links.facts import LinkFacts

NAME: Final = "link"
HELP: Final = N_("Membaca platform, akun, dan waktu dari tautan, tanpa jaringan")

_DONE: Final = 0
_SOME_FAILED: Final = 1
_USAGE: Final = 2


class Context(Protocol):
    """What this command needs of its surroundings."""

    @property
    def stdin(self) -> TextIO:
        """Where ``--stdin`` reads from."""

    def emit(self, obj: dict[str, Any]) -> None:
        """Print one result as a line of JSON (only with ``--json``)."""

    def say(self, text: str) -> None:
        """Print one result in words (not with ``--json``)."""

    def warn(self, text: str) -> None:
        """Print a message on standard error."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("urls", nargs="*", metavar="URL", help=_("Tautan yang dibaca"))
    parser.add_argument(
        "--stdin", action="store_true", help=_("Baca tautan dari masukan standar, satu per baris")
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Read every link; 1 if some were refused, 2 if none was given."""
    if not args.urls and not args.stdin:
        context.warn(_("Sebutkan tautan, atau pakai --stdin."))
        return _USAGE
    refused = 0
    for raw in _inputs(args, context):
        facts = parse(raw)
        refused += facts.error is not None
        context.emit(as_record(facts))
        context.say(as_words(facts))
    return _SOME_FAILED if refused else _DONE


def as_record(facts: LinkFacts) -> dict[str, Any]:
    """Return the fields of the command-line contract; times in UTC, ISO 8601 with ``Z``."""
    moment = facts.posted_at
    return {
        "input": facts.input,
        "platform": facts.platform,
        "kind": facts.kind,
        "account": facts.account,
        "post_id": facts.post_id,
        "canonical": facts.canonical,
        "posted_at": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None,
        "posted_at_precision": facts.posted_at_precision,
        "error": facts.error,
    }


def as_words(facts: LinkFacts) -> str:
    """Return one line for a person."""
    if facts.error_text:
        return _("{input}: {reason}").format(input=facts.input, reason=facts.error_text)
    parts = [facts.canonical or "", f"{facts.platform} {facts.kind}"]
    if facts.account:
        parts.append(_("akun {account}").format(account=facts.account))
    if facts.posted_at:
        parts.append(
            _("diunggah {time} UTC menurut id tautan").format(
                time=facts.posted_at.strftime("%Y-%m-%d %H:%M:%S")
            )
        )
    if not facts.resolvable_offline:
        parts.append(_("tautan pendek: buka, lalu salin alamat lengkapnya"))
    return " · ".join(parts)


def _inputs(args: argparse.Namespace, context: Context) -> Iterator[str]:
    yield from args.urls
    if args.stdin:
        for line in context.stdin:
            yield line.rstrip("\r\n")
