"""Several persons with own keys, from the command line, on a real office."""

from __future__ import annotations

import io
import json
import sys

import pytest

from app.cli import main
from tests.fakes.offices import PASSPHRASE

SECOND = "kata sandi operator"


@pytest.fixture
def tinjau(tmp_path, monkeypatch, capfd):
    """Run a command as whoever has ``secret``; return exit code and the JSON lines."""
    monkeypatch.setenv("TINJAU_DATA", str(tmp_path / "kantor"))
    monkeypatch.delenv("TINJAU_NEW_PASSPHRASE", raising=False)

    def run(*arguments, secret=PASSPHRASE, new=None):
        monkeypatch.setenv("TINJAU_PASSPHRASE", secret)
        if new is not None:
            path = tmp_path / "baru.txt"
            path.write_text(new + "\n", "utf-8")
            arguments = (*arguments, "--new-passphrase-file", path)
        capfd.readouterr()
        code = main(["--json", *map(str, arguments)])
        return code, [json.loads(line) for line in capfd.readouterr().out.splitlines()]

    return run


def test_users_come_go_and_forget(tinjau):
    _code, made = tinjau("init", "--office", "Kecamatan Contoh", "--reviewer", "Camat Contoh")
    recovery = made[0]["recovery_key"]

    code, added = tinjau("user", "add", "Operator Contoh", "--role", "operator", new=SECOND)
    assert (code, added[0]["roles"], added[0]["has_key"]) == (0, ["operator"], True)
    code, listed = tinjau("user", "list", secret=SECOND)
    assert [row["name"] for row in listed] == ["Camat Contoh", "Operator Contoh"]

    code, refused = tinjau("user", "remove", "Camat Contoh", secret=SECOND)
    assert (code, refused[0]["code"]) == (1, "only_admins")

    code, _said = tinjau("user", "passphrase", secret=SECOND, new="diganti sendiri")
    assert code == 0
    assert tinjau("user", "list", secret=SECOND)[0] == 3

    code, _said = tinjau("user", "passphrase", "Camat Contoh", secret=recovery, new="ingat lagi ya")
    assert code == 0
    assert tinjau("verify", secret=PASSPHRASE)[0] == 3

    code, key = tinjau("recovery-key", secret="ingat lagi ya")  # noqa: S106 - invented
    assert code == 0
    assert tinjau("verify", secret=recovery)[0] == 3
    assert tinjau("verify", secret=key[0]["recovery_key"])[0] == 0

    roles = ("--role", "operator", "--role", "second_reviewer", "--capacity", "plh")
    code, changed = tinjau("user", "roles", "Operator Contoh", *roles, secret="ingat lagi ya")  # noqa: S106 - invented
    assert (code, changed[0]["capacity"]) == (0, "plh")
    code, gone = tinjau("user", "remove", "Operator Contoh", secret="ingat lagi ya")  # noqa: S106 - invented
    assert (code, gone[0]["has_key"]) == (0, False)
    assert tinjau("user", "list", secret="diganti sendiri")[0] == 3  # noqa: S106 - invented


def test_without_a_new_passphrase_nothing_happens(tinjau, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    code, said = tinjau("user", "add", "Operator Contoh", "--role", "operator")
    assert (code, said[0]["code"]) == (1, "new_passphrase_missing")


def test_on_a_terminal_it_is_typed_twice(tinjau, monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    typed = iter(["satu kali ini", "lain kali itu"])
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    code, said = tinjau("user", "passphrase")
    assert (code, said[0]["code"]) == (1, "new_passphrases_differ")
