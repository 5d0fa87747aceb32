"""JSON Schemas (draft 2020-12) of the files of a rule pack; the format described in its README."""

from __future__ import annotations

from typing import Any, Final

from app.domain.clauses import Band, Clause, ProtectedKind, Topic
from app.domain.reading import Platform

_TEXT: Final[dict[str, Any]] = {"type": "string", "minLength": 1}
_TEXTS: Final[dict[str, Any]] = {"type": "array", "items": _TEXT}
_ID: Final[dict[str, Any]] = {"type": "string", "pattern": "^[a-z0-9][a-z0-9_.-]{1,79}$"}
_VERSION: Final[dict[str, Any]] = {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"}
_WEIGHT: Final[dict[str, Any]] = {"type": "number", "minimum": -10, "maximum": 10}
_CLAUSES: Final[dict[str, Any]] = {"enum": [c.value for c in Clause]}


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


_WITHIN: Final = {
    "anyOf": [{"type": "integer", "minimum": 0, "maximum": 60}, {"enum": ["sentence", "post"]}]
}
_CONDITION: Final = _object(
    {
        "any": _TEXTS,
        "within": _WITHIN,
        "direction": {"enum": ["before", "after", "both", "inside", "anywhere"]},
        "weight": _WEIGHT,
        "why": _TEXT,
        "missing": _TEXT,
    },
    "any",
    "why",
)
_CONDITIONS: Final = {"type": "array", "items": _CONDITION}
_EXAMPLE: Final = {
    "anyOf": [
        _TEXT,
        _object(
            {"text": _TEXT, "band": {"enum": [b.value for b in Band]}, "platform": _TEXT}, "text"
        ),
    ]
}
_EXAMPLE_LIST: Final = {"type": "array", "items": _EXAMPLE}
_MATCH: Final = _object(
    {
        "any": _TEXTS,
        "sequences": _TEXTS,
        "patterns": {
            "type": "array",
            "items": _object(
                {"literals": {**_TEXTS, "minItems": 1}, "regex": _TEXT}, "literals", "regex"
            ),
        },
    }
)
_EXAMPLES: Final = _object(
    {
        "hit": _EXAMPLE_LIST,
        "no_hit": _EXAMPLE_LIST,
        "demoted": _EXAMPLE_LIST,
        "slang": _EXAMPLE_LIST,
        "ocr": _EXAMPLE_LIST,
        "known_gap": _EXAMPLE_LIST,
    },
    "hit",
    "no_hit",
)
_SHARED: Final[dict[str, Any]] = {
    "id": _ID,
    "version": _VERSION,
    "status": {"enum": ["draf", "aktif", "nonaktif"]},
    "match": _MATCH,
    "need": _CONDITIONS,
    "boost": _CONDITIONS,
    "demote": _CONDITIONS,
    "except": _TEXTS,
    "platforms": {"type": "array", "items": {"enum": [p.value for p in Platform]}},
    "explain": _TEXT,
    "known_false": _TEXT,
    "examples": _EXAMPLES,
}
RULE: Final = _object(
    {
        **_SHARED,
        "clauses": {"type": "array", "items": _CLAUSES, "minItems": 1, "maxItems": 1},
        "topic": {"enum": [t.value for t in Topic]},
        "tier": {"enum": ["A", "B", "C"]},
        "weight": _WEIGHT,
        "max_band": {"enum": [b.value for b in Band]},
        "without": _WEIGHT,
        "mark_need": {"type": "boolean"},
        "negation": _WEIGHT,
        "quotation": _WEIGHT,
        "stage": _object({"name": _ID, "weight": _WEIGHT, "why": _TEXT}, "name", "weight", "why"),
        "facts": {
            "type": "object",
            "propertyNames": {"enum": [k.value for k in ProtectedKind]},
            "additionalProperties": _WEIGHT,
        },
    },
    "id",
    "version",
    "clauses",
    "topic",
    "tier",
    "weight",
    "match",
    "explain",
    "examples",
)
FACT: Final = _object(
    {
        **_SHARED,
        "kind": {"enum": [k.value for k in ProtectedKind]},
        "clause": _CLAUSES,
        "scope": {"enum": ["sentence", "post"]},
        "demotes": {"type": "object", "additionalProperties": _WEIGHT},
    },
    "id",
    "version",
    "kind",
    "match",
    "explain",
    "examples",
    "demotes",
)
LEXICON: Final = _object(
    {
        "id": _ID,
        "note": _TEXT,
        "fuzzy": {"type": "boolean"},
        "mask": {"type": "boolean"},
        "include": _TEXTS,
        "affixes": _TEXTS,
        "terms": {
            "type": "array",
            "items": {
                "anyOf": [_TEXT, _object({"term": _TEXT, "affixes": _TEXTS}, "term", "affixes")]
            },
        },
    },
    "id",
)
FILES: Final[dict[str, dict[str, Any]]] = {
    "pack.yaml": _object(
        {
            "id": _ID,
            "title": _TEXT,
            "version": _VERSION,
            "sequence": {"type": "integer", "minimum": 1},
            "circular": _TEXT,
            "status": {"enum": ["draft", "official"]},
            "effective_from": _TEXT,
            "effective_until": {"type": ["string", "null"]},
            "supersedes": {"type": ["string", "null"]},
            "minimum_engine": {"type": "integer", "minimum": 1},
            "bands": _object({"kuat": _WEIGHT, "tinjau": _WEIGHT}, "kuat", "tinjau"),
            "defaults": _object(
                {
                    "negation": _CONDITION,
                    "quotation": _object({"weight": _WEIGHT, "why": _TEXT}, "weight", "why"),
                },
                "negation",
                "quotation",
            ),
            "notes": _TEXTS,
        },
        "id",
        "title",
        "version",
        "sequence",
        "circular",
        "status",
        "effective_from",
        "minimum_engine",
        "bands",
        "defaults",
    ),
    "clauses.yaml": _object(
        {
            "clauses": {
                "type": "array",
                "items": _object(
                    {
                        "id": _CLAUSES,
                        "title": _TEXT,
                        "wording": _TEXT,
                        "explanation": _TEXT,
                        "source": _TEXT,
                        "doubts": _TEXTS,
                    },
                    "id",
                    "title",
                    "wording",
                    "explanation",
                    "source",
                ),
            }
        },
        "clauses",
    ),
    "rules/*.yaml": _object(
        {
            "rules": {"type": "array", "items": RULE},
            "facts": {"type": "array", "items": FACT},
        }
    ),
    "lexicons/*.yaml": _object(
        {
            "lexicons": {"type": "array", "items": LEXICON},
            "slang": {"type": "object", "additionalProperties": {"type": ["string", "array"]}},
        }
    ),
    "elections.yaml": _object(
        {
            "stages": {
                "type": "array",
                "items": _object(
                    {"name": _ID, "what": _TEXT, "from": _TEXT, "until": _TEXT, "source": _TEXT},
                    "name",
                    "what",
                    "from",
                    "until",
                    "source",
                ),
            }
        },
        "stages",
    ),
    "schedules.yaml": {"type": "object", "required": ["status", "schedules"]},
    "calendar/*.yaml": _object(
        {
            "note": _TEXT,
            "source": _TEXT,
            "days": {
                "type": "array",
                "items": _object(
                    {
                        "date": _TEXT,
                        "name": _TEXT,
                        "kind": {"enum": ["libur_nasional", "cuti_bersama"]},
                    },
                    "date",
                    "name",
                    "kind",
                ),
            },
            "ramadan": {
                "type": "array",
                "items": _object({"from": _TEXT, "to": _TEXT, "note": _TEXT}, "from", "to"),
            },
        },
        "days",
    ),
    "cases/*.yaml": {
        "type": "array",
        "items": _object(
            {
                "id": _ID,
                "text": _TEXT,
                "posted_at": _TEXT,
                "platform": _TEXT,
                "expect": {
                    "type": "array",
                    "items": _object(
                        {
                            "topic": {"enum": [t.value for t in Topic]},
                            "clause": _CLAUSES,
                            "band": {"enum": [b.value for b in Band]},
                        },
                        "topic",
                    ),
                },
                "absent": {
                    "anyOf": [
                        {"const": "all"},
                        {"type": "array", "items": {"enum": [t.value for t in Topic]}},
                    ]
                },
                "max_band": {
                    "type": "object",
                    "propertyNames": {"enum": [t.value for t in Topic]},
                    "additionalProperties": {"enum": [b.value for b in Band]},
                },
                "protected": {
                    "type": "array",
                    "items": {"enum": [k.value for k in ProtectedKind]},
                },
                "note": _TEXT,
                "known_gap": {"type": "boolean"},
            },
            "id",
            "text",
        ),
    },
}
REQUIRED: Final = ("pack.yaml", "clauses.yaml", "elections.yaml", "schedules.yaml", "guard.txt")
"""Files every pack holds, besides at least one file under ``rules/`` and ``lexicons/``."""
