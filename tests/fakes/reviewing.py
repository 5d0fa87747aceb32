"""What tests of the review share: posts whose findings are known, drafts, other users."""

from __future__ import annotations

from datetime import date

from app.domain.clauses import Band
from app.domain.decisions import DecisionDraft, Outcome, Relation
from app.domain.users import Role, User
from app.services.review import ReviewService

PARTISAN = "Ayo coblos nomor 2 pilih Paslon Contoh, menangkan calon kita"
SELLING = "PROMO serum glowing cuma Rp 75.000 gratis ongkir, order sekarang WA 081234567890"
ASKED = date(2026, 2, 1)
REASON = "Sudah dibaca seluruhnya"


def draft(outcome=Outcome.SESUAI, reason=REASON, **facts):
    return DecisionDraft(outcome, reason, **facts)


def flagged(view):
    return [key for key, finding, _verdict in view.findings if finding.band is not Band.CATATAN]


def adverse(office, item, person, **facts):
    """A complete referral of an item on a partisan post."""
    whole = {
        "accepted": frozenset(flagged(office.review.open_item(item))),
        "person_id": person.id,
        "relation": Relation.OTHER,
        "asked_on": ASKED,
        **facts,
    }
    return draft(Outcome.RUJUK_BKPSDM, **whole)


def seat(office, name, *roles, person_id=None):
    """Enrol another user and return the review as that user has it."""
    user = User(
        f"u-{name}", name, frozenset(roles or {Role.REVIEWER}), date(2025, 11, 3),
        person_id=person_id,
    )  # fmt: skip
    with office.store.write() as session:
        session.users.add(user)
    return ReviewService(office.store, office.pack, office.clock, user)
