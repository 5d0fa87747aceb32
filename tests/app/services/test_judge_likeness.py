from __future__ import annotations

import pytest

from app.domain.duplicates import LikenessKind, LikenessVerdict
from app.services.join_errors import JoinItselfError
from tests.fakes.offices_wired import PNG

TEXT = "Selamat pagi semua warga kecamatan contoh, hari ini ada rapat"


def test_an_answer_is_remembered_logged_and_may_be_changed(office):
    first = office.bring(TEXT)
    lines = []
    office.importer.import_bytes("b.png", PNG + (TEXT + ".").encode(), progress=lines.append)
    second = lines[0].id
    (beside,) = office.likenesses.beside(second)
    assert (beside.item.id, beside.reading.text) == (first, TEXT)
    assert beside.likeness.kind is LikenessKind.NEAR_PICTURE
    office.likenesses.judge(second, first, same=False)
    assert office.review.open_item(first).twins == ()
    office.likenesses.judge(first, second, same=True)
    (beside,) = office.likenesses.beside(first)
    assert beside.likeness.verdict is LikenessVerdict.SAME
    assert beside.likeness.judged_by == "Camat Contoh"
    assert office.review.open_item(first).events[-1].kind == "likeness_judged"


def test_items_that_nothing_pointed_out_may_be_said_to_be_the_same(office):
    first, second = office.bring("Selamat pagi"), office.bring("Rapat desa besok")
    judged = office.likenesses.judge(first, second, same=True)
    assert judged.kind is LikenessKind.SAME_POST
    assert office.review.open_item(second).twins[0].sure
    with pytest.raises(JoinItselfError):
        office.likenesses.judge(first, first, same=True)
