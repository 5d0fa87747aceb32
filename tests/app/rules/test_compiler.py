from __future__ import annotations

import pytest

from app.domain.clauses import Clause
from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source
from app.rules.pack_errors import PackInvalidError
from tests.fakes.rule_packs import HEAD, LEXICONS, RULES, tiny_pack_files


def compile_tiny(**changed):
    return compile_pack(load_pack_source(tiny_pack_files(**changed)))


@pytest.mark.parametrize(
    ("changed", "what", "line"),
    [
        ({"rules/a.yaml": RULES.replace("@pimpinan", "@atasan", 1)}, "atasan", 10),
        ({"rules/a.yaml": RULES.replace("contoh-live", "contoh-usir")}, "dua kali", 24),
        ({"lexicons/a.yaml": LEXICONS.replace("id: bupati", "id: hinaan")}, "dua kali", 4),
        ({"lexicons/a.yaml": LEXICONS.replace("-nya", "-zu")}, "-zu", 3),
        ({"lexicons/a.yaml": LEXICONS.replace("[bupati]}", "['...']}", 1)}, "tidak berisi kata", 4),
        ({"pack.yaml": HEAD.replace("2025-11-03", "3 November")}, "3 November", 7),
        ({"pack.yaml": HEAD.replace("minimum_engine: 1", "minimum_engine: 99")}, "99", 9),
        ({"elections.yaml": "stages:\n  - {name: pemilu, what: w, from: 2026-02-31, "
          "until: 2026-03-01, source: s}\n"}, "2026-02-31", 2),
        ({"clauses.yaml": "clauses: []\n"}, "SE-1a", 1),
        ({"cases/a.yaml": "- {id: aa, text: x}\n- {id: aa, text: y}\n"}, "dua kali", 2),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_told_with_its_line(changed, what, line):
    with pytest.raises(PackInvalidError) as caught:
        compile_tiny(**changed)
    assert any(what in f.what and f.line == line for f in caught.value.faults), caught.value.faults


@pytest.mark.parametrize(
    ("regex", "fault"),
    [
        ("harga.{0,9}murah", None),
        (r"\*\d{3}#", None),
        ("[*+]x", None),
        ("a+", "tanpa batas"),
        (".*", "tanpa batas"),
        ("a{3,}", "tanpa batas"),
        ("(a", "tidak sah"),
    ],
)
def test_patterns_must_be_valid_and_bounded(regex, fault):
    pattern = f"match: {{patterns: [{{literals: [a], regex: '{regex}'}}]}}"
    rules = RULES.replace("match: {any: [siaran langsung]}", pattern)
    if fault is None:
        assert compile_tiny(**{"rules/a.yaml": rules}).patterns
    else:
        with pytest.raises(PackInvalidError, match=fault):
            compile_tiny(**{"rules/a.yaml": rules})


def test_lists_include_lists_and_terms_take_their_affixes(tiny):
    words = tiny.data["words"]
    assert "dungunya" in words
    assert words["bupati"] != words["camat"]
    assert set(words["camat"]) < set(words["bupati"])
    assert "kepala batu" in tiny.data["phrases"]
    assert "kepala batunya" not in tiny.data["phrases"]


def test_a_rule_switched_off_is_left_out():
    rules = RULES.replace("  - id: contoh-kasar\n", "  - id: contoh-kasar\n    status: nonaktif\n")
    assert "contoh-kasar" not in {r.id for r in compile_tiny(**{"rules/a.yaml": rules}).rules}


def test_every_clause_has_its_card(tiny):
    assert {card.clause for card in tiny.clauses} == set(Clause)
    assert tiny.clause_card(Clause.SE_4C).title == "t"
