"""The preview of a list that reads it again when another sheet or column is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.importing.preview_dialog import PreviewDialog
from ui.task_runner import Queue

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.services.import_inputs import Part
    from app.services.list_layout import ListLayout
    from app.services.lists.link_columns import ListColumns
    from ui.office import Surroundings

    Planned = tuple[tuple[Part, ...], ListLayout | None]
    ReadAgain = Callable[[ListColumns], Planned]


def preview_of(
    parts: tuple[Part, ...],
    layout: ListLayout | None,
    again: ReadAgain | None,
    around: Surroundings,
    parent: QWidget,
) -> PreviewDialog:
    """Return the dialog; ``again`` reads the list with the columns a person chose."""
    dialog = PreviewDialog(parts, around.theme, parent, layout)

    def read(columns: ListColumns) -> None:
        if again is not None:
            around.runner.run(
                lambda: again(columns),
                lambda found: dialog.show_parts(*found),
                around.notifier.problem,
                queue=Queue.IMPORT,
            )

    dialog.columns_chosen.connect(read)
    return dialog
