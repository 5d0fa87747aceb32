"""What can stand against an act of the reviewer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.errors import UserFacingError
from app.labels import REFUSAL_TEXT
from app.text import N_, _

if TYPE_CHECKING:
    from app.domain.decisions import Refusal


class ItemNotFoundError(UserFacingError):
    """No item has this id."""

    code: ClassVar[str] = "item_not_found"
    template: ClassVar[str] = N_("Tidak ada konten dengan nomor {id}. Lihat “tinjau list”.")


class DecisionNotFoundError(UserFacingError):
    """No decision has this id."""

    code: ClassVar[str] = "decision_not_found"
    template: ClassVar[str] = N_("Tidak ada keputusan dengan nomor {id}.")


class AlreadyWithdrawnError(UserFacingError):
    """The decision was withdrawn before."""

    code: ClassVar[str] = "already_withdrawn"
    template: ClassVar[str] = N_("Keputusan {id} sudah ditarik.")


class DecisionFrozenError(UserFacingError):
    """A decision freezes its check run: what it rests on cannot change under it."""

    code: ClassVar[str] = "decision_frozen"
    template: ClassVar[str] = N_("Konten ini sudah diputus. Tarik dahulu keputusannya.")


class NothingToCheckError(UserFacingError):
    """The item holds no text yet."""

    code: ClassVar[str] = "nothing_to_check"
    template: ClassVar[str] = N_("Konten {id} belum memuat teks yang terbaca.")


class PersonNotFoundError(UserFacingError):
    """No person has this id."""

    code: ClassVar[str] = "person_not_found"
    template: ClassVar[str] = N_("Tidak ada pegawai dengan nomor {id}.")


class DecisionRefusedError(UserFacingError):
    """The decision cannot be recorded yet; ``refusals`` says what is missing."""

    code: ClassVar[str] = "decision_refused"
    template: ClassVar[str] = N_("Keputusan belum dapat disimpan. {why}")

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        self.refusals = refusals
        super().__init__(why=" ".join(_(REFUSAL_TEXT[r]) for r in refusals))
