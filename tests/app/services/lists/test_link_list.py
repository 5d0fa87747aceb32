from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.links.facts import LinkError
from app.services.lists.link_list import links_from_file, links_from_text, links_from_txt
from app.services.lists.problems import ListEmptyError, ListUnreadableError, RowFault

_X = "https://x.com/contoh/status/20"
_YT = "https://youtu.be/dQw4w9WgXcQ"


def _seen(found):
    return [(entry.row, entry.facts.canonical, entry.note) for entry in found.entries]


def test_text_gives_each_link_with_the_words_beside_or_above_it():
    found = links_from_text(f"Mohon dicek:\n{_X}\n\n1. {_YT} - jualan\nterima kasih\n")
    assert _seen(found) == [
        (2, _X, "Mohon dicek:"),
        (4, "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "jualan"),
    ]
    assert not found.problems


def test_a_post_given_twice_is_kept_once_and_said():
    found = links_from_text(f"{_X}\nhttps://twitter.com/contoh/status/20?s=20\n")
    assert len(found.entries) == 1
    assert [(p.row, p.code) for p in found.problems] == [(2, RowFault.LINK_TWICE)]


def test_a_line_meant_as_a_link_and_refused_is_reported_with_its_row():
    found = links_from_text("javascript://x\nwww.contoh\nftp://contoh.id/x\ncatatan biasa\n")
    assert [(p.row, p.code) for p in found.problems] == [
        (1, LinkError.SCHEME),
        (2, LinkError.NOT_A_LINK),
        (3, LinkError.SCHEME),
    ]


def test_short_links_are_kept_with_a_warning():
    found = links_from_text("https://vt.tiktok.com/ZSabc/")
    assert len(found.entries) == 1
    assert found.problems[0].code is RowFault.SHORT_LINK
    assert found.problems[0].is_warning


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_titled_columns_are_used(kind, workbook):
    rows = [
        ["No", "Keterangan", "Tautan"],
        ["1", "jualan, jam kerja", _X],
        ["2", "kosong", None],
        ["3", "", "bukan tautan"],
    ]
    if kind == "xlsx":
        data = workbook(rows)
    else:
        data = "\n".join(";".join(cell or "" for cell in row) for row in rows).encode()
    found = links_from_file(data)
    assert _seen(found) == [(2, _X, "jualan, jam kerja")]
    assert [(p.row, p.code) for p in found.problems] == [
        (3, RowFault.NO_LINK),
        (4, LinkError.NOT_A_LINK),
    ]


def test_without_titles_the_columns_are_told_by_content():
    found = links_from_file(f"1;Akun contoh berjualan;{_X}\n2;Video contoh;{_YT}\n".encode())
    assert [(row, note) for row, _link, note in _seen(found)] == [
        (1, "Akun contoh berjualan"),
        (2, "Video contoh"),
    ]
    assert len(links_from_file(f"{_X}\n{_YT}\n".encode()).entries) == 2


def test_a_formula_in_the_link_column_is_reported(workbook):
    found = links_from_file(workbook([["link"], ['=HYPERLINK("https://contoh.id")'], [_X]]))
    assert [(p.row, p.code) for p in found.problems] == [(2, RowFault.FORMULA)]
    assert len(found.entries) == 1


def test_text_files_are_decoded_or_refused():
    assert len(links_from_txt(f"é {_X}".encode("cp1252")).entries) == 1
    with pytest.raises(ListEmptyError):
        links_from_txt(b" \n")
    with pytest.raises(ListUnreadableError):
        links_from_txt(b"\x00\x01")


@given(st.text(max_size=200))
def test_any_text_gives_usable_links_only(text):
    found = links_from_text(text)
    assert all(entry.facts.error is None for entry in found.entries)
    assert all(problem.what and problem.remedy for problem in found.problems)
