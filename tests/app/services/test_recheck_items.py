"""Items are checked again where their result may have changed; decided ones never."""

from __future__ import annotations

import pytest

from app.domain.decisions import DecisionDraft, Outcome
from app.errors import Cancelled
from app.rules.compiler import compile_pack
from app.rules.pack import load_pack_source
from app.services.recheck_items import RecheckService
from app.services.rule_book import RuleBook
from tests.fakes.offices_wired import HEAD
from tests.fakes.rule_packs import tiny_pack_files

PARTISAN = "Ayo coblos nomor 2 pilih Paslon Contoh, menangkan calon kita"
WHY = "Sering salah tanda di kantor contoh"


@pytest.fixture
def again(office):
    return RecheckService(office.store, office.pack, office.clock, HEAD.name)


@pytest.fixture
def book(office):
    return RuleBook(office.store, office.pack, office.clock, HEAD)


def rules(office, item):
    return {f.rule for f in office.review.open_item(item).check.result.findings}


def test_nothing_changes_where_nothing_is_new(office, again):
    item = office.bring(PARTISAN)
    before = office.review.open_item(item).check.id
    done = again.run()
    assert (done.seen, done.changed) == (1, 0)
    assert office.review.open_item(item).check.id == before


def test_a_mute_reaches_what_is_undecided_and_spares_what_is_decided(office, again, book):
    decided = office.bring(PARTISAN)
    office.review.decide(decided, DecisionDraft(Outcome.SESUAI, "Sudah dibaca seluruhnya"))
    frozen = office.review.open_item(decided).check.id
    pending = office.bring(PARTISAN + " besok")
    rule = next(iter(rules(office, pending)))
    book.mute(rule, WHY)
    told = []
    done = again.run(progress=lambda *at: told.append(at))
    assert (done.seen, done.changed) == (1, 1)
    assert told == [(1, 1)]
    assert rule not in rules(office, pending)
    assert office.review.open_item(decided).check.id == frozen
    assert office.review.open_item(pending).events[-1].kind == "rechecked"
    book.lift(rule)
    again.run()
    assert rule in rules(office, pending)


def test_cancelling_leaves_what_is_done(office, again, book):
    items = [office.bring(f"{PARTISAN} {n}") for n in range(2)]
    rule = next(iter(rules(office, items[0])))
    book.mute(rule, WHY)
    with pytest.raises(Cancelled):
        again.run(cancel=iter([False, True]).__next__)
    assert [rule in rules(office, item) for item in items] == [False, True]


def test_the_posts_a_new_pack_judges_otherwise_are_listed_by_id(office, again):
    item = office.bring(PARTISAN)
    office.bring("Selamat pagi semua")
    tiny = compile_pack(load_pack_source(tiny_pack_files()))
    (change,) = again.changes_under(tiny)
    assert change.id == item
    assert change.gone
    assert list(again.changes_under(office.pack)) == []
