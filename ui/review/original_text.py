"""What was read before the reviewer corrected it, below the correction, with the changes marked."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from app.text import _
from ui.offsets import to_utf16
from ui.pieces import button, label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.items import Reading
    from ui.theme import Theme


class OriginalText(QWidget):
    """Shows the text of an earlier version, never to be edited; hidden where there is none."""

    wanted = Signal(str)
    """The reviewer wants this text back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._read: tuple[str, str] = ("", "")
        self.title = label("", "muted")
        self.title.setContentsMargins(20, 6, 12, 2)
        self.text = QPlainTextEdit()
        self.text.setObjectName("originalReading")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Bacaan asal"))
        self.take_back = button(_("Pakai bacaan asal"), self._take_back, link=True)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text)
        theme.changed.connect(self._mark)
        self.hide()

    def show_original(
        self, original: Reading | None, text: str, *, may_return: bool = False
    ) -> None:
        """Show ``original`` with the words that ``text`` no longer has struck through.

        ``may_return`` offers to take it back.
        """
        self.take_back.setVisible(may_return and original is not None and original.text != text)
        self.setVisible(original is not None)
        if original is None:
            self.text.clear()
            return
        self._read = (original.text, text)
        name = _("Bacaan asal, versi {n} ({engine}). Kata yang diubah dicoret.")
        engine = original.engine.split(" ")[0] or _("tanpa mesin")
        self.title.setText(name.format(n=original.version, engine=engine))
        self.text.setPlainText(original.text)
        self._mark()

    def _take_back(self) -> None:
        self.wanted.emit(self._read[0])

    def _mark(self) -> None:
        original, text = self._read
        selections = []
        for start, end in changed_spans(original, text):
            style = QTextCharFormat()
            style.setFontStrikeOut(True)
            style.setForeground(self._theme.color("amber_text"))
            style.setBackground(self._theme.color("amber_soft"))
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(to_utf16(original, start))
            cursor.setPosition(to_utf16(original, end), QTextCursor.MoveMode.KeepAnchor)
            chosen = QTextEdit.ExtraSelection()
            chosen.cursor, chosen.format = cursor, style
            selections.append(chosen)
        self.text.setExtraSelections(selections)


def changed_spans(original: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``original`` whose words ``text`` no longer has in their place."""
    words = [*re.finditer(r"\S+", original)]
    matcher = SequenceMatcher(a=[w.group() for w in words], b=text.split(), autojunk=False)
    for kind, first, last, _start, _end in matcher.get_opcodes():
        if kind in ("replace", "delete"):
            yield words[first].start(), words[last - 1].end()
