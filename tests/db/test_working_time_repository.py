from __future__ import annotations

from datetime import date

from app.domain.calendar import CalendarDay, DayKind, RamadanPeriod
from app.domain.confirmed_schedules import KeptSchedule
from app.domain.schedule import Pause, Schedule, ScheduleScope, Season, Shift, same_every_day
from tests.fakes.offices import AT

WEEK = same_every_day(range(5), (Shift(1260, 420, (Pause(0, 30),)), Shift(600, 660)))
SCHEDULE = Schedule(
    "s1", "Jaga", ScheduleScope.UNIT, "u1", date(2026, 1, 1), WEEK, date(2026, 6, 30),
    Season.RAMADAN, confirmed=True, flexible=True, works_on_holidays=True,
)  # fmt: skip
PLAIN = Schedule("s0", "Kantor", ScheduleScope.OFFICE, "", date(2026, 1, 1), WEEK)


def test_schedules_come_back_as_they_were(office):
    kept = KeptSchedule(SCHEDULE, "surat", "Camat Contoh", AT)
    with office.write() as session:
        session.working_time.put(kept)
        session.working_time.put(KeptSchedule(PLAIN))
        session.working_time.put(kept)
    with office.write() as session:
        assert session.working_time.schedules() == [KeptSchedule(PLAIN), kept]
        session.working_time.remove("s1")
        assert session.working_time.schedules() == [KeptSchedule(PLAIN)]


def test_a_year_replaces_what_was_known_of_it_and_nothing_else(office):
    new_year = CalendarDay(date(2026, 1, 1), "Tahun Baru", DayKind.LIBUR_NASIONAL)
    joint = CalendarDay(date(2026, 1, 1), "Cuti bersama", DayKind.CUTI_BERSAMA)
    other = CalendarDay(date(2025, 12, 25), "Natal", DayKind.LIBUR_NASIONAL)
    fasting = RamadanPeriod(date(2026, 2, 19), date(2026, 3, 20))
    with office.write() as session:
        session.working_time.put_year(2025, [other], [], "SKB 2025")
        session.working_time.put_year(2026, [], [], "lama")
        session.working_time.put_year(2026, [joint, new_year], [fasting], "SKB 2026", "Camat", AT)
    with office.read() as session:
        calendar = session.working_time.calendar()
        assert calendar.years == {2025, 2026}
        assert calendar.days == {new_year.date: new_year, other.date: other}
        assert calendar.ramadan == (fasting,)
        assert session.working_time.sources() == {2025: "SKB 2025", 2026: "SKB 2026"}
