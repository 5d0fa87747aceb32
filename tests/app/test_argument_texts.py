"""The parser speaks Indonesian, and each of its texts is one that it really says."""

from __future__ import annotations

import argparse
import inspect

import pytest

from app import argument_texts
from app.cli import main


def refused(capfd, *arguments):
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    assert stopped.value.code == 2
    told = capfd.readouterr()
    assert told.out == ""
    return told.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bukan-perintah"], "'bukan-perintah' tidak dikenal (pilih: "),
        (["decide"], "belum disebut: id, --outcome, --reason"),
        (["list", "--status"], "--status: perlu satu isian"),
        (["list", "lebih"], "tidak dikenal: lebih"),
        (["check"], "sebutkan salah satu: --text --jsonl"),
        (["reply", "add", "x", "--asked", "kemarin"], "--asked: tulis TAHUN-BULAN-TANGGAL"),
    ],
)
def test_wrong_use_is_told_in_indonesian(capfd, arguments, said):
    told = refused(capfd, *arguments)
    assert said in told
    assert told.startswith("cara pakai: ")
    assert "error" not in told


def test_help_has_indonesian_headings(capfd):
    with pytest.raises(SystemExit):
        main(["list", "--help"])
    told = capfd.readouterr().out
    assert "pilihan:" in told
    assert "tampilkan bantuan ini" in told


def test_no_text_is_kept_that_argparse_does_not_say():
    source = inspect.getsource(argparse).replace("'", "'")
    for text in argument_texts._TEXTS:
        assert repr(text)[1:-1].split("%(choices)")[0] in source, text
