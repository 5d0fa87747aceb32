from __future__ import annotations

import pytest

from app.domain.people import Person
from app.services.people_registry import StaffList
from ui.people.people_model import PeopleModel
from ui.people.staff_table import StaffTable


@pytest.fixture
def table(qtbot, theme):
    model = PeopleModel()
    model.show(StaffList([Person("p1", "Contoh Satu")], {}))
    made = StaffTable(model, theme)
    qtbot.addWidget(made)
    made.show()
    yield made
    theme.apply("light", 100)


def test_a_narrow_table_leaves_out_what_the_page_tells(table):
    for width, hidden in ((900, []), (600, [3]), (450, [3, 4])):
        table.resize(width, 400)
        assert [column for column in range(5) if table.isColumnHidden(column)] == hidden


def test_rows_grow_with_the_letters(table, theme):
    table.resize(900, 400)
    before = table.verticalHeader().defaultSectionSize()
    theme.apply("light", 150)
    assert table.verticalHeader().defaultSectionSize() == round(before * 1.5)
    assert table.isColumnHidden(3)
