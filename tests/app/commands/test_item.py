"""``tinjau item`` on a real office."""

from __future__ import annotations

import argparse
from contextlib import contextmanager

import pytest

from app.commands import item as command
from tests.fakes.command_context import RecordingContext
from tests.fakes.offices_wired import WiredOffice


@pytest.fixture
def office(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def tinjau(office):
    """Run ``item`` with arguments; return exit code and the context."""

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


def test_join_takes_several_and_split_gives_one_back(tinjau, office):
    first, *others = (office.bring(f"Bagian {n} dari cerita panjang contoh") for n in "abc")
    code, context = tinjau("join", first, *others)
    assert code == 0
    assert [(line["other"], line["status"]) for line in context.emitted] == [
        (other, "joined") for other in others
    ]
    assert len(office.review.open_item(first).evidence) == 3
    code, context = tinjau("split", others[-1])
    assert (code, context.emitted[0]["id"]) == (0, first)


def test_attach_same_different_and_set(tinjau, office, tmp_path):
    first, second = office.bring("Selamat pagi"), office.bring("Rapat desa besok")
    video = tmp_path / "a.mp4"
    video.write_bytes(b"isi")
    _code, context = tinjau("attach", first, video)
    assert (context.emitted[0]["status"], context.emitted[0]["media_type"]) == (
        "attached", "video/mp4",
    )  # fmt: skip
    _code, context = tinjau("same", first, second)
    assert context.emitted[0]["status"] == "same"
    _code, context = tinjau("different", first, second)
    assert context.emitted[0]["status"] == "different"
    code, context = tinjau("set", first, "--account", "@contoh", "--posted-at", "2025-11-04T10:32")
    item = office.review.open_item(first).item
    assert code == 0
    assert (item.account, item.posted_precision.value) == ("@contoh", "minute")
    assert item.posted_at.utcoffset().total_seconds() == 7 * 3600
    tinjau("set", first, "--captured-at", "2025-11-05T08:00")
    assert office.review.open_item(first).evidence[0].captured_source == "reviewer"


def test_a_day_a_minute_a_second_keep_their_precision(tinjau, office):
    first = office.bring("Selamat pagi")
    for text, precision in (
        ("2025-11-04", "day"),
        ("2025-11-04T10:32", "minute"),
        ("2025-11-04T10:32:05+07:00", "second"),
    ):
        tinjau("set", first, "--posted-at", text)
        assert office.review.open_item(first).item.posted_precision.value == precision


def test_set_without_a_fact_and_a_bad_time_are_usage_errors(tinjau, office):
    first = office.bring("Selamat pagi")
    code, context = tinjau("set", first)
    assert code == 2
    assert context.warned
    with pytest.raises(SystemExit):
        tinjau("set", first, "--posted-at", "kemarin")
