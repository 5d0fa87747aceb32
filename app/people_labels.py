"""The Indonesian words for codes about persons; window and command line agree through them."""

from __future__ import annotations

from typing import Final

from app.domain.calendar import DayKind
from app.domain.matching import MatchReason
from app.domain.people import AccountSource, Confidence, Employment, PermitKind
from app.domain.schedule import ScheduleScope, Season
from app.domain.working_time import AbsenceKind
from app.services.lists.staff_plan import PlanKind
from app.text import N_

EMPLOYMENT_LABEL: Final[dict[Employment, str]] = {
    Employment.PNS: N_("PNS"),
    Employment.CPNS: N_("CPNS"),
    Employment.PPPK: N_("PPPK"),
    Employment.PPPK_PARUH_WAKTU: N_("PPPK paruh waktu"),
}
CONFIDENCE_LABEL: Final[dict[Confidence, str]] = {
    Confidence.CONFIRMED: N_("dipastikan"),
    Confidence.LIKELY: N_("kemungkinan besar"),
    Confidence.POSSIBLE: N_("mungkin"),
    Confidence.UNSURE: N_("belum pasti"),
}
ACCOUNT_SOURCE_LABEL: Final[dict[AccountSource, str]] = {
    AccountSource.ITEM: N_("dari konten yang ditinjau"),
    AccountSource.SELF_DECLARATION: N_("dinyatakan sendiri"),
}
PERMIT_LABEL: Final[dict[PermitKind, str]] = {
    PermitKind.LIVE_STREAMING: N_("siaran langsung untuk tugas"),
    PermitKind.KONTEN_RESMI: N_("konten resmi"),
}
ABSENCE_LABEL: Final[dict[AbsenceKind, str]] = {
    AbsenceKind.CUTI: N_("cuti"),
    AbsenceKind.SAKIT: N_("sakit"),
    AbsenceKind.IZIN: N_("izin"),
    AbsenceKind.DINAS_LUAR: N_("dinas luar"),
}
MATCH_REASON_LABEL: Final[dict[MatchReason, str]] = {
    MatchReason.ACCOUNT_CONFIRMED: N_("akun yang sama, sudah dipastikan"),
    MatchReason.ACCOUNT_KNOWN: N_("akun yang sama, belum dipastikan"),
    MatchReason.ACCOUNT_SHARED: N_("akun ini tercatat pada beberapa orang"),
    MatchReason.NAME_SAME: N_("nama tampilan sama"),
    MatchReason.NAME_SIMILAR: N_("nama tampilan mirip"),
    MatchReason.NAME_AMBIGUOUS: N_("nama tampilan mirip beberapa orang"),
}
SCOPE_LABEL: Final[dict[ScheduleScope, str]] = {
    ScheduleScope.OFFICE: N_("seluruh kantor"),
    ScheduleScope.UNIT: N_("unit"),
    ScheduleScope.PERSON: N_("pegawai"),
}
SEASON_LABEL: Final[dict[Season, str]] = {
    Season.NORMAL: N_("di luar Ramadan"),
    Season.RAMADAN: N_("Ramadan"),
    Season.ALL_YEAR: N_("sepanjang tahun"),
}
DAY_KIND_LABEL: Final[dict[DayKind, str]] = {
    DayKind.LIBUR_NASIONAL: N_("libur nasional"),
    DayKind.CUTI_BERSAMA: N_("cuti bersama"),
}
PLAN_LABEL: Final[dict[PlanKind, str]] = {
    PlanKind.NEW: N_("baru"),
    PlanKind.CHANGED: N_("berubah"),
    PlanKind.SAME: N_("sama"),
    PlanKind.FAULTY: N_("perlu diperbaiki"),
}


def capital(text: str) -> str:
    """Return ``text`` with its first letter large, the others as they are ("di luar Ramadan")."""
    return text[:1].upper() + text[1:]
