from __future__ import annotations

import pytest

from app.domain.clauses import Answer
from app.domain.working_time import AbsenceKind, Reason, WorkingTimeAnswer
from app.services.working_time_text import working_time_sentence

_PARAMS = (
    ("date", "2026-01-07"),
    ("minute", "540"),
    ("schedule", "Kantor"),
    ("holiday", "Tahun Baru"),
    ("absence", "cuti"),
)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_one_sentence_without_blame(reason):
    sentence = working_time_sentence(WorkingTimeAnswer(Answer.UNKNOWN, reason, _PARAMS))
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert "melanggar" not in sentence


@pytest.mark.parametrize("kind", list(AbsenceKind))
def test_every_absence_has_words(kind):
    params = (*_PARAMS[:2], ("absence", kind.value))
    assert working_time_sentence(WorkingTimeAnswer(Answer.NO, Reason.ON_LEAVE, params))


def test_the_sentence_names_day_and_time_in_indonesian():
    sentence = working_time_sentence(WorkingTimeAnswer(Answer.YES, Reason.IN_HOURS, _PARAMS))
    assert "Rabu, 7 Januari 2026 pukul 09.00 WIB" in sentence


def test_after_midnight_the_wall_calendars_day_is_shown():
    params = (("date", "2026-01-07"), ("minute", "1560"), ("schedule", "Jaga"))
    sentence = working_time_sentence(WorkingTimeAnswer(Answer.YES, Reason.IN_HOURS, params))
    assert "Kamis, 8 Januari 2026 pukul 02.00" in sentence
