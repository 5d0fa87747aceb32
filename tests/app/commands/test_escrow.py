from __future__ import annotations

import json

import pyrage
import pytest

from app.cli import main
from tests.fakes.offices import PASSPHRASE


@pytest.fixture
def tinjau(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("TINJAU_DATA", str(tmp_path / "kantor"))

    def run(*arguments, secret=PASSPHRASE):
        monkeypatch.setenv("TINJAU_PASSPHRASE", secret)
        capfd.readouterr()
        code = main(["--json", *map(str, arguments)])
        output = capfd.readouterr()
        return code, [json.loads(line) for line in output.out.splitlines()], output.err

    return run


def test_two_persons_reset_a_passphrase_and_the_office_is_told(tinjau, tmp_path, monkeypatch):
    persons = [pyrage.x25519.Identity.generate() for _ in range(2)]
    files = []
    for number, person in enumerate(persons):
        files += ["--identity", tmp_path / f"{number}.txt"]
        files[-1].write_text(f"# contoh\n{person}\n", "utf-8")
    monkeypatch.setenv("TINJAU_NEW_PASSPHRASE", "kata sandi baru")
    tinjau("init", "--office", "Kecamatan Contoh", "--reviewer", "Camat Contoh")
    use = ("escrow", "use", "--reason", "Camat berhalangan tetap", "--user", "Camat Contoh")
    assert tinjau(*use, *files)[0] == 3
    code, said, _err = tinjau("escrow", "add", *[p.to_public() for p in persons])
    assert (code, said[0]["active"]) == (0, True)
    code, said, _err = tinjau(*use, *files[:2])
    assert (code, said[0]["code"]) == (3, "escrow_not_opened")
    assert tinjau(*use, *files)[0] == 0

    _code, _said, warned = tinjau("list", secret="kata sandi baru")  # noqa: S106 - invented
    assert "Camat berhalangan tetap" in warned
    _code, said, _warned = tinjau("escrow", "status", secret="kata sandi baru")  # noqa: S106 - invented
    assert [one["reason"] for one in said[0]["unseen"]] == ["Camat berhalangan tetap"]
    _code, said, warned = tinjau("escrow", "status", secret="kata sandi baru")  # noqa: S106 - invented
    assert (said[0]["unseen"], warned) == ([], "")
    code, said, _err = tinjau("escrow", "remove", secret="kata sandi baru")  # noqa: S106 - invented
    assert said[0]["active"] is False
