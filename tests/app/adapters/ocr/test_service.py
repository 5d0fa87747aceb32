"""The pool of children: order, laziness, faults, cancelling, recycling, idling, shutting down."""

from __future__ import annotations

import io
import struct
import threading

import pytest
from PIL import Image

from app.adapters.ocr import service as service_module
from app.adapters.ocr.errors import (
    OcrCrashed,
    OcrGarbage,
    OcrTimeout,
    OcrUnavailable,
    PictureTruncated,
)
from app.adapters.ocr.results import OcrResult
from app.adapters.ocr.service import (
    MOST_SECONDS,
    READ_SECONDS,
    OcrService,
    patience_for,
)
from app.domain.reading import Box
from app.errors import Cancelled, UserFacingError
from tests.fakes import ocr as fake


@pytest.fixture
def make(tmp_path):
    made = []

    def make_service(mode="good", **more):
        service = OcrService(tmp_path / "temp", command=fake.command(mode), **more)
        made.append(service)
        return service

    yield make_service
    for service in made:
        service.shutdown()


def test_a_lone_picture_may_use_all_cores(make):
    result = make(workers=2).read(b"picture")
    assert result.lines[0].text == "Halo warga"
    assert result.seconds == 2.0, "the fake answers with the number of threads it was given"


def test_a_large_picture_uses_all_cores_beside_others(make):
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 1080, 20_000)
    outcomes = make(workers=2).read_many((i, header + b"%d" % i) for i in range(8))
    assert [outcome.seconds for _, outcome in outcomes] == [2.0] * 8


def test_a_batch_keeps_its_order_and_a_bad_picture_costs_only_itself(make):
    names = [b"good", b"crash", b"good", b"garbage", b"bad_picture", b"memory", b"exit", b"good"]
    outcomes = list(make().read_many((i, name) for i, name in enumerate(names)))
    assert [key for key, _ in outcomes] == list(range(len(names)))
    kinds = [type(o).code if isinstance(o, UserFacingError) else "read" for _, o in outcomes]
    assert kinds == [
        "read",
        "ocr_crashed",
        "read",
        "ocr_garbage",
        "picture_truncated",
        "ocr_memory",
        "ocr_crashed",
        "read",
    ]


def test_equal_bytes_are_read_once_where_results_are_remembered(make):
    service = make(workers=2, remembered=4)
    first = service.read(b"good")
    assert service.read(b"good") is first
    again = [outcome for _, outcome in service.read_many([(1, b"good"), (2, b"bad_picture")])]
    assert again[0] is first
    assert isinstance(again[1], PictureTruncated)
    with pytest.raises(PictureTruncated):
        service.read(b"bad_picture")  # what failed is tried again


def test_a_batch_is_taken_lazily(make):
    taken = []

    def pictures():
        for i in range(50):
            taken.append(i)
            yield i, b"good"

    outcomes = make().read_many(pictures())
    next(outcomes)
    assert len(taken) < 8
    outcomes.close()


def test_leaving_a_batch_early_stops_what_runs(make):
    outcomes = make().read_many(
        [(1, b"good"), (2, b"hang"), (3, b"hang"), (4, b"hang"), (5, b"hang")]
    )
    assert next(outcomes)[0] == 1
    outcomes.close()  # returns although the others would hang for a minute


def test_cancel_reaches_a_running_batch(make):
    stop = threading.Event()
    outcomes = make().read_many([(1, b"good"), (2, b"hang"), (3, b"good")], cancel=stop.is_set)
    assert next(outcomes)[0] == 1
    stop.set()
    with pytest.raises(Cancelled):
        next(outcomes)


def test_a_timeout_is_per_picture(make):
    outcomes = dict(make().read_many([(1, b"hang"), (2, b"good")], timeout=1.5))
    assert isinstance(outcomes[1], OcrTimeout)
    assert isinstance(outcomes[2], OcrResult)


def test_a_long_capture_is_given_more_time():
    out = io.BytesIO()
    Image.new("1", (1080, 20_000)).save(out, "PNG")
    assert 120 < patience_for(out.getvalue()) < 180
    assert patience_for(b"BM") == READ_SECONDS
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 2**31, 2**31)
    assert patience_for(header) == MOST_SECONDS, "a claim is believed so far and no further"


def test_an_answer_without_the_right_fields_is_garbage(make):
    with pytest.raises(OcrGarbage):
        make("wrong_fields").read(b"picture")
    with pytest.raises(OcrGarbage):
        make("unknown_error").read(b"picture")


def test_bad_pictures_raise_from_every_method(make):
    service = make("bad_picture")
    with pytest.raises(PictureTruncated):
        service.read(b"x")
    with pytest.raises(PictureTruncated):
        service.pages(b"x")
    with pytest.raises(PictureTruncated):
        service.thumbnail(b"x")
    with pytest.raises(PictureTruncated):
        service.second_read(b"x", [Box(0, 0, 1, 1)])


def test_the_other_jobs_hand_their_answers_on(make):
    service = make()
    assert service.second_read(b"x", [Box(0, 0, 1, 1), Box(0, 0, 2, 2)]) == ["halo", None]
    assert service.pages(b"x") == [b"one", b"two"]
    with pytest.raises(OcrGarbage):
        service.second_read(b"x", [Box(0, 0, 1, 1)])
    with pytest.raises(OcrGarbage):
        service.thumbnail(b"x")


def test_where_the_first_engine_ends_its_child_tesseract_takes_over(make):
    service = make("dies_at_start", workers=1)
    assert service.read(b"x").engine == "fake"
    assert service.engines() == ("fake", "1")


def test_the_first_engine_is_tried_again_after_a_pause(make):
    """What ended it, a lack of memory say, may have passed."""
    service = make("dies_at_start", workers=1, idle_seconds=0.05)
    service.read(b"x")
    assert service._fallen_back
    reaper = service._reaper
    if reaper is not None:
        reaper.join(10)
    assert not service._fallen_back
    assert service.read(b"x").engine == "fake"


def test_where_nothing_starts_the_remedy_is_said(make):
    with pytest.raises(OcrUnavailable, match="Mesin baca tidak tersedia"):
        make("never_starts", workers=1).read(b"x")
    with pytest.raises(OcrUnavailable, match="pasang"):
        make("no_engine", workers=1).read(b"x")


def test_children_are_recycled(make, monkeypatch):
    monkeypatch.setattr(service_module, "RECYCLE_AFTER", 2)
    service = make(workers=1)
    for _ in range(5):
        service.read(b"x")
    assert next(service._numbers) == 4, "three children for five pictures"


def test_idle_children_are_let_go(make):
    service = make(workers=1, idle_seconds=0.05)
    service.read(b"x")
    reaper = service._reaper
    if reaper is not None:
        reaper.join(10)
    assert service._free == []
    assert service.read(b"x").engine == "fake", "the next picture starts a new child"


def test_warm_starts_all_children(make):
    service = make(workers=2)
    service.warm()
    service._pool.shutdown(wait=True)
    assert 1 <= len(service._free) <= 2


def test_shutting_down_ends_running_work_and_leaves_nothing(make, tmp_path):
    service = make("hang", workers=1)
    seen = []

    def read():
        try:
            service.read(b"x")
        except Cancelled:
            seen.append("cancelled")

    service.read_many([])  # nothing is started by asking for nothing
    thread = threading.Thread(target=read)
    thread.start()
    with service._change:
        service._change.wait_for(lambda: any(c.engine for c in service._busy), 0.01)
    while not any(c.engine for c in list(service._busy)):
        thread.join(0.01)
    service.shutdown()
    thread.join(10)
    assert seen == ["cancelled"]
    assert list((tmp_path / "temp").iterdir()) == []
    with pytest.raises(Cancelled):
        service.read(b"x")
    service.shutdown()


def test_crash_then_next_picture_reads(make):
    service = make(workers=1)
    with pytest.raises(OcrCrashed):
        service.read(b"crash")
    assert service.read(b"good").width == 10


def test_a_child_that_ended_while_idle_costs_no_picture(make):
    service = make(workers=1)
    service.read(b"good")
    (idle,) = service._free
    idle._group.process.kill()
    idle._group.process.wait(10)
    assert service.read(b"other").width == 10
    assert not idle.alive
    assert service.running == 1


def test_a_picture_is_blamed_only_by_a_fresh_child(make):
    """A worn child may end for what came before; a crash on a fresh one is the picture's."""
    service = make(workers=1)
    service.read(b"good")
    assert service.read(b"crash_if_used").width == 10
    with pytest.raises(OcrCrashed):
        service.read(b"crash")
    assert next(service._numbers) == 4, "three children: worn, fresh, fresh for the last picture"


def test_where_no_process_can_be_made_each_picture_says_so(tmp_path):
    with OcrService(tmp_path, workers=2, command=[str(tmp_path / "none")]) as service:
        outcomes = dict(service.read_many([(1, b"a"), (2, b"b")]))
        assert all(isinstance(outcome, OcrUnavailable) for outcome in outcomes.values())
        assert "Kosongkan ruang" in str(outcomes[2])
        assert service.running == 0


def test_a_folder_that_cannot_be_made_stops_no_office(tmp_path):
    (tmp_path / "file").touch()
    with OcrService(tmp_path / "file") as service, pytest.raises(OcrUnavailable, match="ruang"):
        service.read(b"good")
