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


@pytest.mark.parametrize(
    ("clause", "used"),
    [
        (Clause.SE_4A, ["jam kerja pada waktu unggah belum diketahui", "izin tertulis belum"]),
        (Clause.SE_4B, ["izin tertulis belum", "usaha sudah dilaporkan"]),
        (Clause.SE_4C, ["usaha sudah dilaporkan", "jabatan yang dipegang belum diketahui"]),
        (Clause.SE_4D, []),
    ],
)
def test_a_condition_names_the_facts_it_rests_on_even_unknown_ones(clause, used):
    told = [s.text for s in apply_creator_facts(clause, CheckFacts())[1] if s.kind == "fact"]
    assert len(told) == len(used)
    assert all(word in text for word, text in zip(used, told, strict=True))


def test_that_there_is_no_permit_is_said_and_proves_nothing():
    facts = CheckFacts(permit=Answer.NO, declared_business=Answer.NO)
    steps = apply_creator_facts(Clause.SE_4B, facts)[1]
    assert {"tidak ada izin tertulis", "usaha belum dilaporkan kepada atasan"} <= {
        s.text for s in steps
    }
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
