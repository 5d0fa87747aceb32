"""One way to say what a link must give, for the tables of every platform."""

from __future__ import annotations

import pytest

from app.links.registry import parse


@pytest.fixture
def says():
    """Return a check: the link gives exactly these facts, and its canonical gives itself."""

    def check(url, kind, *rest):
        account, post_id, canonical, posted_at = (*rest, None)[:4]
        facts = parse(url)
        moment = facts.posted_at.strftime("%Y-%m-%dT%H:%M:%SZ") if facts.posted_at else None
        assert (facts.error, facts.kind, facts.account, facts.post_id, facts.canonical, moment) == (
            None,
            kind,
            account,
            post_id,
            canonical,
            posted_at,
        )
        assert parse(facts.canonical).canonical == facts.canonical
        return facts

    return check
