from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.pack import line_of, load_pack_source, pack_digest, schema_for
from app.rules.pack_errors import PackInvalidError
from tests.fakes.rule_packs import HEAD, RULES, shipped_pack_files, tiny_pack_files


def faults(**changed):
    with pytest.raises(PackInvalidError) as caught:
        load_pack_source(tiny_pack_files(**changed))
    return caught.value.faults


def test_a_valid_pack_loads():
    source = load_pack_source(tiny_pack_files())
    assert source.files["pack.yaml"]["version"] == "1.2.3"
    assert source.files["pack.yaml"]["effective_from"] == "2025-11-03"
    assert [name for name, _ in source.under("rules")] == ["rules/a.yaml"]


@pytest.mark.parametrize(
    ("changed", "file", "line", "what"),
    [
        ({"pack.yaml": HEAD.replace("draft", "siap")}, "pack.yaml", 6, "draft, official"),
        ({"pack.yaml": HEAD + "versi: 1\n"}, "pack.yaml", 14, "versi"),
        ({"pack.yaml": HEAD.replace("title: Paket contoh\n", "")}, "pack.yaml", 1, "title"),
        ({"rules/a.yaml": RULES.replace("2.0", "berat", 1)}, "rules/a.yaml", 7, "→ weight"),
        ({"rules/a.yaml": "rules:\n\t- id: aa\n"}, "rules/a.yaml", 2, "YAML"),
        ({"rules/a.yaml": RULES.replace("SE-3b", "SE-9z")}, "rules/a.yaml", 4, "SE-1a"),
        ({"rules/a.yaml": "rules: [\n"}, "rules/a.yaml", 2, "YAML"),
        ({"lain/x.yaml": "a: 1"}, "lain/x.yaml", 0, "tidak dikenal"),
        ({"rules/b.yaml.bak": RULES}, "rules/b.yaml.bak", 0, "bukan YAML"),
        ({"lexicons/kata.txt": "a"}, "lexicons/kata.txt", 0, "bukan YAML"),
        ({"elections.yaml": ""}, "elections.yaml", 0, "tidak ada"),
        ({"rules/a.yaml": ""}, "rules/", 0, "kosong"),
    ],
)  # fmt: skip
def test_each_fault_names_file_line_what_and_how_to_fix(changed, file, line, what):
    found = faults(**changed)
    assert any(f.file == file and f.line == line and what in f.what and f.fix for f in found), found


@pytest.mark.parametrize(
    ("old", "new", "what", "fix"),
    [
        ("weight: 2.0", "weight: berat", "contoh-hinaan", "angka dari -10 sampai 10"),
        ("weight: 2.0", "wieght: 2.0", "mungkin maksudnya weight", "ejaannya"),
        ("tier: B", "tier: b", "nilai b", "nilai yang diperbolehkan"),
        ("within: 3", "within: dekat", "need ke-1 → within", "sentence atau post"),
    ],
)
def test_a_fault_is_told_in_words_with_what_belongs_there(old, new, what, fix):
    assert old in RULES
    found = faults(**{"rules/a.yaml": RULES.replace(old, new, 1)})
    assert any(what in f.what and fix in f.fix for f in found), found


def test_a_tab_is_told_to_be_spaces():
    (fault,) = faults(**{"rules/a.yaml": "rules:\n\t- id: aa\n"})
    assert "tab" in fault.fix


def test_a_bare_number_among_words_is_told_to_be_quoted():
    (fault,) = faults(**{"lexicons/a.yaml": "lexicons:\n  - {id: aa, terms: [satu, 212]}\n"})
    assert "212" in fault.fix
    assert "kutip" in fault.fix


def test_all_faults_are_collected_and_told_in_one_message():
    with pytest.raises(PackInvalidError) as caught:
        load_pack_source(
            tiny_pack_files(
                **{"pack.yaml": HEAD.replace("draft", "siap"), "rules/a.yaml": "rules: [\n"}
            )
        )
    assert len(caught.value.faults) == 2
    assert "2 kesalahan" in caught.value.message
    assert "pack.yaml:6" in caught.value.message


def test_a_guard_that_is_not_utf8_is_told():
    files = tiny_pack_files()
    files["guard.txt"] = b"\xff\xfe"
    with pytest.raises(PackInvalidError, match="UTF-8"):
        load_pack_source(files)


def test_yaml_can_build_no_objects():
    found = faults(**{"rules/a.yaml": "rules: !!python/object/apply:os.getcwd []\n"})
    assert found[0].file == "rules/a.yaml"


def test_the_digest_covers_every_file_but_the_signature():
    files = tiny_pack_files()
    before = pack_digest(files)
    assert pack_digest({**files, "signature.json": b"{}"}) == before
    assert pack_digest({**files, "guard.txt": b"lain"}) != before
    assert pack_digest({**files, "README.md": b""}) != before


def test_lines_are_found_by_path():
    content = b"a:\n  - x: 1\n  - x: 2\n    y: 3\n"
    assert line_of(content, ["a", 1, "y"]) == 4
    assert line_of(content, ["a", 7]) == 1
    assert line_of(b"a: [", ["a"]) == 0


def test_only_files_of_the_layout_have_a_schema():
    assert schema_for("rules/x.yaml") is not None
    assert schema_for("rules/deep/x.yaml") is None
    assert schema_for("x.yaml") is None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_faults_and_never_another_error(content):
    files = tiny_pack_files()
    files["rules/a.yaml"] = content
    with suppress(PackInvalidError):
        load_pack_source(files)


def test_the_shipped_pack_follows_its_own_format():
    assert load_pack_source(shipped_pack_files()).digest
