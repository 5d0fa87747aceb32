"""Everything held on one person as a page to read: one file, no script, every text escaped."""

from __future__ import annotations

import html
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from app.labels import format_when
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from app.domain.retention import HeldRecords

_TABLES: Final[dict[str, str]] = {
    "person": N_("Data pegawai"),
    "account": N_("Akun yang dikaitkan"),
    "case_file": N_("Berkas tinjauan"),
    "item": N_("Konten yang ditinjau"),
    "evidence": N_("Bukti (berkas asli)"),
    "reading": N_("Teks yang dibaca atau dikoreksi"),
    "check_run": N_("Pemeriksaan oleh aturan"),
    "finding": N_("Temuan (tanda dari aturan, bukan keputusan)"),
    "finding_verdict": N_("Penilaian peninjau atas temuan"),
    "decision": N_("Keputusan tinjauan"),
    "reply": N_("Tanggapan"),
    "permit": N_("Izin"),
    "declared_business": N_("Usaha yang dilaporkan"),
    "absence": N_("Cuti dan dinas luar"),
    "schedule": N_("Jadwal kerja"),
    "user": N_("Pengguna aplikasi"),
    "log": N_("Catatan pemrosesan"),
}
_COLUMNS: Final[dict[str, str]] = {
    "account": N_("Akun"),
    "actor": N_("Oleh"),
    "asked_on": N_("Diminta pada"),
    "at": N_("Waktu"),
    "clauses": N_("Butir edaran"),
    "decided_at": N_("Diputus pada"),
    "decided_by": N_("Diputus oleh"),
    "display_name": N_("Nama akun"),
    "excerpt": N_("Cuplikan"),
    "golongan": N_("Golongan"),
    "handle": N_("Akun"),
    "imported_at": N_("Diimpor pada"),
    "imported_by": N_("Diimpor oleh"),
    "jabatan": N_("Jabatan"),
    "kind": N_("Jenis"),
    "link": N_("Tautan"),
    "name": N_("Nama"),
    "nip": N_("NIP"),
    "opened_at": N_("Dibuka pada"),
    "original_name": N_("Nama berkas"),
    "outcome": N_("Hasil"),
    "own_ground": N_("Dasar peninjau"),
    "platform": N_("Platform"),
    "posted_at": N_("Diunggah pada"),
    "reason": N_("Alasan"),
    "received_on": N_("Diterima pada"),
    "status": N_("Keadaan"),
    "text": N_("Teks"),
    "withdrawn_at": N_("Ditarik pada"),
}
_STYLE: Final = (
    "body{font:15px/1.5 'Segoe UI','Noto Sans',sans-serif;margin:2rem auto;max-width:60rem;"
    "padding:0 1rem;color:#1c2b33}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem;"
    "border-bottom:1px solid #cfd8dc}table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}"
    "th{text-align:left;width:14rem;vertical-align:top;font-weight:600;color:#455a64}"
    "td,th{padding:.2rem .5rem;border-top:1px solid #eceff1;white-space:pre-wrap;"
    "overflow-wrap:anywhere}.note{background:#f4f8f7;padding:.75rem 1rem;border-radius:6px}"
)
_LONGEST: Final = 4000


def render_page(
    name: str, office: str, at: datetime, records: HeldRecords, files: Mapping[str, str]
) -> str:
    """Return the page; ``files`` names the file beside it for each original's SHA-256."""
    return "".join(_page(name, office, at, records, files))


def _page(
    name: str, office: str, at: datetime, records: HeldRecords, files: Mapping[str, str]
) -> Iterator[str]:
    title = _("Data yang disimpan tentang {name}").format(name=name)
    yield f"<!doctype html><html lang='id'><meta charset='utf-8'><title>{_safe(title)}</title>"
    yield "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; "
    yield "style-src 'unsafe-inline'\">"
    yield f"<style>{_STYLE}</style><h1>{_safe(title)}</h1><p class='note'>"
    yield _safe(
        _(
            "Salinan ini dibuat {office} pada {day} atas hak akses menurut UU 27/2022. Tanda dari"
            " aturan bukan keputusan; keputusan tinjauan bukan hukuman disiplin. Anda berhak"
            " meminta koreksi."
        ).format(office=office, day=format_when(at))
    )
    yield "</p>"
    order = [
        *(t for t in _TABLES if t in records.tables),
        *sorted(set(records.tables) - {*_TABLES}),
    ]
    for table in order:
        rows = records.tables[table]
        if not rows:
            continue
        yield f"<h2>{_safe(_(_TABLES[table]) if table in _TABLES else table)} ({len(rows)})</h2>"
        for row in rows:
            yield from _row(row, files)
    yield "</html>\n"


def _row(row: Mapping[str, Any], files: Mapping[str, str]) -> Iterator[str]:
    yield "<table>"
    for column, value in row.items():
        if value is None or value in ("", "[]", "{}"):
            continue
        label = _(_COLUMNS[column]) if column in _COLUMNS else column
        yield f"<tr><th>{_safe(label)}</th><td>{_safe(_shown(value))}"
        if column == "sha256" and value in files:
            yield f" <a href='{_safe(files[value])}'>{_safe(files[value])}</a>"
        yield "</td></tr>"
    yield "</table>"


def _shown(value: Any) -> str:
    text = str(value)
    if text[:1] in "[{":
        with suppress(ValueError):
            text = json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} … (data.json)"


def _safe(text: str) -> str:
    return html.escape(text, quote=True)
