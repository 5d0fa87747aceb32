"""A new passphrase for a command: from a file, the environment, or typed twice."""

from __future__ import annotations

import getpass
import os
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from app.commands.context import read_passphrase_file
from app.errors import UserFacingError
from app.text import N_, _

if TYPE_CHECKING:
    import argparse

    from app.commands.context import CommandContext

VARIABLE: Final = "TINJAU_NEW_PASSPHRASE"


class NewPassphraseMissingError(UserFacingError):
    """No new passphrase was given and nobody is there to type it."""

    code: ClassVar[str] = "new_passphrase_missing"
    template: ClassVar[str] = N_(
        "Sebutkan kata sandi baru dengan --new-passphrase-file BERKAS atau lewat"
        " TINJAU_NEW_PASSPHRASE."
    )


class NewPassphrasesDifferError(UserFacingError):
    """It was typed differently the second time."""

    code: ClassVar[str] = "new_passphrases_differ"
    template: ClassVar[str] = N_("Kedua kata sandi tidak sama. Ulangi.")


def add_new_passphrase(parser: argparse.ArgumentParser) -> None:
    """Declare the option."""
    parser.add_argument(
        "--new-passphrase-file", type=Path, metavar="F", help=_("berkas berisi kata sandi baru")
    )


def read_new_passphrase(args: argparse.Namespace, context: CommandContext) -> str:
    """Return the new passphrase; on a terminal the person types it twice, unseen.

    Raises:
        PassphraseFileError, NewPassphraseMissingError, NewPassphrasesDifferError: see their texts.
    """
    if args.new_passphrase_file is not None:
        return read_passphrase_file(args.new_passphrase_file)
    if given := os.environ.get(VARIABLE):
        return given
    if not context.stdin.isatty():
        raise NewPassphraseMissingError
    typed = getpass.getpass(_("Kata sandi baru: "))
    if typed != getpass.getpass(_("Kata sandi baru sekali lagi: ")):
        raise NewPassphrasesDifferError
    return typed
