"""Where files, folders, pictures and links are dropped or pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from app.links.pasted_text import find_links
from app.services.import_inputs import LISTS
from app.services.import_original import PICTURES
from app.text import _
from ui.pieces import button, label, restyle

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent


def inputs_of(mime: QMimeData) -> list[str]:
    """Return the files, folders and links that ``mime`` holds as such, in order."""
    return [
        url.toLocalFile() if url.isLocalFile() else url.toString()
        for url in mime.urls()
        if url.isLocalFile() or url.scheme() in {"http", "https"}
    ]


def picture_of(mime: QMimeData) -> bytes | None:
    """Return the picture in ``mime`` as PNG, or ``None``."""
    if not mime.hasImage():
        return None
    image = QImage(mime.imageData())
    if image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class DropZone(QFrame):
    """Announces inputs to import, or a picture as bytes."""

    dropped = Signal(list)
    pictured = Signal(bytes)
    texted = Signal(str)
    """A pasted or dropped text that holds links: a message, a list, a chat."""
    paste_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drop")
        self.setAcceptDrops(True)
        self.setAccessibleName(_("Tempat menjatuhkan berkas"))
        title = label(_("Seret tangkapan layar, PDF, daftar tautan, atau chat ke sini"), "title")
        hint = label(_("atau tempel dengan Ctrl+V · berkas asli Anda tidak pernah diubah"), "muted")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch()
        for made in (
            button(_("Pilih berkas …"), self._choose_files, primary=True),
            button(_("Pilih folder …"), self._choose_folder),
            button(_("Tempel tautan …"), self.paste_wanted.emit),
            button(_("Ekspor chat WhatsApp …"), self._choose_chat),
        ):
            row.addWidget(made)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 20)
        column.setSpacing(8)
        for text in (title, hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addLayout(row)

    def take(self, mime: QMimeData | None) -> bool:
        """Take what ``mime`` holds; ``False`` if there is nothing to import in it."""
        if mime is None:  # an empty clipboard on some systems
            return False
        if found := inputs_of(mime):
            self.dropped.emit(found)
            return True
        if picture := picture_of(mime):
            self.pictured.emit(picture)
            return True
        if mime.hasText() and find_links(mime.text()):
            self.texted.emit(mime.text())
            return True
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome what can be imported."""
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage() or mime.hasText():
            self._over(on=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Look as before."""
        self._over(on=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take what was dropped."""
        self._over(on=False)
        if self.take(event.mimeData()):
            event.acceptProposedAction()

    def _over(self, *, on: bool) -> None:
        self.setProperty("over", on)
        restyle(self)

    def _choose_files(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in sorted(PICTURES | LISTS))
        chosen, _kind = QFileDialog.getOpenFileNames(
            self, _("Pilih berkas"), "", f"{_('Gambar, PDF, daftar tautan')} ({kinds})"
        )
        if chosen:
            self.dropped.emit(chosen)

    def _choose_chat(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Pilih ekspor chat WhatsApp"), "", f"{_('Ekspor chat')} (*.zip *.txt)"
        )
        if chosen:
            self.dropped.emit([chosen])

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Pilih folder"))
        if chosen:
            self.dropped.emit([chosen])
