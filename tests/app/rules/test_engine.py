from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.clauses import Answer, Band, Clause, ProtectedKind, Topic
from app.domain.reading import Box, Platform, TextRole, Word
from app.rules.compiler import compile_pack
from app.rules.engine import MAX_FINDINGS, WIB, check, examine
from app.rules.facts import CheckFacts
from app.rules.pack import load_pack_source
from app.screens.find_boxes import boxes_for_span
from tests.fakes.rule_packs import RULES, tiny_pack_files

AFTER = datetime(2026, 3, 1, 10, 0, tzinfo=WIB)


def bands(result, clause=Clause.SE_3B):
    return [f.band for f in result.findings if f.clause is clause]


def test_a_finding_says_which_words_which_clause_why_and_how_strongly(tiny):
    result = check(tiny, "Dasar camat dungu!")
    finding = next(f for f in result.findings if f.clause is Clause.SE_3B)
    assert (finding.surface, finding.start, finding.end) == ("dungu", 12, 17)
    assert (finding.topic, finding.band) == (Topic.MERENDAHKAN_PEMERINTAH, Band.KUAT)
    assert [s.kind for s in finding.trace] == ["match", "need", "band"]
    assert sum(s.weight for s in finding.trace) == pytest.approx(3.0)
    assert result.flagged
    assert (result.pack_id, result.pack_version, result.pack_digest) == (
        "contoh", "1.2.3", tiny.digest,
    )  # fmt: skip


def test_missing_context_means_no_finding(tiny):
    assert not bands(check(tiny, "kursi dungu"))


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("camat dungu", Band.KUAT),
        ("camat tidak dungu", Band.TINJAU),
        ("camat gak dungu", Band.TINJAU),
        ('kata warga "camat dungu"', Band.TINJAU),
        ("seharusnya camat tidak dungu", Band.CATATAN),
        ("camat dungu maaf", Band.TINJAU),
    ],
)
def test_negation_quotation_and_favour_demote_but_never_silence(tiny, text, band):
    assert bands(check(tiny, text)) == [band]


def test_facts_in_favour_are_shown_beside_the_finding_with_their_amount(tiny):
    result = check(tiny, "seharusnya camat dungu diganti")
    assert [p.kind for p in result.protected] == [ProtectedKind.CRITICISM]
    step = next(s for f in result.findings for s in f.trace if s.kind == "protected")
    assert step.weight == -1.5
    assert (step.start, step.end) == (0, 10)


def test_of_one_kind_of_fact_the_strongest_counts_up_to_the_ceiling_of_the_rule():
    weak = """\
  - id: contoh-kritik-lemah
    version: 1.0.0
    kind: criticism
    match: {any: [diganti]}
    demotes: {SE-3: 0.2}
    explain: Kritik lemah.
    examples: {hit: ["diganti"], no_hit: ["rapat"]}
"""
    text = "seharusnya camat dungu diganti"

    def favour(rules):
        pack = compile_pack(load_pack_source(tiny_pack_files(**{"rules/a.yaml": rules})))
        steps = [s for f in check(pack, text).findings for s in f.trace if s.kind == "protected"]
        return [s.weight for s in steps]

    assert favour(RULES + weak) == [-1.5]
    capped = RULES.replace(
        "    explain: Contoh.", "    facts: {criticism: 0.5}\n    explain: Contoh.", 1
    )
    assert favour(capped + weak) == [-0.5]


def test_tier_c_stays_a_note_however_heavy(tiny):
    assert bands(check(tiny, "dungu"), Clause.SE_1E) == [Band.CATATAN]
    assert not check(tiny, "dungu").flagged


@pytest.mark.parametrize(
    ("posted_at", "in_force"),
    [
        (datetime(2025, 11, 2, 23, 59, tzinfo=WIB), False),
        (datetime(2025, 11, 2, 17, 0, tzinfo=UTC), True),
        (datetime(2025, 11, 2, 16, 59, tzinfo=UTC), False),
        (datetime(2025, 11, 3, 0, 0, tzinfo=WIB), True),
        (datetime(2025, 11, 3, 0, 0), True),  # noqa: DTZ001 - without an offset it is WIB
        (datetime.min.replace(tzinfo=UTC), False),
    ],
)
def test_posts_before_the_circular_give_no_finding(tiny, posted_at, in_force):
    result = check(tiny, "camat dungu", posted_at=posted_at)
    assert result.not_yet_in_force is not in_force
    assert bool(result.findings) is in_force
    assert not result.date_unknown


def test_without_a_date_the_text_is_judged_and_marked_so(tiny):
    result = check(tiny, "usir camat")
    assert result.date_unknown
    assert bands(result, Clause.SE_1B) == [Band.KUAT]


@pytest.mark.parametrize(
    ("posted_at", "band"),
    [
        (AFTER, Band.KUAT),
        (AFTER + timedelta(days=365), Band.CATATAN),
        (datetime(2026, 1, 1, tzinfo=WIB), Band.KUAT),
        (datetime(2026, 6, 30, 23, 0, tzinfo=WIB), Band.KUAT),
        (datetime(2026, 7, 1, tzinfo=WIB), Band.CATATAN),
    ],
)
def test_a_stage_that_is_not_running_lowers_the_weight(tiny, posted_at, band):
    assert bands(check(tiny, "usir camat", posted_at=posted_at), Clause.SE_1B) == [band]


@pytest.mark.parametrize(
    ("facts", "condition", "band"),
    [
        (None, Answer.UNKNOWN, Band.TINJAU),
        (CheckFacts(konten_kreator=Answer.NO), Answer.NO, Band.CATATAN),
        (CheckFacts(konten_kreator=Answer.YES), Answer.YES, Band.TINJAU),
        (
            CheckFacts(konten_kreator=Answer.YES, is_working_time=Answer.YES),
            Answer.YES,
            Band.KUAT,
        ),
        (CheckFacts(is_working_time=Answer.NO), Answer.UNKNOWN, Band.CATATAN),
        (CheckFacts(permit=Answer.YES), Answer.UNKNOWN, Band.CATATAN),
    ],
)
def test_creator_clauses_carry_their_condition(tiny, facts, condition, band):
    (finding,) = check(tiny, "siaran langsung dulu", facts=facts).findings
    assert (finding.condition, finding.band) == (condition, band)


def test_other_clauses_have_no_condition(tiny):
    assert {f.condition for f in check(tiny, "camat dungu").findings} == {None}


@pytest.mark.parametrize("role", [TextRole.QUOTED, TextRole.COMMENT, TextRole.CHROME])
def test_words_of_others_are_at_most_a_note(tiny, role):
    text = "camat dungu"
    assert bands(check(tiny, text, roles=[(0, len(text), role)])) == [Band.CATATAN]
    assert bands(check(tiny, text, roles=[(0, len(text), TextRole.AUTHOR)])) == [Band.KUAT]
    assert bands(check(tiny, text, roles=[(0, 5, role)])) == [Band.KUAT]


def test_overlapping_findings_of_one_rule_kind_are_one(tiny):
    result, everything = examine(tiny, "usir camat usir camat")
    assert len(everything) == 2
    assert len(bands(result, Clause.SE_1B)) == 2
    assert len({f.key for f in result.findings}) == len(result.findings)


def test_a_platform_that_a_rule_does_not_name_leaves_it_out(tiny):
    rule = next(r for r in tiny.rule_data if r["id"] == "contoh-live")
    rule["platforms"] = ["tiktok"]
    try:
        assert not check(tiny, "siaran langsung", platform=Platform.X).findings
        assert check(tiny, "siaran langsung", platform=Platform.TIKTOK).findings
        assert check(tiny, "siaran langsung").findings
    finally:
        rule["platforms"] = []


@pytest.mark.parametrize(
    "unit", ["camat dungu ", "b a n g s a t ", '"dungu" ', "#UsirCamat ", "𝗔88 "]
)
def test_a_hostile_repetition_gives_bounded_output(shipped, unit):
    result = check(shipped, unit * (60_000 // len(unit)))
    assert len(result.findings) <= MAX_FINDINGS
    assert sum(len(f.trace) for f in result.findings) <= 40 * MAX_FINDINGS


def test_a_rule_that_meets_its_budget_is_named_and_what_it_found_stays(tiny):
    result = check(tiny, "camat dungu. " * 60)
    assert result.rules_not_run == ("contoh-hinaan", "contoh-kasar")
    assert {f.rule for f in result.findings} == {"contoh-hinaan", "contoh-kasar"}
    assert check(tiny, "camat dungu. " * 3).rules_not_run == ()


def test_work_grows_in_step_with_length(shipped):
    """Count calls instead of seconds: four times the text is at most about four times the calls."""
    import sys  # noqa: PLC0415

    def calls(size: int) -> int:
        count = 0

        def step(_frame, event, _arg):
            nonlocal count
            count += event in {"call", "c_call"}

        text = "jokowi bangsat b a b i #GantiPresiden rp1.000 " * size
        sys.setprofile(step)
        try:
            check(shipped, text)
        finally:
            sys.setprofile(None)
        return count

    calls(5)
    assert calls(400) <= 4.5 * calls(100)


_POST = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            ["bangsat ", "camat ", "jokowi ", "cina ", "👩🏽‍💻", "a\u0301", "𝗦𝗟𝗢𝗧88 ",
             "#PilihNomor2 ",
             "b a b i ", '"', "\n", "k*ntol ", "Rp10.000 ", "ﷺ", "\ud800"]
        ),
    ),
    max_size=25,
).map("".join)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(text=_POST)
def test_offsets_are_exact_in_the_raw_text_whatever_it_holds(shipped, text):
    result = check(shipped, text)
    for span in (*result.findings, *result.protected):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.surface
    for finding in result.findings:
        for step in finding.trace:
            if step.start is not None:
                assert 0 <= step.start < step.end <= len(text)


_VARIANTS = {
    "": [
        "bangsat",
        "BANGSAT",
        "𝗯𝗮𝗻𝗴𝘀𝗮𝘁",
        "ba\u0301n\u0332gsat",
        "bаngsat",
        "ｂａｎｇｓａｔ",
        "ban\u200bgsat",
    ],
    "ulang": ["bangsat2"],
    "angka": ["bangsat12"],
    "leet": ["b4ngs4t", "bang5at"],
    "panjang": ["bangsaaaat"],
    "slang": ["bgst"],
    "sensor": ["b*ngsat"],
    "renggang": ["b a n g s a t", "b.a.n.g.s.a.t"],
    "ocr": ["banqsat"],
    "mirip": ["bajimgan"],
}


@pytest.mark.parametrize(
    ("view", "surface"), [(view, word) for view, words in _VARIANTS.items() for word in words]
)
@settings(max_examples=15, deadline=None)
@given(
    before=st.text(alphabet=st.characters(exclude_characters='"“”„«»*'), max_size=12),
    after=st.text(max_size=12),
)
def test_every_view_points_at_the_raw_letters(shipped, view, surface, before, after):
    text = f"{before}👩🏽‍💻a\u0301\n{surface}\n{after}"
    start = text.index(f"\n{surface}\n") + 1
    end = start + len(surface)
    found = [f for f in check(shipped, text).findings if (f.start, f.end) == (start, end)]
    rules = {"se1e-kasar"} if view != "mirip" else {f.rule for f in found}
    assert [f.surface for f in found if f.rule in rules][:1] == [surface]
    if view:
        assert any(s.kind == "view" for f in found for s in f.trace)


@settings(max_examples=60, deadline=None)
@given(text=_POST)
def test_the_boxes_of_a_finding_are_the_union_of_its_words(shipped, text):
    """Lay every word of the text on a line of a picture, eight pixels a letter."""
    words = []
    for number, (at, line) in enumerate(_lines(text)):
        for match in re.finditer(r"\S+", line):
            first, last = match.span()
            box = Box(8 * first, 20 * number, 8 * (last - first), 16)
            words.append(Word(match[0], box, 1.0, at + first, at + last, line=number))
    for finding in check(shipped, text).findings:
        letters = set(range(finding.start, finding.end))
        own = [w for w in words if letters & set(range(w.start, w.end))]
        boxes = boxes_for_span(words, finding.start, finding.end)
        assert len(boxes) == len({w.line for w in own}) >= 1
        for box in boxes:
            row = [w.box for w in own if w.box.y == box.y]
            assert (box.x, box.right) == (min(b.x for b in row), max(b.right for b in row))


def _lines(text):
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


@settings(max_examples=40, deadline=None)
@given(text=_POST)
def test_checking_twice_gives_the_same(shipped, text):
    assert check(shipped, text) == check(shipped, text)
