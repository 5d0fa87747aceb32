"""What narrows the queue: words, clause, band, platform, unit, person and days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from app.domain.clauses import Band, Clause
from app.domain.reading import Platform
from app.labels import BAND_LABEL, PLATFORM_LABEL
from app.text import _
from ui.period_box import PeriodBox
from ui.pieces import button

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.domain.items import QueueFilter
    from app.domain.people import Person, UnitNode
    from ui.office import OpenOffice

_SOON_MS: Final = 180


class QueueFilters(QWidget):
    """Controls for one :class:`QueueFilter`; its statuses, order and ids belong to others."""

    changed = Signal()

    def __init__(self, office: OpenOffice) -> None:
        super().__init__()
        self.setObjectName("queueFilters")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self._setting = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.changed)
        self.text = QLineEdit()
        self.text.setPlaceholderText(_("Kata, akun, atau tautan"))
        self.text.setClearButtonEnabled(True)
        self.text.setAccessibleName(_("Saring menurut kata"))
        self.text.textChanged.connect(self._typed)
        self.text.returnPressed.connect(self._at_once)
        self.clause = self._box(_("Ketentuan"), _("Semua ketentuan"), self._clauses())
        bands = [(_(BAND_LABEL[band]).capitalize(), band) for band in Band]
        self.band = self._box(_("Kekuatan"), _("Semua kekuatan"), bands)
        platforms = [(_(PLATFORM_LABEL[one]), one) for one in Platform]
        self.platform = self._box(_("Platform"), _("Semua platform"), platforms)
        self.unit = self._box(_("Unit"), _("Semua unit"), [])
        self.person = self._box(_("Pegawai"), _("Semua pegawai"), [])
        self._span = PeriodBox(office.clock, _("Tanggal"), _("Kapan saja"))
        self._span.changed.connect(self._chosen)
        self.period, self.days = self._span.box, self._span.days
        self.start, self.end = self._span.start, self._span.end
        self.reset = button(_("Hapus semua saringan"), self.clear, small=True)
        self._build()

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(12, 8, 12, 12)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.text)
        for box in (self.clause, self.band, self.platform, self.unit, self.person):
            form.addRow(box.accessibleName(), box)
        form.addRow(self.period.accessibleName(), self._span)
        form.addRow(self.reset)

    def show_staff(self, people: Sequence[Person], units: Sequence[UnitNode]) -> None:
        """Offer these persons and units; what is chosen stays chosen."""
        for box, entries in (
            (self.unit, [(unit.name, unit.id) for unit in units]),
            (self.person, [(one.name, one.id) for one in people]),
        ):
            chosen = box.currentData()
            box.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
            while box.count() > 1:
                box.removeItem(1)
            for text, value in entries:
                box.addItem(text, value)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.setEnabled(bool(entries))
            box.blockSignals(False)  # noqa: FBT003 - Qt has no keyword here

    def apply_to(self, shown: QueueFilter) -> QueueFilter:
        """Return ``shown`` narrowed by what the controls say."""
        start, end = self._span.span()
        # Qt gives the values of StrEnum back as plain text.
        band, platform = self.band.currentData(), self.platform.currentData()
        return replace(
            shown,
            text=self.text.text().strip() or None,
            clause=self.clause.currentData(),
            band=Band(band) if band else None,
            platform=Platform(platform) if platform else None,
            unit=self.unit.currentData(),
            person=self.person.currentData(),
            posted_from=start,
            posted_to=end,
        )

    def active(self) -> list[tuple[str, QWidget]]:
        """Return what is narrowed, in words, each with its control."""
        boxes = (self.clause, self.band, self.platform, self.unit, self.person, self.period)
        found: list[tuple[str, QWidget]] = [
            (_short(box), box) for box in boxes if box.currentIndex() > 0
        ]
        if words := self.text.text().strip():
            found.insert(0, (f"“{words}”", self.text))
        return found

    def clear(self) -> None:
        """Narrow nothing."""
        self._setting = True
        for _words, control in self.active():
            self._reset_one(control)
        self._setting = False
        self._at_once()

    def clear_one(self, control: QWidget) -> None:
        """Stop narrowing by one control."""
        self._setting = True
        self._reset_one(control)
        self._setting = False
        self._at_once()

    def search(self, text: str) -> None:
        """Narrow by these words at once."""
        self._setting = True
        self.text.setText(text)
        self._setting = False
        self._at_once()

    def choose(self, control: QComboBox, value: object) -> None:
        """Narrow by ``value`` in one of the controls."""
        control.setCurrentIndex(max(control.findData(value), 0))

    def _reset_one(self, control: QWidget) -> None:
        if isinstance(control, QLineEdit):
            control.clear()
        elif isinstance(control, QComboBox):
            control.setCurrentIndex(0)

    def _box(self, name: str, every: str, entries: Iterable[tuple[str, Any]]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(8)
        made.addItem(every, None)
        for text, value in entries:
            made.addItem(text, value)
        made.currentIndexChanged.connect(self._chosen)
        return made

    def _clauses(self) -> list[tuple[str, Any]]:
        cards = ((clause, self._office.pack.clause_card(clause)) for clause in Clause)
        return [
            (f"{clause.value} {card.title}", clause.value)
            for clause, card in cards
            if card is not None and not clause.is_safe_harbour
        ]

    def _typed(self) -> None:
        if not self._setting:
            self._soon.start()

    def _chosen(self) -> None:
        if not self._setting:
            self._at_once()

    def _at_once(self) -> None:
        self._soon.stop()
        self.changed.emit()


def _short(box: QComboBox) -> str:
    value = box.currentData()
    return str(value) if isinstance(value, str) and value.startswith("SE-") else box.currentText()
