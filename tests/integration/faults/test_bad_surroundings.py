"""Full disk, read-only folder, clock set back, two processes, damaged and missing files."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.domain.items import QueueFilter
from app.errors import UserFacingError
from app.services.office_keys import KeyService
from db.backup import make_backup
from db.errors import (
    DatabaseDamagedError,
    DiskFullError,
    EvidenceMissingError,
    FolderNotWritableError,
    LogUnprotectedError,
)
from db.office_store import open_office
from db.restore import restore
from db.verify import verify
from tests.fakes.offices import CHEAP, PASSPHRASE
from tests.fakes.offices_wired import HEAD, PNG, WiredOffice
from tests.integration.faults.nursery import Nursery
from tests.integration.faults.office_checks import told_acts_are_there_once, whole

FIRST = "Jalan pertama rusak"
SESUAI = DecisionDraft(outcome=Outcome.SESUAI, reason="Keluhan layanan yang wajar.")


@pytest.fixture
def folder(tmp_path):
    """A closed office with one item."""
    wired = WiredOffice(tmp_path / "kantor")
    wired.bring(FIRST)
    wired.store.close()
    return tmp_path / "kantor"


@pytest.fixture
def small_disk(tmp_path):
    """A file system of a few megabytes of its own."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small file system")
    disk = tmp_path / "cakram"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this machine does not let root mount")
    yield disk
    subprocess.run(["umount", disk], check=True)


def leave(disk, free_bytes):
    """Fill ``disk`` but for so many bytes."""
    filler = disk / "pengisi"
    filler.unlink(missing_ok=True)
    with filler.open("wb") as file:
        left = shutil.disk_usage(disk).free - free_bytes
        while left > 0:
            left -= file.write(bytes(min(left, 1 << 16)))


def bring(wired, text):
    """Import one picture; a full disk is told in the import's own line."""
    lines = []
    wired.importer.import_bytes("contoh.png", PNG + text.encode(), progress=lines.append)
    if lines[0].error is not None:
        assert lines[0].error == DiskFullError().message
        raise DiskFullError
    return lines[0].id


@pytest.mark.parametrize("free", [0, 4_096, 20_000, 60_000, 150_000, 400_000])
def test_a_full_disk_stops_an_act_in_words_and_nothing_told_is_lost(small_disk, free):
    wired = WiredOffice(small_disk / "kantor")
    item = wired.bring(FIRST)
    keys = KeyService(wired.store, wired.clock, HEAD)
    rng = random.Random(free)  # noqa: S311 - draws test data
    told, refused, passphrase = [], 0, PASSPHRASE
    leave(small_disk, free)
    while refused < 8:
        text = f"Jalan nomor {rng.getrandbits(48)} rusak " + "sekali " * 40
        new = f"kata sandi nomor {rng.getrandbits(48)}"
        with suppress(DiskFullError):
            told.append(("import", bring(wired, text), text))
            make_backup(wired.store)
            keys.change_own(passphrase, new)
            passphrase = new
            continue
        refused += 1
    wired.store.close()
    (small_disk / "pengisi").unlink()
    with whole(small_disk / "kantor", passphrase) as store:
        told_acts_are_there_once(store, told, runs=0)
        again = WiredOffice(small_disk / "kantor", store)
        again.review.decide(item, SESUAI)


def test_a_folder_that_became_read_only_is_said_and_opens_again_later(small_disk):
    wired = WiredOffice(small_disk / "kantor")
    wired.bring(FIRST)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=False, capture_output=True)
    # A file system that holds open files stays writable: close and try again.
    wired.store.close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(FolderNotWritableError) as caught:
        open_office(small_disk / "kantor", PASSPHRASE)
    assert "izin" in caught.value.message
    subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)
    whole(small_disk / "kantor", PASSPHRASE).close()


def test_a_clock_set_back_is_noted_and_nothing_else_happens(folder):
    wired = WiredOffice(folder, open_office(folder, PASSPHRASE, cost=CHEAP))
    wired.clock.at -= timedelta(hours=3)
    item = wired.bring("Jalan kedua rusak")
    wired.review.decide(item, SESUAI)
    with wired.store.read() as session:
        notes = [entry.clock_note for entry in session.log.entries()]
    assert "mundur" in notes
    wired.store.close()
    whole(folder, PASSPHRASE).close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_processes_at_once_lose_nothing(folder):
    nurseries = [Nursery(), Nursery()]
    told = []
    for _round in range(3):
        for seed, one in enumerate(nurseries):
            one.send("work", folder, PASSPHRASE, 10 * _round + seed, 60.0)
        for one in nurseries:
            told += one.answer()["told"]
    for one in nurseries:
        one.close()
    assert sum(kind == "end" for kind, _name, _text in told) == 6
    with whole(folder, PASSPHRASE) as store:
        told_acts_are_there_once(store, told, runs=0)


def test_a_damaged_page_is_found_wherever_it_lies(folder):
    database = folder / "office.db"
    good = database.read_bytes()
    rng = random.Random(1)  # noqa: S311 - draws test data
    for _time in range(30):
        place = rng.randrange(len(good))
        bad = bytearray(good)
        bad[place] ^= 1 << rng.randrange(8)
        database.write_bytes(bad)
        try:
            store = open_office(folder, PASSPHRASE, cost=CHEAP)
        except UserFacingError as error:
            found = {error.code}
        else:
            with store:
                found = {problem.code for problem in verify(store).problems}
                with suppress(UserFacingError):  # any other error would fail this test
                    WiredOffice(folder, store).review.queue(QueueFilter())
        assert found & {"database", "database_damaged"}, place
    database.write_bytes(good)
    whole(folder, PASSPHRASE).close()


def test_a_write_ahead_log_cut_anywhere_leaves_a_whole_beginning(folder, tmp_path):
    wired = WiredOffice(folder, open_office(folder, PASSPHRASE, cost=CHEAP))
    for text in ("Rapat besok pagi", "Air sungai keruh lagi", "Terima kasih, petugas"):
        wired.review.decide(wired.bring(text), SESUAI)
    with wired.store.read() as session:
        hashes = [entry.hash for entry in session.log.entries()]
    files = {path.name: path.read_bytes() for path in folder.glob("*") if path.is_file()}
    log = files["office.db-wal"]
    rng = random.Random(2)  # noqa: S311 - draws test data
    lengths = set()
    for cut in (0, 10, len(log) - 1, *(rng.randrange(len(log)) for _ in range(12))):
        copy = tmp_path / f"salinan-{cut}"
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("*-shm", "temp"))
        (copy / "office.db-wal").write_bytes(log[:cut])
        with open_office(copy, PASSPHRASE, cost=CHEAP) as store:
            report = verify(store)
            with store.read() as session:
                kept = [entry.hash for entry in session.log.entries()]
            assert report.ok
            assert kept == hashes[: len(kept)]
            # Who kept the last head elsewhere sees that acts are missing.
            assert verify(store, anchor=hashes[-1]).ok == (len(kept) == len(hashes))
        lengths.add(len(kept))
    assert len(lengths) > 2
    wired.store.close()


def test_deleted_originals_are_named_and_everything_else_goes_on(folder):
    shutil.rmtree(folder / "evidence")
    with open_office(folder, PASSPHRASE, cost=CHEAP) as store:
        (problem,) = verify(store).problems
        assert problem.code == "evidence_missing"
        wired = WiredOffice(folder, store)
        (row,) = wired.review.queue(QueueFilter())
        view = wired.review.open_item(row.id)
        with pytest.raises(EvidenceMissingError) as caught:
            store.evidence.get(view.evidence[0].sha256)
        assert "cadangan" in caught.value.message.lower()
        wired.review.decide(row.id, SESUAI)


def test_dropped_triggers_stop_the_office_and_a_set_brings_it_back(folder, tmp_path):
    with open_office(folder, PASSPHRASE, cost=CHEAP) as store:
        made = make_backup(store, tmp_path / "usb")
        with store.pool.borrow() as db:
            db.execute("DROP TRIGGER log_no_delete")
    with pytest.raises(LogUnprotectedError) as caught:
        open_office(folder, PASSPHRASE)
    assert "cadangan" in caught.value.message.lower()
    restore(made, tmp_path / "pulih", PASSPHRASE).close()
    whole(tmp_path / "pulih", PASSPHRASE).close()


def test_a_lost_database_file_is_told_apart_from_a_wrong_passphrase(folder):
    (folder / "office.db").unlink()
    with pytest.raises(DatabaseDamagedError) as caught:
        open_office(folder, PASSPHRASE)
    assert "cadangan" in caught.value.message.lower()
