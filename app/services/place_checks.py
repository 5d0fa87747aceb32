"""What `doctor` and the window say of the place of the data: room, clouds, backups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.places import Leaving, Room, room_of
from app.labels import format_number, format_when
from app.text import _

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.backups import BackupSet
    from app.domain.places import SharedPlace

_OLD_DAYS = 7


@dataclass(frozen=True, slots=True)
class PlaceCheck:
    """One thing that was looked at; ``remedy`` is empty where all is well."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def place_checks(
    free_bytes: int,
    shared: SharedPlace | None,
    newest: BackupSet | None,
    now: datetime,
    *,
    is_office: bool = True,
) -> tuple[PlaceCheck, ...]:
    """Return what there is to say, each with a way out where something is wrong."""
    checks = [_room(free_bytes), _place(shared)]
    if is_office:
        checks.append(_backups(newest, now))
    return tuple(checks)


def _room(free_bytes: int) -> PlaceCheck:
    free = _("{free} GB kosong").format(free=format_number(free_bytes / 1e9, 1))
    if room_of(free_bytes) is Room.ENOUGH:
        return PlaceCheck(_("Ruang penyimpanan"), ok=True, detail=free)
    remedy = _("Kosongkan ruang; impor berhenti bila hampir habis, yang tersimpan tetap aman.")
    return PlaceCheck(_("Ruang penyimpanan"), ok=False, detail=free, remedy=remedy)


def _place(shared: SharedPlace | None) -> PlaceCheck:
    name = _("Tempat data")
    if shared is None:
        return PlaceCheck(name, ok=True, detail=_("di komputer ini saja"))
    if shared.how is Leaving.NETWORK:
        return PlaceCheck(
            name,
            ok=False,
            detail=_("di folder jaringan"),
            remedy=_("Pindahkan ke cakram komputer ini: basis data dapat rusak lewat jaringan."),
        )
    return PlaceCheck(
        name,
        ok=False,
        detail=_("di folder yang disalin {name} ke luar komputer ini").format(name=shared.name),
        remedy=_("Pindahkan folder data ke luar {name}: salinannya keluar dari kantor, dan basis"
                 " data dapat rusak oleh sinkronisasi.").format(name=shared.name),
    )  # fmt: skip


def _backups(newest: BackupSet | None, now: datetime) -> PlaceCheck:
    name = _("Cadangan")
    remedy = _("Buat cadangan dan salin ke USB (Pengaturan, Cadangan).")
    if newest is None:
        return PlaceCheck(name, ok=False, detail=_("belum ada"), remedy=remedy)
    made = _("terakhir {when}").format(when=format_when(newest.made_at))
    if (now - newest.made_at).days >= _OLD_DAYS:
        return PlaceCheck(name, ok=False, detail=made, remedy=remedy)
    if newest.not_whole:
        lacking = _("{made}; {n} berkas bukti tidak utuh").format(
            made=made, n=len(newest.not_whole)
        )
        return PlaceCheck(
            name, ok=False, detail=lacking, remedy=_("Jalankan “tinjau verify” untuk rinciannya.")
        )
    return PlaceCheck(name, ok=True, detail=made)
