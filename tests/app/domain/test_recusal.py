from __future__ import annotations

import pytest

from app.domain.recusal import RecusalSign, ReviewerFacts, recusal_signs

REVIEWER = ReviewerFacts(
    "Drs. H. Budi Contohwan, M.Si.", ("Camat Rekaan",), ("@budi.contohwan",), "p-budi"
)


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Kata budi contohwan jalan ini selesai", {RecusalSign.NAMED}),
        ("Pak Budi tidak pernah turun ke lapangan", {RecusalSign.NAMED}),
        ("Kue budi enak sekali", set()),
        ("Yth. Bpk. Budi yang baik", {RecusalSign.NAMED}),
        ("Sabar, Kak. Budi pekerti itu penting", set()),
        ("Tolong PAK CAMAT, jalan kami rusak!", {RecusalSign.ADDRESSED}),
        ("camat kami jarang di kantor", {RecusalSign.ADDRESSED}),
        ("Camat Rekaan meresmikan pasar", {RecusalSign.ADDRESSED}),
        ("hoi @budi.contohwan jawab dong", {RecusalSign.ADDRESSED}),
        ("Rapat para camat se-provinsi besok", set()),
        ("Selamat pagi semua", set()),
        ("", set()),
    ],
)
def test_the_text_shows_whether_it_names_or_addresses_the_reviewer(text, signs):
    assert set(recusal_signs(text, REVIEWER)) == signs


def test_short_and_long_names_of_an_office_are_one():
    head = ReviewerFacts("Ani Contoh", ("Kepala Dinas Rekaan",))
    assert recusal_signs("bu kadis, kapan gajian?", head) == (RecusalSign.ADDRESSED,)
    assert recusal_signs("pak camat, kapan?", head) == ()


def test_a_superior_of_the_person_is_asked_only_where_the_words_are_about_superiors():
    facts = {"person_id": "p1", "superiors": ("p2", "p-budi")}
    assert recusal_signs("x", REVIEWER, **facts) == ()
    assert recusal_signs("x", REVIEWER, **facts, about_superiors=True) == (RecusalSign.IN_DISPUTE,)


def test_nobody_reviews_their_own_post():
    assert recusal_signs("x", REVIEWER, person_id="p-budi") == (RecusalSign.OWN_POST,)


def test_a_reviewer_known_by_title_only_is_addressed_by_it():
    assert recusal_signs("pak camat yang terhormat", ReviewerFacts("Camat Contoh")) == (
        RecusalSign.ADDRESSED,
    )
