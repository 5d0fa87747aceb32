"""Any file as evidence to an item (video, voice, document): encrypted, hashed, not analysed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.items import Evidence, new_id
from app.services.item_state import find_item
from app.services.join_errors import AttachEmptyError, AttachKnownError, JoinedAlreadyError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.ports import Clock, Session, Store

MEDIA_TYPES: Final = {
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".mov": "video/quicktime",
    ".3gp": "video/3gpp",
    ".mkv": "video/x-matroska",
    ".webm": "video/webm",
    ".avi": "video/x-msvideo",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".aac": "audio/aac",
    ".amr": "audio/amr",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".txt": "text/plain",
    ".zip": "application/zip",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".avif": "image/avif",
}
"""By the file's name, for people to read: nothing here is ever opened by it."""


def media_type(name: str) -> str:
    """Return the media type that a file's name claims."""
    return MEDIA_TYPES.get(Path(name).suffix.lower(), "application/octet-stream")


class AttachService:
    """Durable when the method returns; an attachment may be added to a decided item too."""

    def __init__(
        self, store: Store, clock: Clock, actor: str, *, read_file: Callable[[Path], bytes]
    ) -> None:
        self._store = store
        self._clock = clock
        self._actor = actor
        self._read_file = read_file

    def attach(self, item_id: str, path: Path) -> Evidence:
        """Keep a file beside an item; the file itself is never changed.

        Raises:
            ItemNotFoundError, JoinedAlreadyError: no such item, or it is part of another.
            AttachEmptyError, AttachKnownError: there is nothing in it, or it is kept already.
        """
        return self.attach_bytes(item_id, path.name, self._read_file(path))

    def attach_bytes(self, item_id: str, name: str, data: bytes) -> Evidence:
        """Keep bytes under a name beside an item; see :meth:`attach`."""
        if not data:
            raise AttachEmptyError(name=name)
        digest = hashlib.sha256(data).hexdigest()
        with self._store.read() as session:
            self._refuse(session, item_id, name, digest)
        self._store.evidence.put(data)
        with self._store.write() as session:
            self._refuse(session, item_id, name, digest)
            at = self._clock.now()
            evidence = add_attachment(session, find_item(session, item_id).id, name, data)
            log_attachment(session, evidence, self._actor, at)
            return evidence

    def _refuse(self, session: Session, item_id: str, name: str, digest: str) -> None:
        item = find_item(session, item_id)
        if item.joined_into:
            raise JoinedAlreadyError(id=item.id, into=item.joined_into)
        known = session.items.find_by_sha256(digest)
        if known:
            raise AttachKnownError(name=name, id=known)


def add_attachment(session: Session, item_id: str, name: str, data: bytes) -> Evidence:
    """Add the row of an attachment whose content is kept already."""
    last = max((one.position for one in session.items.evidence_of(item_id)), default=-1)
    evidence = Evidence(
        id=new_id(),
        item_id=item_id,
        position=last + 1,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        media_type=media_type(name),
        original_name=name,
        pages=0,
    )
    session.items.add_evidence(evidence)
    return evidence


def log_attachment(session: Session, evidence: Evidence, actor: str, at: datetime) -> None:
    """Record that a file was attached: its kind and size, and a commitment to its content."""
    session.log.append(
        "attached",
        evidence.item_id,
        {"evidence": evidence.id, "media": evidence.media_type, "size": evidence.size},
        actor=actor,
        at=at,
        committed={"sha256": evidence.sha256.encode()},
    )
