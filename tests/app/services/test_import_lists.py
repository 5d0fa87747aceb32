# ruff: noqa: E501 - tables of files are read by column
"""Lists and chats by content: every row goes in or is named with its number and a remedy."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from app.domain.items import ItemKind, ItemStatus
from app.errors import UserFacingError
from app.services.import_lists import (
    NoLinksInFileError,
    NothingInChatError,
    NotImportableError,
    list_parts,
    text_parts,
)
from app.services.lists.problems import ListError
from tests.fakes.offices_wired import PNG

X = "https://x.com/contoh_akun/status/1985562203419512832"
TT = "https://www.tiktok.com/@contoh/video/7568123456789012345"
CHAT = f"""04/11/25 10.32 - Pesan dan panggilan terenkripsi secara end-to-end.
04/11/25 10.33 - Ibu Contoh: Mohon dicek, ini statusnya
{X}
04/11/25 10.34 - Pak Contoh: IMG-20251104-WA0001.jpg (file terlampir)
bukti layar
04/11/25 10.35 - Pak Contoh: VID-20251104-WA0002.mp4 (file terlampir)
04/11/25 10.36 - Pak Contoh: STK-20251104-WA0003.webp (file terlampir)
04/11/25 10.37 - Ibu Contoh: PTT-20251104-WA0009.opus (file terlampir)
04/11/25 10.38 - Ibu Contoh: lagi https://x.com/i/status/1985562203419512832
"""


def xlsx(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(chat=CHAT, **media):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("Chat WhatsApp dengan Contoh.txt", chat)
        for name, content in media.items():
            made.writestr(name, content)
    return out.getvalue()


MEDIA = {
    "IMG-20251104-WA0001.jpg": PNG + b"Selamat pagi warga",
    "VID-20251104-WA0002.mp4": b"\0\0\0\x18ftypmp42video",
    "STK-20251104-WA0003.webp": b"RIFF1234WEBP",
    "../jahat.png": PNG + b"keluar",
}


def said(parts):
    return [(p.row, p.link, p.note, p.error.message if p.error else p.warning) for p in parts]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("daftar.csv", f"Tautan;Catatan\n{X};dari warga\nbukan tautan;x\n;kosong\n{TT};\n".encode()),
        ("daftar.xlsx", xlsx(["Tautan", "Catatan"], [X, "dari warga"], ["bukan tautan", "x"], [None, "kosong"], [TT, None])),
        ("tanpa-akhiran", f"no\ttautan\tketerangan\n1\t{X}\tdari warga\n2\tbukan tautan\tx\n3\t\tkosong\n4\t{TT}\t\n".encode()),
    ],
)  # fmt: skip
def test_columns_are_guessed_and_bad_rows_named(name, data):
    parts = list_parts(name, name, data)
    assert [(p.row, p.link) for p in parts] == [(2, X), (3, None), (4, None), (5, TT)]
    assert parts[0].note == "dari warga"
    assert "Baris 3" in parts[1].error.message
    assert "Baris 4: Tidak ada tautan" in parts[2].error.message
    assert all(part.of_list for part in parts)


def test_a_whole_pasted_message_gives_links_with_notes_and_names_what_is_wrong():
    text = f"Mohon ditinjau Pak:\n1. {X} (status)\n2. ftp://contoh.id/a\n{TT}\nTerima kasih"
    parts = text_parts(text)
    assert [(p.row, p.link, p.note) for p in parts if p.link] == [(2, X, "status"), (4, TT, "")]
    (refused,) = [p.error.message for p in parts if p.error]
    assert refused.startswith("Baris 3: ")
    parts = text_parts(f"{CHAT}")
    assert next(p.link for p in parts if p.link) == X
    assert "Ibu Contoh" not in repr(said(parts))


def test_a_chat_with_media_keeps_posts_and_no_senders():
    parts = list_parts("chat.zip", "chat.zip", archive(**MEDIA))
    taken = {p.name: p for p in parts if p.load}
    assert set(taken) == {"IMG-20251104-WA0001.jpg", "VID-20251104-WA0002.mp4"}
    assert taken["IMG-20251104-WA0001.jpg"].load() == MEDIA["IMG-20251104-WA0001.jpg"]
    assert taken["IMG-20251104-WA0001.jpg"].note == "bukti layar"
    (first, again) = [p for p in parts if p.link]
    assert (first.row, first.note) == (2, "Mohon dicek, ini statusnya")
    assert "baris 2" in again.warning
    notices = [p.warning for p in parts if p.notice]
    assert any("PTT-20251104-WA0009.opus" in words for words in notices)
    (refused,) = [p for p in parts if p.error]
    assert "luar folder" in refused.error.message
    assert "Ibu Contoh" not in repr(said(parts))


def test_other_schemes_within_a_message_are_named_too():
    chat = f"04/11/25 10.33 - A: lihat ftp://contoh.id/a dan {X}\n04/11/25 10.34 - A: halo"
    for text, row in ((chat, 1), (f"halo\nlihat javascript://x dan {X}", 2)):
        parts = text_parts(text)
        (refused,) = [p for p in parts if p.error]
        assert (refused.row, "halaman web" in refused.error.message) == (row, True)
        assert [p.link for p in parts if p.link] == [X]


def test_a_short_link_goes_in_with_a_warning():
    (part,) = text_parts("https://vt.tiktok.com/ZS8aBcD1x/")
    assert "Tautan pendek" in part.warning
    assert part.error is None


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("pegawai.csv", b"NIP;Nama\n1;Contoh\n2;Contoh Dua\n", NoLinksInFileError),
        ("catatan.txt", b"tidak ada apa-apa", NoLinksInFileError),
        ("chat.txt", b"04/11/25 10.32 - Contoh: halo", NothingInChatError),
        ("acak.bin", bytes(range(256)), NotImportableError),
        ("surat.docx", archive(chat="x").replace(b".txt", b".xml"), NotImportableError),
        ("rusak.zip", b"PK\x03\x04rusak", ListError),
        ("kosong.csv", b" \n", UserFacingError),
    ],
)
def test_what_is_no_list_of_posts_is_refused_with_the_way_out(name, data, error):
    with pytest.raises(error):
        list_parts(name, name, data)


def test_a_bomb_is_not_opened():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("_chat.txt", CHAT)
        made.writestr("a.jpg", b"\0" * 30_000_000)
    with pytest.raises(ListError):
        list_parts("a.zip", "a.zip", out.getvalue())


@given(st.binary(max_size=300), st.sampled_from(["a", "a.csv", "a.zip", "a.txt"]))
def test_any_bytes_are_a_list_or_one_clear_error(data, name):
    with suppress(UserFacingError):
        assert list_parts(name, name, data)


def test_a_chat_goes_into_the_store(office, tmp_path):
    path = tmp_path / "chat.zip"
    path.write_bytes(archive(**MEDIA))
    lines = []
    summary = office.importer.run([str(path)], progress=lines.append)
    kept = {line.input_part: line for line in lines if line.status not in {"error", "duplicate"}}
    shot = office.review.open_item(kept["IMG-20251104-WA0001.jpg"].id)
    assert (shot.item.kind, shot.item.note) == (ItemKind.SCREENSHOT, "bukti layar")
    video = office.review.open_item(kept["VID-20251104-WA0002.mp4"].id)
    assert (video.item.kind, video.item.status) == (ItemKind.FILE, ItemStatus.WAITING_IMAGE)
    assert video.evidence[0].is_attachment
    assert office.review.open_item(kept[X].id).item.note == "Mohon dicek, ini statusnya"
    assert (summary.new, summary.waiting_image, summary.duplicate, summary.errors) == (1, 2, 1, 1)
    assert len(summary.ids) == 3
    again = office.importer.run([str(path)])
    assert (again.new, again.waiting_image, again.duplicate) == (0, 0, 4)


def test_only_chosen_rows_go_in(office, tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text(f"tautan\n{X}\nbukan tautan\n{TT}\n", "utf-8")
    parts = office.importer.plan([str(path)])
    summary = office.importer.run_parts([p for p in parts if p.link == X])
    assert (summary.waiting_image, summary.errors) == (1, 0)
