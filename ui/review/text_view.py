"""The text as read, with the flagged words marked, and the reviewer's correction of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCharFormat, QTextCursor
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

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextView(QWidget):
    """Shows the newest version; a correction is kept beside what was read, never over it."""

    corrected = Signal(str)
    typed = Signal()
    """A correction under way changed."""
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
        self.edit.setTabChangesFocus(True)
        self.original = OriginalText(theme)
        self.original.wanted.connect(self._take_back)
        self.note = label("", "muted")
        self.doubt = button("", self.next_doubtful, link=True)
        self.start = button(_("Betulkan teks (E)"), self.begin)
        self.save = button(_("Simpan koreksi"), self._save, primary=True)
        self.cancel = button(_("Batal"), self._leave)
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
        self.edit.textChanged.connect(self._changed)
        self.edit.installEventFilter(self)
        self.edit.viewport().installEventFilter(self)
        self._reset()

    @property
    def view(self) -> ItemView | None:
        """The item whose text is shown."""
        return self._view

    @property
    def unsaved(self) -> str:
        """The correction under way, where it differs from the text; empty where there is none."""
        reading = self._view.reading if self._view else None
        text = self.edit.toPlainText()
        if self.edit.isReadOnly() or reading is None or text == reading.text:
            return ""
        return text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keys may end a correction; a click that selects nothing may be meant for marked words."""
        if isinstance(event, QKeyEvent) and not self.edit.isReadOnly():
            return self._ends(event) or super().eventFilter(watched, event)
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and self.edit.isReadOnly()
            and not self.edit.textCursor().hasSelection()
        ):
            self._clicked(self.edit.cursorForPosition(event.position().toPoint()).position())
        return super().eventFilter(watched, event)

    def _ends(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter saves, Esc leaves; a decision must not be taken by keys meant for the text."""
        saves = event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not saves and event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            if not saves and self.unsaved:
                self.save.setFocus()
            elif not saves:
                self._leave()
            elif self.save.isEnabled():
                self._save()
        return True

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
        """Show the text of ``view``; a correction of this very reading goes on undisturbed."""
        before, self._view, self._current = self._view, view, ""
        if self.edit.isReadOnly() or not self._may_correct or not _same_text(before, view):
            self._reset()

    def resume(self, text: str) -> None:
        """Go on with a correction that was typed before and not saved."""
        reading = self._view.reading if self._view else None
        going_on = not self.edit.isReadOnly()
        if going_on or not text or reading is None or text == reading.text or not self._may_correct:
            return
        self._open()
        self._put(text)

    def reveal(self, owner: str) -> None:
        """Make the words of one finding stand out and bring them into view."""
        self._current = owner
        if not self.edit.isReadOnly():
            return  # the place where the reviewer types stays where it is
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
        if self.edit.isReadOnly():
            self._open()
        self.edit.setFocus()

    def _open(self) -> None:
        self._let_edit(wanted=True)
        self.edit.setExtraSelections([])
        self.start.hide()
        self.doubt.hide()
        self.save.show()
        self.cancel.show()
        self.note.setText(_("Ctrl+Enter simpan · Esc keluar"))
        self._changed()

    def _let_edit(self, *, wanted: bool) -> None:
        if self.edit.isReadOnly() == wanted:
            self.edit.setReadOnly(not wanted)
            style = self.edit.style()  # its frame shows that one can type
            style.unpolish(self.edit)
            style.polish(self.edit)

    def _put(self, text: str) -> None:
        """Write ``text`` over all; Ctrl+Z brings back what stood there."""
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def _take_back(self, text: str) -> None:
        self.begin()
        self._put(text)

    def _changed(self) -> None:
        """Follow the typing: what it strikes out below, whether there is anything to save."""
        if self.edit.isReadOnly():
            return
        text = self.edit.toPlainText()
        self.original.show_original(self._first_read(), text, may_return=True)
        self.save.setEnabled(bool(self.unsaved.strip()))
        self.save.setToolTip("" if text.strip() else _("Teks koreksi masih kosong."))
        self.typed.emit()

    def _save(self) -> None:
        self.corrected.emit(self.edit.toPlainText())

    def _leave(self) -> None:
        """Let go of the correction."""
        self._reset()
        self.typed.emit()
        self.start.setFocus()

    @property
    def _may_correct(self) -> bool:
        view = self._view
        return view is not None and not view.is_closed and not view.hides_person

    def _reset(self) -> None:
        view = self._view
        reading = view.reading if view else None
        self._let_edit(wanted=False)
        self.edit.setPlainText(reading.text if reading else "")
        self.start.setVisible(reading is not None and self._may_correct)
        self.save.hide()
        self.cancel.hide()
        is_correction = reading is not None and reading.corrects is not None
        self.original.show_original(
            self._first_read() if is_correction else None,
            reading.text if reading else "",
            may_return=self._may_correct,
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


def _same_text(before: ItemView | None, view: ItemView | None) -> bool:
    if before is None or view is None:
        return False
    return before.item.id == view.item.id and before.reading == view.reading
