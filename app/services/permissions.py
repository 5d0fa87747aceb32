"""Who may do what: rules of the program, not cryptography.

Whoever opens a key slot could read the whole database with other tools; the rules keep honest
people in their part and put a name under each act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from app.domain.handover import may_decide
from app.domain.users import Role
from app.errors import UserFacingError
from app.text import N_

if TYPE_CHECKING:
    from datetime import date

    from app.domain.users import User
    from app.ports import Session


class NotAllowedError(UserFacingError):
    """The signed-in user does not hold the role that the act needs."""

    code: ClassVar[str] = "not_allowed"
    template: ClassVar[str] = N_("Peran Anda tidak mencakup hal ini.")


class OnlyReviewersDecideError(NotAllowedError):
    """Deciding needs a reviewer."""

    code: ClassVar[str] = "only_reviewers_decide"
    template: ClassVar[str] = N_(
        "Hanya peninjau yang dapat memutuskan. Minta peninjau kantor ini membuka Tinjau dengan"
        " kata sandinya sendiri."
    )


class SecondReviewerOnlyError(OnlyReviewersDecideError):
    """A second reviewer who is no reviewer judges again, and never first."""

    code: ClassVar[str] = "second_reviewer_only"
    template: ClassVar[str] = N_(
        "Peran Anda peninjau kedua: Anda menilai ulang keputusan yang menunggu tinjauan kedua."
        " Keputusan pertama dicatat oleh peninjau kantor ini."
    )


class NotInOfficeError(NotAllowedError):
    """The reviewer's term has ended or has not begun."""

    code: ClassVar[str] = "not_in_office"
    template: ClassVar[str] = N_(
        "Masa tugas Anda sebagai peninjau tidak mencakup hari ini. Lihat Pejabat peninjau di"
        " Pengaturan."
    )


class OnlyAdminsError(NotAllowedError):
    """Keeping users and keys needs an admin."""

    code: ClassVar[str] = "only_admins"
    template: ClassVar[str] = N_(
        "Hanya admin yang dapat mengatur pengguna dan kunci. Minta admin kantor ini melakukannya."
    )


def require_reviewer(user: User) -> None:
    """Let only reviewers pass: who decides first, and who acts on what is decided first.

    Raises:
        OnlyReviewersDecideError: the user is none.
    """
    if user.may(Role.REVIEWER):
        return
    if user.may(Role.SECOND_REVIEWER):
        raise SecondReviewerOnlyError
    raise OnlyReviewersDecideError


def decides_not(user: User) -> str | None:
    """Return why the user does not decide, in words, or ``None``."""
    try:
        require_reviewer(user)
    except OnlyReviewersDecideError as error:
        return error.message
    return None


def require_judge(user: User) -> None:
    """Let reviewers and second reviewers pass: who judges, first or anew.

    Raises:
        OnlyReviewersDecideError: the user is neither.
    """
    if not user.may(Role.SECOND_REVIEWER):
        require_reviewer(user)


def require_in_office(session: Session, user: User, day: date) -> None:
    """Let only those decide whose term covers ``day``.

    A computer's clock that was set back ends no term: the log's latest day counts as well, and
    the log notes that the clock went back.

    Raises:
        OnlyReviewersDecideError: the user is no reviewer.
        NotInOfficeError: the user's term does not cover the day.
    """
    require_reviewer(user)
    terms = session.users.terms()
    days = {day, max(day, session.log.latest_day() or day)}
    if not any(may_decide(user, terms, each) for each in days):
        raise NotInOfficeError


def require_admin(user: User) -> None:
    """Let only admins pass.

    Raises:
        OnlyAdminsError: the user is none.
    """
    if not user.may(Role.ADMIN):
        raise OnlyAdminsError
