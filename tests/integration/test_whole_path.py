"""The command line from a new office to an exported, verified, restored decision; real OCR."""

from __future__ import annotations

import argparse
import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from app.cli import main
from app.commands import demo
from app.commands.context import CommandContext
from tests.fakes.offices import PASSPHRASE

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"


@pytest.fixture
def tinjau(tmp_path, monkeypatch, capfd):
    """Run a command on the office in ``tmp_path``; return exit code and the JSON lines."""
    monkeypatch.setenv("TINJAU_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("TINJAU_DATA", str(tmp_path / "kantor"))

    def run(*arguments):
        capfd.readouterr()
        code = main(["--json", *map(str, arguments)])
        output = capfd.readouterr().out
        return code, [json.loads(line) for line in output.splitlines()]

    return run


@pytest.fixture
def folder(tmp_path):
    """Three samples, a duplicate, a broken file and a list of links."""
    folder = tmp_path / "masuk"
    folder.mkdir()
    names = sorted(path.name for path in SAMPLES.glob("Screenshot_*"))[:3]
    for name in names:
        shutil.copy(SAMPLES / name, folder / name)
    shutil.copy(SAMPLES / names[0], folder / "zz-salinan.png")
    (folder / "zz-rusak.jpg").write_bytes((SAMPLES / names[1]).read_bytes()[:2000])
    (folder / "zz-tautan.txt").write_text("https://x.com/contoh/status/1985562203419512832")
    return folder


def test_from_a_folder_of_screenshots_to_a_restored_record(tinjau, folder, tmp_path):
    code, made = tinjau("init", "--office", "Kecamatan Contoh", "--reviewer", "Camat Contoh")
    assert code == 0
    assert made[0]["recovery_key"]

    code, lines = tinjau("import", folder)
    assert code == 1, "one of the files is broken"
    assert [line["status"] for line in lines] == [
        "new", "new", "new", "error", "duplicate", "waiting_image",
    ]  # fmt: skip
    assert lines[4]["id"] == lines[0]["id"]
    assert lines[3]["error"]

    code, queue = tinjau("list")
    assert code == 0
    assert {row["id"] for row in queue} == {line["id"] for line in lines if line["id"]}

    item = lines[0]["id"]
    code, (shown,) = tinjau("show", item[:6])
    assert shown["text"]
    code, (refused,) = tinjau("decide", item, "--outcome", "rujuk_bkpsdm", "--reason", "kurang")
    assert code == 1
    assert refused["code"] == "decision_refused"
    code, (decided,) = tinjau("decide", item, "--outcome", "sesuai", "--reason", "Sudah dibaca")
    assert code == 0
    assert decided["outcome"] == "sesuai"

    log = tmp_path / "log.csv"
    assert tinjau("export", "--format", "csv", "-o", log)[0] == 0
    (row,) = csv.DictReader(io.StringIO(log.read_text("utf-8-sig"), newline=""))
    assert row["decision"] == decided["decision"]

    code, (report,) = tinjau("verify", "--anchor", row["chain_head"].split(":")[1])
    assert (code, report["ok"], report["problems"]) == (0, True, [])

    code, (backup,) = tinjau("backup", "--to", tmp_path / "usb")
    assert code == 0
    shutil.rmtree(tmp_path / "kantor")
    code, (restored,) = tinjau("restore", backup["set"], "--data", tmp_path / "baru")
    assert (code, restored["ok"]) == (0, True)
    code, queue = tinjau("list", "--data", tmp_path / "baru", "--status", "decided")
    assert [row["id"] for row in queue] == [item]


def test_why_an_office_does_not_open_is_told_apart(tinjau, monkeypatch):
    code, (error,) = tinjau("list")
    assert (code, error["code"]) == (3, "no_office")
    tinjau("init", "--office", "Kantor Contoh", "--reviewer", "Camat Contoh")
    monkeypatch.setenv("TINJAU_PASSPHRASE", "bukan ini")
    code, (error,) = tinjau("list")
    assert (code, error["code"]) == (3, "wrong_passphrase")
    monkeypatch.delenv("TINJAU_PASSPHRASE")
    code, (error,) = tinjau("list")
    assert (code, error["code"]) == (2, "passphrase_missing")


@pytest.mark.parametrize("command", ["sync", "hub"])
def test_what_does_not_exist_yet_says_so(tinjau, command):
    assert tinjau(command)[0] == 2


def test_people_replies_and_withdrawal(tinjau, folder):
    tinjau("init", "--office", "Kantor Contoh", "--reviewer", "Camat Contoh")
    _code, lines = tinjau("import", min(folder.glob("Screenshot_*")))
    item = lines[0]["id"]
    code, (person,) = tinjau("person", "add", "Pegawai Contoh 014", "--nip", "198501012010011001")
    assert (code, person["nip"]) == (0, "••••1001")
    assert tinjau("person", "add", "Pegawai Contoh 015", "--nip", "123")[0] == 1
    assert len(tinjau("person", "list")[1]) == 1
    assert tinjau("reply", "add", item, "--asked", "2026-01-05")[0] == 0
    _code, (decided,) = tinjau("decide", item, "--outcome", "sesuai", "--reason", "Sudah dibaca")
    code, (gone,) = tinjau("withdraw", decided["decision"], "--reason", "keliru")
    assert (code, gone["status"]) == (0, "withdrawn")
    code, (shown,) = tinjau("show", item)
    assert shown["replies"][0]["asked_on"] == "2026-01-05"
    assert shown["decisions"][0]["withdrawn_at"]


def test_the_demo_office_prints_its_queue_without_a_window(tmp_path, capfd):
    few = tmp_path / "resources" / "samples"
    few.mkdir(parents=True)
    for path in sorted(SAMPLES.glob("Screenshot_*"))[:2]:
        shutil.copy(path, few / path.name)
    shutil.copytree(SAMPLES.parent / "demo", few.parent / "demo")
    context = CommandContext(data=tmp_path / "demo", resources=tmp_path / "resources")
    assert demo.run(argparse.Namespace(no_window=True), context) == 0
    first = capfd.readouterr().out
    assert demo.PASSPHRASE in first
    assert "[2/2]" in first
    assert demo.run(argparse.Namespace(no_window=True), context) == 0
    assert "[2/2]" not in capfd.readouterr().out, "the second start fills nothing"


def test_doctor_says_what_works(tinjau):
    code, checks = tinjau("doctor")
    assert code == 0
    assert all(check["ok"] for check in checks)
