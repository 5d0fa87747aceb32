from __future__ import annotations

import argparse
from contextlib import nullcontext
from datetime import date

import pytest

from app.commands import handover
from app.domain.users import Role, User
from app.services.key_errors import UserNotFoundError
from tests.fakes.command_context import RecordingContext
from tests.fakes.offices_wired import HEAD, WiredOffice

NEW = User("baru", "Camat Baru", frozenset({Role.OPERATOR}), date(2026, 1, 1), slot="s2")


@pytest.fixture
def tinjau(tmp_path):
    office = WiredOffice(tmp_path / "kantor")
    office.user = HEAD
    with office.store.write() as session:
        session.users.add(NEW)
    parser = argparse.ArgumentParser()
    handover.add_arguments(parser)

    def run(*words):
        context = RecordingContext()
        context.office = lambda: nullcontext(office)
        assert handover.run(parser.parse_args(words), context) == 0
        return context

    yield run
    office.store.close()


def test_the_office_is_handed_over_and_terms_are_listed(tinjau):
    tinjau("acting", "--user", NEW.name, "--capacity", "plh", "--from", "2026-02-01",
           "--to", "2026-02-02")  # fmt: skip
    assert tinjau("give", "--new", NEW.name, "--last-day", "2026-02-03").emitted[0]["open"] == 0
    context = tinjau("list")
    assert [(row["name"], row["capacity"]) for row in context.emitted] == [
        (NEW.name, "definitif"), (HEAD.name, "definitif"), (NEW.name, "plh"),
    ]  # fmt: skip
    assert context.said[1] == "Camat Contoh · definitif · 3 Feb 2026 – 3 Feb 2026"


def test_an_unknown_name_and_a_day_of_the_wrong_form_are_refused(tinjau):
    with pytest.raises(UserNotFoundError):
        tinjau("give", "--old", HEAD.name, "--new", "Siapa", "--last-day", "2026-02-03")
    with pytest.raises(SystemExit):
        tinjau("give", "--new", NEW.name, "--last-day", "besok")
