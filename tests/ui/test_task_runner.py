from __future__ import annotations

import threading

import pytest

from app.errors import Cancelled
from ui.task_runner import InlineTaskRunner, Queue, TaskRunner


@pytest.fixture
def runner(qapp):
    made = TaskRunner()
    yield made
    assert made.shutdown()


def never(value):
    raise AssertionError(value)


def test_the_work_runs_elsewhere_and_the_result_comes_back_here(qtbot, runner):
    here, places, results = threading.get_ident(), [], []

    def work():
        places.append(threading.get_ident())
        return 42

    runner.run(work, lambda r: (places.append(threading.get_ident()), results.append(r)), never)
    qtbot.waitUntil(lambda: results == [42], timeout=3000)
    assert places[0] != here
    assert places[1] == here


def test_an_error_comes_back_instead_of_a_result(qtbot, runner):
    errors = []
    runner.run(lambda: 1 // 0, never, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1, timeout=3000)
    assert isinstance(errors[0], ZeroDivisionError)


def test_a_cancelled_job_says_nothing_and_the_next_still_runs(qtbot, runner):
    results = []

    def stopped():
        raise Cancelled

    runner.run(stopped, never, never)
    runner.run(lambda: "next", results.append, never)
    qtbot.waitUntil(lambda: results == ["next"], timeout=3000)


def test_jobs_of_one_queue_keep_their_order(qtbot, runner):
    done = []
    for number in range(200):
        runner.run(lambda n=number: n, done.append, never)
    qtbot.waitUntil(lambda: len(done) == 200, timeout=5000)
    assert done == list(range(200))


def test_a_busy_import_does_not_hold_up_the_store(qtbot, runner):
    go, done = threading.Event(), []
    runner.run(lambda: go.wait(5), done.append, never, queue=Queue.IMPORT)
    runner.run(lambda: "stored", done.append, never, queue=Queue.STORE)
    qtbot.waitUntil(lambda: done == ["stored"], timeout=3000)
    go.set()
    qtbot.waitUntil(lambda: done == ["stored", True], timeout=3000)


def test_progress_reported_by_a_job_arrives_on_the_gui_thread(qtbot, runner):
    seen, ended = [], []
    relay = runner.on_gui(lambda n: seen.append((n, threading.get_ident())))

    def work():
        for number in range(3):
            relay(number)

    runner.run(work, ended.append, never)
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=3000)
    assert seen == [(n, threading.get_ident()) for n in range(3)]


def test_after_shutdown_nothing_is_delivered(qtbot, qapp):
    runner, started, go = TaskRunner(), threading.Event(), threading.Event()

    def work():
        started.set()
        go.wait(5)

    runner.run(work, never, never)
    runner.run(lambda: 1, never, never)
    assert started.wait(3)
    threading.Timer(0.02, go.set).start()
    assert runner.shutdown(3000)
    runner.run(lambda: 1, never, never)
    qapp.processEvents()


def test_inline_runs_at_once_and_sorts_alike():
    inline, seen = InlineTaskRunner(), []
    inline.run(lambda: 1, seen.append, never)
    inline.run(lambda: 1 // 0, never, lambda e: seen.append(type(e)))

    def stopped():
        raise Cancelled

    inline.run(stopped, never, never)
    assert seen == [1, ZeroDivisionError]
