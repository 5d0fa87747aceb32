"""A day as an argument of a command."""

from __future__ import annotations

import argparse
from datetime import date

from app.text import _


def day(text: str) -> date:
    """Read ``2026-02-03``; refuse anything else in words."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("tulis TAHUN-BULAN-TANGGAL")) from None
