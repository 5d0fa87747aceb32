"""The append-only log: canonical payloads, nonced commitments and the hash chain."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

GENESIS: Final = "0" * 64
"""``prev_hash`` of the first entry."""
NONCE_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry. ``at`` is ISO-8601 UTC as recorded; ``payload`` canonical JSON without content."""

    seq: int
    at: str
    clock_note: str
    actor: str
    kind: str
    subject: str
    payload: str
    prev_hash: str
    hash: str


def canonical(value: Mapping[str, Any]) -> str:
    """Return the one JSON text of ``value``: sorted keys, no spaces, UTF-8 as it is."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def commitment(nonce: bytes, content: bytes) -> str:
    """Bind ``content`` without revealing it: HMAC-SHA256 under a random 32-byte ``nonce``.

    Destroying the nonce with the content makes erasure real, and the chain still verifies.
    """
    if len(nonce) != NONCE_BYTES:
        raise ValueError("a nonce has 32 bytes")
    return hmac.new(nonce, content, hashlib.sha256).hexdigest()


def entry_hash(
    seq: int, at: str, clock_note: str, actor: str, kind: str, subject: str, payload: str, prev: str
) -> str:
    """Return the SHA-256 over every field of an entry and the hash before it."""
    fields = [seq, at, clock_note, actor, kind, subject, payload, prev]
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where the chain breaks: ``seq`` of the entry and a stable ``what`` (gap, prev, content)."""

    seq: int
    what: str


def chain_faults(entries: Iterable[LogEntry]) -> Iterable[ChainFault]:
    """Yield every place where ``entries`` (in order of ``seq``) do not form one chain."""
    seq, head = 0, GENESIS
    for entry in entries:
        if entry.seq != seq + 1:
            yield ChainFault(entry.seq, "gap")
        if entry.prev_hash != head:
            yield ChainFault(entry.seq, "prev")
        if (
            entry_hash(
                entry.seq,
                entry.at,
                entry.clock_note,
                entry.actor,
                entry.kind,
                entry.subject,
                entry.payload,
                entry.prev_hash,
            )
            != entry.hash
        ):
            yield ChainFault(entry.seq, "content")
        seq, head = entry.seq, entry.hash
