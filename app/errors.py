"""Errors a person can act on, and the one that shows nothing.

Everything that is not a :class:`UserFacingError` or :class:`Cancelled` is a bug and goes to the
crash report.
"""

from __future__ import annotations

from typing import ClassVar

from app.text import N_, _


class UserFacingError(Exception):
    """An error with a clear Indonesian sentence and, where there is one, a way out.

    Subclasses set ``code`` (stable, goes to logs) and ``template`` (marked with ``N_``, may name
    the keyword parameters). Parameters are never the text of a post.
    """

    code: ClassVar[str] = "error"
    template: ClassVar[str] = N_("Terjadi kesalahan.")

    def __init__(self, **params: object) -> None:
        super().__init__(self.code)
        self.params = params

    @property
    def message(self) -> str:
        """The sentence to show, in the language of this process."""
        return _(self.template).format(**self.params)

    def __str__(self) -> str:
        return self.message


class Cancelled(Exception):  # noqa: N818 - a wish of the user, not an error
    """The person cancelled; nothing is shown."""
