from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.duplicates import Likeness, LikenessKind, LikenessVerdict
from db.errors import BugError
from tests.fakes.offices import AT, item

ONE, OTHER = "aaaa2345wxyz", "bbbb2345wxyz"
LIKENESS = Likeness(OTHER, ONE, LikenessKind.NEAR_PICTURE, AT, 3)


def test_a_likeness_is_known_from_both_sides_and_judged_once(office):
    with office.write() as session:
        session.items.add(item(ONE), [])
        session.items.add(item(OTHER), [])
        session.likenesses.add(LIKENESS)
        session.likenesses.add(replace(LIKENESS, item_id=ONE, other_id=OTHER, distance=9))
    with office.read() as session:
        assert session.likenesses.of(ONE) == session.likenesses.of(OTHER) == (LIKENESS,)
    judged = replace(LIKENESS, verdict=LikenessVerdict.DIFFERENT, judged_by="kepala", judged_at=AT)
    with office.write() as session:
        session.likenesses.judge(judged)
        assert session.likenesses.of(ONE) == (judged,)
        with pytest.raises(BugError):
            session.likenesses.judge(replace(judged, other_id="lain"))
