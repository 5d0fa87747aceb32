"""Joins the window to an office: the one file of the window that knows how offices are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.composition import (
    create_office,
    key_file_text,
    office_exists,
    open_office,
    open_office_with_escrow,
    restore_office,
)
from app.composition.backup_sets import preview_backup, sets_on_drives
from app.domain.users import ESCROW_USER_ID, RECOVERY_USER_ID
from app.errors import UserFacingError
from ui.backups.restore_dialog import RestoreDialog
from ui.first_run import FirstRunDialog, NewOffice
from ui.keys.escrow_dialogs import escrow_notice
from ui.keys.escrow_use_dialog import EscrowUseDialog
from ui.keys.user_dialogs import ResetPassphraseDialog
from ui.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.domain.backups import BackupSet, RestorePreview
    from ui.office import OpenOffice
    from ui.task_runner import Runner

_NOBODYS_KEYS: Final = frozenset({RECOVERY_USER_ID, ESCROW_USER_ID})


def obtain_office(
    folder: Path, secret: str | None, runner: Runner, on_bug: Callable[[BaseException], None]
) -> OpenOffice | None:
    """Return the open office after its people were told what they must know first."""
    office = _obtain(folder, secret, runner, on_bug)
    if office is not None and (uses := office.escrow.unseen()):
        escrow_notice(uses).exec()
        office.escrow.mark_seen()
    return office


def _obtain(
    folder: Path, secret: str | None, runner: Runner, on_bug: Callable[[BaseException], None]
) -> OpenOffice | None:
    """Open the office in ``folder``, asking for the passphrase or making a new office if need be.

    Returns ``None`` if the person gives up.
    """
    if not office_exists(folder):
        wizard = FirstRunDialog(
            lambda new: _create(folder, new),
            runner,
            on_bug,
            lambda parent: _restore(folder, runner, on_bug, parent),
        )
        wizard.exec()
        return wizard.office
    if secret is not None:
        try:
            return open_office(folder, secret)
        except UserFacingError:
            pass  # the dialog asks again and shows what stands against it
    dialog = UnlockDialog(
        lambda given: open_office(folder, given),
        runner,
        on_bug,
        lambda parent: _open_with_escrow(folder, runner, on_bug, parent),
    )
    if secret is not None:
        dialog.secret.setText(secret)
        dialog.submit()
    dialog.exec()
    if dialog.office is not None and dialog.office.user.id in _NOBODYS_KEYS:
        return _choose_passphrase(dialog.office, folder, runner, on_bug)
    return dialog.office


def _open_with_escrow(
    folder: Path, runner: Runner, on_bug: Callable[[BaseException], None], parent: QWidget
) -> OpenOffice | None:
    dialog = EscrowUseDialog(
        lambda files, reason: open_office_with_escrow(
            folder, [key_file_text(path) for path in files], reason
        ),
        runner,
        on_bug,
        parent,
    )
    dialog.exec()
    office: OpenOffice | None = dialog.outcome
    return office


def _choose_passphrase(
    office: OpenOffice, folder: Path, runner: Runner, on_bug: Callable[[BaseException], None]
) -> OpenOffice:
    """Offer a new passphrase to who came with nobody's key, and go on as the user who chose it.

    Who declines works as that key: keeps users and keys, decides nothing.
    """
    dialog = ResetPassphraseDialog(office.keys, office.keys.users(), runner, on_bug)
    if not dialog.exec():
        return office
    office.close()
    return open_office(folder, dialog.passphrase.text())


def _create(folder: Path, new: NewOffice) -> tuple[OpenOffice, str]:
    return create_office(folder, new.name, new.reviewer, new.passphrase)


def _restore(
    folder: Path, runner: Runner, on_bug: Callable[[BaseException], None], parent: QWidget
) -> OpenOffice | None:
    """Bring an office back into the empty ``folder`` from a set that the person finds."""
    dialog = RestoreDialog(_SetsElsewhere(folder), runner, on_bug, parent, replaces=False)
    dialog.exec()
    office: OpenOffice | None = dialog.outcome
    return office


class _SetsElsewhere:
    """Backup sets where there is no office yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def known(self) -> Sequence[BackupSet]:
        return sets_on_drives(self._folder)

    def preview(self, folder: Path, secret: str) -> RestorePreview:
        return preview_backup(folder, secret)

    def restore(
        self, folder: Path, secret: str, progress: Callable[[int, int], None]
    ) -> OpenOffice:
        return restore_office(folder, self._folder, secret, progress)
