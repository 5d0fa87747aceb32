"""Backups, retention and a person's rights from the command line, on a real office."""

from __future__ import annotations

import json

import pytest

from app.cli import main
from app.composition import open_office
from tests.fakes.offices import PASSPHRASE

LINK = "https://x.com/contoh/status/1985562203419512832"


@pytest.fixture
def tinjau(tmp_path, monkeypatch, capfd):
    """Run a command; return its exit code and its lines (JSON unless ``words``)."""
    monkeypatch.setenv("TINJAU_DATA", str(tmp_path / "kantor"))
    monkeypatch.setenv("TINJAU_PASSPHRASE", PASSPHRASE)

    def run(*arguments, words=False):
        capfd.readouterr()
        code = main([*([] if words else ["--json"]), *map(str, arguments)])
        lines = capfd.readouterr().out.splitlines()
        return code, lines if words else [json.loads(line) for line in lines]

    assert run("init", "--office", "Kantor Contoh", "--reviewer", "Camat Contoh")[0] == 0
    return run


def item(tinjau):
    return tinjau("import", LINK)[1][0]["id"]


def test_backups_are_made_listed_copied_checked_and_restored(tinjau, tmp_path):
    item(tinjau)
    code, (made,) = tinjau("backup")
    assert (code, made["not_whole"]) == (0, [])
    _code, (listed,) = tinjau("backup", "--list")
    assert (listed["set"], listed["why"]) == (made["set"], "manual")
    usb = tmp_path / "usb"
    assert tinjau("backup", "--copy", made["set"])[0] == 2
    assert tinjau("backup", "--copy", made["set"], "--to", usb)[1][0]["outcome"] == "copied"
    code, (again,) = tinjau("backup", "--copy", made["set"], "--to", usb)
    assert (code, again["outcome"]) == (0, "already_there")
    assert tinjau("backup", "--check", again["set"])[1][0]["ok"]
    assert tinjau("restore", again["set"], "--data", tmp_path / "baru")[0] == 0
    assert tinjau("verify", "--data", tmp_path / "baru")[1][0]["ok"]
    (usb / again["set"].rsplit("/", 1)[-1] / "keys.json").unlink()
    code, (faulty,) = tinjau("backup", "--check", again["set"])
    assert (code, faulty["missing"]) == (1, ["keys.json"])
    assert "keys.json" in "".join(tinjau("backup", "--check", again["set"], words=True)[1])
    assert "MB" in tinjau("backup", "--list", words=True)[1][0]


def test_retention_is_listed_held_and_applied(tinjau, tmp_path, monkeypatch):
    made = item(tinjau)
    assert tinjau("retention", "list") == (0, [])
    assert tinjau("retention", "periods", words=True)[1][-1].startswith("Masih usulan")
    assert tinjau("retention", "periods", "--set", "x")[0] == 2
    days = tinjau("retention", "periods", "--set", "belum_diputus=1")[1][0]["days"]
    assert (days["belum_diputus"], days["sesuai"]) == (1, 90)
    code, (refused,) = tinjau("retention", "apply", made)
    assert (code, refused["code"]) == (1, "retention_not_due")
    hold = tinjau("retention", "hold", made, "--kind", "pelapor")[1][0]["id"]
    assert tinjau("retention", "apply", made)[1][0]["code"] == "held"
    assert tinjau("retention", "list")[1] == [{"hold": hold, "kind": "pelapor", "subject": made}]
    assert tinjau("retention", "release", hold)[0] == 0
    assert tinjau("retention", "release", hold)[1][0]["code"] == "hold_not_found"
    assert tinjau("retention", "apply")[1][0] == {"diverted": 0, "erased": 0}
    assert tinjau("retention", "erased") == (0, [])
    assert tinjau("retention", "unlawful", made[:6])[1][0]["items"] == [made]
    assert tinjau("retention", "erased")[1][0]["ground"] == "diperoleh_tidak_sah"
    assert tinjau("show", made)[0] == 1


def test_a_persons_rights(tinjau, tmp_path):
    person = tinjau("person", "add", "Pegawai Contoh")[1][0]["id"]
    folder = tmp_path / "salinan"
    assert tinjau("person", "export", person, "-o", folder)[0] == 0
    assert (folder / "laporan.html").is_file()
    code, _said = tinjau("person", "correct", person, "--name", "Contoh Benar", "--reason", "ejaan")
    assert code == 0
    table = tmp_path / "terkena.csv"
    assert tinjau("person", "affected", "-o", table)[1][0]["rows"] == 1
    assert "Contoh Benar" in table.read_text("utf-8-sig")
    hold = tinjau("person", "hold", person)[1][0]["id"]
    erase = ("person", "erase", person, "--ground", "permintaan_subjek")
    assert tinjau(*erase)[1][0]["code"] == "held"
    tinjau("retention", "release", hold)
    tinjau("backup")
    code, (done,) = tinjau(*erase)
    assert (code, done["people"]) == (0, 1)
    assert done["backups_until"]
    _code, (stone,) = tinjau("retention", "erased")
    assert (stone["subject"], stone["ground"]) == (person, "permintaan_subjek")
    assert "cadangan terakhir" in tinjau("retention", "erased", words=True)[1][0]
    told = tinjau("verify", words=True)[1]
    assert "1 penghapusan tercatat dengan penandanya." in told
    assert any("sidik" in line and "dari awal" in line for line in told)
    assert told[-1] == "Utuh."


def test_verify_says_from_where_on_it_proves_anything(tinjau, tmp_path):
    made = tinjau("backup")[1][0]["set"]
    anchor = json.loads((tmp_path / made / "set.json").read_text("utf-8"))["head"]
    assert any(
        "terhadap jangkar" in line for line in tinjau("verify", "--anchor", anchor, words=True)[1]
    )
    with open_office(tmp_path / "kantor", PASSPHRASE) as office, office.store.pool.borrow() as db:
        db.execute("DROP TRIGGER log_no_update")
        db.execute("UPDATE log SET actor = 'x' WHERE seq = 1")
        db.execute(
            "CREATE TRIGGER log_no_update BEFORE UPDATE ON log"
            " BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
        )
    code, told = tinjau("verify", words=True)
    assert code == 1
    assert any("utuh sejak catatan 2" in line for line in told)
    assert told[-1] == "Ada yang tidak utuh."


def test_what_is_empty_says_so(tinjau):
    for command in (("list",), ("backup", "--list"), ("retention", "list")):
        assert tinjau(*command, words=True)[1], command
        assert tinjau(*command) == (0, [])


@pytest.mark.parametrize("named", ["tidak-ada.csv", "deadbeef", "gambar.jpg"])
def test_what_is_no_anchor_is_not_told_as_a_changed_log(tinjau, tmp_path, monkeypatch, named):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gambar.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    code, (told,) = tinjau("verify", "--anchor", named)
    assert (code, told["code"]) == (1, "anchor_file")
    assert tinjau("verify", "--anchor", "f" * 64)[1][0]["problems"][0]["code"] == "anchor_unknown"


def test_where_nothing_can_be_written_it_says_why(tinjau, tmp_path):
    target = tmp_path / "tidak-ada" / "log.csv"
    code, (told,) = tinjau("export", "--format", "csv", "-o", target)
    assert (code, told["code"]) == (1, "export_folder")
    assert "foldernya tidak ada" in told["error"]


def test_times_are_iso_8601(tinjau):
    _code, (shown,) = tinjau("show", item(tinjau))
    assert shown["imported_at"][10] == "T"
