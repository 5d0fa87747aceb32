from __future__ import annotations

from dataclasses import replace

import pypdfium2

from app.export import pdf_format
from tests.app.export.test_csv_format import CONTEXT, row


def pages(*rows, context=CONTEXT):
    document = pypdfium2.PdfDocument(b"".join(pdf_format.write(rows, context)))
    try:
        return [page.get_textpage().get_text_bounded() for page in document], document[0].get_size()
    finally:
        document.close()


def filled(number=0, **facts):
    base = {
        "decided_at": "2026-02-03T08:30:15+07:00", "person": f"Pegawai Contoh {number:03}",
        "nip": "…1234", "platform": "tiktok", "account": "@contoh", "clauses": "SE-4b",
        "outcome_label": "Minta klarifikasi", "reason": "Perlu dijelaskan & <dibaca> lagi.",
        "decided_by": "Camat Contoh", "second_review": "belum ditinjau kedua",
    }  # fmt: skip
    return row(**base | facts)


def test_a_page_is_a4_landscape_and_says_what_it_is():
    (text,), size = pages(filled())
    assert [round(side) for side in size] == [842, 595]
    for words in (
        "Riwayat tinjauan", "Kantor Contoh", "draf", "Jangkar catatan 7: " + "ab" * 32,
        "Halaman 1 dari 1", "Pegawai Contoh 000", "Perlu dijelaskan & <dibaca> lagi.",
        "3 Feb 2026",
    ):  # fmt: skip
        assert words in text, words


def test_a_long_log_has_numbered_pages_with_headings_on_each():
    texts, _size = pages(*(filled(n) for n in range(150)))
    assert len(texts) > 5
    for number, text in enumerate(texts, 1):
        assert f"Halaman {number} dari {len(texts)}" in text
        assert "Ketentuan" in text
    assert "Pegawai Contoh 149" in " ".join(texts)


def test_what_does_not_fit_on_a_page_or_in_the_font_is_no_obstacle():
    endless = filled(
        reason="kata " * 3000 + "akhir", account="x" * 300, reply="🎉 selamat \x00 \u200f"
    )
    texts, _size = pages(endless)
    assert len(texts) > 1
    assert "akhir" in " ".join(texts)
    assert "selamat" in " ".join(texts)
    assert "◊" in " ".join(texts)


def test_an_empty_log_and_the_complaint_channel_are_told_in_words():
    (text,), _size = pages(context=replace(CONTEXT, diverted=3, withheld=2))
    assert "Tidak ada keputusan" in text
    assert "3 konten dialihkan" in text
    assert "2 keputusan menunggu tinjauan kedua" in text


def test_a_withdrawn_decision_says_so():
    (text,), _size = pages(filled(withdrawn_at="2026-02-04T08:00:00+07:00"))
    assert "ditarik" in text
