"""Ways by which input could become code: none is used, wherever it might be written."""

from __future__ import annotations

import ast

import pytest
import yaml
from sources import modules, name, tree

from app.rules import pack

FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__"}
FORBIDDEN_ATTRIBUTES = {
    ("yaml", "unsafe_load"), ("yaml", "full_load"), ("yaml", "load_all"), ("yaml", "full_load_all"),
    ("yaml", "unsafe_load_all"), ("os", "system"), ("os", "popen"), ("numpy", "load"),
    ("np", "load"), ("ctypes", "pythonapi"), ("sys", "settrace"),
}  # fmt: skip
PROGRAM = modules("app", "db", "ui", "packaging/launcher")


def calls(path):
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]


def called(node):
    """``name`` or ``(module, name)`` of what is called."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
        return (node.func.value.id, node.func.attr)
    return None


@pytest.mark.parametrize("forbidden", [FORBIDDEN_CALLS, FORBIDDEN_ATTRIBUTES], ids=["name", "of"])
def test_nothing_makes_code_of_text(forbidden):
    assert [
        name(path) for path in PROGRAM for node in calls(path) if called(node) in forbidden
    ] == []


def test_yaml_is_loaded_in_one_place_by_a_loader_that_makes_plain_values_only():
    loading = {name(path) for path in PROGRAM for n in calls(path) if called(n) == ("yaml", "load")}
    assert loading <= {"app/rules/pack.py"}
    assert issubclass(pack._Loader, yaml.SafeLoader | yaml.CSafeLoader)
    with pytest.raises(yaml.YAMLError):
        yaml.load("!!python/object/apply:os.getcwd []", Loader=pack._Loader)  # noqa: S506


def test_no_program_is_started_through_a_shell():
    words = [(path, word) for path in PROGRAM for node in calls(path) for word in node.keywords]
    found = [
        name(path) for path, word in words if word.arg == "shell" and not _is_false(word.value)
    ]
    assert found == []


def _is_false(value):
    return isinstance(value, ast.Constant) and not value.value
