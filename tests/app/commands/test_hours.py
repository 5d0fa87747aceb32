from __future__ import annotations

import argparse
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta

import pytest

from app.commands import hours
from app.services.schedule_overlap import OlderScheduleHoldsError
from app.services.working_hours import seed_working_time
from tests.fakes.command_context import RecordingContext
from tests.fakes.offices_wired import WiredOffice


@pytest.fixture
def office(tmp_path):
    wired = WiredOffice(tmp_path / "kantor")
    seed_working_time(wired.store, wired.pack)
    yield wired
    wired.store.close()


@pytest.fixture
def tinjau(office):
    parser = argparse.ArgumentParser()
    hours.add_arguments(parser)

    def run(*words):
        context = RecordingContext()
        context.office = lambda: nullcontext(office)
        assert hours.run(parser.parse_args(words), context) == 0
        return context

    return run


def test_a_moment_is_answered_once_the_schedule_is_confirmed(tinjau, office):
    person = office.people.add("Contoh Satu").id
    moment = "2026-02-03T10:15"
    assert tinjau("ask", person, moment).emitted[0]["answer"] == "unknown"
    tinjau("confirm", "lima-hari")
    context = tinjau("ask", person, moment)
    assert context.emitted[0]["answer"] == "yes"
    assert context.said[0].startswith("Dalam jam kerja")
    found = tinjau("ask", person, "2026-02-03T10:15+07:00", "--source", "link_id").emitted[0]
    assert (found["answer"], found["reason"]) == ("unknown", "may_be_scheduled_upload")
    assert tinjau("ask", person, "2026-02-17T10:15").emitted[0]["reason"] == "holiday"
    tinjau("unconfirm", "lima-hari")
    assert tinjau("ask", person, moment).emitted[0]["answer"] == "unknown"


def test_schedules_and_years_are_listed(tinjau):
    context = tinjau("list")
    assert [row["year"] for row in context.emitted if "year" in row] == [2025, 2026]
    assert any("belum dikonfirmasi" in line for line in context.said)


def test_what_is_not_there_or_not_readable_is_said(tinjau, office):
    with pytest.raises(hours.ScheduleUnknownError):
        tinjau("confirm", "tidak-ada")
    with pytest.raises(hours.MomentError):
        tinjau("ask", office.people.add("Contoh").id, "besok pagi")


def test_an_older_schedule_ends_before_the_confirmed_one_when_asked(tinjau, office):
    kept = next(k for k in office.hours.hours().schedules if k.schedule.id == "lima-hari")
    later = kept.schedule.valid_from + timedelta(days=90)
    office.hours.save(replace(kept.schedule, id="y", name="Baru", valid_from=later))
    tinjau("unconfirm", "y")
    tinjau("confirm", "lima-hari")
    with pytest.raises(OlderScheduleHoldsError):
        tinjau("confirm", "y")
    tinjau("confirm", "y", "--end-older")
    rows = {row["id"]: row for row in tinjau("list").emitted if "id" in row}
    assert rows["lima-hari"]["valid_to"] == later - timedelta(days=1)
    assert rows["y"]["confirmed_by"]
