"""Tables, chats, texts and archives from strangers: rows, named problems or one clear error."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.nip import check_nip
from app.errors import UserFacingError
from app.export.csv_format import harmless
from app.services.lists.csv_table import read_csv
from app.services.lists.link_list import links_from_file, links_from_text
from app.services.lists.pasted import read_pasted
from app.services.lists.read_table import read_table
from app.services.lists.staff_columns import guess_columns
from app.services.lists.whatsapp_archive import ChatArchive
from app.services.lists.whatsapp_chat import read_chat
from app.services.lists.xlsx_table import read_xlsx
from tests.integration.fuzz.hostile import archive, bounded, damaged, edits, in_words

CHAT = "12/11/25, 10.45 - Contoh Satu: halo https://x.com/contoh/status/1985562203419512832\n" * 3
ANY = st.text(max_size=300)
NAMES = st.one_of(
    st.text(min_size=1, max_size=40),
    st.sampled_from(
        ["../../etc/passwd", "/etc/passwd", "C:\\x.png", "..\\..\\x.png", "a/../../b.png", "CON",
         "_chat.txt", "a\0b.png", "x" * 300, "\u202egnp.exe", ".", "..", "dir/"]
    ),
)  # fmt: skip


def workbook():
    book = openpyxl.Workbook()
    for row in (["NIP", "Nama", "Unit"], ["199001012020121001", "Pegawai Contoh", "Bagian"]):
        book.active.append(row)
    book.active.append(["=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WORKBOOK = workbook()


def refused_or(read, content):
    try:
        return read(content)
    except UserFacingError as error:
        in_words(error)
        return None


@bounded
@given(edits)
def test_a_damaged_workbook(changes):
    content = damaged(WORKBOOK, changes)
    table = refused_or(read_table, content)
    if table is not None:
        guess_columns(table)
    refused_or(read_xlsx, content)
    refused_or(links_from_file, content)


@bounded
@given(
    st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml"]), edits
)
def test_a_workbook_whose_inside_is_damaged(part, changes):
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as whole:
        entries = {name: whole.read(name) for name in whole.namelist()}
    entries[part] = damaged(entries[part], changes)
    refused_or(read_xlsx, archive(entries))


@pytest.mark.parametrize(
    "entity",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entities_in_a_workbook_are_refused(entity):
    with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as whole:
        entries = {name: whole.read(name) for name in whole.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    entries[sheet] = entity.encode() + entries[sheet]
    with pytest.raises(UserFacingError):
        read_xlsx(archive(entries))


@bounded
@given(st.binary(max_size=600))
def test_any_bytes_as_a_table(content):
    refused_or(read_csv, content)
    refused_or(read_table, content)


@bounded
@given(st.lists(st.lists(ANY, max_size=5), max_size=6))
def test_any_cells_as_csv(rows):
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    table = refused_or(read_csv, out.getvalue().encode("utf-8", "surrogatepass"))
    if table is not None:
        guess_columns(table)


@bounded
@given(ANY)
def test_any_text_as_chat_links_and_paste(text):
    read_pasted(text)
    links_from_text(text)
    refused_or(read_chat, text)
    refused_or(read_chat, CHAT + text)
    check_nip(text, date(2026, 1, 1))


@bounded
@given(st.dictionaries(NAMES, st.binary(max_size=60), max_size=5), edits)
def test_any_archive_as_chat(entries, changes):
    try:
        content = archive({**entries, "WhatsApp Chat.txt": CHAT.encode()})
    except (ValueError, IndexError):
        return  # a name that no zip can hold
    for one in (content, damaged(content, changes)):
        found = refused_or(ChatArchive, one)
        if found is None:
            continue
        for media in found.media:
            assert "/" not in media.name
            assert "\\" not in media.name
            assert media.name not in {"", ".", ".."}
            refused_or(found.read, media.name)


def test_an_archive_that_blows_up_is_refused():
    bomb = archive({"WhatsApp Chat.txt": CHAT.encode(), "x.png": bytes(300_000_000)})
    assert len(bomb) < 1_000_000
    try:
        found = ChatArchive(bomb)
    except UserFacingError:
        return
    for media in found.media:
        with pytest.raises(UserFacingError):
            found.read(media.name)


@bounded
@given(
    st.builds(
        str.__add__,
        st.sampled_from(["", "=", " =", "\t", "\u200b@", "＝", "\n-", "+", "\r", "\u00a0 ＠"]),
        st.text(max_size=20),
    )
)
def test_no_cell_that_is_written_is_a_formula(text):
    cell = harmless(text)
    assert cell.lstrip("\u200b\ufeff \u00a0")[:1] not in {
        "=",
        "+",
        "-",
        "@",
        "＝",
        "＋",
        "－",
        "＠",
    }
    assert cell[:1] not in {"\t", "\r", "\n"}
