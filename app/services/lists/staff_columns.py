"""Which column of a staff list holds what, guessed from the titles offices use."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.services.lists.tables import plain_header
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.services.lists.tables import Row, Table

_SEARCHED_ROWS: Final = 30
_MIN_TITLES: Final = 2


class StaffField(StrEnum):
    """What a staff list may tell about a person."""

    NAME = "name"
    FRONT_TITLE = "front_title"
    BACK_TITLE = "back_title"
    NIP = "nip"
    UNIT = "unit"
    PARENT_UNIT = "parent_unit"
    JABATAN = "jabatan"
    GOLONGAN = "golongan"
    EMPLOYMENT = "employment"
    SUPERIOR = "superior"


FIELD_LABELS: Final[dict[StaffField, str]] = {
    StaffField.NAME: N_("Nama"),
    StaffField.FRONT_TITLE: N_("Gelar depan"),
    StaffField.BACK_TITLE: N_("Gelar belakang"),
    StaffField.NIP: N_("NIP / NI PPPK"),
    StaffField.UNIT: N_("Unit kerja"),
    StaffField.PARENT_UNIT: N_("OPD / unit induk"),
    StaffField.JABATAN: N_("Jabatan"),
    StaffField.GOLONGAN: N_("Golongan"),
    StaffField.EMPLOYMENT: N_("Status kepegawaian"),
    StaffField.SUPERIOR: N_("Atasan langsung"),
}
_TITLES: Final[dict[StaffField, tuple[str, ...]]] = {
    StaffField.NAME: (
        "nama",
        "nama lengkap",
        "nama pegawai",
        "nama asn",
        "nama pns",
        "nama lengkap dengan gelar",
        "nama dan gelar",
        "nama tanpa gelar",
        "name",
    ),
    StaffField.FRONT_TITLE: ("gelar depan", "glr depan"),
    StaffField.BACK_TITLE: ("gelar belakang", "glr belakang"),
    StaffField.NIP: (
        "nip",
        "nip baru",
        "nip nipppk",
        "nip ni pppk",
        "ni pppk",
        "nip pppk",
        "nomor induk pegawai",
        "nomor induk",
        "no nip",
        "nip nrp",
        "nip asn",
    ),
    StaffField.UNIT: (
        "unit kerja",
        "unit",
        "unit organisasi",
        "satuan kerja",
        "satker",
        "bidang",
        "bagian",
        "nama unit kerja",
        "tempat tugas",
        "unor",
        "unor nama",
    ),
    StaffField.PARENT_UNIT: (
        "opd",
        "nama opd",
        "skpd",
        "perangkat daerah",
        "organisasi perangkat daerah",
        "unit induk",
        "unor induk",
        "unor induk nama",
        "unit organisasi induk",
        "instansi",
    ),
    StaffField.JABATAN: ("jabatan", "nama jabatan", "jabatan terakhir", "jabatan nama", "posisi"),
    StaffField.GOLONGAN: (
        "golongan",
        "gol",
        "gol ruang",
        "golongan ruang",
        "pangkat golongan",
        "pangkat gol",
        "pangkat gol ruang",
        "pangkat golongan ruang",
        "pangkat",
        "gol akhir",
        "gol akhir nama",
    ),
    StaffField.EMPLOYMENT: (
        "status kepegawaian",
        "status pegawai",
        "status asn",
        "jenis pegawai",
        "jenis asn",
        "jenis kepegawaian",
        "status",
        "pns pppk",
        "kedudukan hukum",
    ),
    StaffField.SUPERIOR: (
        "atasan langsung",
        "atasan",
        "nip atasan",
        "nama atasan",
        "nip atasan langsung",
        "nama atasan langsung",
        "pejabat penilai",
    ),
}
_BY_TITLE: Final = {
    plain_header(title): (field, rank)
    for field, titles in _TITLES.items()
    for rank, title in enumerate(titles)
}


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """The guess to show on the mapping screen; ``mapping`` gives columns counted from 0.

    ``header`` is the row of titles (``None``: none found, then nothing is mapped); ``titles`` are
    its texts.
    """

    header: Row | None
    mapping: Mapping[StaffField, int]
    titles: tuple[str, ...] = ()

    @property
    def is_enough(self) -> bool:
        """A list needs at least the names."""
        return StaffField.NAME in self.mapping


def guess_columns(table: Table) -> ColumnGuess:
    """Find the row of titles among the first rows and say which column holds what."""
    best: tuple[int, Row | None, dict[StaffField, int]] = (0, None, {})
    for row in table.rows[:_SEARCHED_ROWS]:
        mapping = _mapping(row)
        if len(mapping) > best[0]:
            best = (len(mapping), row, mapping)
    found, header, mapping = best
    if header is None or (found < _MIN_TITLES and StaffField.NAME not in mapping):
        return ColumnGuess(None, {})
    return ColumnGuess(header, mapping, header.cells)


def _mapping(row: Row) -> dict[StaffField, int]:
    """Take for each field the column with its most usual title, the first one of equals."""
    ranks: dict[StaffField, tuple[int, int]] = {}
    for column, text in enumerate(row.cells):
        known = _BY_TITLE.get(plain_header(text))
        if known:
            field, rank = known
            ranks[field] = min(ranks.get(field, (rank, column)), (rank, column))
    mapping = {field: column for field, (_rank, column) in ranks.items()}
    if StaffField.PARENT_UNIT in mapping and StaffField.UNIT not in mapping:
        mapping[StaffField.UNIT] = mapping.pop(StaffField.PARENT_UNIT)
    return mapping
