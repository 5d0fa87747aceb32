from __future__ import annotations

import argparse
from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from app.commands import pack, rule
from app.services.recheck_items import RecheckService
from app.services.rule_book import RuleBook, RuleUnknownError
from tests.fakes.command_context import RecordingContext
from tests.fakes.offices_wired import HEAD, WiredOffice
from tests.fakes.rule_packs import tiny_pack_files

PARTISAN = "Ayo coblos nomor 2 pilih Paslon Contoh, menangkan calon kita"


@pytest.fixture
def office(tmp_path, monkeypatch):
    wired = WiredOffice(tmp_path / "kantor")
    parts = (wired.store, wired.pack, wired.clock)
    opened = SimpleNamespace(
        rules=RuleBook(*parts, HEAD), recheck=RecheckService(*parts, HEAD.name)
    )
    monkeypatch.setattr(
        RecordingContext, "office", lambda _self: nullcontext(opened), raising=False
    )
    yield wired
    wired.store.close()


def run(command, *argv):
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    context = RecordingContext()
    code = command.run(parser.parse_args([str(a) for a in argv]), context)
    return code, context


def test_a_rule_is_listed_muted_checked_again_and_unmuted(office):
    item = office.bring(PARTISAN)
    name = office.review.open_item(item).check.result.findings[0].rule
    run(rule, "mute", name, "--reason", "Sering salah tanda di sini")
    _, listed = run(rule, "list")
    assert [row["rule"] for row in listed.emitted if row["muted"]] == [name]
    _, checked = run(rule, "recheck")
    assert checked.emitted == [{"seen": 1, "changed": 1}]
    run(rule, "unmute", name)
    _, listed = run(rule, "list")
    assert not [row for row in listed.emitted if row["muted"]]


def test_a_proposal_is_kept_and_an_unknown_subject_refused(office):
    code, context = run(rule, "propose", "SE-4b", "--text", "Bedakan endorsement dari jualan")
    assert code == 0
    assert context.emitted[0]["subject"] == "SE-4b"
    with pytest.raises(RuleUnknownError):
        run(rule, "propose", "SE-9", "--text", "Bedakan endorsement dari jualan")


def test_pack_diff_over_stored_posts_lists_their_ids(office, tmp_path):
    item = office.bring(PARTISAN)
    office.bring("Selamat pagi semua")
    folder = tmp_path / "tiny"
    for name, content in tiny_pack_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    shipped = RecordingContext().resources / "rulepacks" / "se-1641-2025"
    _, context = run(pack, "diff", shipped, folder, "--stored")
    assert [row["id"] for row in context.emitted] == [item]
