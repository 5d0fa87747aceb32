"""The command line: parses, chooses a command, maps errors to exit codes.

Each command is one module of :mod:`app.commands`; this file knows none of them by what they do.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.adapters.core_dumps import forbid_core_dumps
from app.argument_texts import speak_indonesian
from app.errors import Cancelled, UserFacingError
from app.text import N_, _, choose_language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from app.commands.context import CommandContext

COMMANDS: Final = (
    "gui", "demo", "init", "import", "read", "link", "check", "list", "show", "decide",
    "withdraw", "reply", "case", "item", "person", "hours", "handover", "export", "verify",
    "backup", "restore", "retention", "pack", "rule", "doctor", "user", "recovery-key", "escrow",
)  # fmt: skip
NOT_YET: Final = {
    "sync": N_("sinkronisasi"),
    "hub": N_("penerima di BKPSDM"),
}
_MODULES: Final = {
    "import": "import_command",
    "list": "list_command",
    "recovery-key": "recovery_key",
}

SOME_FAILED: Final = 1
USAGE: Final = 2
NOT_OPENED: Final = 3
INTERRUPTED: Final = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 all done, 1 some failed, 2 usage, 3 database cannot be opened."""
    _speak_utf8()
    forbid_core_dumps()
    choose_language()
    arguments = list(sys.argv[1:] if argv is None else argv)
    arguments = arguments or ["gui"]
    args = _parser(arguments).parse_args(arguments)
    from app.commands.context import CommandContext  # noqa: PLC0415 - not for --help

    context = CommandContext(
        json=args.json or getattr(args, "json_after", False),
        data=_either(args, "data"),
        passphrase_file=_either(args, "passphrase_file"),
    )
    if args.command in NOT_YET:
        context.warn(_("Belum tersedia: {what}.").format(what=_(NOT_YET[args.command])))
        return USAGE
    return _run(args, context)


def _run(args: argparse.Namespace, context: CommandContext) -> int:
    from app.commands.context import (  # noqa: PLC0415 - not for --help
        OfficeNotOpenedError,
        PassphraseMissingError,
    )

    try:
        return int(args.module.run(args, context))
    except OfficeNotOpenedError as error:
        return _refuse(context, error.reason, NOT_OPENED)
    except UserFacingError as error:
        code = USAGE if isinstance(error, PassphraseMissingError) else SOME_FAILED
        return _refuse(context, error, code)
    except (Cancelled, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - at exit
        return SOME_FAILED
    except Exception as error:
        if os.environ.get("TINJAU_TRACE"):
            raise
        return _tell_bug(context, error)


def _refuse(context: CommandContext, error: UserFacingError, code: int) -> int:
    context.emit({"error": error.message, "code": error.code})
    context.warn(error.message)
    return code


def _tell_bug(context: CommandContext, error: Exception) -> int:
    """Say where the program failed; what was being worked on stays out of it."""
    from app.crash_report import crash_report  # noqa: PLC0415 - hardly ever needed

    text = _("Terjadi kesalahan yang tidak terduga. Yang sudah tersimpan tetap aman.")
    context.emit({"error": text, "code": "bug"})
    context.warn(f"{text}\n{crash_report(error)}")
    return SOME_FAILED


def load(command: str) -> ModuleType:
    """Return the module of ``command``."""
    return import_module(f"app.commands.{_MODULES.get(command, command)}")


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Know every command by name, and in full those that ``arguments`` name (all, if none is).

    Loading all of them costs more than a second, which each call of one would wait for.
    """
    speak_indonesian()
    named = set(COMMANDS) & set(arguments) or set(COMMANDS)
    parser = argparse.ArgumentParser(
        prog="tinjau", description=_("Tinjau menandai; manusia memutuskan.")
    )
    _shared(parser, "")
    commands = parser.add_subparsers(dest="command", required=True, metavar=_("PERINTAH"))
    for name in COMMANDS:
        if name not in named:
            commands.add_parser(name)
            continue
        module = load(name)
        child = commands.add_parser(name, help=_(module.HELP), description=_(module.HELP))
        _shared(child, "_after")
        module.add_arguments(child)
        child.set_defaults(module=module)
    for name, what in NOT_YET.items():
        child = commands.add_parser(name, help=_("belum tersedia: {what}").format(what=_(what)))
        child.add_argument("rest", nargs=argparse.REMAINDER)
    return parser


def _shared(parser: argparse.ArgumentParser, suffix: str) -> None:
    """The options every command takes, before or after its name."""
    parser.add_argument(
        "--json",
        action="store_true",
        dest=f"json{suffix}",
        help=_("keluaran JSON, satu objek sebaris"),
    )
    parser.add_argument(
        "--data", type=Path, dest=f"data{suffix}", metavar="DIR", help=_("folder data")
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        dest=f"passphrase_file{suffix}",
        metavar="F",
        help=_("berkas berisi kata sandi"),
    )


def _either(args: argparse.Namespace, name: str) -> Path | None:
    value: Path | None = getattr(args, f"{name}_after", None) or getattr(args, name)
    return value


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


if __name__ == "__main__":
    sys.exit(main())
