"""Where the palette's entries come from: screens, actions, clauses, rules, and what is found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.clauses import Clause
from app.labels import PLATFORM_LABEL, STATUS_LABEL
from app.text import _
from ui.actions import HasActions
from ui.navigation import SCREENS
from ui.palette.entries import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.services.search_all import Found
    from ui.actions import Action
    from ui.rules.needs import ClauseCards


def screen_entries(go_to: Callable[[str], None]) -> list[Entry]:
    """Return one entry for each screen."""
    return [
        Entry(screen.key, _(screen.title), _("Layar"), partial(go_to, screen.key), "", f"Ctrl+{n}")
        for n, screen in enumerate(SCREENS, 1)
    ]


def action_entries(actions: Iterable[Action]) -> list[Entry]:
    """Return one entry for each action that makes sense just now."""
    return [
        Entry("action", one.title, one.group, one.run, "", one.shown_keys)
        for one in actions
        if one.enabled()
    ]


def actions_of(screen: QWidget) -> tuple[Action, ...]:
    """Return the actions of a screen, if it has any."""
    return screen.key_actions() if isinstance(screen, HasActions) else ()


def clause_entries(pack: ClauseCards, show_clause: Callable[[str], object]) -> list[Entry]:
    """Return one entry for each clause with a title in the pack; it leads to its items."""
    group, made = _("Ketentuan"), []
    for clause in Clause:
        card = pack.clause_card(clause)
        if card is not None and not clause.is_safe_harbour:
            title = f"{clause.value} {card.title}"
            run = partial(show_clause, clause.value)
            made.append(Entry("clause", title, group, run, _("tampilkan kontennya")))
    return made


def rule_entries(rules: Sequence[tuple[str, str]], show: Callable[[str], object]) -> list[Entry]:
    """Return one entry for each rule ``(id, explanation)``."""
    return [
        Entry("rules", rule, _("Aturan"), partial(show, rule), explain) for rule, explain in rules
    ]


def found_entries(
    found: Found, open_item: Callable[[str], object], show_person: Callable[[str], object]
) -> list[Entry]:
    """Return entries for items and persons."""
    made = []
    for hit in found.people:
        number = hit.person.masked_nip
        detail = " · ".join(part for part in (hit.unit, number) if part)
        run = partial(show_person, hit.person.id)
        made.append(Entry("person", hit.person.name, _("Pegawai"), run, detail))
    for row in found.items:
        platform = _(PLATFORM_LABEL[row.platform]) if row.platform else ""
        excerpt = " ".join(row.excerpt.split())
        detail = " · ".join(part for part in (platform, excerpt) if part)
        run = partial(open_item, row.id)
        icon = "link" if row.kind.value == "link" else "picture"
        group = _("Konten: {status}").format(status=_(STATUS_LABEL[row.status]))
        made.append(Entry(icon, row.title or row.id, group, run, detail))
    return made
