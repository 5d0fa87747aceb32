from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.clauses import Answer, Band, Clause, Topic
from app.domain.items import ItemKind, ItemStatus, QueueFilter
from app.domain.reading import Platform, Precision
from db.errors import BugError
from tests.fakes.offices import (
    AT,
    check_run,
    decision,
    evidence,
    finding,
    full_reading,
    item,
    reading,
)

ID = "abcd2345wxyz"


def test_an_item_comes_back_as_it_was(office):
    bare = item(ID)
    full = item(
        "bbbb2345wxyz",
        kind=ItemKind.LINK,
        link="https://contoh.example/1",
        platform=Platform.X,
        account="@contoh.empat",
        display_name="Contoh Empat",
        posted_at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        posted_precision=Precision.SECOND,
        posted_source="link_id",
        case_id="kasus1",
        konten_kreator="yes",
        error="ocr_failed",
    )
    with office.write() as session:
        session.cases.open_case("kasus1", None, AT)
        session.items.add(bare, [])
        session.items.add(full, [])
    with office.read() as session:
        assert session.items.get(ID) == bare
        assert session.items.get(full.id) == full
        assert session.items.get(ID).imported_at.utcoffset().total_seconds() == 7 * 3600
        assert session.items.find_by_link(full.link) == full.id
        assert session.items.find_by_link("https://lain.example") is None
    changed = replace(bare, status=ItemStatus.DECIDED, account="@contoh")
    with office.write() as session:
        session.items.update(changed)
        assert session.items.get(ID) == changed
        with pytest.raises(BugError):
            session.items.update(item("tidakada9999"))


def test_a_prefix_finds_one_item_only(office):
    with office.write() as session:
        session.items.add(item("abcd2222"), [])
        session.items.add(item("abcd3333"), [])
        session.items.add(item("abc"), [])
        assert session.items.get("abcd2").id == "abcd2222"
        assert session.items.get("abcd") is None
        assert session.items.get("abcd3333").id == "abcd3333"
        assert session.items.get("abc").id == "abc"
        assert session.items.get("ab") is None
        assert session.items.get("ab%_") is None
        assert session.items.get("") is None


def test_evidence_keeps_what_never_changes(office):
    first = evidence(ID, "aa", captured_at=AT, captured_source="exif", phash="ff00ff00ff00ff00")
    second = evidence(ID, "bb", id="e2", position=1)
    with office.write() as session:
        session.items.add(item(ID), [second, first])
        assert session.items.evidence_of(ID) == (first, second)
        session.items.update_evidence(
            replace(first, width=10, height=20, sha256="xx", size=9, original_name="lain")
        )
        assert session.items.evidence_of(ID)[0] == replace(first, width=10, height=20)
        third = evidence(ID, "cc", id="e3", position=2)
        session.items.add_evidence(third)
        assert session.items.evidence_of(ID)[2] == third
        assert session.items.find_by_sha256("bb") == ID
        assert session.items.find_by_sha256("xx") is None
        assert list(session.items.look_alikes("ff00ff00ff00ff01")) == [(ID, "ff00ff00ff00ff00")]


def test_readings_keep_every_version(office):
    first = full_reading(ID)
    second = reading(ID, "Jalan rusak parah", 2, corrects=first.id)
    with office.write() as session:
        session.items.add(item(ID), [])
        assert session.items.latest_reading(ID) is None
        session.items.add_reading(first)
        session.items.add_reading(second)
        assert session.items.readings_of(ID) == (first, second)
        assert session.items.latest_reading(ID) == second
        with pytest.raises(BugError):
            session.items.add_reading(reading(ID, version=4))


def test_a_check_result_comes_back_exactly_with_its_trace(office):
    run = check_run(
        ID,
        "run1",
        finding(),
        finding(Clause.SE_4B, Band.KUAT, topic=Topic.KOMERSIAL, condition=Answer.UNKNOWN, trace=()),
        finding(Clause.SE_1C, Band.CATATAN),
        verdicts=(True, None, False),
    )
    with office.write() as session:
        session.items.add(item(ID), [])
        session.items.add_reading(reading(ID))
        assert session.items.latest_check(ID) is None
        session.items.add_check(run)
    with office.read() as session:
        assert session.items.latest_check(ID) == run
        assert session.items.check_run("run1") == run
        assert session.items.check_run("run9") is None


def test_the_newest_verdict_and_the_newest_run_count(office):
    with office.write() as session:
        session.items.add(item(ID), [])
        session.items.add_reading(reading(ID))
        session.items.add_check(check_run(ID, "run1", finding(), finding(Clause.SE_1C)))
        for verdict in (True, False, None, True):
            session.items.set_verdict("run1-f1", verdict, "kepala", AT)
        session.items.set_verdict("run1-f0", True, "kepala", AT)  # noqa: FBT003
        session.items.set_verdict("run1-f0", None, "kepala", AT)
        assert session.items.latest_check(ID).verdicts == (None, True)
        session.items.add_check(check_run(ID, "run2"))
        assert session.items.latest_check(ID).id == "run2"
        assert session.items.check_run("run1").verdicts == (None, True)
        with pytest.raises(BugError):
            session.items.set_verdict("tidak-ada", True, "kepala", AT)  # noqa: FBT003


def test_the_outcome_follows_the_case(office):
    def outcome():
        return session.items.queue(QueueFilter())[0].outcome

    with office.write() as session:
        session.cases.open_case("kasus1", None, AT)
        session.items.add(item(ID), [])
        session.cases.add_decision(decision(ID))
        assert outcome() is None
        session.items.update(item(ID, case_id="kasus1"))
        assert outcome() == "sesuai"
        session.cases.withdraw("keputusan1", AT)
        assert outcome() is None


def test_an_account_is_found_however_it_is_written(office):
    with office.write() as session:
        session.items.add(item(ID, account="@Contoh.Empat"), [])
        session.items.add(item("bbbb2345wxyz", account="contoh.empat"), [])
        session.items.add(item("cccc2345wxyz", account="contoh.lima"), [])
        found = [one.id for one in session.items.find_by_account("CONTOH.empat")]
    assert found == ["bbbb2345wxyz", ID]


def test_a_joined_item_is_found_at_its_new_place_and_not_listed(office):
    other = item("bbbb2345wxyz", link="https://contoh.example/1", post_key="web:1")
    with office.write() as session:
        session.items.add(item(ID), [evidence(ID, "aa")])
        session.items.add(other, [evidence(other.id, "bb")])
        session.items.move_evidence(f"e-{other.id}", ID, 1, other.id)
        session.items.update(replace(other, joined_into=ID, status=ItemStatus.JOINED))
    with office.read() as session:
        moved = session.items.evidence_of(ID)[1]
        assert (moved.position, moved.origin_id) == (1, other.id)
        assert session.items.find_by_sha256("bb") == ID
        assert session.items.find_by_link(other.link) == ID
        assert session.items.find_by_post("web:1") == (ID,)
        assert [row.id for row in session.items.queue(QueueFilter())] == [ID]
        assert session.items.count(QueueFilter()) == 1
