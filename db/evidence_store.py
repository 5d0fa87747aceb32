"""Originals and previews, encrypted, one file each, under names that say nothing.

A file is a mark, a random salt and chunks of 1 MiB, each sealed with ChaCha20-Poly1305 under a key
that HKDF derives from the evidence key and the salt. A chunk's nonce is its number and whether it
is the last (the STREAM construction: chunks cannot be reordered, dropped or cut off), its
associated data the file's name (files cannot be exchanged).
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.durable_files import write_durably
from db.errors import EvidenceDamagedError, EvidenceMissingError, file_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVIDENCE_FOLDER: Final = "evidence"
PREVIEW_FOLDER: Final = "previews"
_MARK: Final = b"TJE1"
_SALT_BYTES: Final = 16
_CHUNK: Final = 1024 * 1024
_TAG_BYTES: Final = 16
_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class FileEvidenceStore:
    """Implements :class:`app.ports.EvidenceStore` in the office's folder."""

    folder: Path
    key: bytes = field(repr=False)
    name_key: bytes = field(repr=False)

    def put(self, content: bytes) -> str:
        """Keep ``content`` durably (fsync before return) and return its SHA-256; idempotent.

        A file that is there already is read back; a damaged one is written again.

        Raises:
            DiskFullError, FolderNotWritableError, StorageError: it could not be written.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        try:
            self.get(sha256)
        except (EvidenceMissingError, EvidenceDamagedError):
            self._write(self.path_of(sha256), content)
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return the original bytes, checked against their hash.

        Raises:
            EvidenceMissingError: there is no such file.
            EvidenceDamagedError: the file is not what was stored.
        """
        content = self._read(self.path_of(sha256))
        if content is None:
            raise EvidenceMissingError(evidence=sha256[:_SHOWN])
        if hashlib.sha256(content).hexdigest() != sha256:
            raise EvidenceDamagedError(evidence=sha256[:_SHOWN])
        return content

    def discard(self, sha256: str) -> None:
        """Remove a file that no row names."""
        with file_errors():
            self.path_of(sha256).unlink(missing_ok=True)

    def put_preview(self, name: str, content: bytes) -> None:
        """Keep a derived picture (thumbnail, preview), encrypted; may be lost without harm."""
        self._write(self._preview_path(name), content)

    def get_preview(self, name: str) -> bytes | None:
        """Return a derived picture; ``None`` where it is missing or damaged."""
        try:
            return self._read(self._preview_path(name))
        except EvidenceDamagedError:
            return None

    def discard_preview(self, name: str) -> None:
        """Remove a derived picture, if there is one."""
        with file_errors():
            self._preview_path(name).unlink(missing_ok=True)

    def path_of(self, sha256: str) -> Path:
        """Return where the original with this hash lies."""
        return self._place(EVIDENCE_FOLDER, "original:" + sha256)

    def _preview_path(self, name: str) -> Path:
        return self._place(PREVIEW_FOLDER, "preview:" + name)

    def _place(self, kind: str, name: str) -> Path:
        hidden = hmac.new(self.name_key, name.encode(), hashlib.sha256).hexdigest()
        return self.folder / kind / hidden[:2] / hidden

    def _write(self, path: Path, content: bytes) -> None:
        with file_errors():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(path, self._seal(path.name.encode(), content))

    def _seal(self, name: bytes, content: bytes) -> Iterator[bytes]:
        salt = secrets.token_bytes(_SALT_BYTES)
        yield _MARK + salt
        cipher = self._cipher(salt)
        view = memoryview(content)
        count = max(1, -(-len(content) // _CHUNK))
        for number in range(count):
            part = view[number * _CHUNK : (number + 1) * _CHUNK]
            yield cipher.encrypt(_nonce(number, last=number == count - 1), part, name)

    def _read(self, path: Path) -> bytes | None:
        with file_errors():
            try:
                sealed = path.read_bytes()
            except FileNotFoundError:
                return None
        if not sealed.startswith(_MARK):
            raise EvidenceDamagedError(evidence=path.name[:_SHOWN])
        start = len(_MARK) + _SALT_BYTES
        step = _CHUNK + _TAG_BYTES
        count = max(1, -(-(len(sealed) - start) // step))
        cipher = self._cipher(sealed[len(_MARK) : start])
        view = memoryview(sealed)
        parts = []
        try:
            for number in range(count):
                at = start + number * step
                nonce = _nonce(number, last=number == count - 1)
                parts.append(cipher.decrypt(nonce, view[at : at + step], path.name.encode()))
        except (InvalidTag, ValueError) as error:
            raise EvidenceDamagedError(evidence=path.name[:_SHOWN]) from error
        return b"".join(parts)

    def _cipher(self, salt: bytes) -> ChaCha20Poly1305:
        derived = HKDF(algorithm=SHA256(), length=32, salt=salt, info=b"tinjau file 1")
        return ChaCha20Poly1305(derived.derive(self.key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
