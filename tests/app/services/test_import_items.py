"""Imports on a real store: whole items or one clear line each."""

from __future__ import annotations

import pytest

from app.domain.items import ItemStatus, QueueFilter
from app.domain.reading import Platform
from app.services.review_errors import ItemNotFoundError
from tests.fakes.offices_wired import PNG


def run(office, *inputs, **more):
    lines = []
    summary = office.importer.run([str(i) for i in inputs], progress=lines.append, **more)
    return lines, summary


def write(folder, name, text):
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(PNG + text.encode())
    return folder / name


def test_a_folder_goes_in_deeply_in_order_and_bad_files_cost_one_line(office, tmp_path):
    folder = tmp_path / "masuk"
    write(folder, "b.png", "Selamat pagi")
    write(folder, "a.png", "!rusak")
    write(folder / "dalam", "c.png", "Rapat desa")
    (folder / "catatan.docx").write_bytes(b"x")
    (folder / "kosong.png").write_bytes(b"")
    lines, summary = run(office, folder)
    assert [(line.input_part, line.status) for line in lines] == [
        ("a.png", "error"), ("b.png", "new"), ("c.png", "new"), ("kosong.png", "error"),
    ]  # fmt: skip
    assert all(line.error for line in lines if line.status == "error")
    assert (summary.new, summary.errors) == (2, 2)
    assert [line.done for line in lines] == [1, 2, 3, 4]
    assert office.review.count(QueueFilter()) == 2


def test_what_failed_can_be_imported_once_more(office, tmp_path):
    broken = write(tmp_path / "m", "a.png", "!mesin berhenti")
    lines, _ = run(office, broken, tmp_path / "tiada.png", "https://x.com/", "bukan berkas")
    assert [line.again is not None for line in lines] == [True, True, False, True]
    broken.write_bytes(PNG + b"Selamat pagi")
    later = []
    office.importer.run_parts([lines[0].again], progress=later.append)
    assert [(line.status, line.again) for line in later] == [("new", None)]


def test_the_same_bytes_are_one_item_in_and_across_imports(office, tmp_path):
    one = write(tmp_path / "m", "a.png", "Selamat pagi semua")
    two = write(tmp_path / "m", "b.png", "Selamat pagi semua")
    lines, _ = run(office, one, two)
    assert [line.status for line in lines] == ["new", "duplicate"]
    assert lines[1].id == lines[0].id
    lines, _ = run(office, two)
    assert lines[0].status == "duplicate"
    assert office.review.count(QueueFilter()) == 1


def test_a_near_copy_is_pointed_out_and_kept(office):
    text = "Selamat pagi semua warga kecamatan contoh, hari ini ada rapat"
    first = office.bring(text)
    lines = []
    office.importer.import_bytes("b.png", PNG + (text + ".").encode(), progress=lines.append)
    assert lines[0].status == "near_duplicate"
    assert first in lines[0].note
    assert office.review.count(QueueFilter()) == 2


def test_a_link_waits_for_its_picture_with_what_its_id_says(office):
    link = "https://twitter.com/contoh_akun/status/1985562203419512832?s=20"
    lines, _ = run(office, link)
    assert lines[0].status == "waiting_image"
    item = office.review.open_item(lines[0].id).item
    assert item.status is ItemStatus.WAITING_IMAGE
    assert item.platform is Platform.X
    assert item.posted_source == "link_id"
    again, _ = run(office, "https://x.com/contoh_akun/status/1985562203419512832")
    assert again[0].status == "duplicate"
    assert again[0].id == lines[0].id


@pytest.mark.parametrize("given", ["javascript:alert(1)", "ftp://x.com/a", "https://"])
def test_a_bad_link_is_refused_in_words(office, given):
    lines, summary = run(office, given)
    assert lines[0].status == "error"
    assert lines[0].error
    assert summary.errors == 1


def test_a_file_that_is_not_there_and_an_empty_folder_say_so(office, tmp_path):
    (tmp_path / "hampa").mkdir()
    lines, _ = run(office, tmp_path / "tidak-ada.png", tmp_path / "hampa")
    assert [line.status for line in lines] == ["error", "error"]
    assert "hampa" in lines[1].error


def test_a_list_of_links_becomes_items(office, tmp_path):
    listed = tmp_path / "tautan.txt"
    listed.write_text("lihat https://t.me/kanalcontoh/12 dan x.com/contoh/status/20", "utf-8")
    lines, _ = run(office, listed)
    assert [line.status for line in lines] == ["waiting_image", "waiting_image"]
    empty = tmp_path / "lain.txt"
    empty.write_text("tidak ada", "utf-8")
    assert run(office, empty)[0][0].status == "error"


def test_a_pdf_is_one_item_with_pages_in_one_text(office, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n\fHalaman satu\fHalaman dua")
    lines, _ = run(office, tmp_path / "a.pdf")
    view = office.review.open_item(lines[0].id)
    assert lines[0].kind == "pdf"
    assert view.reading.text == "Halaman satu\n\nHalaman dua"
    assert {word.page for word in view.reading.words} == {0, 1}
    for word in view.reading.words:
        assert view.reading.text[word.start : word.end] == word.text


def test_cancel_keeps_what_was_done_and_starts_nothing_more(office, tmp_path):
    for number in range(5):
        write(tmp_path / "m", f"{number}.png", f"Unggahan nomor {number}")
    done = []
    summary = office.importer.run(
        [str(tmp_path / "m")], progress=done.append, cancel=lambda: len(done) >= 2
    )
    assert summary.cancelled
    assert office.review.count(QueueFilter()) == len(done) == 2


def test_lines_with_a_finding_are_read_a_second_time(office):
    view = office.review.open_item(office.bring("Ayo coblos nomor 2 menangkan calon kita"))
    assert [second.agreement for second in view.reading.second] == ["agree"]


def test_evidence_is_kept_byte_for_byte(office):
    item = office.bring("Selamat pagi")
    (evidence,) = office.review.open_item(item).evidence
    assert office.store.evidence.get(evidence.sha256) == PNG + b"Selamat pagi"
    with pytest.raises(ItemNotFoundError):
        office.review.open_item("0000")


def test_another_spelling_of_a_link_to_the_same_post_is_a_duplicate(office):
    first, _ = run(office, "https://x.com/contoh_akun/status/1985562203419512832")
    lines, _ = run(office, "https://x.com/i/web/status/1985562203419512832")
    assert (lines[0].status, lines[0].id) == ("duplicate", first[0].id)
