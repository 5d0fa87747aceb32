"""Write a file so that it is whole or not there: a broken export leaves the old one."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from typing import TYPE_CHECKING, ClassVar, Final

from app.errors import UserFacingError
from app.text import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_WHY: Final = {
    errno.ENOENT: N_("foldernya tidak ada."),
    errno.ENOTDIR: N_("foldernya tidak ada."),
    errno.EACCES: N_("Anda tidak berhak menulis di sana."),
    errno.EPERM: N_("Anda tidak berhak menulis di sana."),
    errno.EROFS: N_("tempat itu hanya dapat dibaca."),
    errno.ENOSPC: N_("tempatnya penuh."),
    errno.EISDIR: N_("nama itu dipakai sebuah folder."),
    errno.ENAMETOOLONG: N_("namanya terlalu panjang."),
}
_UNTOLD: Final = N_("perangkatnya menolak.")


class ExportFolderError(UserFacingError):
    """The file cannot be written there."""

    code: ClassVar[str] = "export_folder"
    template: ClassVar[str] = N_(
        "Berkas {name} tidak dapat ditulis: {why} Pilih folder lain, lalu ulangi."
    )


def write_whole(target: Path, pieces: Iterable[bytes]) -> str:
    """Write ``pieces`` to ``target`` and return the SHA-256 of the whole.

    Raises:
        ExportFolderError: it cannot be written; nothing is left behind.
    """
    digest = hashlib.sha256()
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with temporary.open("xb") as stream:
            for piece in pieces:
                digest.update(piece)
                stream.write(piece)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise ExportFolderError(name=target.name, why=_why(error)) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return digest.hexdigest()


def make_empty_folder(folder: Path) -> bool:
    """Make ``folder`` where it is missing; say whether it is empty.

    Raises:
        ExportFolderError: it cannot be made or read.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return not any(folder.iterdir())
    except OSError as error:
        raise ExportFolderError(name=folder.name, why=_why(error)) from error


def _why(error: OSError) -> str:
    return _(_WHY.get(error.errno or 0, _UNTOLD))
