"""Install rule packs and give the one in force; the store is a port the database implements."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, ClassVar, Protocol

from app.domain.stored_packs import StoredPack
from app.errors import UserFacingError
from app.rules.compiled import CompiledPack
from app.rules.compiler import compile_pack
from app.rules.examples import run_pack
from app.rules.pack import load_pack_source
from app.rules.pack_errors import CompiledPackError
from app.services.pack_signing import verify_pack
from app.text import N_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.services.pack_signing import TrustedKey


class PackTooOldError(UserFacingError):
    """The pack's sequence number is not higher than the installed one."""

    code: ClassVar[str] = "pack_too_old"
    template: ClassVar[str] = N_(
        "Paket ini (urutan {sequence}) tidak lebih baru daripada yang terpasang (urutan {current})."
    )


class PackTestsError(UserFacingError):
    """The pack's own examples do not hold."""

    code: ClassVar[str] = "pack_tests_fail"
    template: ClassVar[str] = N_(
        "{count} contoh dalam paket tidak terpenuhi; yang pertama pada aturan {rule}. "
        "Jalankan “tinjau pack test” untuk daftar lengkap."
    )


class PackStore(Protocol):
    """Where installed packs are kept (table ``rule_pack``)."""

    def current_sequence(self, pack_id: str) -> int:
        """Return the highest installed sequence of ``pack_id``, 0 where none is installed."""

    def save(self, pack: StoredPack) -> None:
        """Keep ``pack``; an equal digest replaces nothing."""

    def load_active(self, at: date) -> StoredPack | None:
        """Return the pack with the highest sequence in force on ``at``, or ``None``."""

    def load_all(self, pack_id: str) -> Sequence[StoredPack]:
        """Return every installed pack of that id, oldest sequence first."""

    def save_compiled(self, digest: str, compiled: bytes) -> None:
        """Replace the compiled form of the pack ``digest`` (after a change of the engine)."""


def install_pack(
    files: Mapping[str, bytes],
    trusted: Sequence[TrustedKey],
    store: PackStore,
    *,
    run_examples: bool = True,
) -> StoredPack:
    """Check, verify, compile and keep the pack ``files``.

    Installing the same pack again does nothing.

    Raises:
        PackInvalidError: the files do not follow the format.
        PackNotSignedError, PackSignerUnknownError, PackSignatureError, PackStatusError: signature.
        PackTooOldError: the sequence does not rise.
        PackTestsError: an example of a rule does not hold.
    """
    source = load_pack_source(files)
    pack = compile_pack(source)
    signer = verify_pack(files, pack.status, trusted)
    stored = StoredPack(
        id=pack.id,
        version=pack.version,
        sequence=pack.sequence,
        status=pack.status,
        digest=pack.digest,
        effective_from=pack.effective_from,
        effective_until=pack.effective_until,
        signer=signer.name,
        source=_pack_up(files),
        compiled=pack.to_bytes(),
    )
    current = store.current_sequence(pack.id)
    if pack.sequence <= current:
        active = store.load_active(pack.effective_from)
        if pack.sequence == current and active is not None and active.digest == pack.digest:
            return active
        raise PackTooOldError(sequence=pack.sequence, current=current)
    if run_examples:
        failures = [o for o in run_pack(pack).failures if o.kind != "case"]
        if failures:
            raise PackTestsError(count=len(failures), rule=failures[0].owner)
    store.save(stored)
    return stored


def active_pack(store: PackStore, at: date) -> CompiledPack | None:
    """Return the compiled pack in force on ``at``, with those that were in force before it.

    Compiles again where a cache is unreadable.
    """
    stored = store.load_active(at)
    if stored is None:
        return None
    pack = _compiled(store, stored)
    pack.earlier = tuple(
        _compiled(store, other)
        for other in store.load_all(stored.id)
        if other.sequence < stored.sequence and other.effective_from < stored.effective_from
    )
    return pack


def _compiled(store: PackStore, stored: StoredPack) -> CompiledPack:
    try:
        return CompiledPack.from_bytes(stored.compiled)
    except CompiledPackError:
        pack = compile_pack(load_pack_source(unpack_source(stored.source)))
        store.save_compiled(stored.digest, pack.to_bytes())
        return pack


def unpack_source(source: bytes) -> dict[str, bytes]:
    """Return the files of ``StoredPack.source``."""
    return {name: text.encode() for name, text in json.loads(source).items()}


def _pack_up(files: Mapping[str, bytes]) -> bytes:
    # Every file of a pack is UTF-8 text (YAML, Markdown, JSON), so JSON holds it byte for byte.
    value = {name: content.decode("utf-8") for name, content in sorted(files.items())}
    return json.dumps(value, ensure_ascii=False).encode()
