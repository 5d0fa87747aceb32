"""The words that stand over exported columns, and what an export says of itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from app.labels import format_when
from app.text import N_, _

if TYPE_CHECKING:
    from app.export.rows import ExportContext

HEADINGS: Final = {
    "decision": N_("Keputusan (id)"),
    "decided_at": N_("Waktu keputusan"),
    "decided_by": N_("Peninjau"),
    "item": N_("Konten (id)"),
    "kind": N_("Jenis"),
    "platform": N_("Platform"),
    "account": N_("Akun"),
    "link": N_("Tautan"),
    "posted_at": N_("Waktu unggah"),
    "posted_precision": N_("Ketepatan waktu"),
    "person": N_("Pegawai"),
    "nip": N_("NIP (empat angka akhir)"),
    "relation": N_("Hubungan peninjau"),
    "outcome": N_("Kode hasil"),
    "outcome_label": N_("Hasil"),
    "clauses": N_("Ketentuan"),
    "accepted": N_("Temuan diterima"),
    "rejected": N_("Temuan ditolak"),
    "own_ground": N_("Dasar sendiri"),
    "reason": N_("Alasan"),
    "reply": N_("Tanggapan pegawai"),
    "second_review": N_("Tinjauan kedua"),
    "withdrawn_at": N_("Ditarik pada"),
    "pack": N_("Paket aturan"),
    "pack_status": N_("Status paket"),
    "evidence_sha256": N_("SHA-256 bukti"),
}


def about(context: ExportContext) -> list[tuple[str, str]]:
    """Return what stands beside the rows: office, time, anchor, standing of the pack."""
    lines = [
        (_("Kantor"), context.office),
        (_("Diekspor"), when(context.exported_at)),
        (_("Jangkar catatan"), f"{context.head_seq}:{context.head_hash}"),
    ]
    if context.notice:
        lines.append((_("Paket aturan"), context.notice))
    if context.diverted:
        lines.append((_("Kanal pengaduan"), diverted(context)))
    if context.withheld:
        lines.append((_("Tinjauan kedua"), withheld(context)))
    lines.append((_("Catatan"), _("Aplikasi menandai, manusia yang memutuskan.")))
    return lines


def diverted(context: ExportContext) -> str:
    """Return how many were diverted, in one sentence; nothing else of them is exported."""
    return _("{count} konten dialihkan ke kanal pengaduan; rinciannya tidak diekspor.").format(
        count=context.diverted
    )


def withheld(context: ExportContext) -> str:
    """Return how many decisions the one who exports may not see yet, in one sentence."""
    return _(
        "{count} keputusan menunggu tinjauan kedua oleh pengekspor; belum ditampilkan kepadanya."
    ).format(count=context.withheld)


def when(text: str) -> str:
    """Return an ISO time in Indonesian words; what is no time stays as it is."""
    try:
        return format_when(datetime.fromisoformat(text))
    except ValueError:
        return text
