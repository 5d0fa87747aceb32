"""The middle: the picture, the text as read, and where it all comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.domain.items import ItemKind, evidence_of_page, page_count
from app.domain.page_sizes import width_of_page
from app.labels import PLATFORM_LABEL, format_when
from app.text import N_, _
from ui.pieces import bar, button, keyed, label
from ui.review.marks import marks_on_page, page_of
from ui.review.picture_cache import PictureCache
from ui.review.picture_view import PictureView
from ui.review.provenance import provenance_html
from ui.review.second_reader import second_opinion
from ui.review.text_view import TextView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.services.review import ItemView
    from ui.office import OpenOffice, Surroundings


_TABS: Final = (
    (N_("Tangkapan layar"), N_("Gambar"), ""),
    (N_("Teks terbaca"), N_("Teks"), "T"),
    (N_("Asal-usul"), N_("Asal-usul"), "I"),
)
"""Titles, what stands instead where it is narrow, and the key there and back."""


class EvidencePanel(QWidget):
    """Three views of one item; announces a click on a box and a corrected text."""

    mark_clicked = Signal(str)
    corrected = Signal(str)

    def __init__(self, office: OpenOffice, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("evidencePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office, self._around = office, around
        self._view: ItemView | None = None
        self._page = 0
        self._pages = 1
        self._current = ""
        self.pictures = PictureCache(office, around)
        self.picture = PictureView(around.theme)
        self.text = TextView(around.theme)
        self.provenance = QTextBrowser()
        self.provenance.setObjectName("provenance")
        self.provenance.setAccessibleName(_("Asal-usul"))
        self.provenance.setOpenLinks(False)
        self.stack = QStackedWidget()
        for page in (self.picture, self.text, self.provenance):
            self.stack.addWidget(page)
        self.foot = label("", "muted", selectable=True)
        self.foot.setContentsMargins(12, 4, 12, 8)
        self.foot.setAccessibleName(_("Ringkasan asal"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self.picture.mark_clicked.connect(self.mark_clicked)
        self.text.mark_clicked.connect(self.mark_clicked)
        self.picture.zoomed.connect(lambda percent: self.percent.setText(f"{percent} %"))
        self.text.corrected.connect(self.corrected)
        around.theme.changed.connect(self._show_provenance)
        self.show_item(None)

    def _head(self) -> QWidget:
        head = bar("panelHead")
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        self.tabs = QButtonGroup(self)
        for number, (title, _short, key) in enumerate(_TABS):
            text = _(title)
            tab = QPushButton(text)
            tab.setCheckable(True)
            tab.setProperty("tab", True)  # noqa: FBT003 - Qt has no keyword here
            tab.setAccessibleName(text)
            if key:
                keyed(tab, key)
            self.tabs.addButton(tab, number)
            row.addWidget(tab)
        self.tabs.button(0).setChecked(True)
        self.tabs.idClicked.connect(self.show_tab)
        row.addStretch()
        self.page_note = label("", "muted", wrap=False)
        self.back = button("‹", lambda: self._turn(-1), small=True, name=_("Halaman sebelumnya"))
        self.forth = button("›", lambda: self._turn(1), small=True, name=_("Halaman berikutnya"))
        minus = button("−", self.picture.zoom_out, small=True, name=_("Perkecil (-)"))
        plus = button("+", self.picture.zoom_in, small=True, name=_("Perbesar (+)"))
        self.percent = button("100 %", self.picture.actual_size, link=True, name=_("Ukuran asli"))
        whole = button(_("Muat"), self.picture.fit, small=True, name=_("Tampilkan seluruh gambar"))
        turn = button("⟳", self.picture.turn, small=True, name=_("Putar gambar"))
        keyed(whole, "0")
        keyed(turn, "]")
        self._zooming = QWidget()
        tools = QHBoxLayout(self._zooming)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(4)
        self._roomy = (minus, self.percent, plus, whole, turn)
        for made in (self.back, self.page_note, self.forth, minus, self.percent, plus, whole, turn):
            tools.addWidget(made)
            made.setToolTip(made.accessibleName())
        row.addWidget(self._zooming)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where it is narrow, zooming is left to the keys and the wheel."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        needed = 470 if self._pages == 1 else 630
        for made in self._roomy:
            made.setVisible(self.width() >= self._around.theme.px(needed))
        roomy = self.width() >= self._around.theme.px(300)
        for number, (long, short, _key) in enumerate(_TABS):
            self.tabs.button(number).setText(_(long if roomy else short))

    def show_tab(self, number: int) -> None:
        """Show the picture (0), the text (1) or the provenance (2)."""
        self.tabs.button(number).setChecked(True)
        self.stack.setCurrentIndex(number)
        self._zooming.setVisible(number == 0)

    def toggle_text(self) -> None:
        """Switch between the picture and the text."""
        self.show_tab(1 if self.stack.currentIndex() == 0 else 0)

    def toggle_origin(self) -> None:
        """Switch between the picture and where it comes from."""
        self.show_tab(2 if self.stack.currentIndex() != 2 else 0)  # noqa: PLR2004 - the third tab

    def begin_correction(self) -> None:
        """Let the reviewer correct the text, where it may be corrected."""
        if self._view is not None and self.text.start.isVisibleTo(self.text):
            self.show_tab(1)
            self.text.begin()

    def show_item(self, view: ItemView | None) -> None:
        """Show ``view``; the same item again keeps page and zoom where nothing else changed."""
        self._view, self._page, self._current = view, 0, ""
        self._pages = max(page_count(view.evidence) if view else 1, 1)
        self.text.show_item(view)
        self._show_provenance()
        self.foot.setVisible(view is not None)
        self._tell()
        self._load_page()

    def reveal(self, owner: str) -> None:
        """Make what one finding rests on stand out."""
        self._current = owner
        self._tell()
        self.text.reveal(owner)
        page = page_of(self._view, owner) if self._view else None
        if page is not None and page != self._page:
            self._page = page
            self._load_page()
        else:
            self.picture.reveal(owner)

    def _tell(self) -> None:
        """Say where the text comes from, and what the second reader makes of the finding."""
        view = self._view
        parts = [] if view is None else [_summary(view), second_opinion(view, self._current)]
        self.foot.setText("\n".join(part for part in parts if part))

    def _turn(self, by: int) -> None:
        self._page = min(max(self._page + by, 0), self._pages - 1)
        self._load_page()

    def _load_page(self) -> None:
        view, page = self._view, self._page
        several = self._pages > 1
        self._fit_head()
        for made in (self.back, self.page_note, self.forth):
            made.setVisible(several)
        self.page_note.setText(_("hlm. {n}/{of}").format(n=page + 1, of=self._pages))
        if view is None:
            self.picture.show_picture(None, 0, _("Pilih konten di antrean."))
            return
        shown = evidence_of_page(view.evidence, page)
        empty = _waiting_words(view) if shown is None else _("Tidak ada gambar.")
        place = (view.item.id, page)
        if shown is None or self.pictures.get(place) is None:
            self.picture.show_picture(None, 0, _("Memuat gambar …") if shown else empty)
        if shown is None:
            return
        width = width_of_page(reversed(view.readings), page) or shown.width
        if any(one.discarded_at is not None for one in view.evidence):
            empty = _("Gambarnya tidak disimpan; uraian, tautan, dan sidiknya tetap ada.")

        def arrived(image: QImage) -> None:
            if self._view is not view or self._page != page:
                return
            self.picture.show_picture(
                QPixmap.fromImage(image),
                width,
                empty,
                veiled=view.opens_blurred,
                covers=[box for at, box in view.covered if at == page],
                marks=marks_on_page(view, page),
                current=self._current,
            )

        self.pictures.want(place, arrived)

    def _show_provenance(self) -> None:
        view = self._view
        self.provenance.setHtml(provenance_html(view, self._around.theme) if view else "")


def _waiting_words(view: ItemView) -> str:
    if view.item.kind is ItemKind.LINK:
        return _("Tautan tanpa tangkapan layar. Seret tangkapan layarnya ke sini.")
    return _("Berkas ini disimpan tetapi tidak dibaca. Seret tangkapan layarnya ke sini.")


def _summary(view: ItemView) -> str:
    parts = []
    if view.reading is not None and not view.reading.corrects:
        sure = round(view.reading.confidence * 100)
        parts.append(_("Pembacaan {n} % yakin").format(n=sure))
    if view.item.platform:
        parts.append(_(PLATFORM_LABEL[view.item.platform]))
    when = format_when(view.item.posted_at, view.item.posted_precision)
    known = _("diunggah {when}").format(when=when)
    parts.append(known if view.item.posted_at else _("waktu unggah tidak diketahui"))
    if view.evidence:
        digest = view.evidence[0].sha256
        parts.append(f"SHA-256 {digest[:4]}…{digest[-4:]}")
    return " · ".join(parts)
