"""``tinjau person`` on a real store: lists in, facts recorded, numbers never shown whole."""

from __future__ import annotations

import argparse
from contextlib import nullcontext

import pytest

from app.commands import person
from app.commands.person_actions.import_list import MappingError, StaffFileError
from app.services.unit_errors import UnitNotFoundError
from tests.fakes.command_context import RecordingContext
from tests.fakes.offices_wired import HEAD, WiredOffice

NIP = "199001012020121001"


class Context(RecordingContext):
    def __init__(self, office):
        super().__init__()
        self._office = office

    def office(self):
        return nullcontext(self._office)


@pytest.fixture
def office(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    yield wired
    wired.store.close()


@pytest.fixture
def tinjau(office):
    parser = argparse.ArgumentParser()
    person.add_arguments(parser)

    def run(*words):
        context = Context(office)
        code = person.run(parser.parse_args(words), context)
        return code, context

    return run


def added(tinjau, *words):
    return tinjau("add", *words)[1].emitted[0]["id"]


def test_a_person_is_added_changed_shown_and_removed(tinjau):
    head = added(tinjau, "Contoh Kepala")
    key = added(
        tinjau, "Contoh Satu", "--nip", NIP, "--unit", "Kecamatan Contoh / Seksi Contoh",
        "--employment", "PNS", "--superior", head[:8],
    )  # fmt: skip
    tinjau("edit", key, "--jabatan", "Analis")
    _code, context = tinjau("show", key[:8])
    (shown,) = context.emitted
    assert (shown["jabatan"], shown["superior"], shown["nip"]) == ("Analis", head, "••••1001")
    assert shown["units"] == ["Seksi Contoh", "Kecamatan Contoh"]
    assert NIP not in "\n".join(context.said)
    assert [row["name"] for row in tinjau("list", "--search", "seksi")[1].emitted] == [
        "Contoh Satu"
    ]
    tinjau("remove", key)
    assert len(tinjau("list")[1].emitted) == 1


def test_what_is_recorded_is_shown_and_can_be_taken_back(tinjau):
    key = added(tinjau, "Contoh Satu")
    day = "2026-02-03"
    for words in (
        ("account", key, "--platform", "tiktok", "--handle", "@contoh", "--declared", day),
        ("permit", key, "--kind", "konten_resmi", "--from", day),
        ("business", key, "--name", "Toko Contoh", "--declared", day),
        ("leave", key, "--kind", "izin", "--from", day, "--to", day, "--hours", "08.00-10.00"),
    ):
        assert tinjau(*words)[0] == 0
    _code, context = tinjau("show", key)
    (shown,) = context.emitted
    assert [len(shown[name]) for name in ("accounts", "permits", "businesses", "absences")] == [
        1
    ] * 4
    assert any("dinyatakan sendiri" in line for line in context.said)
    tinjau("forget", shown["permits"][0]["id"])
    tinjau("account", key, "--forget", shown["accounts"][0]["source_id"])
    assert tinjau("show", key)[1].emitted[0]["accounts"] == []
    assert tinjau("show", key)[1].emitted[0]["permits"] == []


def test_the_platform_of_an_account_is_told_or_read_from_its_link(tinjau, capsys):
    key = added(tinjau, "Contoh Satu")
    for handle in ("@contoh", "contoh.id", ""):
        with pytest.raises(SystemExit) as usage:
            tinjau("account", key, "--handle", handle)
        assert usage.value.code == 2
        assert "--platform" in capsys.readouterr().err
    tinjau("account", key, "--handle", "https://www.tiktok.com/@contoh?lang=id")
    tinjau("account", key, "--platform", "web", "--handle", "contoh.id")
    accounts = tinjau("show", key)[1].emitted[0]["accounts"]
    assert {(a["platform"], a["handle"]) for a in accounts} == {
        ("tiktok", "contoh"), ("web", "contoh.id"),
    }  # fmt: skip


def test_a_list_with_faults_goes_in_only_when_the_user_says_so(tinjau, tmp_path, office):
    file, report = tmp_path / "pegawai.csv", tmp_path / "masalah.csv"
    file.write_text(f"nama;nip;unit kerja\nContoh Satu;{NIP};Seksi Contoh\nRusak;123;\n", "utf-8")
    code, context = tinjau("import", str(file), "--report", str(report))
    assert (code, context.emitted[-1]["stored"], context.emitted[-1]["faulty"]) == (1, False, 1)
    assert office.people.staff().people == []
    assert "18 angka" in report.read_text("utf-8-sig")
    code, context = tinjau("import", str(file), "--good-only")
    assert (code, context.emitted[-1]["added"], context.emitted[-1]["faulty"]) == (1, 1, 1)
    renewed = file.read_text("utf-8").replace("Rusak;123;\n", "").replace("Seksi", "Bidang")
    file.write_text(renewed, "utf-8")
    code, context = tinjau("import", str(file), "--dry-run", "--update")
    assert (code, context.emitted[0]["changes"][0]["new"]) == (0, "Bidang Contoh")
    assert tinjau("import", str(file), "--update")[1].emitted[-1]["changed"] == 1
    assert NIP not in str(context.emitted) + str(context.said)


def test_columns_can_be_named_and_a_wrong_name_is_said(tinjau, tmp_path, office):
    file = tmp_path / "pegawai.csv"
    file.write_text(f"nama;nip;tempat\nContoh Satu;{NIP};Seksi Contoh\n", "utf-8")
    with pytest.raises(MappingError):
        tinjau("import", str(file), "--mapping", "unit=Alamat")
    tinjau("import", str(file), "--mapping", "unit=Tempat")
    assert [unit.name for unit in office.people.staff().units.values()] == ["Seksi Contoh"]
    with pytest.raises(StaffFileError):
        tinjau("import", str(tmp_path / "tidak-ada.csv"))


def test_whose_post_it_is_may_stay_open_or_be_said(tinjau, office):
    item, key = office.bring("Selamat pagi"), added(tinjau, "Contoh Satu")
    code, context = tinjau("match", item)
    assert (code, context.emitted, context.said) == (0, [], ["Belum pasti milik siapa."])
    tinjau("match", item, "--person", key)
    assert office.review.open_item(item).person.id == key
    tinjau("match", item, "--unknown")
    assert office.review.open_item(item).person is None


def test_dates_and_hours_of_the_wrong_form_are_usage_errors(tinjau):
    for words in (("--from", "3 Februari"), ("--from", "2026-02-03", "--hours", "pagi")):
        with pytest.raises(SystemExit):
            tinjau("leave", "x", "--kind", "izin", "--to", "2026-02-03", *words)


def test_a_user_is_tied_to_a_person(tinjau, office):
    key = added(tinjau, "Camat Contoh")
    office.user = HEAD
    tinjau("link", key)
    assert [person.id for _user, person in office.roles.users() if person] == [key]
    other = added(tinjau, "Contoh Dua")
    tinjau("link", other, "--user", HEAD.name)
    assert [person.id for _user, person in office.roles.users() if person] == [other]


def test_units_are_listed_renamed_moved_and_merged(tinjau):
    added(tinjau, "Contoh Satu", "--unit", "Dinas / Seksi A")
    added(tinjau, "Contoh Dua", "--unit", "Kecamatan")
    ids = {row["path"]: row["id"] for row in tinjau("unit", "list")[1].emitted}
    tinjau("unit", "rename", ids["Dinas / Seksi A"], "Seksi Umum")
    tinjau("unit", "move", ids["Dinas / Seksi A"], "--top")
    assert [row["path"] for row in tinjau("unit", "list")[1].emitted] == [
        "Dinas", "Kecamatan", "Seksi Umum",
    ]  # fmt: skip
    tinjau("unit", "merge", ids["Dinas"], ids["Kecamatan"])
    tinjau("unit", "move", ids["Dinas / Seksi A"], "--under", ids["Kecamatan"])
    assert [row["path"] for row in tinjau("unit", "list")[1].emitted] == [
        "Kecamatan", "Kecamatan / Seksi Umum",
    ]  # fmt: skip


def test_units_answer_to_the_first_letters_of_their_ids(tinjau):
    assert tinjau("unit", "list")[1].said == ["Belum ada unit kerja."]
    top = tinjau("unit", "add", "Kecamatan")[1].emitted[0]["unit"]
    low = tinjau("unit", "add", "Seksi A", "--under", top[:8])[1].emitted[0]["unit"]
    twin = tinjau("unit", "add", "Seksi B")[1].emitted[0]["unit"]
    added(tinjau, "Contoh Satu", "--unit", "Seksi B")
    tinjau("unit", "rename", twin[:8], "Seksi C")
    _code, context = tinjau("unit", "merge", twin[:8], low[:8], "--dry-run")
    assert context.emitted == [
        {"unit": twin, "into": low, "staff": 1, "units": [], "schedules": []}
    ]
    assert "Belum ada yang disimpan." in context.said
    tinjau("unit", "merge", twin[:8], low[:8])
    rows = tinjau("unit", "list")[1].emitted
    assert [(row["path"], row["staff"]) for row in rows] == [
        ("Kecamatan", 0), ("Kecamatan / Seksi A", 1),
    ]  # fmt: skip
    empty = tinjau("unit", "add", "Kosong")[1].emitted[0]["unit"]
    tinjau("unit", "move", empty[:8], "--under", low[:8])
    tinjau("unit", "remove", empty[:8])
    assert len(tinjau("unit", "list")[1].emitted) == 2
    with pytest.raises(UnitNotFoundError):
        tinjau("unit", "remove", "abc")
