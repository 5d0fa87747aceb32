from __future__ import annotations

import time

from app.domain.people import Employment, Person, UnitNode
from app.services.people_registry import StaffList
from ui.people.people_model import PERSON, PeopleModel

UNITS = {"a": UnitNode("a", "Kecamatan"), "b": UnitNode("b", "Seksi", "a")}


def staff(count):
    return StaffList(
        [Person(f"p{n}", f"Contoh {n:05}", None, "b" if n % 2 else "a") for n in range(count)],
        UNITS,
    )


def test_ten_thousand_rows_are_narrowed_at_once():
    model = PeopleModel()
    model.show(staff(10_000))
    start = time.perf_counter()
    model.narrow("contoh 0999 seksi", "a", None)
    assert time.perf_counter() - start < 0.25
    assert model.rowCount() == 6
    assert model.row_of("p9991") == 1
    assert model.row_of("p9992") == -1


def test_a_unit_shows_everybody_below_it_and_nothing_is_out_of_range():
    model = PeopleModel()
    model.show(staff(10))
    model.narrow("", "b", None)
    assert (model.rowCount(), model.total) == (5, 10)
    model.narrow("", "a", Employment.PNS)
    assert model.rowCount() == 0
    assert model.person(0) is None
    assert model.index(0, 0).data(PERSON) is None
