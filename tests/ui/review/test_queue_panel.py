from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.domain.clauses import Band
from app.domain.items import ItemStatus, QueueFilter
from app.domain.reading import Platform
from ui.review.queue_model import PICTURE


@pytest.fixture
def queue(window):
    return window.workbench.queue


@pytest.fixture
def asked(office):
    """The filters that the queue asked for."""
    seen, queue = [], office.review.queue

    def note(shown, **page):
        seen.append(shown)
        return queue(shown, **page)

    office.review.queue = note
    return seen


def chips(queue):
    return [one.text() for one in queue.chips.findChildren(QPushButton) if not one.isHidden()]


def test_f_opens_the_filters_and_f_again_is_typed(window, queue):
    QTest.keyClick(queue.list, Qt.Key.Key_F)
    assert queue.filter_area.isVisible()
    assert queue.filters.text.hasFocus()
    QTest.keyClick(queue.filters.text, Qt.Key.Key_F)
    assert queue.filters.text.text() == "f"
    queue.narrow.click()
    assert not queue.filter_area.isVisible()


def test_every_control_narrows_and_every_chip_takes_it_back(queue, asked):
    filters = queue.filters
    filters.choose(filters.clause, "SE-4b")
    assert [queue.model.row(n).id for n in range(queue.model.rowCount())] == ["item0"]
    filters.choose(filters.band, Band.KUAT)
    filters.choose(filters.platform, Platform.TIKTOK)
    filters.choose(filters.unit, "u1")
    assert asked[-1] == QueueFilter(
        statuses=(ItemStatus.TO_REVIEW,), clause="SE-4b", band=Band.KUAT, platform=Platform.TIKTOK,
        unit="u1",
    )  # fmt: skip
    assert [text.split("  ")[0] for text in chips(queue)] == [
        "SE-4b", "Indikasi kuat", "TikTok", "Seksi Contoh",
    ]  # fmt: skip
    queue.chips.findChildren(QPushButton)[0].click()
    assert asked[-1].clause is None
    filters.reset.click()
    assert asked[-1] == QueueFilter(statuses=(ItemStatus.TO_REVIEW,))
    assert not queue.chips.isVisible()


def test_days_are_chosen_or_counted_back_from_today(queue, asked):
    filters = queue.filters
    filters.choose(filters.period, 7)
    assert (asked[-1].posted_from, asked[-1].posted_to) == (date(2025, 11, 5), None)
    filters.choose(filters.period, "own")
    assert not filters.days.isHidden()
    filters.start.setDate(QDate(2025, 11, 12))
    filters.end.setDate(QDate(2025, 11, 11))
    filters.text.returnPressed.emit()
    assert (asked[-1].posted_from, asked[-1].posted_to) == (date(2025, 11, 11), date(2025, 11, 12))
    assert queue.model.rowCount() == 2


def test_sorting_is_by_time_only(queue, asked):
    assert "terbaru" in queue.order.accessibleName()
    queue.order.click()
    assert asked[-1].oldest_first
    assert "terlama" in queue.order.accessibleName()
    queue.order.click()
    assert not asked[-1].oldest_first


def test_nothing_found_says_so_and_leads_back(window, queue):
    queue.search("tidak ada yang cocok")
    assert queue.empty.title.text() == "Tidak ada yang cocok"
    queue.act.click()
    assert queue.model.rowCount() == 3
    queue.views.setCurrentIndex(4)
    assert "Belum ada" in queue.empty.title.text()
    queue.act.click()
    assert queue.views.currentIndex() == 0


def test_an_empty_queue_leads_to_the_import(window, queue, office):
    office.review.views.clear()
    queue.reload()
    queue.act.click()
    assert window.screens.currentWidget() is window.importing


def test_several_can_be_selected_in_their_order(queue):
    model, selection = queue.model, queue.list.selectionModel()
    for row in (2, 0):
        selection.select(model.index(row), QItemSelectionModel.SelectionFlag.Select)
    assert queue.selected_ids == ("item0", "item2")


def test_items_named_elsewhere_are_left_by_their_chip(queue):
    queue.show_only("item2")
    assert queue.model.rowCount() == 1
    (chip,) = [one for one in queue.chips.findChildren(QPushButton) if not one.isHidden()]
    chip.click()
    assert queue.model.rowCount() == 3


def test_everything_of_a_clause_whatever_its_state(queue, asked):
    queue.show_all_of(clause="SE-2c")
    assert asked[-1] == QueueFilter(clause="SE-2c")
    assert queue.current_id == "item1"


def test_a_post_that_is_marked_later_shows_its_veiled_thumbnail(queue, office):
    model, rows = queue.model, office.review.queue

    def thumbnail():
        model.index(0).data(PICTURE)  # asks for it; the runner of tests answers at once
        return model.index(0).data(PICTURE).toImage()

    plain = thumbnail()
    office.review.queue = lambda shown, **page: [
        replace(row, opens_blurred=True) for row in rows(shown, **page)
    ]
    queue.reload()
    assert thumbnail() != plain
    office.review.queue = rows
    queue.reload()
    assert thumbnail() == plain


def test_the_list_is_shown_before_anything_is_counted(window, office, monkeypatch):
    queue = window.workbench.queue
    seen = []
    monkeypatch.setattr(
        office.review, "count", lambda *_a: seen.append(queue.model.rowCount()) or 7
    )
    queue.search("tidak ada yang memuat ini")
    assert seen == [0, 0]
    queue.search("")
    assert seen[2:] == [3, 3]
    assert queue.total.text() == "7"
