"""The window of the manual; it stays open beside the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.text import _
from ui.manual.pages import FOLDER, PAGE_OF_SCREEN, pages, search
from ui.pieces import label

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtGui import QResizeEvent

    from ui.manual.pages import ManualPage
    from ui.theme import Theme

_KEY: Final = Qt.ItemDataRole.UserRole
_INDEX: Final = 248
_MARGIN: Final = 72
_ROW: Final = 32
_LINE: Final = 18
_PICTURE: Final = "\ufffc"
"""Stands in a text for a picture."""
_LEADING: Final = 145
"""Height of a line in percent; long texts are read more easily with air."""


class _Page(QTextBrowser):
    """Shows one page; pictures never stand wider than the page."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """Give the pictures of the manual; nothing else is ever opened."""
        path = (FOLDER / QUrl(name).path()).resolve()
        if kind != QTextDocument.ResourceType.ImageResource.value or FOLDER not in path.parents:
            return None
        image = QImage(str(path))
        room = max(self.viewport().width() - _MARGIN, 200)
        if image.width() > room:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image


class ManualWindow(QDialog):
    """Index and search at the left, the page at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = ""
        self.setWindowTitle(_("Panduan Tinjau"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(QSize(1040, 720).boundedTo(parent.size()))
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Cari di panduan"))
        self.field.setAccessibleName(_("Cari di panduan"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._search)
        self.index = QListWidget()
        self.index.setObjectName("settingsIndex")
        self.index.setAccessibleName(_("Daftar isi"))
        self.index.setWordWrap(True)
        self.index.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.index.currentItemChanged.connect(self._chosen)
        self.nothing = label(_("Tidak ada yang cocok; coba kata lain."), "muted")
        self.nothing.hide()
        self.page = _Page()
        self.page.setObjectName("reading")
        self.page.setAccessibleName(_("Halaman panduan"))
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(self._follow)
        self._build()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(
            self.field.setFocus
        )
        theme.changed.connect(self._again)
        self._search("")

    def _build(self) -> None:
        left = QWidget()
        left.setFixedWidth(min(self._theme.px(_INDEX), 340))
        side = QVBoxLayout(left)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        field = QVBoxLayout()
        field.setContentsMargins(12, 12, 12, 0)
        field.addWidget(self.field)
        side.addLayout(field)
        side.addWidget(self.nothing)
        side.addWidget(self.index, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.page, 1)

    def show_screen(self, screen: str) -> None:
        """Show the page of a screen and come to the front."""
        self.field.clear()
        self.show_page(PAGE_OF_SCREEN.get(screen, pages()[0].key))
        self.show()
        self.raise_()
        self.activateWindow()
        self.index.setFocus()

    def show_page(self, key: str) -> None:
        """Show a page by its key."""
        for number in range(self.index.count()):
            if self.index.item(number).data(_KEY) == key:
                self.index.setCurrentRow(number)

    @property
    def shown_key(self) -> str:
        """The key of the page that is shown."""
        return self._key

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pictures to the room."""
        super().resizeEvent(event)
        self._again()

    def _search(self, typed: str) -> None:
        words = typed.strip()
        found = search(words) if words else pages()
        self.index.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.index.clear()
        for page in found:
            entry = QListWidgetItem(_line(page, words))
            entry.setData(_KEY, page.key)
            lines = 1 if not words else 3
            entry.setSizeHint(QSize(0, self._theme.px(_ROW + _LINE * (lines - 1))))
            self.index.addItem(entry)
        self.index.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here
        self.nothing.setVisible(not found)
        self.index.setCurrentRow(0 if found else -1)

    def _chosen(self, entry: QListWidgetItem | None) -> None:
        if entry is None:
            return
        self._key = str(entry.data(_KEY))
        self._again()
        words = self.field.text().split()
        if words:
            self.page.find(words[0])

    def _again(self) -> None:
        page = next((one for one in pages() if one.key == self._key), None)
        if page is None:
            return
        document = self.page.document()
        document.setDefaultStyleSheet(f"a {{ color: {self._theme.tokens.accent_text}; }}")
        self.page.setMarkdown(page.markdown)
        self._give_air(document)

    def _give_air(self, document: QTextDocument) -> None:
        px, block = self._theme.px, document.begin()
        cursor = QTextCursor(document)
        while block.isValid():
            shape = block.blockFormat()
            heading = shape.headingLevel()
            if _PICTURE not in block.text():
                kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
                shape.setLineHeight(_LEADING, kind)
            if heading == 1:
                shape.setBottomMargin(px(8))
            elif heading:
                shape.setTopMargin(px(18))
                shape.setBottomMargin(px(4))
            elif block.textList() is None:
                shape.setBottomMargin(px(8))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
            block = block.next()
        cursor.setPosition(0)
        self.page.setTextCursor(cursor)

    def _follow(self, link: QUrl) -> None:
        self.field.clear()
        self.show_page(link.path().removesuffix(".md"))


def _line(page: ManualPage, typed: str) -> str:
    excerpt = page.excerpt(typed) if typed else ""
    return f"{page.title}\n{excerpt}" if excerpt else page.title
