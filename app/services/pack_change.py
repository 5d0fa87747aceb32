"""Bring a new rule pack into the office: look first at what it is and what it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import Cancelled
from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source
from app.services.pack_signing import verify_pack
from app.services.rule_packs import PackTooOldError, install_pack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from app.domain.stored_packs import StoredPack
    from app.ports import Clock, Store
    from app.services.pack_signing import TrustedKey
    from app.services.recheck_items import RecheckService
    from app.services.rule_packs import PackStore


@dataclass(frozen=True, slots=True)
class PackPreview:
    """What a pack says of itself, who signed it, and what it changes of the stored posts.

    ``seen`` posts were compared; ``changed`` of them would be marked otherwise.
    """

    path: Path
    title: str
    version: str
    sequence: int
    status: str
    effective_from: date
    signer: str
    seen: int
    changed: int


class PackChange:
    """A pack is read twice, to look and to install; both times its signature is checked."""

    def __init__(
        self,
        store: Store,
        packs: PackStore,
        recheck: RecheckService,
        clock: Clock,
        actor: str,
        *,
        read_files: Callable[[Path], dict[str, bytes]],
        trusted: Sequence[TrustedKey],
    ) -> None:
        self._store = store
        self._packs = packs
        self._recheck = recheck
        self._clock = clock
        self._actor = actor
        self._read_files = read_files
        self._trusted = trusted

    def preview(self, path: Path, *, cancel: Callable[[], bool] = lambda: False) -> PackPreview:
        """Return what installing the pack at ``path`` (folder or zip) would mean.

        Raises:
            PackNotReadableError, PackInvalidError, PackTooOldError, PackSignatureError: as at
                installing; nothing is kept.
        """
        files = self._read_files(path)
        pack = compile_pack(load_pack_source(files))
        signer = verify_pack(files, pack.status, self._trusted)
        current = self._packs.current_sequence(pack.id)
        if pack.sequence <= current:
            raise PackTooOldError(sequence=pack.sequence, current=current)
        with self._store.read() as session:
            seen = len(session.items.all_read())
        changed = 0
        for _change in self._recheck.changes_under(pack):
            changed += 1
            if cancel():
                raise Cancelled
        return PackPreview(
            path,
            pack.title,
            pack.version,
            pack.sequence,
            pack.status,
            pack.effective_from,
            signer.name,
            seen,
            changed,
        )

    def install(self, path: Path) -> StoredPack:
        """Install the pack at ``path``; it is in force from the next opening of the office.

        Raises:
            PackNotReadableError, PackInvalidError, PackTooOldError, PackTestsError and the
            errors of signatures: see their texts.
        """
        stored = install_pack(self._read_files(path), self._trusted, self._packs)
        with self._store.write() as session:
            session.log.append(
                "pack_installed",
                f"pack:{stored.id}",
                {
                    "version": stored.version,
                    "sequence": stored.sequence,
                    "digest": stored.digest,
                    "signer": stored.signer,
                },
                actor=self._actor,
                at=self._clock.now(),
            )
        return stored
