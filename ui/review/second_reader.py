"""What the second, independent reader makes of marked lines, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.text import N_, _

if TYPE_CHECKING:
    from app.services.review import ItemView

_AGREEMENT: Final = {
    "agree": N_("sama"),
    "disagree": N_("berbeda; lihat gambarnya"),
    "only_one": N_("hanya satu pembaca yang dapat membacanya"),
}


def agreement_in_words(code: str) -> str:
    """Return the stored word for how both readings compare, for a person."""
    return _(_AGREEMENT.get(code, code))


def second_opinion(view: ItemView, finding_id: str) -> str:
    """Return what the second reader makes of the line on which a finding rests, or nothing.

    A corrected text has none: a person read it.
    """
    if view.reading is None or view.check is None:
        return ""
    found = next(
        (f for key, f, _verdict in view.findings if key == finding_id and f.band.is_flag), None
    )
    if found is None:
        return ""
    told = [s for s in view.reading.second if s.start < found.end and found.start < s.end]
    worst = max(told, key=lambda s: [*_AGREEMENT].index(s.agreement), default=None)
    if worst is None:
        by_person = view.reading.corrects is not None or not view.reading.words
        return "" if by_person else _("Pembaca kedua belum membaca baris ini.")
    words = _("Pembaca kedua: {how}").format(how=agreement_in_words(worst.agreement))
    return f"{words} (“{worst.text}”)" if worst.agreement == "disagree" else words
