"""What can stand against changing the tree of units, each with the way out."""

from __future__ import annotations

from typing import ClassVar

from app.errors import UserFacingError
from app.text import N_


class UnitNotFoundError(UserFacingError):
    """No unit, or more than one, has an id that begins so."""

    code: ClassVar[str] = "unit_not_found"
    template: ClassVar[str] = N_(
        "Tidak ada satu unit dengan nomor {id}. Lihat “tinjau person unit list”, dan tulis"
        " sekurangnya empat huruf pertama nomornya."
    )


class UnitGoneError(UserFacingError):
    """The unit of a change that is to be taken back is no more."""

    code: ClassVar[str] = "unit_gone"
    template: ClassVar[str] = N_(
        "Unitnya sudah tidak ada, jadi perubahan itu tidak dapat diurungkan lagi."
    )


class UnitNameError(UserFacingError):
    """A name is empty, or would read as a path."""

    code: ClassVar[str] = "unit_name"
    template: ClassVar[str] = N_("Isi nama unit, tanpa tanda “ / ” di antara spasi.")


class UnitNameTakenError(UserFacingError):
    """A unit of the same name stands at that place."""

    code: ClassVar[str] = "unit_name_taken"
    template: ClassVar[str] = N_(
        "Unit “{name}” sudah ada di tempat itu. Gabungkan keduanya, atau ubah salah satu namanya."
    )


class UnitLoopError(UserFacingError):
    """A unit would stand below itself."""

    code: ClassVar[str] = "unit_loop"
    template: ClassVar[str] = N_(
        "Unit tidak dapat dipindahkan ke, atau digabungkan dengan, dirinya atau unit di bawahnya."
        " Pilih unit lain."
    )


class UnitInUseError(UserFacingError):
    """A unit that is to be removed still holds something."""

    code: ClassVar[str] = "unit_in_use"
    template: ClassVar[str] = N_(
        "Unit “{name}” masih memuat pegawai, unit lain, atau jadwal kerja, jadi tidak dapat"
        " dihapus. Pindahkan isinya dahulu, atau gabungkan dengan unit lain."
    )


class UnitHoursOverlapError(UserFacingError):
    """Merged, the unit would have two confirmed schedules at once."""

    code: ClassVar[str] = "unit_hours_overlap"
    template: ClassVar[str] = N_(
        "Kedua unit punya jadwal yang dikonfirmasi dan berlaku bersamaan: “{one}” dan “{other}”."
        " Akhiri atau hapus salah satunya, lalu gabungkan lagi."
    )
