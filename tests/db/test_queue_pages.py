from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.clauses import Answer, Band, Clause
from app.domain.items import ItemStatus, QueueFilter
from app.domain.people import Person
from app.domain.reading import Box, Platform, Precision, ScreenFacts, TextRole, Word
from app.domain.retention import Ground
from tests.fakes.offices import AT, check_run, evidence, finding, item, reading

HOSTILE = [
    "SP4N-LAPOR",
    "@akun",
    "AND",
    "OR NOT",
    '"',
    '""',
    "a*",
    "NEAR(a b)",
    "body:x",
    "(",
    "^awal",
    "%",
    "_",
    "\\",
    "';--",
    "\0",
    "a\0b",
    "{x}",
    "- -",
    "é",
    "😀😀😀",
    " ",
]


def _ids(session, **shown):
    return [row.id for row in session.items.queue(QueueFilter(**shown))]


def _fill(session, texts):
    for name, text in texts.items():
        session.items.add(item(name), [])
        session.items.add_reading(reading(name, text))


def test_a_row_shows_title_excerpt_clauses_and_facts_in_favour(office):
    with office.write() as session:
        session.items.add(
            item(
                "aaaa2222",
                account="@contoh",
                platform=Platform.X,
                posted_at=AT,
                posted_precision=Precision.DAY,
            ),
            [],
        )
        session.items.add_reading(
            reading(
                "aaaa2222",
                "layar " + "kata " * 100,
                screen=ScreenFacts(author_text="tulisan\n sendiri " * 20),
            )
        )
        session.items.add_check(
            check_run(
                "aaaa2222",
                "run1",
                finding(Clause.SE_4B, Band.KUAT, condition=Answer.UNKNOWN),
                finding(Clause.SE_1C, Band.CATATAN),
                finding(Clause.SE_4B, Band.TINJAU, condition=Answer.UNKNOWN),
                finding(Clause.SE_1B),
            )
        )
        (row,) = session.items.queue(QueueFilter())
    assert row.title == "@contoh"
    assert row.excerpt.startswith("tulisan sendiri tulisan")
    assert len(row.excerpt) <= 120
    assert row.excerpt.endswith("…")
    assert row.clauses == ("SE-4b", "SE-1b")
    assert row.conditional == ("SE-4b",)
    assert row.protected == ("criticism", "safe_harbour")
    assert (row.flagged, row.outcome, row.not_yet_in_force) == (True, None, False)
    assert (row.platform, row.posted_at, row.posted_precision) == (Platform.X, AT, Precision.DAY)


def test_the_title_is_the_first_thing_known(office):
    with office.write() as session:
        session.items.add(item("aaaa2222"), [evidence("aaaa2222", "aa")])
        session.items.add(item("bbbb2222", link="https://contoh.example/1"), [])
        session.items.add(item("cccc2222", link="x", display_name="Contoh Empat"), [])
        session.items.add(item("dddd2222", account=""), [])
        titles = [row.title for row in session.items.queue(QueueFilter(oldest_first=True))]
    assert titles == ["tangkapan.png", "https://contoh.example/1", "Contoh Empat", ""]


def test_a_new_check_replaces_what_the_queue_filters_by(office):
    with office.write() as session:
        _fill(session, {"aaaa2222": "satu"})
        session.items.add_check(check_run("aaaa2222", "run1", finding(Clause.SE_1B)))
        assert _ids(session, clause="SE-1b") == ["aaaa2222"]
        session.items.add_check(check_run("aaaa2222", "run2", finding(Clause.SE_2A, Band.CATATAN)))
        assert _ids(session, clause="SE-1b") == []
        assert _ids(session, clause="SE-2a") == []
        assert _ids(session, band=Band.CATATAN) == ["aaaa2222"]
        assert _ids(session, clause="SE-2a", band=Band.CATATAN) == ["aaaa2222"]
        assert _ids(session, clause="SE-2a", band=Band.KUAT) == []
        assert session.items.queue(QueueFilter())[0].flagged is False


@pytest.mark.parametrize(
    "typed",
    [
        "lapor",
        "LAPOR",
        "dilaporkan",
        "@contoh.empat",
        "contoh.example/9",
        "lapor rusak",
        "di",
        "x1",
    ],
)
def test_search_finds_parts_of_words_in_text_account_and_link(office, typed):
    with office.write() as session:
        session.items.add(
            item("aaaa2222", account="@contoh.empat", link="https://contoh.example/9?x1"), []
        )
        session.items.add_reading(reading("aaaa2222", "Jalan rusak sudah dilaporkan"))
        _fill(session, {"bbbb2222": "Selamat pagi semua"})
        assert _ids(session, text=typed) == ["aaaa2222"]
        assert session.items.count(QueueFilter(text=typed)) == 1


def test_a_corrected_text_is_what_is_found(office):
    with office.write() as session:
        _fill(session, {"aaaa2222": "tulisan lama"})
        session.items.add_reading(reading("aaaa2222", "kalimat baru", 2))
        assert _ids(session, text="lama") == []
        assert _ids(session, text="baru") == ["aaaa2222"]
        assert session.items.queue(QueueFilter())[0].excerpt == "kalimat baru"


def test_hostile_search_text_is_only_text(office):
    with office.write() as session:
        for number, typed in enumerate(HOSTILE):
            _fill(session, {f"aaaa{number:04}": f"awalan {typed} akhiran".replace("\0", " ")})
        for number, typed in enumerate(HOSTILE):
            found = _ids(session, text=typed)
            assert f"aaaa{number:04}" in found, typed
        assert _ids(session, text="%") == [f"aaaa{HOSTILE.index('%'):04}"]
        assert _ids(session, text="AND") == [f"aaaa{HOSTILE.index('AND'):04}"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=20))
def test_any_search_text_is_answered(office, typed):
    with office.read() as session:
        assert session.items.count(QueueFilter(text=typed)) == 0


def test_pages_follow_each_other_without_gap_or_repetition(office):
    with office.write() as session:
        for number in range(25):
            # The clock may go back; the order is that of import.
            at = AT - timedelta(minutes=number % 7)
            session.items.add(
                item(
                    f"aaaa{number:04}",
                    imported_at=at,
                    status=ItemStatus.DECIDED if number % 2 else ItemStatus.TO_REVIEW,
                    platform=Platform.X if number % 3 else Platform.TIKTOK,
                ),
                [],
            )
            session.items.add_reading(reading(f"aaaa{number:04}", "sama saja"))
            session.items.add_check(check_run(f"aaaa{number:04}", f"run{number}", finding()))
        both = (ItemStatus.DECIDED, ItemStatus.TO_REVIEW)
        for shown in (
            QueueFilter(),
            QueueFilter(oldest_first=True),
            QueueFilter(statuses=both),
            QueueFilter(statuses=(ItemStatus.DECIDED,), platform=Platform.X),
            QueueFilter(text="sama", statuses=(ItemStatus.DECIDED,)),
            QueueFilter(text="sa", oldest_first=True),
            QueueFilter(text="sa", statuses=(ItemStatus.DECIDED,), clause="SE-1b"),
            QueueFilter(platform=Platform.X, statuses=(ItemStatus.DECIDED,), oldest_first=True),
            QueueFilter(clause="SE-1b", band=Band.TINJAU, platform=Platform.TIKTOK),
            QueueFilter(clause="SE-1b", text="saja"),
        ):
            whole = [row.id for row in session.items.queue(shown)]
            assert whole == sorted(whole, reverse=not shown.oldest_first)
            assert len(whole) == session.items.count(shown) > 0
            paged, after = [], None
            while page := session.items.queue(shown, after=after, limit=4):
                assert len(page) <= 4
                paged += [row.id for row in page]
                after = page[-1].id
            assert paged == whole
        assert session.items.queue(QueueFilter(), after="tidak-ada") == []
        assert len(session.items.queue(QueueFilter(statuses=(ItemStatus.UNREADABLE,)))) == 0


def test_a_count_ends_where_it_is_told_to(office):
    with office.write() as session:
        _fill(session, {f"aaaa{n:04}": "sama" for n in range(5)})
        assert session.items.count(QueueFilter(text="sama"), 3) == 3
        assert session.items.count(QueueFilter(text="sama"), 9) == 5
        assert session.items.count(QueueFilter()) == 5


def test_the_queue_is_narrowed_to_a_person_a_unit_with_what_is_below_it_and_days(office):
    with office.write() as session:
        db = session.items.db
        for unit, parent in (("u1", None), ("u2", "u1"), ("u3", None)):
            db.execute("INSERT INTO unit VALUES (?, ?, ?)", [unit, unit, parent])
        for person, unit in (("p1", "u1"), ("p2", "u2"), ("p3", "u3")):
            session.people.add(Person(person, f"Pegawai {person}", unit_id=unit))
            session.cases.open_case(f"c{person}", person, AT)
        for number, person in enumerate(("p1", "p2", "p3")):
            posted = AT.replace(hour=0, minute=0) + timedelta(days=number)
            name = f"aaaa{number:04}"
            session.items.add(item(name, case_id=f"c{person}", posted_at=posted), [])
        session.items.add(item("bbbb0000"), [])
    with office.read() as session:
        assert _ids(session, person="p2") == ["aaaa0001"]
        assert _ids(session, unit="u1") == ["aaaa0001", "aaaa0000"]
        assert _ids(session, unit="u3", statuses=(ItemStatus.TO_REVIEW,)) == ["aaaa0002"]
        second = (AT + timedelta(days=1)).date()
        assert _ids(session, posted_from=second) == ["aaaa0002", "aaaa0001"]
        assert _ids(session, posted_to=second) == ["aaaa0001", "aaaa0000"]
        assert _ids(session, posted_from=second, posted_to=second) == ["aaaa0001"]
        assert _ids(session, ids=("bbbb0000", "aaaa0002")) == ["bbbb0000", "aaaa0002"]
        assert session.items.count(QueueFilter(unit="u1")) == 2


def test_a_removed_item_leaves_no_beginnings_behind(office):
    with office.write() as session:
        _fill(session, {"aaaa2222": "rahasia"})
        assert _ids(session, text="ra") == ["aaaa2222"]
        session.records.erase(
            items=["aaaa2222"], people=[], ground=Ground.UNDONE, actor="kepala", at=AT
        )
        left = session.items.db.execute("SELECT count(*) FROM item_starts").fetchone()[0]
        assert left == 0


def test_comments_by_others_are_not_searched_even_where_nothing_else_is_read(office):
    word = Word("tetangga", Box(0, 0, 9, 9), 0.9, 0, 8, role=TextRole.COMMENT)
    with office.write() as session:
        session.items.add(item("aaaa3333"), [])
        session.items.add_reading(reading("aaaa3333", "tetangga", words=(word,)))
        found = session.items.queue(QueueFilter(text="tetangga"))
        session.items.add_reading(reading("aaaa3333", "tetangga", version=2))
        typed = session.items.queue(QueueFilter(text="tetangga"))
    assert (len(found), len(typed)) == (0, 1)


@pytest.mark.parametrize(
    "narrowed",
    [{}, {"second_review": True}, {"ids": ("aaaa2222",)}, {"person": "p"}, {"unit": "u"}],
    ids=lambda narrowed: "".join(narrowed) or "all",
)
@pytest.mark.parametrize("typed", ["kata", "ka"])
def test_a_search_reads_no_wide_row_of_a_hit(office, narrowed, typed):
    asked = []
    with office.read() as session:
        db = session.items.db
        with db.tracer(lambda sql, values: asked.append((sql, values))):
            _ids(session, text=typed, **narrowed)
        (question,) = [one for one in asked if "MATCH" in one[0]]
        plan = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {question[0]}", question[1])]
    (hit,) = [step for step in plan if step.startswith("SEARCH i ")]
    assert "COVERING INDEX item_in_order" in hit
