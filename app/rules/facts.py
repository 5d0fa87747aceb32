"""Facts about a post and its author that words cannot tell; a missing fact is ``unknown``."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.clauses import Answer


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """What is known besides the text; every field may stay ``unknown``.

    ``konten_kreator`` decides whether SE-4a to SE-4d apply. ``is_working_time`` is the answer
    of the schedule for the post's time (``working_time_reason`` says in words why). ``permit``: a
    written permission exists. ``declared_business``: the business was declared to the superior.
    ``office_held`` names the post held (for the conflict-of-interest condition).
    """

    konten_kreator: Answer = Answer.UNKNOWN
    is_working_time: Answer = Answer.UNKNOWN
    working_time_reason: str = ""
    permit: Answer = Answer.UNKNOWN
    declared_business: Answer = Answer.UNKNOWN
    office_held: str = ""
