"""The left side of Aturan: the pack in force and its clauses, with what this office judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.labels import format_day
from app.text import _
from ui.pieces import bar, button, chip, label
from ui.row_delegate import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.rule_book import RuleBookView, RuleEntry
    from ui.theme import Theme

GENERAL: Final = "+"
"""Key of the entry that holds the facts in favour which name no clause."""
KEY: Final = Qt.ItemDataRole.UserRole
HEAD: Final = Qt.ItemDataRole.UserRole + 1
BELOW: Final = Qt.ItemDataRole.UserRole + 2
_ROW: Final = 56


class ClauseList(QWidget):
    """Choose a clause; a search keeps the clauses whose text or rules hold the words."""

    chosen = Signal(str)
    install_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("queuePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: RuleBookView | None = None
        self.title = label("", "strong")
        self.standing = chip("", "amber")
        self.version = label("", "muted")
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Cari ketentuan atau aturan"))
        self.search.setAccessibleName(_("Cari ketentuan atau aturan"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setObjectName("queue")
        self.list.setAccessibleName(_("Ketentuan"))
        self.list.setItemDelegate(ClauseDelegate(theme))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(self._changed)
        self.empty = label(_("Tidak ada ketentuan yang memuat kata itu."), "muted")
        self.empty.setContentsMargins(12, 12, 12, 12)
        self.empty.hide()
        head = bar("panelHead")
        inner = QVBoxLayout(head)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(4)
        inner.addWidget(self.title)
        inner.addWidget(self.standing, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.version)
        self.install = button(_("Pasang paket baru …"), self.install_wanted.emit, link=True)
        inner.addWidget(self.install, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        theme.changed.connect(self.list.doItemsLayout)

    def show_book(self, view: RuleBookView) -> None:
        """Fill the list, keeping the choice."""
        self._view = view
        self.title.setText(view.title)
        official = view.status == "official"
        self.standing.setText(
            _("disahkan BKPSDM") if official else _("draf, belum disahkan BKPSDM")
        )
        self.standing.setProperty("tone", "green" if official else "amber")
        self.version.setText(
            _("{version} · urutan {sequence} · berlaku sejak {day}").format(
                version=view.version, sequence=view.sequence, day=format_day(view.effective_from)
            )
        )
        kept = self.current
        self.list.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.list.clear()
        for clause in view.clauses:
            below = _counts(clause.rules, clause.accepted, clause.rejected)
            self._add(clause.card.clause.value, clause.card.title, below, clause.card.clause.value)
        self._add(GENERAL, _("Hal yang meringankan"), _counts(view.general, 0, 0), "")
        self.list.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self.choose(kept or view.clauses[0].card.clause.value)
        self._filter(self.search.text())

    @property
    def current(self) -> str:
        """The key of the chosen clause, or nothing."""
        item = self.list.currentItem()
        return str(item.data(KEY)) if item else ""

    def choose(self, key: str) -> None:
        """Choose a clause by its key."""
        for number in range(self.list.count()):
            if self.list.item(number).data(KEY) == key:
                self.list.setCurrentRow(number)

    def _add(self, key: str, title: str, below: str, clause: str) -> None:
        item = QListWidgetItem(f"{clause} {title}. {below}".strip())
        item.setData(KEY, key)
        item.setData(HEAD, (clause, title))
        item.setData(BELOW, below)
        self.list.addItem(item)

    def _changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(KEY)))

    def _filter(self, wanted: str) -> None:
        shown = 0
        for number in range(self.list.count()):
            item = self.list.item(number)
            hidden = not self._holds(str(item.data(KEY)), wanted.casefold().split())
            item.setHidden(hidden)
            shown += not hidden
        self.empty.setVisible(not shown and self._view is not None)
        self.list.setVisible(bool(shown) or self._view is None)

    def _holds(self, key: str, words: Sequence[str]) -> bool:
        if not words or self._view is None:
            return True
        texts: list[str] = []
        rules: tuple[RuleEntry, ...] = self._view.general if key == GENERAL else ()
        for clause in self._view.clauses:
            if clause.card.clause.value == key:
                texts += [key, clause.card.title, clause.card.explanation]
                rules = clause.rules
        for entry in rules:
            texts += [entry.card.id, entry.card.explanation, *entry.card.hits]
        whole = " ".join(texts).casefold()
        return all(word in whole for word in words)


def _counts(rules: Sequence[RuleEntry], accepted: int, rejected: int) -> str:
    parts = [_("{n} aturan").format(n=len(rules))]
    if accepted:
        parts.append(_("{n} diterima").format(n=accepted))
    if rejected:
        parts.append(_("{n} ditolak").format(n=rejected))
    muted = sum(entry.mute is not None for entry in rules)
    if muted:
        parts.append(_("{n} dihentikan").format(n=muted))
    return " · ".join(parts)


class ClauseDelegate(RowDelegate):
    """Draws the clause in bold, its title, and the counts below."""

    height = _ROW

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        painter.save()
        rect = self.paint_ground(painter, option, hovered=True)
        body = rect.adjusted(15, 8, -12, -8)
        half = body.height() // 2
        top = QRect(body.left(), body.top(), body.width(), half)
        self._paint_head(painter, top, index.data(HEAD))
        font = painter.font()
        font.setBold(False)
        font.setPixelSize(self._theme.px(12))
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        self._elided(painter, top.translated(0, half), str(index.data(BELOW)))
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, head: tuple[str, str]) -> None:
        clause, title = head
        font = painter.font()
        font.setPixelSize(self._theme.px(13))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        self._elided(painter, rect, clause)
        left = QFontMetrics(font).horizontalAdvance(f"{clause} ") if clause else 0
        font.setBold(not clause)
        painter.setFont(font)
        self._elided(painter, rect.adjusted(left, 0, 0, 0), title)

    def _elided(self, painter: QPainter, rect: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
