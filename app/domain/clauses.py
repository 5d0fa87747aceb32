"""Stable ids of clauses, topics and bands (source: SE 800.1.6.2/1641/BKPSDM-2025)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final

CIRCULAR_NUMBER: Final = "800.1.6.2/1641/BKPSDM-2025"
CIRCULAR_DATE: Final = date(2025, 11, 3)
"""Posts from before this day give no finding (source: press on the circular, see resources)."""


class Clause(StrEnum):
    """A clause of the circular; the value is the id that is stored, exported and synced."""

    SE_1A = "SE-1a"
    SE_1B = "SE-1b"
    SE_1C = "SE-1c"
    SE_1D = "SE-1d"
    SE_1E = "SE-1e"
    SE_2A = "SE-2a"
    SE_2B = "SE-2b"
    SE_2C = "SE-2c"
    SE_2D = "SE-2d"
    SE_3A = "SE-3a"
    SE_3B = "SE-3b"
    SE_3C = "SE-3c"
    SE_3D = "SE-3d"
    SE_4A = "SE-4a"
    SE_4B = "SE-4b"
    SE_4C = "SE-4c"
    SE_4D = "SE-4d"
    SE_P1 = "SE-P1"
    SE_P2 = "SE-P2"
    SE_P3 = "SE-P3"
    SE_P4 = "SE-P4"

    @property
    def is_creator_condition(self) -> bool:
        """SE-4a to SE-4d hold only if the person is a content creator."""
        return self.value.startswith("SE-4")

    @property
    def is_safe_harbour(self) -> bool:
        """SE-P1 to SE-P4 permit; they never forbid."""
        return self.value.startswith("SE-P")

    @property
    def needs_fairness_check(self) -> bool:
        """Adverse outcomes here are preceded by the ten-question fairness check."""
        return self.value in {"SE-1b", "SE-1c"} or self.value.startswith("SE-3")


class Topic(StrEnum):
    """What a finding is about; the clause follows from topic, target and context."""

    UJARAN_KEBENCIAN = "ujaran_kebencian"
    PROVOKASI = "provokasi"
    FITNAH = "fitnah"
    PENGHINAAN = "penghinaan"
    PORNOGRAFI = "pornografi"
    POLITIK_PARTISAN = "politik_partisan"
    MERENDAHKAN_PEMERINTAH = "merendahkan_pemerintah"
    MERENDAHKAN_REKAN = "merendahkan_rekan"
    KOMERSIAL = "komersial"
    PERJUDIAN = "perjudian"
    KONFLIK_KEPENTINGAN = "konflik_kepentingan"
    JAM_KERJA = "jam_kerja"
    PENIPUAN = "penipuan"
    KASAR = "kasar"


class Band(StrEnum):
    """How strongly the words point at a clause; never a measure of guilt."""

    KUAT = "kuat"
    TINJAU = "tinjau"
    CATATAN = "catatan"

    @property
    def is_flag(self) -> bool:
        """Only ``kuat`` and ``tinjau`` bring an item to the reviewer's attention."""
        return self is not Band.CATATAN


class ProtectedKind(StrEnum):
    """Facts in the person's favour that the words themselves show."""

    CRITICISM = "criticism"
    COMPLAINT = "complaint"
    WHISTLEBLOWING = "whistleblowing"
    NEWS = "news"
    QUOTE = "quote"
    DENIAL = "denial"
    CONDEMNATION = "condemnation"
    SATIRE = "satire"
    SAFE_HARBOUR = "safe_harbour"


class Answer(StrEnum):
    """A fact that may be missing: a missing fact gives ``unknown``, never a guess."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
