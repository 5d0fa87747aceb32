"""The programs of ``packaging/`` name only what the product still has."""

from __future__ import annotations

import ast
import importlib

import pytest
from sources import ROOT, name

SCRIPTS = sorted((ROOT / "packaging").glob("*.py"))
PRODUCT = ("app", "db", "ui")


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in PRODUCT:
            yield from ((node.module, alias) for alias in node.names)


def named(module, attribute):
    """Return what ``from module import attribute`` gives; raises where there is no such thing."""
    owner = importlib.import_module(module)
    if hasattr(owner, attribute):
        return getattr(owner, attribute)
    return importlib.import_module(f"{module}.{attribute}")


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_everything_it_takes_from_the_product_exists(path):
    tree = ast.parse(path.read_text("utf-8"))
    known = {
        alias.asname or alias.name: named(module, alias.name) for module, alias in imported(tree)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            owner = known.get(node.value.id)
            if hasattr(owner, "__spec__"):
                assert hasattr(owner, node.attr), f"{path.name}: {node.value.id}.{node.attr}"
