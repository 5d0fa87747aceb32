from __future__ import annotations

import pytest

from app.domain.nip import NipProblem
from app.links.facts import LinkError
from app.services.lists.problems import ListError, RowFault, RowProblem

_PARAMS = tuple(
    (name, "X") for name in ("other", "value", "length", "limit", "kind", "name", "what")
)


@pytest.mark.parametrize("code", [*RowFault, *NipProblem, *LinkError])
def test_every_fault_says_what_is_wrong_and_what_to_do(code):
    problem = RowProblem(7, "name", code, _PARAMS)
    assert problem.what
    assert problem.remedy
    assert "{" not in problem.what + problem.remedy


def test_errors_of_whole_files_have_codes_of_their_own():
    kinds = ListError.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds) > 5
    assert all(kind.template != ListError.template for kind in kinds)
