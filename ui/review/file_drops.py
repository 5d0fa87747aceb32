"""Files dropped on the open item's evidence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class FileDrops(QObject):
    """Announces the paths of files dropped on ``target``, whatever part of it they fell on."""

    dropped = Signal(list)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)
        for child in target.findChildren(QWidget):
            child.setAcceptDrops(False)  # what they do not take reaches ``target``
            if isinstance(child, QAbstractScrollArea):
                child.viewport().setAcceptDrops(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take drags of local files."""
        if isinstance(event, QDragEnterEvent) and _paths(event):
            event.acceptProposedAction()
            return True
        if type(event) is QDropEvent and (paths := _paths(event)):
            event.acceptProposedAction()
            self.dropped.emit(paths)
            return True
        return super().eventFilter(watched, event)


def _paths(event: QDropEvent) -> list[str]:
    mime = event.mimeData()
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
