"""Copying text so that the system keeps no history of it and sends it to no other device."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_WINDOWS_FORMAT: Final = 'application/x-qt-windows-mime;value="{name}"'
_NO: Final = bytes(4)
"""A DWORD of zero."""
EXCLUDED: Final = {
    "ExcludeClipboardContentFromMonitorProcessing": _NO,
    "CanIncludeInClipboardHistory": _NO,
    "CanUploadToCloudClipboard": _NO,
}
"""What Windows looks for before it keeps a history or sends the clipboard to other devices."""
_KLIPPER: Final = "x-kde-passwordManagerHint"
"""KDE's clipboard history keeps nothing that carries this."""


def private_mime(text: str) -> QMimeData:
    """Return ``text`` marked as not to be remembered."""
    mime = QMimeData()
    mime.setText(text)
    for name, value in EXCLUDED.items():
        mime.setData(_WINDOWS_FORMAT.format(name=name), value)
    mime.setData(_KLIPPER, b"secret")
    return mime


def copy_privately(text: str) -> None:
    """Put ``text`` on the clipboard, and into no history."""
    QGuiApplication.clipboard().setMimeData(private_mime(text))
