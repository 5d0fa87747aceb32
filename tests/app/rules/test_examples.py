from __future__ import annotations

import pytest

from app.domain.clauses import Band, Clause, Topic
from app.domain.findings import CheckResult, Finding
from app.rules.compiler import compile_pack
from app.rules.examples import judge_case, parse_example, run_pack
from app.rules.pack import load_pack_source
from tests.fakes.rule_packs import RULES, tiny_pack_files


def test_marks_become_spans():
    assert parse_example("a [[bc]] d [[e]]") == {"text": "a bc d e", "spans": [[2, 4], [7, 8]]}
    assert parse_example({"text": "x", "band": "kuat"})["spans"] == []


def test_a_sound_pack_has_no_failures_and_counts_per_rule_and_clause(tiny):
    report = run_pack(tiny)
    assert report.failures == []
    assert report.by_rule["contoh-hinaan"].ran == 2
    assert report.by_clause["SE-3b"].ran == 2
    assert sum(o.kind == "case" for o in report.outcomes) == 1


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("camat [[dungu]]", "[[camat]] dungu", "rentang"),
        ("camat [[dungu]]", "kursi [[dungu]]", "seharusnya kena"),
        ('no_hit: ["camat rajin"]', 'no_hit: ["camat dungu"]', "tidak kena"),
        ('no_hit: ["camat rajin"]', 'no_hit: ["rapat"], demoted: ["camat dungu"]', "diturunkan"),
        ('no_hit: ["camat rajin"]', 'no_hit: ["rapat"], demoted: ["rapat"]', "catatan"),
        ('["seharusnya diperbaiki"]', '["rapat"]', "seharusnya kena"),
    ],
)
def test_a_wrong_example_fails_with_its_reason(old, new, why):
    rules = RULES.replace(old, new, 1)
    assert rules != RULES
    pack = compile_pack(load_pack_source(tiny_pack_files(**{"rules/a.yaml": rules})))
    assert any(why in outcome.why for outcome in run_pack(pack).failures)


def test_an_admitted_gap_is_counted_and_not_failed():
    rules = RULES.replace('no_hit: ["camat rajin"]', 'no_hit: ["rapat"], known_gap: ["camat d u"]')
    pack = compile_pack(load_pack_source(tiny_pack_files(**{"rules/a.yaml": rules})))
    report = run_pack(pack)
    assert report.failures == []
    assert report.by_rule["contoh-hinaan"].gaps == 1


def _result(band: Band) -> CheckResult:
    finding = Finding(Clause.SE_1E, Topic.KASAR, band, "r", "1", "x", 0, 1, "e")
    return CheckResult(findings=(finding,))


@pytest.mark.parametrize(
    ("case", "band", "right"),
    [
        ({"expect": [{"topic": "kasar", "band": "kuat"}]}, Band.TINJAU, False),
        ({"expect": [{"topic": "kasar", "clause": "SE-1e"}]}, Band.TINJAU, True),
        ({"expect": [{"topic": "kasar", "clause": "SE-1a"}]}, Band.KUAT, False),
        ({"absent": "all"}, Band.TINJAU, False),
        ({"absent": "all"}, Band.CATATAN, True),
        ({"absent": ["fitnah"]}, Band.KUAT, True),
        ({"max_band": {"kasar": "catatan"}}, Band.TINJAU, False),
        ({"protected": ["news"]}, Band.CATATAN, False),
    ],
)
def test_cases_are_judged_by_topic_clause_band_and_favour(case, band, right):
    assert (judge_case(case, _result(band)) == "") is right


def test_what_a_rule_still_owes_is_told_and_fails_nothing(tiny, shipped):
    report = run_pack(tiny)
    assert "contoh-hinaan: baru 1 contoh hit, sedikitnya 2" in report.lacking
    assert "contoh-hinaan: baru 0 contoh slang, sedikitnya 1" in report.lacking
    assert not [o for o in report.failures if o.kind == "lacking"]
    assert run_pack(shipped).lacking == []
