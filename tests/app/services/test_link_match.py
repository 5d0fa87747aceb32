from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.duplicates import LikenessKind
from app.domain.items import ItemKind, ItemStatus
from app.domain.reading import Platform, Precision
from app.services.link_match import fits, matching_links
from tests.fakes.offices import AT, item

LINK = item(
    "link2345wxyz", kind=ItemKind.LINK, status=ItemStatus.WAITING_IMAGE, link="https://x.com/a/1",
    platform=Platform.X, account="contoh_akun", posted_at=AT, posted_precision=Precision.SECOND,
)  # fmt: skip
SHOT = item("shot2345wxyz", platform=Platform.X, account="@Contoh_Akun")
NOTE = "Jalan menuju pasar rusak sejak bulan Maret"


def at(delta, precision):
    return replace(SHOT, posted_at=AT + delta, posted_precision=precision)


@pytest.mark.parametrize(
    ("shot", "text", "expected"),
    [
        (at(timedelta(minutes=3), Precision.MINUTE), "", True),
        (at(timedelta(hours=3), Precision.MINUTE), NOTE, False),
        (at(timedelta(hours=3), Precision.DAY), "", True),
        (at(timedelta(days=2), Precision.DAY), "", False),
        (at(timedelta(hours=9), Precision.RELATIVE), "", True),
        (SHOT, NOTE + " dan seterusnya", True),
        (SHOT, "Teks lain sama sekali yang cukup panjang", False),
        (replace(SHOT, account="@lain"), NOTE, False),
        (replace(SHOT, platform=Platform.TIKTOK), NOTE, False),
        (replace(SHOT, account=None), NOTE, False),
    ],
)
def test_account_and_time_or_text_must_agree(shot, text, expected):
    assert fits(replace(LINK, note=NOTE), shot, text) is expected


def test_a_single_waiting_link_of_the_account_is_proposed_and_of_several_the_fitting_one():
    other = replace(LINK, id="lain2345wxyz", posted_at=AT - timedelta(days=9))
    assert matching_links(SHOT, "", [LINK]) == [LINK]
    assert matching_links(SHOT, "", [LINK, other]) == []
    assert matching_links(at(timedelta(0), Precision.MINUTE), "", [other, LINK]) == [LINK]
    assert matching_links(SHOT, "", [replace(LINK, status=ItemStatus.DECIDED)]) == []


def test_a_screenshot_that_fits_a_waiting_link_is_pointed_out_and_joined_on_demand(office):
    lines = []
    office.importer.run(
        ["https://x.com/contoh_akun/status/1985562203419512832"], progress=lines.append
    )
    link = lines[0].id
    office.bring("Tulisan lain dari seseorang yang tidak dikenal")
    with office.store.write() as session:
        waiting = session.items.get(link)
        shot = replace(waiting, id="shot2345wxyz", kind=ItemKind.SCREENSHOT, link=None,
                       post_key=None, status=ItemStatus.TO_REVIEW)  # fmt: skip
        session.items.add(shot, [])
    other = "https://x.com/contoh_akun/status/1985562203419512833"
    office.importer.run([other], progress=lines.append)
    (beside,) = office.likenesses.beside(lines[1].id)
    assert beside.likeness.kind is LikenessKind.LINK_MATCH
    assert beside.item.id == shot.id
    assert shot.id in lines[1].note
