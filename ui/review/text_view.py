"""The text as read, with the flagged words marked, and the reviewer's correction of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from app.text import _
from ui.offsets import to_utf16
from ui.pieces import button, label
from ui.review.marks import favour_groups, finding_tone

if TYPE_CHECKING:
    from app.services.review import ItemView
    from ui.theme import Theme


class TextView(QWidget):
    """Shows the newest version; a correction is kept beside what was read, never over it."""

    corrected = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._view: ItemView | None = None
        self._current = ""
        self.edit = QPlainTextEdit()
        self.edit.setObjectName("reading")
        self.edit.setReadOnly(True)
        self.edit.setAccessibleName(_("Teks terbaca"))
        self.edit.setPlaceholderText(_("Belum ada teks yang terbaca."))
        self.note = label("", "muted")
        self.start = button(_("Betulkan teks"), self.begin)
        self.save = button(_("Simpan koreksi"), self._save, primary=True)
        self.cancel = button(_("Batal"), self._reset)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 8)
        row.addWidget(self.note, 1)
        for made in (self.start, self.cancel, self.save):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        column.addLayout(row)
        theme.changed.connect(self._mark)
        self._reset()

    def show_item(self, view: ItemView | None) -> None:
        """Show the text of ``view``."""
        self._view, self._current = view, ""
        self._reset()

    def reveal(self, owner: str) -> None:
        """Make the words of one finding stand out and bring them into view."""
        self._current = owner
        for key, start, _end, _tone in self._spans():
            if key == owner and self._view is not None and self._view.reading is not None:
                cursor = self.edit.textCursor()
                cursor.setPosition(to_utf16(self._view.reading.text, start))
                self.edit.setTextCursor(cursor)
                self.edit.ensureCursorVisible()
                break
        self._mark()

    def begin(self) -> None:
        """Let the reviewer correct the text."""
        self.edit.setReadOnly(False)
        self.edit.setExtraSelections([])
        self.edit.setFocus()
        self.start.hide()
        self.save.show()
        self.cancel.show()

    def _save(self) -> None:
        self.corrected.emit(self.edit.toPlainText())

    def _reset(self) -> None:
        view = self._view
        reading = view.reading if view else None
        self.edit.setReadOnly(True)
        self.edit.setPlainText(reading.text if reading else "")
        self.start.setVisible(reading is not None and view is not None and not view.is_closed)
        self.save.hide()
        self.cancel.hide()
        note = ""
        if reading is not None and reading.corrects:
            note = _("Koreksi peninjau, versi {n}; bacaan asal tetap disimpan.").format(
                n=reading.version
            )
        self.note.setText(note)
        self._mark()

    def _spans(self) -> list[tuple[str, int, int, str]]:
        view = self._view
        if view is None or view.reading is None or view.check is None:
            return []
        result = view.check.result
        spans = [
            (owner, span.start, span.end, "green")
            for owner, group in favour_groups(result)
            for span in group
        ]
        return spans + [
            (key, f.start, f.end, finding_tone(f))
            for key, f in zip(view.check.finding_ids, result.findings, strict=True)
        ]

    def _mark(self) -> None:
        if not self.edit.isReadOnly() or self._view is None or self._view.reading is None:
            return
        text = self._view.reading.text
        selections = []
        for owner, start, end, tone in self._spans():
            style = QTextCharFormat()
            style.setBackground(self._theme.color(f"{tone}_soft"))
            style.setForeground(self._theme.color(f"{tone}_text"))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(QColor(self._theme.color(tone)))
            if owner == self._current:
                style.setFontWeight(700)
            cursor = QTextCursor(self.edit.document())
            cursor.setPosition(to_utf16(text, start))
            cursor.setPosition(to_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
            chosen = QTextEdit.ExtraSelection()
            chosen.cursor = cursor
            chosen.format = style
            selections.append(chosen)
        self.edit.setExtraSelections(selections)
