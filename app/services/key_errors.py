"""What can stand against changing users and keys."""

from __future__ import annotations

from typing import ClassVar

from app.errors import UserFacingError
from app.text import N_


class PassphraseTooShortError(UserFacingError):
    """A passphrase needs ten letters."""

    code: ClassVar[str] = "passphrase_too_short"
    template: ClassVar[str] = N_(
        "Kata sandi sekurangnya sepuluh huruf; beberapa kata lebih mudah diingat."
    )


class PassphraseTakenError(UserFacingError):
    """The passphrase opens a slot already; it would not tell who is there."""

    code: ClassVar[str] = "passphrase_taken"
    template: ClassVar[str] = N_("Kata sandi ini tidak dapat dipakai. Pilih yang lain.")


class OldPassphraseWrongError(UserFacingError):
    """The old passphrase was not the signed-in user's."""

    code: ClassVar[str] = "old_passphrase_wrong"
    template: ClassVar[str] = N_("Kata sandi lama tidak cocok. Periksa ketikan, lalu coba lagi.")


class NameMissingError(UserFacingError):
    """A user needs a name."""

    code: ClassVar[str] = "user_name_missing"
    template: ClassVar[str] = N_("Isi nama pengguna.")


class NameTakenError(UserFacingError):
    """Two users of one name could not be told apart in the record."""

    code: ClassVar[str] = "user_name_taken"
    template: ClassVar[str] = N_(
        "Nama {name} sudah ada. Tambahkan jabatan agar catatan dapat membedakannya."
    )


class RoleMissingError(UserFacingError):
    """A user needs a role."""

    code: ClassVar[str] = "role_missing"
    template: ClassVar[str] = N_("Pilih sekurangnya satu peran.")


class UserNotFoundError(UserFacingError):
    """There is no such user."""

    code: ClassVar[str] = "user_not_found"
    template: ClassVar[str] = N_("Tidak ada pengguna {name}.")


class LastAdminError(UserFacingError):
    """Without an admin nobody could keep users and keys any more."""

    code: ClassVar[str] = "last_admin"
    template: ClassVar[str] = N_(
        "Ini admin terakhir. Jadikan pengguna lain admin lebih dahulu, lalu ulangi."
    )


class UserHasLeftError(UserFacingError):
    """The user has no key any more."""

    code: ClassVar[str] = "user_has_left"
    template: ClassVar[str] = N_("{name} sudah tidak memegang kunci.")


class NoOwnPassphraseError(UserFacingError):
    """The recovery key opened the office; it is no person's passphrase."""

    code: ClassVar[str] = "no_own_passphrase"
    template: ClassVar[str] = N_(
        "Kantor ini dibuka dengan kunci pemulihan. Setel ulang kata sandi pengguna yang lupa,"
        " lalu buka kembali dengan kata sandi baru itu."
    )
