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


class FindingNotFoundError(UserFacingError):
    """No finding of a newest check run has this id."""

    code: ClassVar[str] = "finding_not_found"
    template: ClassVar[str] = N_(
        "Tidak ada temuan {id} pada pemeriksaan terakhir. Buka kembali kontennya."
    )


class SameItemError(UserFacingError):
    """An item is joined with itself or with its own case."""

    code: ClassVar[str] = "same_item"
    template: ClassVar[str] = N_("Keduanya sudah berada dalam satu perkara.")


class CaseClosedError(UserFacingError):
    """A decided item moves into no case and out of none."""

    code: ClassVar[str] = "case_closed"
    template: ClassVar[str] = N_("Konten {id} sudah diputus. Tarik dahulu keputusannya.")


class CasePersonsDifferError(UserFacingError):
    """A case is about one person."""

    code: ClassVar[str] = "case_persons_differ"
    template: ClassVar[str] = N_(
        "Keduanya menyangkut pegawai yang berbeda; satu perkara hanya tentang satu pegawai."
    )


class NotInCaseError(UserFacingError):
    """The item stands alone."""

    code: ClassVar[str] = "not_in_case"
    template: ClassVar[str] = N_("Konten ini tidak tergabung dengan konten lain.")


class ReplyEmptyError(UserFacingError):
    """Neither asked nor answered."""

    code: ClassVar[str] = "reply_empty"
    template: ClassVar[str] = N_(
        "Isikan tanggapannya, lampirkan berkas, atau sebutkan tanggal tanggapan diminta."
    )


class ReplyDateError(UserFacingError):
    """Dates that cannot be."""

    code: ClassVar[str] = "reply_date"
    template: ClassVar[str] = N_(
        "Periksa tanggalnya: tidak boleh di masa depan, dan tanggapan tidak mendahului permintaan."
    )


class HistoryClosedError(UserFacingError):
    """What was decided on the person before must not colour the judging of the findings."""

    code: ClassVar[str] = "history_closed"
    template: ClassVar[str] = N_("Riwayat dibuka setelah semua temuan dinilai.")


class NoSecondReviewError(UserFacingError):
    """The decision waits for no second review by this user."""

    code: ClassVar[str] = "no_second_review"
    template: ClassVar[str] = N_(
        "Tidak ada tinjauan kedua yang menunggu Anda pada konten ini. Tinjauan kedua dilakukan"
        " peninjau kedua, bukan yang memutus."
    )


class NothingToResolveError(UserFacingError):
    """Nobody differs, or it is not this user's to resolve."""

    code: ClassVar[str] = "nothing_to_resolve"
    template: ClassVar[str] = N_(
        "Tidak ada perbedaan yang dapat Anda selesaikan pada keputusan ini."
    )


class DecisionRefusedError(UserFacingError):
    """The decision cannot be recorded yet; ``refusals`` says what is missing."""

    code: ClassVar[str] = "decision_refused"
    template: ClassVar[str] = N_("Keputusan belum dapat disimpan. {why}")

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        self.refusals = refusals
        super().__init__(why=" ".join(_(REFUSAL_TEXT[r]) for r in refusals))
