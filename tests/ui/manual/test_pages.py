from __future__ import annotations

import re

import pytest

from ui.manual.pages import FOLDER, PAGE_OF_SCREEN, pages, search
from ui.navigation import SCREENS

NEEDED = {
    "mulai", "impor", "membaca", "menilai", "memutuskan", "tanggapan", "tinjauan-kedua", "pegawai",
    "aturan", "cadangan", "kata-sandi", "kebocoran", "keamanan", "tanya-jawab",
}  # fmt: skip


def test_every_subject_has_a_page_and_every_screen_its_own():
    keys = {page.key for page in pages()}
    assert len(keys) == len(pages())
    assert keys >= NEEDED
    assert {screen.key for screen in SCREENS} <= PAGE_OF_SCREEN.keys()
    assert set(PAGE_OF_SCREEN.values()) <= keys


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.key)
def test_links_and_pictures_lead_somewhere(page):
    keys = {one.key for one in pages()}
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.markdown):
        assert (FOLDER / picture).is_file(), picture
    for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", page.markdown):
        assert link.removesuffix(".md") in keys, link


def test_the_breach_page_names_the_time_and_the_article():
    page = next(one for one in pages() if one.key == "kebocoran")
    assert "3×24 jam" in page.words.replace(" × ", "×")
    assert "Pasal 46" in page.words


def test_words_are_found_whatever_the_case_titles_first():
    assert search("KEBOCORAN")[0].key == "kebocoran"
    assert search("kunci pemulihan")
    assert search("katayangtidakada") == []
    assert "jangkar" in search("jangkar")[0].excerpt("jangkar").casefold()


def test_nobody_is_called_guilty():
    guilt = re.compile(r"\b(bersalah|pelaku|tersangka|tidak melanggar)\b", re.IGNORECASE)
    assert [page.key for page in pages() if guilt.search(page.words)] == []
