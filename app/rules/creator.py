"""Conditions SE-4a to SE-4d on being a content creator: facts move them, words alone never decide.

Source: SE 800.1.6.2/1641/BKPSDM-2025 as reported; whether the four are joined by *atau* or *dan*
is open, so each is judged by itself (default: any one).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.clauses import Answer, Clause
from app.rules.evaluate import Step
from app.text import N_, _

if TYPE_CHECKING:
    from app.rules.facts import CheckFacts

_CREATOR: Final = {
    Answer.UNKNOWN: N_("berlaku jika yang bersangkutan konten kreator; belum dijawab"),
    Answer.YES: N_("yang bersangkutan konten kreator (dijawab penelaah)"),
    Answer.NO: N_(
        "yang bersangkutan bukan konten kreator (dijawab penelaah); syarat tidak berlaku"
    ),
}
_TIME: Final = {
    Answer.UNKNOWN: N_("jam kerja pada waktu unggah belum diketahui"),
    Answer.YES: N_("waktu unggah berada di jam kerja menurut jadwal"),
    Answer.NO: N_("waktu unggah di luar jam kerja menurut jadwal"),
}
_PERMIT: Final = {
    Answer.UNKNOWN: N_("izin tertulis belum diketahui"),
    Answer.YES: N_("ada izin tertulis"),
    Answer.NO: N_("tidak ada izin tertulis"),
}
_DECLARED: Final = {
    Answer.UNKNOWN: N_("belum diketahui apakah usaha sudah dilaporkan kepada atasan"),
    Answer.YES: N_("usaha sudah dilaporkan kepada atasan"),
    Answer.NO: N_("usaha belum dilaporkan kepada atasan"),
}
_SPEAKS_FOR: Final = -1.0
"""A permit or a declared business speaks for the person; that there is none proves nothing."""
_OFFICE: Final = N_("jabatan yang dipegang: {office}")
_OFFICE_UNKNOWN: Final = N_("jabatan yang dipegang belum diketahui")


def apply_creator_facts(clause: Clause, facts: CheckFacts) -> tuple[Answer, list[Step]]:
    """Return the answer of the creator condition and what the known facts add for ``clause``."""
    steps = [Step("condition", _(_CREATOR[facts.konten_kreator]), 0.0)]
    if clause is Clause.SE_4A:
        moved = {Answer.YES: 1.0, Answer.NO: -2.0, Answer.UNKNOWN: 0.0}[facts.is_working_time]
        text = _(_TIME[facts.is_working_time])
        if facts.working_time_reason:
            text = f"{text}: {facts.working_time_reason}"
        steps.append(Step("fact", text, moved))
    if clause in {Clause.SE_4A, Clause.SE_4B}:
        steps.append(_stated(_PERMIT, facts.permit))
    if clause in {Clause.SE_4B, Clause.SE_4C}:
        steps.append(_stated(_DECLARED, facts.declared_business))
    if clause is Clause.SE_4C:
        office = facts.office_held
        steps.append(
            Step("fact", _(_OFFICE).format(office=office) if office else _(_OFFICE_UNKNOWN), 0.0)
        )
    return facts.konten_kreator, steps


def _stated(texts: dict[Answer, str], answer: Answer) -> Step:
    return Step("fact", _(texts[answer]), _SPEAKS_FOR if answer is Answer.YES else 0.0)
