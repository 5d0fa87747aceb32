"""The one Qt-free place that wires adapters and the store to the services: opening an office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.adapters.clock import SystemClock
from app.adapters.input_files import read_input
from app.composition.wiring import wire
from app.domain.items import new_id
from app.domain.passphrases import is_long_enough
from app.domain.users import Role, User, escrow_user
from app.services.escrow import EscrowService
from app.services.key_errors import PassphraseTooShortError
from db import restore as restores
from db.key_slots import FIRST_SLOT
from db.office_store import create_office as create_store
from db.office_store import open_office as open_store
from db.office_store import open_office_with_escrow as open_store_with_escrow
from db.office_swap import finish_swap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from app.composition.office import Office
    from db.unit_of_work import DbSession


def create_office(
    folder: Path, name: str, reviewer: str, passphrase: str, *, demo: bool = False
) -> tuple[Office, str]:
    """Create an office database in ``folder``; return it open, with the recovery key.

    Raises:
        PassphraseTooShortError: as for every passphrase after it; the demo's own is printed anyway.
    """
    if not (demo or is_long_enough(passphrase)):
        raise PassphraseTooShortError
    at = SystemClock().now()

    def fill(session: DbSession) -> None:
        session.settings.set("office", name)
        session.settings.set("reviewer", reviewer)
        session.settings.set("demo", demo)
        session.users.add(
            User(
                new_id(),
                reviewer,
                frozenset({Role.ADMIN, Role.REVIEWER}),
                at.date(),
                slot=FIRST_SLOT,
            )
        )
        session.log.append("office_created", "office", {"demo": demo}, actor=reviewer, at=at)

    store, recovery_key = create_store(folder, passphrase, demo=demo, now=at, fill=fill)
    return wire(store), recovery_key


def open_office(folder: Path, secret: str) -> Office:
    """Open the office in ``folder`` with a passphrase or the recovery key."""
    finish_swap(folder)
    return wire(open_store(folder, secret))


def key_file_text(path: Path) -> str:
    """Return the content of a person's private key file; raises what reading a file raises."""
    return read_input(path).decode("utf-8", "replace")


def open_office_with_escrow(folder: Path, identities: Sequence[str], reason: str) -> Office:
    """Open the office with two persons' private keys; recorded and shown before anything else."""
    store = open_store_with_escrow(folder, identities)
    try:
        user = escrow_user(SystemClock().now().date())
        EscrowService(store, SystemClock(), user).record_use(reason)
    except BaseException:
        store.close()
        raise
    return wire(store)


def restore_office(
    set_folder: Path,
    folder: Path,
    secret: str,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Office:
    """Restore a backup set into the empty ``folder`` and open it."""
    return wire(restores.restore(set_folder, folder, secret, progress=progress))


def office_exists(folder: Path) -> bool:
    """Say whether ``folder`` holds an office database; finishes a restore that was cut off."""
    finish_swap(folder)
    return (folder / "keys.json").exists()
