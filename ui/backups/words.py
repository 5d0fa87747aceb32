"""What is said of backup sets, the same wherever they are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.backups import COPY_DAYS, MANUAL
from app.domain.places import Leaving, Room
from app.labels import WHY_LABEL, format_number, format_when
from app.text import _

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.backups import BackupSet, Lost, RestorePreview, SetFaults
    from app.domain.places import SharedPlace


def set_title(one: BackupSet) -> str:
    """Return when the set was made."""
    return format_when(one.made_at)


def set_detail(one: BackupSet) -> str:
    """Return why it was made and how much room it takes."""
    why = _(WHY_LABEL.get(one.why, WHY_LABEL[MANUAL]))
    return _("{why} · {size} MB").format(why=why, size=format_number(one.size / 1e6, 1))


def faults_text(faults: SetFaults) -> str:
    """Say whether a set is whole."""
    if faults.whole:
        return _("Cadangan ini utuh: setiap berkasnya terbaca sama dengan daftarnya.")
    return _("Cadangan ini tidak utuh: {missing} berkas hilang, {changed} berkas berubah.").format(
        missing=len(faults.missing), changed=len(faults.changed)
    )


def holds_text(seen: RestorePreview) -> str:
    """Say what a set holds."""
    return _("{items} konten, {decisions} keputusan, {people} pegawai ({office})").format(
        items=seen.facts.items,
        decisions=seen.facts.decisions,
        people=seen.facts.people,
        office=seen.facts.office,
    )


def lost_text(lost: Lost | None) -> str:
    """Say what the present office holds beyond a set; empty where there is no present office."""
    if lost is None:
        return ""
    if not lost.same_line:
        return _(
            "Cadangan ini bukan keadaan lama kantor ini: seluruh isi kantor sekarang digantikan."
        )
    if not (lost.items or lost.decisions or lost.erasures):
        return _("Tidak ada konten atau keputusan sesudah cadangan ini.")
    told = _("{items} konten dan {decisions} keputusan sesudah cadangan ini").format(
        items=lost.items, decisions=lost.decisions
    )
    if lost.erasures:
        told += " · " + _("{n} penghapusan diulang sesudah pemulihan").format(n=lost.erasures)
    return told


def is_copy_fresh(copied_at: datetime | None, now: datetime) -> bool:
    """Whether a copy on another drive is no older than it should be."""
    return copied_at is not None and (now - copied_at).days < COPY_DAYS


def warnings(room: Room, shared: SharedPlace | None) -> list[str]:
    """Return what speaks against the place of the data."""
    found = []
    if shared is not None and shared.how is Leaving.CLOUD:
        found.append(
            _(
                "Folder data berada di dalam {name}: salinannya keluar dari komputer ini dan basis"
                " data dapat rusak. Pindahkan folder data ke luar {name}."
            ).format(name=shared.name)
        )
    elif shared is not None:
        found.append(
            _(
                "Folder data berada di jaringan: basis data dapat rusak. Pindahkan ke cakram"
                " komputer ini."
            )
        )
    if room is Room.LOW:
        found.append(_("Ruang penyimpanan menipis. Kosongkan ruang sebelum mengimpor banyak."))
    if room is Room.FULL:
        found.append(
            _("Ruang penyimpanan hampir habis. Impor dihentikan; yang tersimpan tetap aman.")
        )
    return found
