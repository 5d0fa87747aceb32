"""What can stand against recording something about a person, each with the way out."""

from __future__ import annotations

from typing import ClassVar

from app.errors import UserFacingError
from app.text import N_


class PersonNameError(UserFacingError):
    """A person without a name."""

    code: ClassVar[str] = "person_name"
    template: ClassVar[str] = N_("Isi nama pegawai.")


class NipFaultyError(UserFacingError):
    """The number is not a NIP or NI PPPK; ``problems`` says everything that is wrong."""

    code: ClassVar[str] = "nip_faulty"
    template: ClassVar[str] = N_("{problems}")


class NipTakenError(UserFacingError):
    """Another person has this number."""

    code: ClassVar[str] = "nip_taken"
    template: ClassVar[str] = N_("NIP ini sudah tercatat untuk {name}. Periksa kembali angkanya.")


class PersonInUseError(UserFacingError):
    """A case, a decision or a user names the person."""

    code: ClassVar[str] = "person_in_use"
    template: ClassVar[str] = N_(
        "{name} disebut dalam perkara, keputusan, atau daftar pengguna, jadi tidak dapat dihapus. "
        "Catatan itu berakhir menurut masa simpannya."
    )


class SuperiorLoopError(UserFacingError):
    """The chain of superiors would lead back to the person."""

    code: ClassVar[str] = "superior_loop"
    template: ClassVar[str] = N_(
        "Rantai atasan kembali ke orang yang sama. Pilih atasan langsung yang lain."
    )


class HandleMissingError(UserFacingError):
    """An account without a name."""

    code: ClassVar[str] = "handle_missing"
    template: ClassVar[str] = N_("Isi nama akunnya, misalnya @nama.")


class BusinessNameError(UserFacingError):
    """A declared business without a name."""

    code: ClassVar[str] = "business_name"
    template: ClassVar[str] = N_("Isi nama usahanya.")


class RecordNotFoundError(UserFacingError):
    """No permit, business or absence has this id."""

    code: ClassVar[str] = "record_not_found"
    template: ClassVar[str] = N_("Tidak ada catatan {id}. Lihat “tinjau person show”.")


class DatesReversedError(UserFacingError):
    """It ends before it begins."""

    code: ClassVar[str] = "dates_reversed"
    template: ClassVar[str] = N_("Tanggal akhir mendahului tanggal awal. Perbaiki tanggalnya.")


class ScheduleFaultyError(UserFacingError):
    """The hours cannot be used."""

    code: ClassVar[str] = "schedule_faulty"
    template: ClassVar[str] = N_("Jam kerja {day} tidak dapat dipakai: {what}")


class ScheduleNameError(UserFacingError):
    """A schedule without a name or without any hours."""

    code: ClassVar[str] = "schedule_name"
    template: ClassVar[str] = N_("Isi nama jadwal dan jam kerja sekurangnya satu hari.")


class SchedulesOverlapError(UserFacingError):
    """The same office, unit or person would have two confirmed schedules at once."""

    code: ClassVar[str] = "schedules_overlap"
    template: ClassVar[str] = N_(
        "“{other}” sudah dikonfirmasi dan berlaku bersamaan untuk pihak yang sama ({span})."
        " Isi tanggal akhirnya sebelum {day}, atau batalkan konfirmasinya, lalu ulangi."
    )
