"""What ``argparse`` itself says, in Indonesian: usage lines, headings and refusals.

``argparse`` looks its messages up by the English text; there is no catalogue of it in Indonesian.
"""

from __future__ import annotations

import argparse
from typing import Final

from app.text import N_, _

_TEXTS: Final = {
    "usage: ": N_("cara pakai: "),
    "positional arguments": N_("isian"),
    "options": N_("pilihan"),
    "show this help message and exit": N_("tampilkan bantuan ini"),
    "%(prog)s: error: %(message)s\n": N_("%(prog)s: %(message)s\n"),
    "argument %(argument_name)s: %(message)s": N_("%(argument_name)s: %(message)s"),
    "the following arguments are required: %s": N_("belum disebut: %s"),
    "one of the arguments %s is required": N_("sebutkan salah satu: %s"),
    "not allowed with argument %s": N_("tidak dapat bersama %s"),
    "unrecognized arguments: %s": N_("tidak dikenal: %s"),
    "expected one argument": N_("perlu satu isian"),
    "expected at most one argument": N_("paling banyak satu isian"),
    "expected at least one argument": N_("perlu sekurangnya satu isian"),
    "ignored explicit argument %r": N_("tidak memerlukan isian %r"),
    "invalid choice: %(value)r (choose from %(choices)s)": N_(
        "%(value)r tidak dikenal (pilih: %(choices)s)"
    ),
    "unknown parser %(parser_name)r (choices: %(choices)s)": N_(
        "%(parser_name)r tidak dikenal (pilih: %(choices)s)"
    ),
    "invalid %(type)s value: %(value)r": N_("isian %(value)r tidak terbaca"),
    "ambiguous option: %(option)s could match %(matches)s": N_(
        "%(option)s dapat berarti %(matches)s"
    ),
}


def speak_indonesian() -> None:
    """Let every parser of this process say its own texts in the language of the product."""
    vars(argparse)["_"] = _translated


def _translated(message: str) -> str:
    return _(_TEXTS[message]) if message in _TEXTS else message
