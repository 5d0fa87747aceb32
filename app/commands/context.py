"""What a command may use of the program around it: output, input, places, the open office."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path  # noqa: TC003 - the dataclass names it at run time
from typing import IO, TYPE_CHECKING, Any, ClassVar

from app.errors import UserFacingError
from app.program_places import RESOURCES, default_folder
from app.text import N_, _

if TYPE_CHECKING:
    from app.composition.office import Office


class PassphraseMissingError(UserFacingError):
    """An office needs its passphrase."""

    code: ClassVar[str] = "passphrase_missing"
    template: ClassVar[str] = N_(
        "Sebutkan kata sandi dengan --passphrase-file BERKAS atau lewat TINJAU_PASSPHRASE."
    )


class PassphraseFileError(UserFacingError):
    """The passphrase file cannot be read."""

    code: ClassVar[str] = "passphrase_file"
    template: ClassVar[str] = N_("Berkas kata sandi {name} tidak dapat dibaca.")


def read_passphrase_file(path: Path) -> str:
    """Return the passphrase in ``path``, without the end of its line.

    Raises:
        PassphraseFileError: it cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PassphraseFileError(name=path.name) from error


class OfficeNotOpenedError(Exception):
    """The office database cannot be opened; ``reason`` tells why."""

    def __init__(self, reason: UserFacingError) -> None:
        super().__init__(reason.code)
        self.reason = reason


@dataclass(slots=True)
class CommandContext:
    """Output and surroundings of one command; with ``json`` only ``emit`` writes to stdout."""

    json: bool = False
    data: Path | None = None
    passphrase_file: Path | None = None
    stdout: IO[str] = field(default_factory=lambda: sys.stdout)
    stderr: IO[str] = field(default_factory=lambda: sys.stderr)
    stdin: IO[str] = field(default_factory=lambda: sys.stdin)
    resources: Path = RESOURCES

    @property
    def data_dir(self) -> Path:
        """The data folder this command works on."""
        return self.data or default_folder()

    def emit(self, obj: dict[str, Any]) -> None:
        """Print one result as a line of JSON, where ``--json`` was asked for."""
        if self.json:
            self.stdout.write(json.dumps(obj, ensure_ascii=False, default=_plain) + "\n")
            self.stdout.flush()

    def say(self, text: str) -> None:
        """Tell the person something (not with ``--json``)."""
        if not self.json:
            self.stdout.write(text + "\n")
            self.stdout.flush()

    def warn(self, text: str) -> None:
        """Tell the person about a problem, on standard error."""
        self.stderr.write(text + "\n")

    def passphrase(self) -> str:
        """Return the passphrase given for this command.

        Raises:
            PassphraseMissingError, PassphraseFileError: none given, or its file is unreadable.
        """
        if self.passphrase_file is not None:
            return read_passphrase_file(self.passphrase_file)
        from_environment = os.environ.get("TINJAU_PASSPHRASE")
        if not from_environment:
            raise PassphraseMissingError
        return from_environment

    def office(self) -> Office:
        """Open the office in the data folder; close it when done.

        Raises:
            PassphraseMissingError, PassphraseFileError: see their texts.
            OfficeNotOpenedError: with the reason as its cause.
        """
        from app.composition import open_office  # noqa: PLC0415 - a second; not for commands without an office

        secret = self.passphrase()
        try:
            office = open_office(self.data_dir, secret)
        except UserFacingError as error:
            raise OfficeNotOpenedError(error) from error
        self._tell_escrow_uses(office)
        return office

    def _tell_escrow_uses(self, office: Office) -> None:
        from app.labels import format_when  # noqa: PLC0415 - as above

        for use in office.escrow.unseen():
            self.warn(
                _(
                    "Perhatian: kunci darurat BKPSDM dipakai {when}. Alasan: {reason}. Tandai sudah"
                    " dibaca dengan “tinjau escrow status”."
                ).format(when=format_when(use.at), reason=use.reason)
            )


def _plain(value: object) -> str:
    """Times as ISO 8601, everything else as it names itself."""
    return value.isoformat() if isinstance(value, date) else str(value)
