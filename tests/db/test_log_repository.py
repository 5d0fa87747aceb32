from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.log import chain_faults, commitment
from db.errors import BugError
from db.office_store import create_office, open_office
from tests.fakes.offices import AT, CHEAP, PASSPHRASE

APPEND = """
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from db.office_store import open_office
store = open_office(Path(sys.argv[1]), sys.argv[2])
print("siap", flush=True)
sys.stdin.readline()
for number in range(40):
    with store.write() as session:
        seq, _head = session.log.head()
        session.log.append("uji", sys.argv[3], {"n": number, "saw": seq}, actor="a",
                           at=datetime.now(timezone.utc))
store.close()
"""


def test_an_entry_commits_without_revealing(office):
    with office.write() as session:
        entry = session.log.append(
            "decided", "i1", {"decision": "k1"}, actor="kepala", at=AT, committed={"reason": b"isi"}
        )
        nonce, content = session.log.committed(entry.seq)["reason"]
        assert content == b"isi"
        assert json.loads(entry.payload) == {
            "decision": "k1",
            "reason": commitment(nonce, b"isi"),
        }
        assert session.log.head() == (2, entry.hash)
        assert session.log.of_subject("i1") == (entry,)
        assert list(session.log.entries(1)) == [entry]
        assert list(chain_faults(session.log.entries())) == []
        with pytest.raises(BugError):
            session.log.append("x", "y", {"a": 1}, actor="a", at=AT, committed={"a": b""})


def test_a_clock_that_went_back_is_noted(office):
    with office.write() as session:
        notes = [
            session.log.append("x", "y", {}, actor="a", at=AT + timedelta(hours=h)).clock_note
            for h in (1, 1, 0, 2)
        ]
    assert notes == ["", "", "mundur", ""]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE log SET actor = 'lain' WHERE seq = 1",
        "DELETE FROM log",
        "INSERT OR REPLACE INTO log SELECT * FROM log WHERE seq = 1",
        "REPLACE INTO log SELECT * FROM log WHERE seq = 1",
    ],
)
def test_the_database_itself_refuses_changes(office, sql):
    with pytest.raises(BugError), office.pool.borrow() as db:
        db.execute(sql)
    with office.read() as session:
        assert list(chain_faults(session.log.entries())) == []
        assert session.log.head()[0] == 1


def test_two_processes_append_to_one_chain(office):
    root = Path(__file__).parents[2]
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", APPEND, str(office.folder), PASSPHRASE, name],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("satu", "dua")
    ]
    for worker in workers:
        assert worker.stdout.readline() == "siap\n"
    for worker in workers:
        worker.stdin.write("mulai\n")
        worker.stdin.flush()
    for worker in workers:
        worker.communicate(timeout=60)
        assert worker.returncode == 0
    with office.read() as session:
        entries = list(session.log.entries(1))
        assert list(chain_faults(session.log.entries())) == []
    assert len(entries) == 80
    for entry in entries:
        assert json.loads(entry.payload)["saw"] == entry.seq - 1


def test_threads_share_the_connections_one_job_each(office):
    def work(name):
        for _number in range(6):
            with office.write() as session:
                session.log.append("uji", name, {}, actor="a", at=AT)
            with office.read() as session:
                assert session.log.of_subject(name)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(work, "abcd"))
    with office.read() as session:
        assert list(chain_faults(session.log.entries())) == []
        assert session.log.head()[0] == 1 + 4 * 6


class LogMachine(RuleBasedStateMachine):
    """Appends, roll-backs and reopening leave exactly what was committed, in one chain."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store, _recovery = create_office(
            Path(self.folder.name), PASSPHRASE, cost=CHEAP, now=AT
        )
        self.expected = ["office"]

    @rule(subject=st.text(max_size=8), content=st.binary(max_size=8), hours=st.integers(-9, 9))
    def append(self, subject, content, hours):
        with self.store.write() as session:
            session.log.append(
                "uji",
                subject,
                {"n": len(self.expected)},
                actor="a",
                at=AT + timedelta(hours=hours),
                committed={"isi": content},
            )
        self.expected.append(subject)

    @rule()
    def fail(self):
        def fails():
            with self.store.write() as session:
                session.log.append("uji", "batal", {}, actor="a", at=AT)
                raise LookupError

        with pytest.raises(LookupError):
            fails()

    @rule()
    def reopen(self):
        self.store.close()
        self.store = open_office(Path(self.folder.name), PASSPHRASE)

    @invariant()
    def one_chain(self):
        with self.store.read() as session:
            entries = list(session.log.entries())
        assert [entry.subject for entry in entries] == self.expected
        assert list(chain_faults(entries)) == []

    def teardown(self):
        self.store.close()
        self.folder.cleanup()


TestLogMachine = LogMachine.TestCase
TestLogMachine.settings = settings(max_examples=8, stateful_step_count=12, deadline=None)
