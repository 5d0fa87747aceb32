from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.rule_notes import RuleMute, RuleProposal
from db.errors import BugError
from tests.fakes.offices import AT

MUTE = RuleMute("m1", "contoh", "Alasan contoh.", "kepala", AT)


def test_a_mute_is_in_force_until_it_is_lifted_and_stays_on_record(office):
    lifted = replace(MUTE, lifted_by="kepala", lifted_at=AT)
    with office.write() as session:
        session.rules.add_mute(MUTE)
        assert session.rules.muted() == {"contoh"}
        session.rules.update_mute(lifted)
        session.rules.add_mute(replace(MUTE, id="m2", rule="lain"))
    with office.read() as session:
        assert session.rules.muted() == {"lain"}
        assert [m.id for m in session.rules.mutes()] == ["m2", "m1"]
        assert session.rules.mutes()[1] == lifted


def test_a_rule_is_muted_once_at_a_time_and_a_mute_must_exist(office):
    with office.write() as session:
        session.rules.add_mute(MUTE)
    with pytest.raises(BugError), office.write() as session:
        session.rules.add_mute(replace(MUTE, id="m2"))
    with office.write() as session, pytest.raises(BugError):
        session.rules.update_mute(replace(MUTE, id="none"))


def test_proposals_come_newest_first(office):
    one = RuleProposal("p1", "SE-4b", "Usul contoh satu.", "kepala", AT)
    with office.write() as session:
        session.rules.add_proposal(one)
        session.rules.add_proposal(replace(one, id="p2"))
    with office.read() as session:
        assert session.rules.proposals() == [replace(one, id="p2"), one]
