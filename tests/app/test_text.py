"""Another language is a catalogue away; without one the Indonesian text stands."""

from __future__ import annotations

import gettext

import pytest
from babel.messages import Catalog, mofile

from app import text
from app.text import _, choose_language


@pytest.fixture
def catalogues(tmp_path, monkeypatch):
    monkeypatch.setattr(text, "_translations", gettext.NullTranslations())
    catalogue = Catalog(locale="en")
    catalogue.add("Simpan keputusan", "Save the decision")
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "tinjau.mo").open("wb") as stream:
        mofile.write_mo(stream, catalogue)
    return tmp_path


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Save the decision"), ("fr", "Simpan keputusan"), ("../en", "Simpan keputusan")],
)
def test_the_environment_names_the_catalogue(catalogues, monkeypatch, language, words):
    monkeypatch.setenv("TINJAU_LANGUAGE", language)
    choose_language(catalogues)
    assert _("Simpan keputusan") == words
    assert _("Tutup") == "Tutup"


def test_without_a_wish_it_is_indonesian(catalogues, monkeypatch):
    monkeypatch.delenv("TINJAU_LANGUAGE", raising=False)
    choose_language(catalogues)
    assert _("Simpan keputusan") == "Simpan keputusan"
