"""``tinjau gui`` (or ``tinjau`` alone): the window."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from app.text import N_

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.commands.context import CommandContext

NAME = "gui"
HELP = N_("Buka jendela Tinjau")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""
    del parser


def run(args: argparse.Namespace, context: CommandContext) -> int:
    """Open the window on the data folder; it asks for the passphrase itself."""
    del args
    return open_window(context.data_dir, None)


def open_window(folder: Path, secret: str | None) -> int:
    """Start the window program; by name, because the core knows no Qt."""
    return int(import_module("ui.main").main([], folder, secret))
