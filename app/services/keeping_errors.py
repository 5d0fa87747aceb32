"""What stands against keeping, erasing or handing out records, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.domain.users import Role
from app.errors import UserFacingError
from app.services.permissions import NotAllowedError
from app.text import N_

if TYPE_CHECKING:
    from app.domain.users import User


class OnlyAdminsKeepError(NotAllowedError):
    """Erasing, holding and handing out need an admin."""

    code: ClassVar[str] = "only_admins_keep"
    template: ClassVar[str] = N_(
        "Hanya admin yang dapat menahan, menghapus, atau menyerahkan data. Minta admin kantor ini"
        " melakukannya."
    )


class NotDueError(UserFacingError):
    """The retention period is not over; ``due_on`` tells when it is."""

    code: ClassVar[str] = "retention_not_due"
    template: ClassVar[str] = N_(
        "Masa simpan {item} belum berakhir (baru pada {due_on}). Tidak ada yang dihapus."
    )


class HeldError(UserFacingError):
    """A hold keeps it."""

    code: ClassVar[str] = "held"
    template: ClassVar[str] = N_(
        "{item} sedang ditahan ({kind}). Lepas penahanannya dahulu; tidak ada yang dihapus."
    )


class RestrictedError(UserFacingError):
    """The processing of these data is restricted."""

    code: ClassVar[str] = "restricted"
    template: ClassVar[str] = N_(
        "Pemrosesan data ini sedang dibatasi (ditahan). Lepas pembatasannya di Pengaturan, Retensi"
        " & hak, sebelum memutuskan."
    )


class RetentionRunsError(UserFacingError):
    """A person's data are still needed: a case is open, or its period runs."""

    code: ClassVar[str] = "retention_runs"
    template: ClassVar[str] = N_(
        "Data pegawai ini masih diperlukan: {cases} berkas belum berakhir masa simpannya (paling"
        " akhir {due_on}). Data dapat ditahan, dikoreksi, atau dihapus karena diperoleh tidak sah."
    )


class PeriodFaultyError(UserFacingError):
    """A period is no number of days that makes sense."""

    code: ClassVar[str] = "period_faulty"
    template: ClassVar[str] = N_("Masa simpan berupa jumlah hari antara 1 dan {most}.")


class HoldNotFoundError(UserFacingError):
    """No such hold in force."""

    code: ClassVar[str] = "hold_not_found"
    template: ClassVar[str] = N_("Penahanan {id} tidak ditemukan atau sudah dilepas.")


class NothingToCorrectError(UserFacingError):
    """The correction changes nothing or does not say why."""

    code: ClassVar[str] = "nothing_to_correct"
    template: ClassVar[str] = N_("Sebutkan apa yang dikoreksi dan alasannya.")


def require_keeper(user: User) -> None:
    """Let only admins pass.

    Raises:
        OnlyAdminsKeepError: the user is none.
    """
    if not user.may(Role.ADMIN):
        raise OnlyAdminsKeepError
