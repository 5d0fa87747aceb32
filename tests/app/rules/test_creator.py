from __future__ import annotations

import pytest

from app.domain.clauses import Answer, Clause
from app.rules.creator import apply_creator_facts
from app.rules.facts import CheckFacts


@pytest.mark.parametrize("clause", [Clause.SE_4A, Clause.SE_4B, Clause.SE_4C, Clause.SE_4D])
def test_nothing_known_stays_unknown_and_moves_nothing(clause):
    answer, steps = apply_creator_facts(clause, CheckFacts())
    assert answer is Answer.UNKNOWN
    assert sum(s.weight for s in steps) == 0


def test_each_known_fact_is_said_and_counted_only_where_it_matters():
    facts = CheckFacts(
        konten_kreator=Answer.YES,
        is_working_time=Answer.YES,
        working_time_reason="Senin 09.10, jadwal lima hari",
        permit=Answer.YES,
        declared_business=Answer.YES,
        office_held="Kepala Seksi Contoh",
    )
    moved = {
        clause: sum(s.weight for s in apply_creator_facts(clause, facts)[1])
        for clause in (Clause.SE_4A, Clause.SE_4B, Clause.SE_4C, Clause.SE_4D)
    }
    assert moved == {Clause.SE_4A: 0, Clause.SE_4B: -2, Clause.SE_4C: -1, Clause.SE_4D: 0}
    said = " ".join(s.text for s in apply_creator_facts(Clause.SE_4A, facts)[1])
    assert "Senin 09.10" in said
    said = " ".join(s.text for s in apply_creator_facts(Clause.SE_4C, facts)[1])
    assert "Kepala Seksi Contoh" in said
