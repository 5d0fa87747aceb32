"""``tinjau import`` of lists on a real office."""

from __future__ import annotations

import argparse
from contextlib import contextmanager

import pytest

from app.commands import import_command as command
from app.domain.items import QueueFilter
from tests.fakes.command_context import RecordingContext
from tests.fakes.offices_wired import WiredOffice

X = "https://x.com/contoh_akun/status/1985562203419512832"


@pytest.fixture
def office(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def tinjau(office):
    """Run ``import`` with arguments; return exit code and the context."""

    def run(*arguments):
        context = RecordingContext()

        @contextmanager
        def opened():
            yield office

        context.office = opened
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        return command.run(parser.parse_args([str(a) for a in arguments]), context), context

    return run


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text(f"tautan,catatan\n{X},dari warga\nbukan tautan,x\n", "utf-8")
    return path


def test_a_preview_names_rows_and_stores_nothing(tinjau, office, listed):
    code, context = tinjau("--preview", listed)
    assert code == 1
    assert [(row["row"], row["link"]) for row in context.emitted] == [(2, X), (3, None)]
    assert "Baris 3" in context.emitted[1]["error"]
    assert office.review.count(QueueFilter()) == 0


def test_good_rows_go_in_and_bad_ones_cost_a_line(tinjau, listed):
    code, context = tinjau(listed)
    assert code == 1
    assert [(row["input_part"], row["status"]) for row in context.emitted] == [
        (X, "waiting_image"),
        ("baris 3", "error"),
    ]


def test_what_a_chat_lacks_is_said_beside(tinjau, tmp_path):
    chat = tmp_path / "chat.txt"
    chat.write_text(f"04/11/25 10.32 - A: {X}\n31/31/25 10.33 - A: x {X}\n", "utf-8")
    code, context = tinjau(chat)
    assert code == 0
    assert any("31/31/25" in words for words in context.warned)


def test_what_is_imported_as_sensitive_opens_veiled(tinjau, office, listed):
    _code, context = tinjau("--sensitive", listed)
    item = next(row["id"] for row in context.emitted if row["id"])
    assert office.review.open_item(item).opens_blurred


def test_columns_and_their_faults_can_be_named(tinjau, tmp_path):
    path = tmp_path / "daftar.csv"
    other = X.replace("832", "833")
    path.write_text(f"tautan,bukti,catatan,asal\n{X},{other},a,warga\n", "utf-8")
    code, context = tinjau("--preview", path, "--map", "link=bukti", "note=D")
    assert code == 0
    assert [(row["link"], row["note"]) for row in context.emitted] == [(other, "warga")]
    assert tinjau("--preview", path, "--map", "note=-")[1].emitted[0]["note"] == ""
    code, context = tinjau("--preview", path, "--map", "link=tidak ada")
    assert code == 1
    assert "tidak ada" in context.emitted[0]["error"]
    with pytest.raises(SystemExit):
        tinjau(path, "--map", "nip=B")
