"""What lies in a database file once the cipher is off: every page, free ones included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096
RESERVED = 80
"""SQLCipher 4 ends a page with its initial vector and its seal."""


def decrypted_pages(database: Path, key: bytes) -> bytes:
    """Return the plaintext of all pages of a SQLCipher 4 file under the raw ``key``."""
    content = database.read_bytes()
    plain = []
    for at in range(0, len(content), PAGE):
        page = content[at : at + PAGE]
        body = page[16 if at == 0 else 0 : PAGE - RESERVED]
        vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain.append(cipher.update(body) + cipher.finalize())
    return b"".join(plain)
