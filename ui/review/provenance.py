"""Asal-usul: where an item comes from, what read it, what was checked and who did what."""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Final

from app.labels import (
    OUTCOME_LABEL,
    PLATFORM_LABEL,
    SOURCE_LABEL,
    STATUS_LABEL,
    format_number,
    format_seconds,
    format_when,
)
from app.text import N_, _
from ui.review.reply_line import reply_line
from ui.review.second_reader import agreement_in_words

if TYPE_CHECKING:
    from app.domain.items import Evidence
    from app.services.review import ItemView
    from ui.theme import Theme

_ACTS: Final = {
    "imported": N_("Diimpor, dibaca, dan diperiksa"),
    "link_imported": N_("Tautan diimpor"),
    "finding_judged": N_("Temuan dinilai"),
    "creator_answered": N_("Pertanyaan konten kreator dijawab"),
    "text_corrected": N_("Teks dibetulkan"),
    "decided": N_("Keputusan disimpan"),
    "withdrawn": N_("Keputusan ditarik"),
    "reply_recorded": N_("Tanggapan dicatat"),
    "case_joined": N_("Digabungkan ke perkara"),
    "case_left": N_("Dikeluarkan dari perkara"),
    "history_opened": N_("Riwayat pegawai dibuka"),
    "second_reviewed": N_("Ditinjau kedua kali"),
    "second_review_resolved": N_("Perbedaan tinjauan kedua diselesaikan"),
    "marked_sensitive": N_("Tanda gambar sensitif diubah"),
    "pictures_discarded": N_("Gambar dibuang; uraian, tautan, dan sidik tetap"),
    "pictures_kept": N_("Gambar dikembalikan"),
    "unlinked": N_("Dilepaskan dari pegawai dan akun"),
    "file_imported": N_("Berkas diimpor tanpa dibaca"),
    "attached": N_("Berkas dilampirkan"),
    "joined": N_("Konten lain digabungkan"),
    "split": N_("Konten dipisahkan lagi"),
    "likeness_judged": N_("Kemiripan dinilai"),
    "account_corrected": N_("Akun dibetulkan"),
    "posted_corrected": N_("Waktu unggah dibetulkan"),
    "captured_corrected": N_("Waktu pengambilan gambar dibetulkan"),
}


def provenance_html(view: ItemView, theme: Theme) -> str:
    """Return the page; everything from outside is escaped and nothing is loaded."""
    sections = [
        (_("Konten"), _item_rows(view)),
        *((_("Berkas {n}").format(n=e.position + 1), _evidence_rows(e)) for e in view.evidence),
        (_("Pembacaan"), _reading_rows(view)),
        (_("Pemeriksaan"), _check_rows(view)),
        (_("Keputusan"), _decision_rows(view)),
        (_("Tanggapan"), _reply_rows(view)),
        (_("Jejak"), _event_rows(view)),
    ]
    muted = theme.tokens.muted
    parts = []
    for title, rows in sections:
        if not rows:
            continue
        parts.append(f"<h4 style='margin:12px 0 4px 0'>{escape(title)}</h4><table width='100%'>")
        parts += [
            f"<tr><td width='132' style='color:{muted};padding:2px 12px 2px 0'>{escape(name)}</td>"
            f"<td style='padding:2px 0'>{escape(value)}</td></tr>"
            for name, value in rows
        ]
        parts.append("</table>")
    return "".join(parts)


def _item_rows(view: ItemView) -> list[tuple[str, str]]:
    item = view.item
    source = _(SOURCE_LABEL.get(item.posted_source, item.posted_source))
    posted = format_when(item.posted_at, item.posted_precision)
    rows = [
        (_("Nomor"), item.id),
        (_("Keadaan"), _(STATUS_LABEL[item.status])),
        (_("Platform"), _(PLATFORM_LABEL[item.platform]) if item.platform else ""),
        (_("Akun"), item.account or ""),
        (_("Nama tampil"), item.display_name or ""),
        (_("Tautan"), item.link or ""),
        (_("Catatan pengirim"), item.note),
        (_("Bagian dari"), item.joined_into or ""),
        (_("Diunggah"), f"{posted} ({source})" if item.posted_at else posted),
        (_("Diimpor"), f"{format_when(item.imported_at)} · {item.imported_by}"),
        (_("Galat"), item.error or ""),
    ]
    return [(name, value) for name, value in rows if value]


def _evidence_rows(evidence: Evidence) -> list[tuple[str, str]]:
    size = f"{format_number(evidence.size / 1024)} KB"
    if evidence.width:
        size += f" · {evidence.width}×{evidence.height}"
    captured = format_when(evidence.captured_at)
    if evidence.captured_at:
        captured += f" ({_(SOURCE_LABEL.get(evidence.captured_source, evidence.captured_source))})"
    kept = _("lampiran; disimpan dan disidik, tidak dibaca") if evidence.is_attachment else ""
    rows = [
        (_("Nama asal"), evidence.original_name),
        (_("Jenis, ukuran"), f"{evidence.media_type} · {size}"),
        (_("Peran"), kept),
        (_("Dari konten"), evidence.origin_id or ""),
        ("SHA-256", evidence.sha256),
        (_("Diambil"), captured if evidence.captured_at else ""),
    ]
    return [(name, value) for name, value in rows if value]


def _reading_rows(view: ItemView) -> list[tuple[str, str]]:
    rows = []
    for reading in reversed(view.readings):
        joined = next((v for name, v in reading.parameters if name == "joined"), None)
        if not reading.engine:
            what = _("tidak ada teks; gambarnya dipisahkan")
        elif reading.corrects:
            what = _("koreksi oleh {who}").format(who=reading.made_by)
        elif joined:
            what = _("gabungan dengan {id} oleh {who}").format(id=joined, who=reading.made_by)
        else:
            sure = round(reading.confidence * 100)
            what = _("{engine} · {sure} % yakin · {took}").format(
                engine=reading.engine, sure=sure, took=format_seconds(reading.seconds)
            )
        rows.append((_("Versi {n}").format(n=reading.version), what))
        rows += [
            (_("Pembaca kedua"), f"“{second.text}” · {agreement_in_words(second.agreement)}")
            for second in reading.second
        ]
    return rows


def _check_rows(view: ItemView) -> list[tuple[str, str]]:
    if view.check is None:
        return []
    result = view.check.result
    rows = [
        (_("Paket aturan"), f"{result.pack_id} {result.pack_version}"),
        (_("Sidik paket"), result.pack_digest),
        (_("Diperiksa"), format_when(view.check.made_at)),
    ]
    if result.rules_not_run:
        rows.append((_("Tidak dijalankan"), ", ".join(result.rules_not_run)))
    return rows


def _decision_rows(view: ItemView) -> list[tuple[str, str]]:
    rows = []
    for decision in reversed(view.decisions):
        words = f"{_(OUTCOME_LABEL[decision.outcome])} · {decision.decided_by}"
        if decision.withdrawn_at:
            words += " · " + _("ditarik {when}").format(when=format_when(decision.withdrawn_at))
        rows.append((format_when(decision.decided_at), f"{words}: {decision.reason}"))
    return rows


def _reply_rows(view: ItemView) -> list[tuple[str, str]]:
    return [(format_when(reply.recorded_at), reply_line(reply)) for reply in view.replies]


def _event_rows(view: ItemView) -> list[tuple[str, str]]:
    rows = []
    for entry in view.events:
        what = _(_ACTS.get(entry.kind, entry.kind))
        when = format_when(datetime.fromisoformat(entry.at))
        rows.append((f"#{entry.seq}", f"{when} · {what} · {entry.actor}"))
    return rows
