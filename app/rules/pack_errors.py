"""What can be wrong with a rule pack, said so that someone who does not program can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from app.errors import UserFacingError
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class PackFault:
    """One fault: file, line (1-based; 0 for the whole file), what is wrong, and how to fix it."""

    file: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return _("{place}: {what} Perbaikan: {fix}").format(
            place=place, what=self.what, fix=self.fix
        )


class PackInvalidError(UserFacingError):
    """A pack does not follow the format; ``faults`` holds everything found, in file order."""

    code: ClassVar[str] = "pack_invalid"
    template: ClassVar[str] = N_("Paket aturan belum dapat dipakai: {count} kesalahan.\n{faults}")

    def __init__(self, faults: Sequence[PackFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(count=len(self.faults), faults="\n".join(str(f) for f in self.faults))


class CompiledPackError(UserFacingError):
    """A compiled pack has another format or is damaged; compiling it again helps."""

    code: ClassVar[str] = "pack_compiled_unreadable"
    template: ClassVar[str] = N_(
        "Hasil susun paket aturan tidak dapat dibaca. Pasang ulang paket dari sumbernya."
    )
