"""What a passphrase must be: long, nothing else.

Length is what makes guessing cost; rules about signs and digits make people write them down.
"""

from __future__ import annotations

from typing import Final

MINIMUM_PASSPHRASE: Final = 10
"""Letters; a few words are easier to keep in mind than a short one with signs."""


def is_long_enough(passphrase: str) -> bool:
    """Whether ``passphrase`` has enough letters, spaces at its ends not counted."""
    return len(passphrase.strip()) >= MINIMUM_PASSPHRASE
