from __future__ import annotations

import pytest

from app.domain.people import Person, UnitNode
from db.errors import BugError


def test_units_come_back_by_name_and_only_unused_ones_go(office):
    root, child, empty = (
        UnitNode("u1", "Kecamatan Contoh"),
        UnitNode("u2", "camat muda", "u1"),
        UnitNode("u3", "Seksi Kosong", "u1"),
    )
    with office.write() as session:
        for unit in (child, root, empty):
            session.units.add(unit)
        session.people.add(Person("p1", "Pegawai Contoh", unit_id="u2"))
        session.units.remove_unused(["u1", "u2", "u3"])
    with office.write() as session:
        assert list(session.units.all().values()) == [child, root]
        session.units.update(UnitNode("u2", "Camat", "u1"))
        assert session.units.all()["u2"].name == "Camat"
        with pytest.raises(BugError):
            session.units.update(UnitNode("u9", "?"))
