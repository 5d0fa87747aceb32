"""The facts around a post, each with its source."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from app.domain.clauses import Answer
from app.domain.page_facts import PageFacts
from app.domain.reading import Platform, Precision, ScreenFacts, TimeFact
from app.services.item_context import ContextInput, FactKind, fact_rows, item_context
from app.services.review_errors import ItemNotFoundError
from tests.fakes.offices import AT, evidence, item
from tests.fakes.offices_wired import PNG

LINK = "https://x.com/contoh_akun/status/1985562203419512832"
WIB = timezone(timedelta(hours=7))


def said(facts):
    return {fact.kind: (fact.value, fact.source_text) for fact in facts}


def test_a_link_says_what_its_address_says(office):
    lines = []
    office.importer.run([LINK], progress=lines.append)
    found = said(office.context.of_item(lines[0].id))
    assert found[FactKind.PLATFORM] == ("X", "dari tautan")
    assert found[FactKind.ACCOUNT] == ("contoh_akun", "dari tautan")
    assert found[FactKind.KIND] == ("postingan", "dari tautan")
    value, source = found[FactKind.POSTED]
    assert "4 Nov 2025 11.18" in value
    assert "terjadwal" in source
    assert found[FactKind.LINK][0] == LINK
    assert found[FactKind.WORKING_TIME][0].startswith("Belum diketahui")


def test_what_the_reviewer_entered_carries_the_name(office):
    item_id = office.bring("Selamat pagi")
    assert said(office.context.of_item(item_id))[FactKind.ACCOUNT][0] == "tidak diketahui"
    office.facts.set_account(item_id, "@contoh")
    office.facts.set_posted(item_id, datetime(2025, 11, 4, tzinfo=WIB), Precision.DAY)
    office.review.answer_creator(item_id, Answer.NO)
    found = said(office.context.of_item(item_id))
    assert found[FactKind.ACCOUNT] == ("@contoh", "diisi oleh Camat Contoh")
    assert found[FactKind.POSTED] == ("4 Nov 2025 (hanya tanggalnya)", "diisi oleh Camat Contoh")
    assert found[FactKind.CREATOR] == ("tidak", "diisi oleh Camat Contoh")


def test_likeness_joins_and_attachments_are_facts_too(office):
    text = "Selamat pagi semua warga kecamatan contoh, hari ini ada rapat"
    first = office.bring(text)
    lines = []
    office.importer.import_bytes("b.png", PNG + (text + ".").encode(), progress=lines.append)
    second = lines[0].id
    words = said(office.context.of_item(second))[FactKind.LIKENESS]
    assert words == (f"gambarnya hampir sama dengan {first}", "dari perbandingan; belum dipastikan")
    office.likenesses.judge(second, first, same=False)
    words = said(office.context.of_item(second))[FactKind.LIKENESS]
    assert words == (f"berbeda dari {first} walaupun mirip", "diisi oleh Camat Contoh")
    third = office.bring("Bagian kedua yang lain sama sekali")
    office.joining.join(second, third)
    office.attaching.attach_bytes(second, "rekaman.mp4", b"isi")
    found = said(office.context.of_item(second))
    assert third in found[FactKind.JOINED][0]
    assert found[FactKind.ATTACHMENT][0] == "rekaman.mp4; disimpan, tidak dibaca"


def test_a_time_from_camera_or_file_name_says_so():
    shot = evidence("a" * 12, "aa", captured_at=AT, captured_source="file_name")
    found = said(item_context(ContextInput(item("a" * 12), (shot,))))
    assert found[FactKind.CAPTURED][1] == "dari nama berkas"
    assert found[FactKind.POSTED] == ("waktu tidak diketahui", "sumber tidak diketahui")


@pytest.mark.parametrize(
    ("platform", "words"),
    [(Platform.X, "tidak terbaca utuh; periksa gambarnya"), (Platform.FACEBOOK, "tidak diketahui")],
)
def test_a_missing_account_points_to_the_picture_where_one_must_stand(platform, words):
    shown = item("a" * 12, platform=platform, account=None, account_source="unknown", link=None)
    assert said(item_context(ContextInput(shown)))[FactKind.ACCOUNT][0] == words


def test_each_page_of_a_file_says_what_it_states():
    shown = ScreenFacts(Platform.X, "contoh_empat", "Contoh Empat", TimeFact(AT, Precision.DAY))
    found = item_context(ContextInput(item("a" * 12), pages=(PageFacts(1, shown),)))
    (page,) = [fact for fact in found if fact.kind is FactKind.PAGE]
    assert page.value.startswith("2: X · @contoh_empat · Contoh Empat · ")
    assert (page.label, page.source_text) == ("Menurut halaman", "terbaca di layar")


def test_rows_are_plain_values(office):
    item_id = office.bring("Selamat pagi")
    rows = fact_rows(office.context.of_item(item_id))
    assert {"fact", "value", "source", "source_text", "precision", "at", "ref"} == set(rows[0])
    with pytest.raises(ItemNotFoundError):
        office.context.of_item("tidakada")
