"""Several screenshots, or a link and its screenshot, become one item and come apart again."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from app.domain.decisions import DecisionDraft, Outcome, Refusal
from app.domain.items import ItemKind, ItemStatus, QueueFilter
from app.domain.reading import Platform, Precision
from app.services.join_errors import (
    JoinCaseError,
    JoinedAlreadyError,
    JoinItselfError,
    JoinTwoCasesError,
    NotJoinedError,
    SplitOrderError,
)
from app.services.review_errors import DecisionFrozenError, ItemNotFoundError

ONE = "Jalan menuju pasar rusak sejak bulan Maret"
TWO = "Sudah dilaporkan lewat SP4N-LAPOR dua kali"
LINK = "https://x.com/contoh_akun/status/1985562203419512832"
FAIR = DecisionDraft(Outcome.SESUAI, "Keluhan layanan yang wajar.")
WIB = timezone(timedelta(hours=7))


@pytest.fixture
def link(office):
    lines = []
    office.importer.run([LINK], progress=lines.append)
    return lines[0].id


def queue(office):
    return {row.id for row in office.review.queue(QueueFilter())}


def test_two_screenshots_become_one_item_with_both_texts_checked(office):
    first, second = office.bring(ONE), office.bring(TWO, "b.png")
    office.joining.join(first, second)
    view = office.review.open_item(first)
    assert view.reading.text == f"{ONE}\n\n{TWO}"
    assert [(e.position, e.original_name) for e in view.evidence] == [
        (0, "contoh.png"), (1, "b.png"),
    ]  # fmt: skip
    assert {w.page for w in view.reading.words} == {0, 1}
    assert office.review.preview(first, 1) == b"jpeg"
    assert view.check.reading_id == view.reading.id
    assert queue(office) == {first}
    assert office.review.open_item(second).item.status is ItemStatus.JOINED
    assert view.events[-1].kind == "joined"
    assert office.review.refusals(second, FAIR) == (Refusal.JOINED_AWAY,)


def test_splitting_gives_back_what_was(office):
    first, second = office.bring(ONE), office.bring(TWO, "b.png")
    before, other = office.review.open_item(first), office.review.open_item(second)
    office.joining.join(first, second)
    office.joining.split(second)
    after = office.review.open_item(first)
    assert after.reading.text == before.reading.text
    assert (after.item, after.evidence) == (before.item, before.evidence)
    again = office.review.open_item(second)
    assert (again.item, again.evidence) == (other.item, other.evidence)
    assert queue(office) == {first, second}
    assert [e.kind for e in after.events][-2:] == ["joined", "split"]
    office.joining.join(first, second)
    assert office.review.open_item(first).reading.text == f"{ONE}\n\n{TWO}"


def test_a_waiting_link_gets_its_screenshot_and_keeps_its_time(office, link):
    shot = office.bring(ONE)
    joined = office.joining.join(link, shot)
    assert joined.item.status is ItemStatus.TO_REVIEW
    view = office.review.open_item(link)
    assert (view.item.kind, view.item.link) == (ItemKind.SCREENSHOT, LINK)
    assert (view.item.platform, view.item.account) == (Platform.X, "contoh_akun")
    assert view.item.posted_source == "link_id"
    assert view.reading.text == ONE
    office.joining.split(shot)
    view = office.review.open_item(link)
    assert (view.item.status, view.item.kind) == (ItemStatus.WAITING_IMAGE, ItemKind.LINK)
    assert view.reading is None
    assert view.evidence == ()
    assert not any(row.excerpt for row in office.review.queue(QueueFilter()) if row.id == link)


def test_joining_the_other_way_round_gives_the_screenshot_its_link(office, link):
    shot = office.bring(ONE)
    office.joining.join(shot, link)
    item = office.review.open_item(shot).item
    assert (item.link, item.posted_precision) == (LINK, Precision.SECOND)
    lines = []
    office.importer.run([LINK], progress=lines.append)
    assert (lines[0].status, lines[0].id) == ("duplicate", shot)


def test_what_the_reviewer_said_of_account_and_time_stays(office, link):
    shot = office.bring(ONE)
    office.facts.set_posted(shot, datetime(2025, 11, 10, tzinfo=WIB), Precision.DAY)
    office.joining.join(shot, link)
    assert office.review.open_item(shot).item.posted_source == "reviewer"
    office.facts.set_account(shot, "@akun.benar")
    office.joining.split(link)
    item = office.review.open_item(shot).item
    assert (item.account, item.account_source, item.link) == ("@akun.benar", "reviewer", None)


def test_what_was_joined_last_comes_off_first(office):
    first, second, third = (office.bring(text) for text in (ONE, TWO, "Mohon ditindaklanjuti"))
    office.joining.join(first, second)
    office.joining.join(first, third)
    with pytest.raises(SplitOrderError, match=third):
        office.joining.split(second)
    office.joining.split(third)
    assert office.review.open_item(first).reading.text == f"{ONE}\n\n{TWO}"
    office.joining.split(second)
    assert office.review.open_item(first).reading.text == ONE


def test_what_cannot_be_joined_is_refused_with_the_way_out(office):
    first, second, third = office.bring(ONE), office.bring(TWO), office.bring("Selamat pagi")
    with pytest.raises(JoinItselfError):
        office.joining.join(first, first)
    with pytest.raises(ItemNotFoundError):
        office.joining.join(first, "tidakada")
    with pytest.raises(NotJoinedError):
        office.joining.split(first)
    decision = office.review.decide(second, FAIR)
    with pytest.raises(DecisionFrozenError):
        office.joining.join(first, second)
    office.review.withdraw(decision.id, "keliru memilih konten")
    with pytest.raises(JoinCaseError, match=f"join {second} {first}"):
        office.joining.join(first, second)
    office.review.record_reply(first, asked_on=None, text="Saya yang menulis.", how="")
    with pytest.raises(JoinTwoCasesError):
        office.joining.join(first, second)
    office.joining.join(second, third)
    with pytest.raises(JoinedAlreadyError, match="split"):
        office.joining.join(first, third)


def test_pages_behind_a_pdf_keep_their_numbers(office, tmp_path):
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(b"%PDF-1.7\fHalaman satu contoh\fHalaman dua contoh")
    lines = []
    office.importer.run([str(pdf)], progress=lines.append)
    assert lines[0].error is None
    first, second = lines[0].id, office.bring(TWO)
    office.joining.join(first, second)
    view = office.review.open_item(first)
    assert [e.pages for e in view.evidence] == [2, 1]
    assert {w.page for w in view.reading.words} == {0, 1, 2}


def test_parts_of_parts_come_back_to_where_they_were(office, link):
    first, second, third = (office.bring(t, f"{n}.png") for n, t in enumerate((ONE, TWO, "Lain")))
    office.joining.join(second, third)
    office.joining.join(second, link)
    office.joining.join(first, second)
    fourth = office.bring("Konten keempat yang berbeda", "3.png")
    office.joining.join(fourth, first)
    lines = []
    office.importer.run([LINK], progress=lines.append)
    assert (lines[0].status, lines[0].id) == ("duplicate", fourth)
    assert len(office.review.open_item(fourth).evidence) == 4
    for part in (first, second, link, third):
        office.joining.split(part)
    names = [e.original_name for i in (first, second, third, fourth)
             for e in office.review.open_item(i).evidence]  # fmt: skip
    assert names == ["0.png", "1.png", "2.png", "3.png"]
