"""The text as read, with the flagged words marked, and the reviewer's correction of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from app.text import _
from ui.offsets import to_code_point, to_utf16
from ui.pieces import button, label
from ui.review.marks import favour_groups, finding_tone
from ui.review.original_text import OriginalText

if TYPE_CHECKING:
    from app.domain.items import Reading
    from app.domain.reading import Word
    from app.services.review import ItemView
    from ui.theme import Theme


class TextView(QWidget):
    """Shows the newest version; a correction is kept beside what was read, never over it."""

    corrected = Signal(str)
    mark_clicked = Signal(str)
    """A click on marked words tells whose words they are."""

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
        self.original = OriginalText(theme)
        self.note = label("", "muted")
        self.doubt = button("", self.next_doubtful, link=True)
        self.start = button(_("Betulkan teks (E)"), self.begin)
        self.save = button(_("Simpan koreksi"), self._save, primary=True)
        self.cancel = button(_("Batal"), self._reset)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 8)
        row.addWidget(self.doubt)
        row.addWidget(self.note, 1)
        for made in (self.start, self.cancel, self.save):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit, 3)
        column.addLayout(row)
        column.addWidget(self.original, 2)
        theme.changed.connect(self._mark)
        self.edit.viewport().installEventFilter(self)
        self._reset()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A click that selects nothing may be meant for marked words."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and self.edit.isReadOnly()
            and not self.edit.textCursor().hasSelection()
        ):
            self._clicked(self.edit.cursorForPosition(event.position().toPoint()).position())
        return super().eventFilter(watched, event)

    def _clicked(self, units: int) -> None:
        view = self._view
        if view is None or view.reading is None:
            return
        at = to_code_point(view.reading.text, units)
        # Findings stand last; where a fact in favour lies on the same words, they come first.
        hit = next((key for key, a, b, _tone in reversed(self._spans()) if a <= at < b), None)
        if hit is not None:
            self.mark_clicked.emit(hit)

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

    def next_doubtful(self) -> None:
        """Go to the next word that was read with doubt, and from the last to the first."""
        words = self._doubtful()
        if not words or self._view is None or self._view.reading is None:
            return
        text, cursor = self._view.reading.text, self.edit.textCursor()
        places = [(to_utf16(text, word.start), to_utf16(text, word.end)) for word in words]
        at = cursor.selectionStart() + (1 if cursor.hasSelection() else 0)
        start, end = next((place for place in places if place[0] >= at), places[0])
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)
        self.edit.ensureCursorVisible()
        self.edit.setFocus()

    def begin(self) -> None:
        """Let the reviewer correct the text; what was read stays in sight below."""
        if self._view is not None and self._view.reading is not None:
            first = self._first_read()
            self.original.show_original(first, self._view.reading.text)
        self.edit.setReadOnly(False)
        self.edit.setExtraSelections([])
        self.edit.setFocus()
        self.start.hide()
        self.doubt.hide()
        self.save.show()
        self.cancel.show()

    def _save(self) -> None:
        self.corrected.emit(self.edit.toPlainText())

    def _reset(self) -> None:
        view = self._view
        reading = view.reading if view else None
        self.edit.setReadOnly(True)
        self.edit.setPlainText(reading.text if reading else "")
        may_correct = view is not None and not view.is_closed and not view.hides_person
        self.start.setVisible(reading is not None and may_correct)
        self.save.hide()
        self.cancel.hide()
        is_correction = reading is not None and reading.corrects is not None
        self.original.show_original(
            self._first_read() if is_correction else None, reading.text if reading else ""
        )
        self.note.setText(self._told(reading))
        count = len(self._doubtful())
        self.doubt.setVisible(count > 0 and not (view is not None and view.hides_person))
        self.doubt.setText(_("{n} kata dibaca dengan ragu").format(n=count))
        self.doubt.setAccessibleName(
            _("{n} kata dibaca dengan ragu; pergi ke yang berikutnya").format(n=count)
        )
        self.doubt.setToolTip(_("Bergaris putus-putus dalam teks. Klik untuk ke yang berikutnya."))
        self._mark()

    def _told(self, reading: Reading | None) -> str:
        """What is to be known of the shown text."""
        if self._view is not None and self._view.hides_person and reading is not None:
            # A corrected text is kept as typed: covered signs would stay in it.
            return _("Nama disamarkan; koreksi sesudah temuan dinilai.")
        if reading is None or reading.corrects is None:
            return ""
        return _("Koreksi peninjau, versi {n}; bacaan asal tetap disimpan.").format(
            n=reading.version
        )

    def _first_read(self) -> Reading | None:
        """What was read, or brought together, before any correction."""
        view = self._view
        if view is None or view.reading is None:
            return None
        known = {reading.id: reading for reading in view.readings}
        found = view.reading
        while found.corrects is not None and found.corrects in known:
            found = known[found.corrects]
        return found

    def _doubtful(self) -> list[Word]:
        reading = self._view.reading if self._view else None
        return [word for word in reading.words if word.is_doubtful] if reading else []

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
        selections = [
            self._selection(text, word.start, word.end, self._doubt_style())
            for word in self._doubtful()
        ]
        for owner, start, end, tone in self._spans():
            style = QTextCharFormat()
            style.setBackground(self._theme.color(f"{tone}_soft"))
            style.setForeground(self._theme.color(f"{tone}_text"))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(QColor(self._theme.color(tone)))
            if owner == self._current:
                style.setFontWeight(700)
            selections.append(self._selection(text, start, end, style))
        self.edit.setExtraSelections(selections)

    def _doubt_style(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        style.setUnderlineColor(QColor(self._theme.color("amber")))
        return style

    def _selection(
        self, text: str, start: int, end: int, style: QTextCharFormat
    ) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(to_utf16(text, start))
        cursor.setPosition(to_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        chosen = QTextEdit.ExtraSelection()
        chosen.cursor = cursor
        chosen.format = style
        return chosen
