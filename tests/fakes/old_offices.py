"""Offices of earlier schemas: made by code, with rows in every table of the first schema."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import connect, immediate
from db.key_slots import create_slots, derive_keys, write_slots
from db.log_repository import DbLogRepository
from db.migrations import KNOWN, SET
from db.office_files import DATABASE
from tests.fakes.offices import AT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from sqlite_utils import Database

ROWS = Path(__file__).parents[1] / "fixtures" / "schemas" / "m0001_rows.sql"
FILLED = (
    "setting", "unit", "person", "case_file", "item", "item_tag", "evidence", "reading",
    "check_run", "finding", "finding_verdict", "decision", "reply", "account", "schedule",
    "calendar_day", "permit", "receipt", "rule_pack", "log", "log_nonce",
)  # fmt: skip
"""The tables of the first schema that hold rows here (``user`` was never filled)."""


def apply_until(db: Database, version: str) -> None:
    """Bring ``db`` to the schema ``version``; a database that had nothing gets old rows too."""
    later = KNOWN[KNOWN.index(version) + 1 :]
    with immediate(db):
        SET.apply(db, stop_before=KNOWN[1:])
        _fill(db)
        SET.apply(db, stop_before=later)


def old_office(folder: Path, version: str) -> None:
    """Make an office in ``folder`` as the program with the schema ``version`` left it."""
    folder.mkdir(parents=True)
    made, _recovery, slots = create_slots(PASSPHRASE, CHEAP)
    db = connect(folder / DATABASE, derive_keys(made.master).database)
    apply_until(db, version)
    db.close()
    write_slots(folder, slots)


def _fill(db: Database) -> None:
    for statement in ROWS.read_text("utf-8").split(";\n"):
        db.execute(statement)
    DbLogRepository(db).append(
        "imported",
        "i1",
        {"reading": "r1"},
        actor="Kepala Contoh",
        at=AT,
        committed={"text": b"tulisan lama"},
    )
    DbLogRepository(db).append(
        "decided",
        "i1",
        {"decision": "d1", "outcome": "sesuai"},
        actor="Kepala Contoh",
        at=AT,
        committed={"reason": b"Alasan lama."},
    )
    DbLogRepository(db).append(
        "reply_recorded",
        "k1",
        {"reply": "j1"},
        actor="Kepala Contoh",
        at=AT,
        committed={"text": b"Jawaban lama."},
    )
