"""The queue as a list model: rows come in pages, thumbnails when they are first painted."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap

from app.labels import STATUS_LABEL
from app.text import _
from ui.review.when import short_when
from ui.row_pages import PAGE, PageSource, RowPages
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.items import QueueFilter, QueueRow
    from ui.office import OpenOffice, Surroundings

THUMBNAIL: Final = (76, 104)
"""Twice the size shown, for sharp screens."""
_KEPT: Final = 400
ROW: Final = Qt.ItemDataRole.UserRole
PICTURE: Final = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


_VEIL: Final = 4
"""Pixels that are left of the thumbnail of an item that opens blurred."""


class QueueModel(QAbstractListModel):
    """Rows of one filter; ``None`` for a picture means none is known yet or there is none."""

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self._office = office
        self._around = around
        self._pages: RowPages[QueueRow, QueueFilter] = RowPages(
            PageSource(
                lambda row: row.id,
                lambda shown, after: office.review.queue(shown, after=after, limit=PAGE),
            ),
            around,
        )
        self._pictures: OrderedDict[tuple[str, bool], QPixmap | None] = OrderedDict()

    def show(self, shown: QueueFilter, rows: Sequence[QueueRow]) -> None:
        """Replace everything by the first page of ``shown``."""
        self._pages.show(self, shown, rows)

    def row_of(self, item_id: str) -> int:
        """Return the row of an item or -1."""
        return self._pages.number_of(item_id)

    def row(self, number: int) -> QueueRow | None:
        """Return the row at ``number`` or ``None``."""
        return self._pages.row(number)

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of loaded rows."""
        return 0 if parent is not None and parent.isValid() else len(self._pages)

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether another page may exist."""
        return not parent.isValid() and self._pages.may_go_on

    def fetchMore(self, parent: _Index) -> None:  # noqa: ARG002, N802 - Qt's signature
        """Ask for the next page."""
        self._pages.go_on(self)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its picture, or the words a screen reader says."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role == PICTURE:
            return self._picture(row.id, veiled=row.opens_blurred)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = [
                row.title, short_when(row.posted_at or row.imported_at, self._office.clock.now()),
                row.excerpt, " ".join(row.clauses), _(STATUS_LABEL[row.status]),
            ]  # fmt: skip
            return " · ".join(part for part in parts if part)
        return None

    def _picture(self, item_id: str, *, veiled: bool) -> QPixmap | None:
        # Kept apart by veil: a picture that is marked later must not stay in sight.
        key = (item_id, veiled)
        if key in self._pictures:
            return self._pictures[key]
        self._pictures[key] = None
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)

        def load() -> QImage | None:
            data = self._office.review.preview(item_id)
            image = QImage.fromData(data) if data else QImage()
            if image.isNull():
                return None
            cover = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(*THUMBNAIL, cover, smooth)
            left = (image.width() - THUMBNAIL[0]) // 2
            image = image.copy(left, 0, *THUMBNAIL)
            if veiled:
                image = image.scaled(_VEIL, _VEIL, mode=smooth).scaled(*THUMBNAIL, mode=smooth)
            return image

        def arrived(image: QImage | None) -> None:
            row = self.row_of(item_id)
            if image is None or row < 0:
                return
            self._pictures[key] = QPixmap.fromImage(image)
            index = self.index(row)
            self.dataChanged.emit(index, index, [PICTURE])

        self._around.runner.run(load, arrived, self._around.notifier.problem, queue=Queue.PICTURES)
        return self._pictures.get(key)
