from __future__ import annotations

import pytest

from app.domain.decisions import MINIMUM_REASON, Outcome
from app.reasons import STANDARD


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_reasons_that_may_be_recorded_as_they_stand(outcome):
    pairs = STANDARD[outcome]
    assert pairs
    assert all(sum(map(str.isalnum, reason)) >= MINIMUM_REASON for _short, reason in pairs)
    assert len({reason for _short, reason in pairs}) == len(pairs)
