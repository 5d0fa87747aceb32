"""``kill -9`` of the process group at random points of every act that writes.

What was told as done is there exactly once, the chain verifies, and what was not told is there
whole or not at all. The ordinary suite kills sixty times, ``./run test-faults`` five hundred.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from app.errors import UserFacingError
from db.backup import make_backup
from db.errors import OfficeExistsError, WrongPassphraseError
from db.migrations import KNOWN
from db.office_store import open_office
from db.restore import restore
from tests.fakes.offices import CHEAP, PASSPHRASE
from tests.fakes.offices_wired import WiredOffice
from tests.fakes.old_offices import old_office
from tests.integration.faults.nursery import Nursery
from tests.integration.faults.office_checks import count, told_acts_are_there_once, whole

SEED = int(os.environ.get("TINJAU_FAULT_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and process groups")


@pytest.fixture(scope="module")
def nursery():
    made = Nursery()
    yield made
    made.close()


@pytest.fixture
def kill(nursery, tmp_path, record_property):
    """Kill a scenario ``times`` times at points all over its run; ``check`` after each."""

    def run(scenario, times, prepare, check, *, anew_every=20):
        rng = random.Random(f"{SEED} {scenario}")  # noqa: S311 - draws points in time
        record_property("seed", SEED)
        took, kills, runs, state = 0.0, 0, 0, None
        while kills < times:
            if runs % anew_every == 0:
                shutil.rmtree(tmp_path / "fault", ignore_errors=True)
                state = prepare(tmp_path / "fault")
            seconds = rng.uniform(0.0, 1.05 * took) if runs else 30.0
            answer = nursery.order(
                scenario, state["folder"], state["passphrase"], rng.getrandbits(32), seconds
            )
            took = took or answer["seconds"]
            runs, kills = runs + 1, kills + answer["killed"]
            state.setdefault("told", []).extend(answer["told"])
            check(state, answer)

    return run


def new_office(root):
    wired = WiredOffice(root / "kantor")
    wired.bring("Jalan pertama rusak")
    wired.store.close()
    return {"folder": root / "kantor", "passphrase": PASSPHRASE}


def check_work(state, _answer):
    state["runs"] = state.get("runs", 0) + 1
    with whole(state["folder"], state["passphrase"]) as store:
        told_acts_are_there_once(store, state["told"], state["runs"])


def check_backup(state, _answer):
    whole(state["folder"], PASSPHRASE).close()
    sets = [Path(name) for kind, name, _text in state["told"] if kind == "backup"]
    standing = [one for one in sets if one.exists()]
    if sets:
        assert sets[-1] in standing, "the newest set is never rotated away"
        again = state["folder"].parent / "pulih"
        restore(sets[-1], again, PASSPHRASE).close()
        whole(again, PASSPHRASE).close()
        shutil.rmtree(again)


def check_restore(state, answer):
    folder = state["folder"]
    try:
        whole(folder, PASSPHRASE).close()
    except UserFacingError:
        assert not answer["told"], (SEED, "a restore that was told as done does not open")
        if folder.exists() and any(folder.iterdir()):
            with pytest.raises(OfficeExistsError):
                restore(state["set"], folder, PASSPHRASE)
    shutil.rmtree(folder, ignore_errors=True)


def prepare_restore(root):
    wired = WiredOffice(root / "asal")
    for number in range(3):
        wired.bring(f"Jalan nomor {number} rusak")
    made = make_backup(wired.store, root / "sets")
    wired.store.close()
    return {"folder": root / "kantor", "passphrase": PASSPHRASE, "set": made}


def prepare_migration(root):
    old_office(root / "kantor", KNOWN[0])
    return {"folder": root / "kantor", "passphrase": PASSPHRASE}


def check_migration(state, answer):
    # The old rows name an original that never was.
    but = ("evidence_missing", "backup_not_whole")
    with whole(state["folder"], PASSPHRASE, but) as store, store.pool.borrow() as db:
        assert count(db, "SELECT count(*) FROM decision WHERE reason = 'Alasan lama.'") == 1


def opens(folder, passphrase):
    try:
        open_office(folder, passphrase, cost=CHEAP).close()
    except WrongPassphraseError:
        return False
    return True


def check_passphrase(state, answer):
    holds, about = state["passphrase"], None
    for kind, name, _text in answer["told"]:
        if kind == "about":
            about = name
        elif kind == "passphrase":
            holds, about = name, None
    open_now = [one for one in (holds, about) if one and opens(state["folder"], one)]
    assert len(open_now) == 1, (SEED, "one passphrase opens: the old one or the new one")
    assert about is not None or open_now == [holds]
    state["passphrase"] = open_now[0]
    whole(state["folder"], open_now[0]).close()


PLANS = {
    "work": (new_office, check_work, {}),
    "backup": (new_office, check_backup, {}),
    "restore": (prepare_restore, check_restore, {}),
    "migrate": (prepare_migration, check_migration, {"anew_every": 1}),
    "passphrase": (new_office, check_passphrase, {}),
}


@pytest.mark.parametrize(("scenario", "times"), [
    ("work", 24), ("backup", 9), ("restore", 9), ("migrate", 9), ("passphrase", 9),
])  # fmt: skip
def test_sixty_kills(kill, scenario, times):
    prepare, check, options = PLANS[scenario]
    kill(scenario, times, prepare, check, **options)


@pytest.mark.faults
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(("scenario", "times"), [
    ("work", 200), ("backup", 75), ("restore", 75), ("migrate", 75), ("passphrase", 75),
])  # fmt: skip
def test_five_hundred_kills(kill, scenario, times):
    prepare, check, options = PLANS[scenario]
    kill(scenario, times, prepare, check, **options)
