"""Only pages of another size than the first are written down."""

from __future__ import annotations

from types import SimpleNamespace

from app.domain.page_sizes import size_parameters, width_of_page


def test_sizes_that_differ_are_found_again_newest_first():
    kept = size_parameters([(1240, 1754), (1754, 1240), (1240, 1754)])
    assert kept == (("page.1", "1754x1240"),)
    old = SimpleNamespace(parameters=(("page.1", "10x10"), ("page.10", "3x3")))
    new = SimpleNamespace(parameters=(("language", "ind"), *kept))
    assert width_of_page([new, old], 1) == 1754
    assert width_of_page([new, old], 2) is None
