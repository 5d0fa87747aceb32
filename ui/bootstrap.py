"""Joins the window to an office: the one file of the window that knows how offices are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.composition import create_office, office_exists, open_office
from app.errors import UserFacingError
from ui.first_run import FirstRunDialog, NewOffice
from ui.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.office import OpenOffice
    from ui.task_runner import Runner


def obtain_office(
    folder: Path, secret: str | None, runner: Runner, on_bug: Callable[[BaseException], None]
) -> OpenOffice | None:
    """Open the office in ``folder``, asking for the passphrase or making a new office if need be.

    Returns ``None`` if the person gives up.
    """
    if not office_exists(folder):
        wizard = FirstRunDialog(lambda new: _create(folder, new), runner, on_bug)
        wizard.exec()
        return wizard.office
    if secret is not None:
        try:
            return open_office(folder, secret)
        except UserFacingError:
            pass  # the dialog asks again and shows what stands against it
    dialog = UnlockDialog(lambda given: open_office(folder, given), runner, on_bug)
    if secret is not None:
        dialog.secret.setText(secret)
        dialog.submit()
    dialog.exec()
    return dialog.office


def _create(folder: Path, new: NewOffice) -> tuple[OpenOffice, str]:
    return create_office(folder, new.name, new.reviewer, new.passphrase)
