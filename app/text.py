"""Translation: one mechanism for the command line and the window.

The source text of every message is Indonesian (the product's language), marked with ``_`` where it
is used or ``N_`` where it is a constant that is translated later. Catalogues for other languages
are ordinary gettext ``.mo`` files under ``resources/i18n``; without one the Indonesian text stands.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import Final

VARIABLE: Final = "TINJAU_LANGUAGE"
CATALOGUES: Final = Path(__file__).resolve().parent.parent / "resources" / "i18n"

_translations: gettext.NullTranslations = gettext.NullTranslations()


def choose_language(folder: Path = CATALOGUES) -> None:
    """Use the catalogue of the language that ``TINJAU_LANGUAGE`` names, where there is one."""
    global _translations  # noqa: PLW0603 - one language per process, chosen once at start
    language = os.environ.get(VARIABLE)
    if language and language.isalpha():
        _translations = gettext.translation("tinjau", str(folder), [language], fallback=True)


def _(message: str) -> str:
    """Translate ``message`` into the language of this process."""
    return _translations.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """Translate a message whose form depends on the count ``n``."""
    return _translations.ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "mark, do not translate yet"
    """Mark a constant for extraction; translate it with ``_`` where it is shown."""
    return message
