"""Covering names: offsets hold for any text, and nothing but names goes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.services.name_cover import COVER, cover_of

COVERING = cover_of(["@rina.rekaan", None], ["Rina  Rekaan, S.Sos", None])


@given(st.text())
def test_no_sign_moves(text):
    covered = COVERING.text(text)
    assert len(covered) == len(text)
    assert all(after in (before, COVER) for before, after in zip(text, covered, strict=True))


def test_whole_names_go_everywhere_and_single_words_outside_of_findings():
    assert COVERING.text("@Rina.Rekaan dan RINA REKAAN") == f"{COVER * 12} dan ▇▇▇▇ ▇▇▇▇▇▇"
    text = "rina dan Rekaan"
    assert COVERING.text(text) == "▇▇▇▇ dan ▇▇▇▇▇▇"
    assert COVERING.text(text, [(0, 4)]) == "rina dan ▇▇▇▇▇▇"


def test_a_name_that_was_misread_goes_as_well_and_ordinary_words_stay():
    covering = cover_of(["@akun.contoh05"], ["Sukarni Permatasari"])
    for misread in ("akun.contoho5", "akun_c0ntoh05", "Perrnatasari", "PERMATASARl"):
        covered = covering.text(f"dari {misread} tadi")
        assert set(covered[5:-5]) == {COVER}, misread
        assert (covered[:5], covered[-5:]) == ("dari ", " tadi"), misread
    plain = "kami permata sari contoh akun sukar permintaan karena kemarin 05 contoh berita"
    assert covering.text(plain) == plain
    text = "Perrnatasari jualan"
    assert covering.text(text, [(0, 12)]) == text


def test_words_that_only_hold_a_name_and_short_ones_stay():
    assert COVERING.text("karinaa rekaanmu S ini") == "karinaa rekaanmu S ini"
    assert cover_of([], []).text("Rina") == "Rina"
