from __future__ import annotations

from ui.palette.entries import Entry, matching


def entry(title, detail="", group="Aksi"):
    return Entry("action", title, group, print, detail)


def titles(typed, *entries):
    return [one.title for one in matching(entries, typed)]


def test_every_word_must_occur_and_titles_that_begin_so_stand_first():
    entries = (
        entry("Ke Riwayat"), entry("Riwayat"), entry("Ekspor", "riwayat tinjauan"),
        entry("Impor"),
    )  # fmt: skip
    assert titles("riway", *entries) == ["Riwayat", "Ke Riwayat", "Ekspor"]
    assert titles("riwayat EKSPOR", *entries) == ["Ekspor"]
    assert titles("tidak", *entries) == []


def test_what_it_is_can_be_typed_too_and_is_spoken():
    one = Entry("rules", "kom-01", "Aturan", print, "Harga dan ajakan", "Ctrl+6")
    assert matching([one], "aturan") == [one]
    assert one.spoken == "kom-01, Harga dan ajakan, Aturan, Ctrl+6"
