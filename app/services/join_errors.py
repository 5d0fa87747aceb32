"""What can stand against joining, splitting or attaching, in words with the way out."""

from __future__ import annotations

from typing import ClassVar

from app.errors import UserFacingError
from app.text import N_


class JoinItselfError(UserFacingError):
    """An item cannot be joined with itself."""

    code: ClassVar[str] = "join_itself"
    template: ClassVar[str] = N_("Kedua nomor itu konten yang sama; pilih dua konten.")


class JoinedAlreadyError(UserFacingError):
    """The item is part of another one."""

    code: ClassVar[str] = "joined_already"
    template: ClassVar[str] = N_(
        "Konten {id} sudah menjadi bagian dari {into}. Pakai nomor itu, atau pisahkan dahulu:"
        " tinjau item split {id}"
    )


class JoinCaseError(UserFacingError):
    """Both items have a case file, or the wrong one has."""

    code: ClassVar[str] = "join_case"
    template: ClassVar[str] = N_(
        "Pada konten {id} sudah tercatat tanggapan atau keputusan. Gabungkan ke konten itu:"
        " tinjau item join {id} {other}"
    )


class JoinTwoCasesError(UserFacingError):
    """Both items have a case file."""

    code: ClassVar[str] = "join_two_cases"
    template: ClassVar[str] = N_(
        "Pada kedua konten sudah tercatat tanggapan atau keputusan, jadi tidak dapat digabungkan."
        " Putuskan salah satunya sebagai duplikat."
    )


class NotJoinedError(UserFacingError):
    """The item is not part of another one."""

    code: ClassVar[str] = "not_joined"
    template: ClassVar[str] = N_("Konten {id} tidak sedang digabungkan ke konten lain.")


class SplitOrderError(UserFacingError):
    """Something was joined later; the last comes off first."""

    code: ClassVar[str] = "split_order"
    template: ClassVar[str] = N_(
        "Sesudah {id} masih ada konten lain yang digabungkan. Pisahkan dahulu yang terakhir: {last}"
    )


class AttachEmptyError(UserFacingError):
    """The file holds nothing."""

    code: ClassVar[str] = "attach_empty"
    template: ClassVar[str] = N_("Berkas {name} kosong; tidak ada yang dilampirkan.")


class AttachKnownError(UserFacingError):
    """The same bytes are kept already."""

    code: ClassVar[str] = "attach_known"
    template: ClassVar[str] = N_("Berkas {name} sudah tersimpan pada konten {id}.")
