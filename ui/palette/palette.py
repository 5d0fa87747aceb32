"""The palette over the window: type, arrow, Enter; Escape leaves everything as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from app.text import _
from ui.palette.entries import Entry, matching
from ui.palette.palette_delegate import ENTRY, PaletteDelegate
from ui.pieces import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from ui.theme import Theme

_SOON_MS: Final = 120
_WIDTH: Final = 640
_ROWS: Final = 10
_TOP: Final = 56
_MOST: Final = 60


class Palette(QFrame):
    """Knows entries only; who opens it says what they are and how more are found.

    ``ask`` is called with the text a moment after typing stops; its answer comes by
    :meth:`show_found`.
    """

    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, ask: Callable[[str], None]) -> None:
        super().__init__(window)
        self._theme, self._ask = theme, ask
        self._known: Sequence[Entry] = ()
        self._found: Sequence[Entry] = ()
        self._offer: Callable[[str], Sequence[Entry]] = lambda _text: ()
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.NoFrame)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 8)
        shadow.setColor(Qt.GlobalColor.black)
        self.setGraphicsEffect(shadow)
        self.field = QLineEdit()
        self.field.setObjectName("paletteField")
        self.field.setPlaceholderText(_("Cari konten, pegawai, ketentuan, aturan, atau perintah"))
        self.field.setAccessibleName(_("Cari dan perintah"))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(_("Hasil pencarian"))
        self.list.setItemDelegate(PaletteDelegate(theme))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(self._run)
        self.nothing = label(_("Tidak ada yang cocok."), "muted")
        self.nothing.setContentsMargins(16, 8, 16, 12)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.setSpacing(4)
        for keys, what in (("↑", ""), ("↓", _("pilih")), ("Enter", _("buka")), ("Esc", _("tutup"))):
            foot.addWidget(label(keys, "key", wrap=False))
            if what:
                foot.addWidget(label(what, "muted", wrap=False))
                foot.addSpacing(8)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        column.addLayout(foot)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(lambda: self._ask(self.field.text()))
        self.field.textChanged.connect(self._typed)
        self.hide()

    def open_with(
        self,
        known: Sequence[Entry],
        offer: Callable[[str], Sequence[Entry]],
        text: str = "",
    ) -> None:
        """Open over the window.

        ``known`` are entries to pick from, ``offer`` makes those that take the typed text itself.
        """
        self._known, self._offer, self._found = known, offer, ()
        self.field.setText(text)
        self._list()
        self.place()
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def show_found(self, text: str, found: Sequence[Entry]) -> None:
        """Add what was found, unless something else was typed meanwhile."""
        if self.isVisible() and text == self.field.text():
            self._found = found
            self._list()

    def entries(self) -> list[Entry]:
        """Return the entries shown now."""
        return [self.list.item(n).data(ENTRY) for n in range(self.list.count())]

    def leave(self) -> None:
        """Close and do nothing."""
        self._soon.stop()
        self.hide()
        self.closed.emit()

    def place(self) -> None:
        """Stand in the middle of the top of the window."""
        window = self.parentWidget()
        if window is None:
            return
        width = min(self._theme.px(_WIDTH), window.width() - 48)
        row = self._theme.px(36)
        rows = min(max(self.list.count(), 1), _ROWS, max((window.height() - 220) // row, 3))
        self.list.setFixedHeight(rows * row + 8)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, _TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrows move in the list while the field keeps the keys; leaving the field closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.underMouse():
            self.leave()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS - 1,
            Qt.Key.Key_PageUp: 1 - _ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            last = self.list.count() - 1
            row = self.list.currentRow() + steps[key]
            around = {-1: last, last + 1: 0}.get(row, min(max(row, 0), last))
            self.list.setCurrentRow(around)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (entry := self.list.currentItem()) is not None:
                self._run(entry)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _typed(self, text: str) -> None:
        self._found = ()
        self._list()
        if text.strip():
            self._soon.start()
        else:
            self._soon.stop()

    def _list(self) -> None:
        text = self.field.text().strip()
        shown = matching(self._known, text) if text else list(self._known)
        # What was typed is most often a name or a word of a post: those hits stand first.
        entries = [*self._found, *shown, *self._offer(text)][:_MOST]
        self.list.clear()
        for entry in entries:
            line = QListWidgetItem()
            line.setData(ENTRY, entry)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, entry.spoken)
            self.list.addItem(line)
        self.list.setCurrentRow(0 if entries else -1)
        self.list.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        self.place()

    def _run(self, line: QListWidgetItem) -> None:
        entry = line.data(ENTRY)
        self.leave()
        entry.run()
