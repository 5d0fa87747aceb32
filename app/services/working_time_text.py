"""The answer about working hours as an Indonesian sentence with its reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from babel.dates import format_date

from app.domain.schedule import DAY_MINUTES
from app.domain.working_time import AbsenceKind, Reason
from app.text import N_, _

if TYPE_CHECKING:
    from app.domain.working_time import WorkingTimeAnswer

_SENTENCES: Final[dict[Reason, str]] = {
    Reason.PERSON_UNKNOWN: N_("Belum diketahui: pegawainya belum dipilih."),
    Reason.TIME_UNKNOWN: N_("Belum diketahui: waktu postingan tidak diketahui."),
    Reason.TIME_IMPRECISE: N_(
        "Belum diketahui: waktu postingan tidak cukup teliti (hanya hari atau waktu relatif)."
    ),
    Reason.MAY_BE_SCHEDULED: N_(
        "Belum diketahui: id tautan menunjuk {when} WIB, yang termasuk jam kerja, tetapi itu waktu "
        "unggah dan postingan dapat dijadwalkan sebelumnya."
    ),
    Reason.NO_SCHEDULE: N_("Belum diketahui: belum ada jadwal kerja yang berlaku pada {day}."),
    Reason.SCHEDULE_UNCONFIRMED: N_(
        "Belum diketahui: jadwal “{schedule}” belum dikonfirmasi oleh kantor."
    ),
    Reason.SCHEDULES_CONFLICT: N_(
        "Belum diketahui: ada beberapa jadwal yang berlaku pada {day} dan hasilnya berbeda."
    ),
    Reason.RAMADAN_SCHEDULE_MISSING: N_(
        "Belum diketahui: {day} termasuk Ramadan, tetapi jadwal Ramadan belum diisi."
    ),
    Reason.CALENDAR_MISSING: N_(
        "Belum diketahui: kalender hari libur atau Ramadan untuk {day} belum tersedia."
    ),
    Reason.FLEXIBLE: N_(
        "Belum diketahui: jadwal “{schedule}” fleksibel, sehingga jam saja tidak menentukan."
    ),
    Reason.OFFICIAL_TRAVEL: N_(
        "Belum diketahui: pada {day} yang bersangkutan dinas luar, jamnya tidak mengikuti jadwal."
    ),
    Reason.ON_LEAVE: N_("Di luar jam kerja: pada {day} yang bersangkutan {absence}."),
    Reason.HOLIDAY: N_("Di luar jam kerja: {day} adalah hari libur ({holiday})."),
    Reason.DAY_OFF: N_("Di luar jam kerja: {day} bukan hari kerja menurut jadwal “{schedule}”."),
    Reason.BREAK: N_("Di luar jam kerja: {when} WIB adalah jam istirahat jadwal “{schedule}”."),
    Reason.OUTSIDE_HOURS: N_("Di luar jam kerja: {when} WIB di luar jam jadwal “{schedule}”."),
    Reason.IN_HOURS: N_("Dalam jam kerja: {when} WIB termasuk jam jadwal “{schedule}”."),
}
_ABSENCES: Final[dict[AbsenceKind, str]] = {
    AbsenceKind.CUTI: N_("sedang cuti"),
    AbsenceKind.SAKIT: N_("sakit"),
    AbsenceKind.IZIN: N_("mendapat izin"),
    AbsenceKind.DINAS_LUAR: N_("dinas luar"),
}


def working_time_sentence(answer: WorkingTimeAnswer) -> str:
    """Return one sentence: the answer, then the fact it rests on."""
    facts = dict(answer.params)
    words = {"schedule": facts.get("schedule", ""), "holiday": facts.get("holiday", "")}
    if "absence" in facts:
        words["absence"] = _(_ABSENCES[AbsenceKind(facts["absence"])])
    if "date" in facts:
        minute = int(facts["minute"])
        day = date.fromisoformat(facts["date"])
        # A minute past midnight of a night shift is told by the date on the wall calendar.
        shown = date.fromordinal(day.toordinal() + minute // DAY_MINUTES)
        words["day"] = format_date(day, "EEEE, d MMMM y", locale="id")
        hours, minutes = divmod(minute % DAY_MINUTES, 60)
        words["when"] = _("{day} pukul {time}").format(
            day=format_date(shown, "EEEE, d MMMM y", locale="id"),
            time=f"{hours:02d}.{minutes:02d}",
        )
    return _(_SENTENCES[answer.reason]).format(**words)
