"""Signs that the reviewer is a party: the review then belongs to somebody else.

Analogue of the rule that a superior involved in a matter leaves the examining team (PP 94/2021).
The signs only ask; the reviewer answers, except that nobody reviews a post of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CALLS: Final = "pak|pk|bapak|bpk|bu|buk|ibu|uda|uni|bang|kak|mas|mbak|yth"
_OURS: Final = "kami|kita|saya|ini|kito|awak"
_OFFICES: Final = (
    ("camat",),
    ("lurah",),
    ("bupati",),
    ("wali nagari", "walinagari"),
    ("kepala dinas", "kadis"),
    ("kepala badan", "kaban"),
    ("kepala bagian", "kabag"),
    ("kepala bidang", "kabid"),
    ("kepala seksi", "kasi"),
    ("kepala puskesmas", "kapus"),
    ("kepala sekolah", "kepsek"),
    ("sekretaris daerah", "sekda"),
    ("sekretaris camat", "sekcam"),
    ("sekretaris dinas", "sekdis"),
    ("inspektur",),
    ("direktur",),
)
_LEAST_LETTERS: Final = 3


class RecusalSign(StrEnum):
    """Why the reviewer is asked whether to step back."""

    NAMED = "named"
    """The reviewer's name stands in the text."""
    ADDRESSED = "addressed"
    """The text speaks to the reviewer's office or account."""
    IN_DISPUTE = "in_dispute"
    """The reviewer stands above the person, and the words are about superiors."""
    OWN_POST = "own_post"
    """The person is the reviewer."""


@dataclass(frozen=True, slots=True)
class ReviewerFacts:
    """What is known of the reviewer; ``posts`` are titles such as *Camat Contoh*."""

    name: str
    posts: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    person_id: str | None = None


def recusal_signs(
    text: str,
    reviewer: ReviewerFacts,
    *,
    person_id: str | None = None,
    superiors: Sequence[str] = (),
    about_superiors: bool = False,
) -> tuple[RecusalSign, ...]:
    """Return why ``reviewer`` may be a party to what ``text`` says about or by the person.

    ``superiors`` are the ids of those above the person, nearest first; ``about_superiors`` tells
    that a finding is about leaders or superiors.
    """
    found = []
    # A handle is compared without its dots, everything else word by word.
    # A sentence's end keeps a form of address from the next word; "Bpk." ends none.
    plain = re.sub(r"\b(bpk|pk|yth)\.", r"\1", _joined_handles(text.casefold()))
    words = re.findall(r"@?\w+|[.!?;:\n–—]", plain)
    padded = f" {' '.join(words)} "
    if any(f" {name} " in padded for name in _names(reviewer)):
        found.append(RecusalSign.NAMED)
    if _is_addressed(padded, reviewer):
        found.append(RecusalSign.ADDRESSED)
    if reviewer.person_id is not None:
        if about_superiors and reviewer.person_id in superiors:
            found.append(RecusalSign.IN_DISPUTE)
        if reviewer.person_id == person_id:
            found.append(RecusalSign.OWN_POST)
    return tuple(found)


def _names(reviewer: ReviewerFacts) -> Iterable[str]:
    """Ways to write the name: two names side by side, or one after a form of address."""
    parts = _name_parts(reviewer.name)
    yield from (f"{first} {second}" for first, second in pairwise(parts))
    for part in parts:
        if len(part) >= _LEAST_LETTERS and part not in _title_words():
            yield from (f"{call} {part}" for call in _CALLS.split("|"))


def _name_parts(name: str) -> list[str]:
    """The name without academic and religious titles (*Drs.*, *H.*, *, S.Sos., M.Si.*)."""
    bare = name.split(",", maxsplit=1)[0].casefold()
    parts = [part for part in bare.split() if "." not in part]
    return ["".join(re.findall(r"\w+", part)) for part in parts if re.search(r"\w{2,}", part)]


def _is_addressed(padded: str, reviewer: ReviewerFacts) -> bool:
    if any(f" @{_bare(handle)} " in padded for handle in reviewer.handles):
        return True
    posts = [_plain(post) for post in (*reviewer.posts, reviewer.name)]
    whole = [post for post in posts if " " in post and _offices_in(post, at_start=True)]
    if any(f" {post} " in padded for post in whole):
        return True
    return any(
        re.search(rf" (?:(?:{_CALLS}) {office}|{office} (?:{_OURS})) ", padded)
        for post in posts
        for office in _offices_in(post)
    )


def _offices_in(post: str, *, at_start: bool = False) -> set[str]:
    """The offices that ``post`` names, in long and short form."""
    before = "^" if at_start else r"\b"
    return {
        name
        for group in _OFFICES
        if any(re.search(rf"{before}{office}\b", post) for office in group)
        for name in group
    }


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _title_words() -> set[str]:
    return {word for group in _OFFICES for office in group for word in office.split()}


def _joined_handles(text: str) -> str:
    return re.sub(r"@[\w.]+", lambda found: found.group().replace(".", ""), text)


def _bare(handle: str) -> str:
    return handle.strip().removeprefix("@").casefold().replace(".", "")
