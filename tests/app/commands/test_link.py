from __future__ import annotations

import argparse
import io
import json

from app.commands import link


class _Screen:
    def __init__(self, stdin=""):
        self.stdin = io.StringIO(stdin)
        self.records, self.lines, self.warnings = [], [], []

    def emit(self, obj):
        self.records.append(json.loads(json.dumps(obj)))

    def say(self, text):
        self.lines.append(text)

    def warn(self, text):
        self.warnings.append(text)


def _run(arguments, stdin=""):
    parser = argparse.ArgumentParser()
    link.add_arguments(parser)
    screen = _Screen(stdin)
    return link.run(parser.parse_args(arguments), screen), screen


def test_one_record_a_link_with_the_fields_of_the_contract():
    code, screen = _run(["https://twitter.com/TwitterDev/status/1050118621198921728?s=20"])
    assert code == 0
    assert screen.records == [
        {
            "input": "https://twitter.com/TwitterDev/status/1050118621198921728?s=20",
            "platform": "x",
            "kind": "post",
            "account": "TwitterDev",
            "post_id": "1050118621198921728",
            "canonical": "https://x.com/TwitterDev/status/1050118621198921728",
            "posted_at": "2018-10-10T20:19:24Z",
            "posted_at_precision": "second",
            "error": None,
        }
    ]
    assert "TwitterDev" in screen.lines[0]


def test_a_refused_link_is_reported_and_the_rest_is_done():
    code, screen = _run(["--stdin"], "javascript:alert(1)\nfb.watch/abc\n\n")
    assert code == 1
    assert [record["error"] for record in screen.records] == ["scheme_not_web", None, "empty"]
    assert "http" in screen.lines[0]
    assert "tautan pendek" in screen.lines[1]


def test_without_links_the_usage_is_wrong():
    code, screen = _run([])
    assert code == 2
    assert screen.warnings
