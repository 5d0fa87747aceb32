"""Invented staff for the demo office: a list as offices keep it, and records about a few."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.people import PermitKind
from app.domain.reading import Platform
from app.domain.schedule import Schedule, ScheduleScope, Season, Shift, same_every_day
from app.domain.working_time import AbsenceKind

if TYPE_CHECKING:
    from pathlib import Path

    from app.composition.office import Office

LIST = "demo/pegawai.csv"


def fill_people(office: Office, resources: Path) -> None:
    """Import the invented list and record what an office might have recorded."""
    importer = office.staff_import
    staff = importer.read((resources / LIST).read_bytes())
    importer.apply(staff, staff.guess.mapping)
    everybody = office.people.staff()
    known = {person.name: person for person in everybody.people}
    seller, nurse = known["Pegawai Contoh 014"], known["Pegawai Contoh 027"]
    reporter, clerk = known["Pegawai Contoh 005"], known["Pegawai Contoh 008"]
    office.roles.link_person(office.user.id, known["Camat Contoh"].id)
    records = office.records
    records.declare_account(seller.id, Platform.TIKTOK, "@akun.contoh14", date(2025, 11, 12))
    records.declare_account(reporter.id, Platform.INSTAGRAM, "@contoh.humas", date(2025, 11, 10))
    records.add_permit(
        reporter.id,
        PermitKind.KONTEN_RESMI,
        date(2025, 11, 4),
        issued_by="Camat Contoh",
        reference="800/001/CONTOH",
    )
    records.add_business(
        clerk.id, "Warung Contoh", "kue pesanan, di luar jam kerja", declared_on=date(2025, 11, 10)
    )
    records.add_absence(
        nurse.id, AbsenceKind.CUTI, date(2025, 12, 1), date(2025, 12, 5), note="Surat cuti contoh"
    )
    clinic = everybody.units[nurse.unit_id or ""]
    shifts = Schedule(
        "contoh-jaga",
        "Jaga puskesmas (contoh)",
        ScheduleScope.UNIT,
        clinic.id,
        date(2025, 11, 3),
        same_every_day(range(7), (Shift(420, 840), Shift(840, 1260), Shift(1260, 420))),
        season=Season.ALL_YEAR,
        works_on_holidays=True,
    )
    office.hours.save(shifts, "rekaan, untuk kantor contoh")
