"""The sections of Pengaturan in their order; a new section is one line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.settings.appearance_section import AppearanceSection
from ui.settings.backup_section import BackupSection
from ui.settings.escrow_section import EscrowSection
from ui.settings.heads_section import HeadsSection
from ui.settings.holidays_section import HolidaysSection
from ui.settings.inbox_section import InboxSection
from ui.settings.letterhead_section import LetterheadSection
from ui.settings.lock_section import LockSection
from ui.settings.office_section import OfficeSection
from ui.settings.retention_section import RetentionSection
from ui.settings.review_section import ReviewSection
from ui.settings.schedules_section import SchedulesSection
from ui.settings.users_section import UsersSection

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.office import OpenOffice, Surroundings

    SectionBuilder = Callable[[OpenOffice, Surroundings], QWidget]

SECTIONS: Final[tuple[SectionBuilder, ...]] = (
    AppearanceSection,
    OfficeSection,
    ReviewSection,
    LetterheadSection,
    InboxSection,
    UsersSection,
    LockSection,
    EscrowSection,
    HeadsSection,
    SchedulesSection,
    HolidaysSection,
    BackupSection,
    RetentionSection,
)
