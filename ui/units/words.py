"""What was changed in the tree of units, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.unit_changes import UnitAct
from app.text import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.people import UnitNode
    from app.services.unit_changes import UnitChange


def change_words(change: UnitChange, units: Mapping[str, UnitNode]) -> str:
    """Return what ``change`` did; ``units`` are those after it."""
    name, now = change.unit.name, units.get(change.unit.id, change.unit)
    match change.act:
        case UnitAct.RENAMED:
            return _("“{name}” kini bernama “{new}”.").format(name=name, new=now.name)
        case UnitAct.MOVED:
            above = units.get(now.parent_id or "")
            if above is None:
                return _("“{name}” kini berdiri paling atas.").format(name=name)
            return _("“{name}” kini di bawah “{above}”.").format(name=name, above=above.name)
        case UnitAct.MERGED if change.merge is not None:
            into = change.merge.into.name
            return _("“{name}” digabungkan ke “{into}”.").format(name=name, into=into)
        case UnitAct.REMOVED:
            return _("“{name}” dihapus.").format(name=name)
        case _:
            return _("“{name}” ditambahkan.").format(name=name)


def undone_words(change: UnitChange) -> str:
    """Return that ``change`` was taken back."""
    words = {
        UnitAct.ADDED: _("Diurungkan: “{name}” tidak jadi ditambahkan."),
        UnitAct.RENAMED: _("Diurungkan: namanya kembali “{name}”."),
        UnitAct.MOVED: _("Diurungkan: “{name}” kembali ke tempat semula."),
        UnitAct.MERGED: _("Diurungkan: “{name}” kembali ada, dengan pegawai dan jadwalnya."),
        UnitAct.REMOVED: _("Diurungkan: “{name}” kembali ada."),
    }
    return words.get(change.act, "").format(name=change.unit.name)
