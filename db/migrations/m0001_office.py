"""The first schema: everything design §5 names.

Rows reference each other ``DEFERRABLE INITIALLY DEFERRED``: the order inside a unit of work is
free, the whole is checked at its commit. Times are UTC text of one width, so that text order is
time order; dates are ISO text; lists and mappings are JSON text. The queue's columns stand on
``item`` and in ``item_tag``, so that a page of the queue reads indexes only. ``item.seq`` is the
order of import; the queue pages by it and the search index uses it as its row id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_LATER: Final = "DEFERRABLE INITIALLY DEFERRED"

_STATEMENTS: Final = (
    f"""CREATE TABLE item (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        imported_by TEXT NOT NULL,
        link TEXT,
        platform TEXT,
        account TEXT,
        display_name TEXT,
        posted_at TEXT,
        posted_precision TEXT NOT NULL,
        posted_source TEXT NOT NULL,
        case_id TEXT REFERENCES case_file(id) {_LATER},
        konten_kreator TEXT NOT NULL,
        error TEXT,
        title TEXT NOT NULL DEFAULT '',
        excerpt TEXT NOT NULL DEFAULT '',
        clauses TEXT NOT NULL DEFAULT '[]',
        conditional TEXT NOT NULL DEFAULT '[]',
        protected TEXT NOT NULL DEFAULT '[]',
        flagged INTEGER NOT NULL DEFAULT 0,
        not_yet_in_force INTEGER NOT NULL DEFAULT 0,
        outcome TEXT
    ) STRICT""",
    "CREATE INDEX item_by_status ON item(status, seq)",
    "CREATE INDEX item_by_platform ON item(platform, seq)",
    "CREATE INDEX item_by_link ON item(link) WHERE link IS NOT NULL",
    "CREATE INDEX item_by_case ON item(case_id) WHERE case_id IS NOT NULL",
    f"""CREATE TABLE item_tag (
        tag TEXT NOT NULL,
        item_seq INTEGER NOT NULL REFERENCES item(seq) ON DELETE CASCADE {_LATER},
        PRIMARY KEY (tag, item_seq)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX item_tag_by_item ON item_tag(item_seq)",
    f"""CREATE TABLE evidence (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        position INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        original_name TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        phash TEXT NOT NULL,
        captured_at TEXT,
        captured_source TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX evidence_by_item ON evidence(item_id, position)",
    "CREATE INDEX evidence_by_sha256 ON evidence(sha256)",
    "CREATE INDEX evidence_by_phash ON evidence(phash, item_id) WHERE phash <> ''",
    f"""CREATE TABLE reading (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        version INTEGER NOT NULL,
        text TEXT NOT NULL,
        words TEXT NOT NULL,
        engine TEXT NOT NULL,
        seconds REAL NOT NULL,
        confidence REAL NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL,
        screen TEXT NOT NULL,
        corrects TEXT REFERENCES reading(id) {_LATER},
        second TEXT NOT NULL,
        parameters TEXT NOT NULL,
        UNIQUE (item_id, version)
    ) STRICT""",
    """CREATE VIEW correction AS
        SELECT id, item_id, version, corrects, made_at, made_by
        FROM reading WHERE corrects IS NOT NULL""",
    f"""CREATE TABLE check_run (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        item_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        reading_id TEXT NOT NULL REFERENCES reading(id) {_LATER},
        made_at TEXT NOT NULL,
        result TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX check_run_by_item ON check_run(item_id, seq)",
    f"""CREATE TABLE finding (
        id TEXT PRIMARY KEY,
        check_run_id TEXT NOT NULL REFERENCES check_run(id) {_LATER},
        position INTEGER NOT NULL,
        clause TEXT NOT NULL,
        band TEXT NOT NULL,
        rule TEXT NOT NULL,
        version TEXT NOT NULL,
        detail TEXT NOT NULL,
        UNIQUE (check_run_id, position)
    ) STRICT""",
    f"""CREATE TABLE finding_verdict (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        finding_id TEXT NOT NULL REFERENCES finding(id) {_LATER},
        accepted INTEGER,
        actor TEXT NOT NULL,
        at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX finding_verdict_by_finding ON finding_verdict(finding_id, seq)",
    f"""CREATE TABLE case_file (
        id TEXT PRIMARY KEY,
        person_id TEXT REFERENCES person(id) {_LATER},
        opened_at TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE decision (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        item_id TEXT NOT NULL REFERENCES item(id) {_LATER},
        case_id TEXT NOT NULL REFERENCES case_file(id) {_LATER},
        check_run_id TEXT REFERENCES check_run(id) {_LATER},
        outcome TEXT NOT NULL,
        reason TEXT NOT NULL,
        clauses TEXT NOT NULL,
        person_id TEXT REFERENCES person(id) {_LATER},
        relation TEXT,
        accepted TEXT NOT NULL,
        rejected TEXT NOT NULL,
        own_ground TEXT NOT NULL,
        asked_on TEXT,
        fairness TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        pack_version TEXT NOT NULL,
        pack_status TEXT NOT NULL,
        second_review TEXT NOT NULL,
        withdrawn_at TEXT
    ) STRICT""",
    "CREATE INDEX decision_by_case ON decision(case_id, seq)",
    "CREATE INDEX decision_by_item ON decision(item_id, seq)",
    "CREATE INDEX decision_by_time ON decision(decided_at, seq)",
    f"""CREATE TABLE reply (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        case_id TEXT NOT NULL REFERENCES case_file(id) {_LATER},
        asked_on TEXT,
        received_on TEXT,
        text TEXT NOT NULL,
        how TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        recorded_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX reply_by_case ON reply(case_id, seq)",
    f"""CREATE TABLE unit (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        parent_id TEXT REFERENCES unit(id) {_LATER}
    ) STRICT""",
    f"""CREATE TABLE person (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        nip TEXT,
        unit_id TEXT,
        jabatan TEXT,
        golongan TEXT,
        employment TEXT,
        superior_id TEXT REFERENCES person(id) {_LATER}
    ) STRICT""",
    "CREATE INDEX person_by_name ON person(name, id)",
    f"""CREATE TABLE account (
        platform TEXT NOT NULL,
        handle TEXT NOT NULL,
        written TEXT NOT NULL,
        person_id TEXT REFERENCES person(id) {_LATER},
        source TEXT NOT NULL,
        source_id TEXT NOT NULL,
        confidence TEXT NOT NULL,
        confirmed_by TEXT,
        confirmed_at TEXT,
        PRIMARY KEY (platform, handle, source_id)
    ) STRICT""",
    f"""CREATE TABLE schedule (
        id TEXT PRIMARY KEY,
        unit_id TEXT REFERENCES unit(id) {_LATER},
        valid_from TEXT NOT NULL,
        valid_to TEXT,
        detail TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE calendar_day (
        day TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        source TEXT NOT NULL,
        PRIMARY KEY (day, kind)
    ) STRICT""",
    f"""CREATE TABLE permit (
        id TEXT PRIMARY KEY,
        person_id TEXT NOT NULL REFERENCES person(id) {_LATER},
        kind TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT,
        issued_by TEXT NOT NULL,
        reference TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE user (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        person_id TEXT REFERENCES person(id) {_LATER},
        since TEXT NOT NULL,
        until TEXT
    ) STRICT""",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE log (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        clock_note TEXT NOT NULL,
        actor TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        payload TEXT NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX log_by_subject ON log(subject, seq)",
    """CREATE TABLE log_nonce (
        seq INTEGER NOT NULL,
        name TEXT NOT NULL,
        nonce BLOB NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (seq, name)
    ) STRICT""",
    """CREATE TABLE receipt (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        acked_seq INTEGER NOT NULL,
        head TEXT NOT NULL,
        received_at TEXT NOT NULL,
        detail TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE rule_pack (
        digest TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        status TEXT NOT NULL,
        effective_from TEXT NOT NULL,
        effective_until TEXT,
        signer TEXT NOT NULL,
        source BLOB NOT NULL,
        compiled BLOB NOT NULL
    ) STRICT""",
    """CREATE VIRTUAL TABLE item_text USING fts5(
        account, link, body, tokenize = 'trigram'
    )""",
    "INSERT INTO item_text(item_text, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER log_no_update BEFORE UPDATE ON log
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
    """CREATE TRIGGER log_no_delete BEFORE DELETE ON log
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END""",
)


def apply(db: Database) -> None:
    """Create the tables, indexes and triggers."""
    for statement in _STATEMENTS:
        db.execute(statement)
