"""What a verification of the office's data found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    ``code`` is stable: ``chain_gap``, ``chain_prev``, ``chain_content``, ``log_trigger``,
    ``commitment``, ``content_without_entry``, ``anchor_unknown``, ``database``, ``reference``,
    ``evidence_missing``, ``evidence_damaged``, ``backup_not_of_this_log``, ``backup_not_whole``,
    ``backup_files``, ``backup_torn``, ``nonce_missing``, ``tombstone_missing``,
    ``tombstone_without_entry``, ``erased_still_there``, ``receipt_not_of_this_log``. ``place``
    names the entry, row or file by its id, ``text`` says it in one sentence of the interface's
    language.
    """

    code: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The state of log, database and evidence.

    ``entries`` counts the log, ``head`` is the hash of its last entry. ``provable_since`` is the
    first entry from which the chain is unbroken up to the head (``None`` for an empty log or where
    the last entry itself is wrong). ``anchored_at`` is the entry that the anchor names: what
    stands up to there is proven against something kept outside the computer; the chain alone
    proves nothing against whoever can write the whole database and holds its key.
    ``unanchored_since`` is the first entry that no anchor confirms, neither the given one nor a
    backup set or a receipt: from there on nothing can be proven against the holder of the key.
    ``commitments_checked`` counts contents that were compared with what the log committed to,
    ``backups_checked`` the sets beside the office, ``tombstones`` what was erased on purpose.
    """

    ok: bool
    entries: int
    head: str
    problems: tuple[Problem, ...]
    evidence_checked: int
    provable_since: int | None
    anchored_at: int | None = None
    unanchored_since: int | None = None
    commitments_checked: int = 0
    backups_checked: int = 0
    tombstones: int = 0
