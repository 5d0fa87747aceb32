"""What a process does until it is killed; each act is told when the store said it is durable.

Run as a program this is the nursery: it has everything loaded, makes a child for each order on its
standard input, kills the child's whole process group after the ordered time, and answers with what
the child had told.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from app.domain.decisions import DecisionDraft, Outcome
from app.services.office_keys import KeyService
from db.backup import make_backup
from db.office_store import open_office
from db.restore import restore
from tests.fakes.offices import CHEAP, PASSPHRASE
from tests.fakes.offices_wired import HEAD, WiredOffice, shipped_pack

Tell = Any


def work(folder: Path, passphrase: str, rng: random.Random, tell: Tell) -> None:
    """Import, correct, decide and withdraw."""
    wired = WiredOffice(folder, open_office(folder, passphrase, cost=CHEAP))
    wired.clock.at += _later(rng)
    for _round in range(4):
        text = f"Jalan nomor {rng.getrandbits(48)} rusak"
        item = wired.bring(text)
        tell("import", item, text)
        if rng.random() < 0.5:
            text = f"Dibetulkan {rng.getrandbits(48)}"
            wired.review.correct_text(item, text)
            tell("correct", item, text)
        reason = f"Keluhan layanan yang wajar {rng.getrandbits(48)}."
        made = wired.review.decide(item, DecisionDraft(outcome=Outcome.SESUAI, reason=reason))
        tell("decide", made.id, reason)
        if rng.random() < 0.5:
            wired.review.withdraw(made.id, "Salah berkas.")
            tell("withdraw", made.id, "")
    wired.store.close()


def backup(folder: Path, passphrase: str, rng: random.Random, tell: Tell) -> None:
    """Make sets in ``sets`` beside the office."""
    store = open_office(folder, passphrase, cost=CHEAP)
    for _round in range(2):
        tell("backup", str(make_backup(store, folder.parent / "sets")), "")
    store.close()


def restoring(folder: Path, passphrase: str, rng: random.Random, tell: Tell) -> None:
    """Restore the newest set of ``sets`` into a folder that the orderer emptied."""
    newest = max((folder.parent / "sets").glob("tinjau-*"))
    restore(newest, folder, passphrase).close()
    tell("restore", str(folder), "")


def migrate(folder: Path, passphrase: str, rng: random.Random, tell: Tell) -> None:
    """Open an office of an earlier schema."""
    open_office(folder, passphrase, cost=CHEAP).close()
    tell("migrate", str(folder), "")


def passphrase_change(folder: Path, passphrase: str, rng: random.Random, tell: Tell) -> None:
    """Change the passphrase again and again, and the recovery key between."""
    store = open_office(folder, passphrase, cost=CHEAP)
    keys = KeyService(store, WiredOffice(folder, store).clock, HEAD)
    for _round in range(4):
        new = f"kata sandi {rng.getrandbits(48)}"
        tell("about", new, "")
        keys.change_own(passphrase, new)
        tell("passphrase", new, "")
        passphrase = new
        keys.new_recovery_key()
    store.close()


SCENARIOS = {
    "work": work,
    "backup": backup,
    "restore": restoring,
    "migrate": migrate,
    "passphrase": passphrase_change,
}


def _later(rng: random.Random) -> Any:
    from datetime import timedelta  # noqa: PLC0415 - only here

    return timedelta(minutes=rng.randrange(1_000_000))


def _child(order: dict[str, Any], pipe: int) -> None:
    os.setsid()

    def tell(kind: str, name: str, text: str) -> None:
        os.write(pipe, (json.dumps([kind, name, text]) + "\n").encode())

    try:
        act = SCENARIOS[order["scenario"]]
        rng = random.Random(order["seed"])  # noqa: S311 - draws test data
        act(Path(order["folder"]), order["passphrase"], rng, tell)
        tell("end", "", "")
    except BaseException:  # noqa: BLE001 - told to the orderer, whose test fails
        tell("error", "", traceback.format_exc()[-3000:])
    os._exit(0)


def _raise_and_kill(order: dict[str, Any]) -> dict[str, Any]:
    reading, writing = os.pipe()
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _child(order, writing)
    os.close(writing)
    told, killed = b"", False
    while True:
        left = began + order["seconds"] - time.perf_counter()
        ready = select.select([reading], [], [], max(left, 0) if not killed else None)[0]
        if ready:
            part = os.read(reading, 65536)
            if not part:
                break
            told += part
        elif not killed:
            killed = True
            _kill_group(child)
    os.close(reading)
    os.waitpid(child, 0)
    lines = [json.loads(line) for line in told.decode().splitlines() if line.endswith("]")]
    return {"told": lines, "seconds": time.perf_counter() - began, "killed": killed}


def _kill_group(child: int) -> None:
    try:
        os.killpg(child, signal.SIGKILL)
    except ProcessLookupError:
        os.kill(child, signal.SIGKILL)  # it has not made its own group yet


def main() -> None:
    """Answer orders, one a line, until there are none."""
    shipped_pack()
    assert PASSPHRASE
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(_raise_and_kill(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
