from __future__ import annotations

import argparse
import json
from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from app.adapters.pack_folder import read_pack_files
from app.commands import pack
from app.composition.packs import trusted_keys
from app.services.pack_change import PackChange
from app.services.pack_signing import (
    DEVELOPMENT,
    PackNotSignedError,
    new_key,
    public_key_file,
)
from tests.fakes.command_context import RecordingContext
from tests.fakes.offices_wired import FixedClock
from tests.fakes.pack_store import MemoryPackStore
from tests.fakes.rule_book import MemoryRules, MemoryStore
from tests.fakes.rule_packs import RULES, tiny_pack_files


def run(*argv):
    parser = argparse.ArgumentParser()
    pack.add_arguments(parser)
    context = RecordingContext()
    return pack.run(parser.parse_args([str(a) for a in argv]), context), context


def write_pack(folder, **changed):
    for name, content in tiny_pack_files(**changed).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_every_example_runs_and_counts_are_printed_per_rule_and_clause(tmp_path):
    code, context = run("test", write_pack(tmp_path))
    assert code == 0
    assert {"rule": "contoh-hinaan", "ran": 2, "failed": 0, "known_gaps": 0} in context.emitted
    assert {"clause": "SE-3b", "ran": 2, "failed": 0, "known_gaps": 0} in context.emitted
    assert context.emitted[-1]["cases"] == 1


def test_a_failing_example_is_named_and_the_exit_code_says_so(tmp_path):
    wrong = RULES.replace('no_hit: ["camat rajin"]', 'no_hit: ["camat dungu"]')
    code, context = run("test", write_pack(tmp_path, **{"rules/a.yaml": wrong}))
    assert code == 1
    assert context.emitted[0]["failed"] == "contoh-hinaan"


def test_diff_lists_posts_that_change(tmp_path):
    old = write_pack(tmp_path / "a")
    changed = RULES.replace("weight: 2.0", "weight: 1.0", 1)
    new = write_pack(tmp_path / "b", **{"rules/a.yaml": changed})
    _, context = run("diff", old, new)
    assert [row["id"] for row in context.emitted] == ["satu"]
    posts = tmp_path / "posts.jsonl"
    posts.write_text('{"id": "p", "text": "camat dungu"}\n{"id": "q", "text": "rapat"}\n', "utf-8")
    _, context = run("diff", old, new, "--posts", posts)
    assert [row["id"] for row in context.emitted] == ["p"]


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Return one trusted key's private half and the packs of an open office."""
    store = MemoryPackStore()
    keys = tmp_path / "resources" / "rulepacks" / "trusted_keys"
    keys.mkdir(parents=True)
    key = tmp_path / "kunci.pem"
    key.write_bytes(new_key())
    (keys / "a.json").write_bytes(public_key_file(key.read_bytes(), "Kunci contoh", DEVELOPMENT))
    (keys / "rusak.json").write_bytes(b"{")
    change = PackChange(
        MemoryStore(MemoryRules()), store, None, FixedClock(), "Camat Contoh",
        read_files=read_pack_files, trusted=trusted_keys(tmp_path / "resources"),
    )  # fmt: skip
    opened = SimpleNamespace(pack_change=change)
    monkeypatch.setattr(
        RecordingContext, "office", lambda _self: nullcontext(opened), raising=False
    )
    return key, store


def test_a_signed_pack_is_installed_and_an_unsigned_one_refused(tmp_path, office):
    key, store = office
    folder = write_pack(tmp_path / "a")
    with pytest.raises(PackNotSignedError):
        run("install", folder)
    code, context = run("sign", folder, "--key", key)
    assert code == 0
    assert (
        json.loads((folder / "signature.json").read_text())["digest"]
        == context.emitted[0]["digest"]
    )
    code, context = run("install", folder)
    assert code == 0
    assert context.emitted[0]["signer"] == "Kunci contoh"
    assert [p.id for p in store.packs] == ["contoh"]
