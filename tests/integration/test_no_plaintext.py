"""Nothing readable is written anywhere: a whole session with kills, then every place is searched.

Markers stand for a post's text, names, passphrases, keys and file names. Where a C compiler is, a
preloaded library writes down every write to every file, so that a file that was made and removed
again is searched as well.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.integration.faults.power_cuts import read_record

ROOT = Path(__file__).parents[2]
RECORDER = ROOT / "tests" / "integration" / "faults" / "record_writes.c"

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="POSIX process groups")


def word(rng):
    """A word nobody else uses, easy to read for an engine."""
    return "".join(rng.choice("BDKLMNPRST") + rng.choice("AEOU") for _ in range(5)).capitalize()


class Session:
    """An office in a world of its own: home, temp folder and user's folder are watched."""

    def __init__(self, tmp_path, recorder):
        rng = random.SystemRandom()
        names = (
            *("post", "other", "office", "person", "user"),
            *("file", "reason", "reply", "first", "second"),
        )
        # The engines must read these two: always the same, so that they always do.
        self.marks = {name: word(rng) for name in names} | {
            "post": "Sukabemeru",
            "other": "Kadobetara",
        }
        self.root, self.record = tmp_path / "dunia", tmp_path / "record"
        self.places = {n: self.root / n for n in ("kantor", "home", "temp", "pengguna")}
        for place in self.places.values():
            place.mkdir(parents=True)
        self.began = time.time()
        home = str(self.places["home"])
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "TINJAU"))},
            "HOME": home, "USERPROFILE": home, "TMPDIR": str(self.places["temp"]),
            "TINJAU_DATA": str(self.places["kantor"]), "PYTHONPATH": str(ROOT),
            "TINJAU_PASSPHRASE": f"{self.marks['first']} kata sandi",
            "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        if recorder is not None:
            watched = {"LD_PRELOAD": recorder, "WATCH": "/", "RECORD": self.record}
            self.environment.update({name: str(value) for name, value in watched.items()})

    def start(self, *arguments, **extra):
        return subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            env={**self.environment, **extra}, cwd=self.places["pengguna"], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip

    def tinjau(self, *arguments, expect=0, **extra):
        process = self.start("-m", "app.cli", "--json", *arguments, **extra)
        output, problems = process.communicate(timeout=100)
        assert process.returncode == expect, problems
        return [json.loads(line) for line in output.splitlines()]

    def kill(self, seconds, *arguments, **extra):
        process = self.start(*arguments, **extra)
        threading.Event().wait(seconds)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=20)

    def picture(self, text, name):
        """A screenshot that says ``text``, in the user's own folder."""
        image = Image.new("RGB", (900, 420), "white")
        font = ImageFont.load_default(size=44)
        draw = ImageDraw.Draw(image)
        for row, line in enumerate((text, "jalan depan sekolah rusak", "mohon diperbaiki")):
            draw.text((40, 60 + 90 * row), line, fill="black", font=font)
        path = self.places["pengguna"] / name
        image.save(path)
        return path

    def secrets(self, *more):
        """What may stand nowhere, as it may be written."""
        words = [*self.marks.values(), *more]
        return [w.encode(code) for w in words for code in ("utf-8", "utf-16-le")]


@pytest.fixture
def recorder(tmp_path):
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        return None
    library = tmp_path / "record_writes.so"
    flags = ["-shared", "-fPIC", "-O1", "-o", library, RECORDER, "-ldl", "-lpthread"]
    subprocess.run([compiler, *flags], check=True)
    return library


@pytest.fixture
def session(tmp_path, recorder):
    return Session(tmp_path, recorder)


def work(session):
    """A whole session; returns the recovery keys that were shown."""
    marks, tinjau = session.marks, session.tinjau
    keys = [tinjau("init", "--office", marks["office"], "--reviewer", f"{marks['user']} A")[0]]
    person = tinjau("person", "add", f"{marks['person']} Contoh")[0]["id"]
    first = session.picture(f"{marks['post']} satu", f"{marks['file']}-1.png")
    second = session.picture(f"{marks['post']} dua", f"{marks['file']}-2.png")
    bring = ("-m", "app.cli", "import", first, second)
    for seconds in (1.5, 2.5):
        session.kill(seconds, *bring)
    tinjau("import", first, second)
    third = session.picture(f"{marks['other']} tiga", f"{marks['file']}-3.png")
    second_engine = {"TINJAU_OCR_ENGINE": "tesseract"}
    session.kill(1.5, "-m", "app.cli", "import", third, **second_engine)
    tinjau("import", third, **second_engine)
    texts = {row["id"]: tinjau("show", row["id"])[0]["text"] for row in tinjau("list")}
    assert all(any(marks[name] in text for text in texts.values()) for name in ("post", "other"))
    item = next(iter(texts))
    tinjau("reply", "add", item, "--text", f"{marks['reply']} hanya bercanda")
    tinjau(
        "decide", item, "--outcome", "sesuai", "--reason", f"{marks['reason']} keluhan wajar",
        "--person", person,
    )  # fmt: skip
    new = {"TINJAU_NEW_PASSPHRASE": f"{marks['second']} kata sandi"}
    tinjau("user", "add", f"{marks['user']} B", "--role", "operator", **new)
    keys += tinjau("recovery-key")
    tinjau("list", expect=3, TINJAU_PASSPHRASE=f"{marks['second']} salah")
    tinjau("backup")
    window = "import sys; from pathlib import Path; from ui.main import main; main([], Path(sys.argv[1]), sys.argv[2])"  # noqa: E501 - a program
    secret = session.environment["TINJAU_PASSPHRASE"]
    session.kill(4.0, "-c", window, session.places["kantor"], secret)
    return [key["recovery_key"] for key in keys]


def everything_below(*places, since=0.0):
    for place in places:
        for path in place.rglob("*"):
            try:
                if path.is_file() and not path.is_symlink() and path.stat().st_mtime >= since:
                    yield path, path.read_bytes()
            except OSError:
                continue


@pytest.mark.timeout(240)
def test_a_whole_session_with_kills_leaves_nothing_readable(session, recorder, tmp_path):
    keys = work(session)
    secrets = session.secrets(*keys)
    own = [session.places["pengguna"], tmp_path / "record", tmp_path / "record_writes.so"]

    watched = [session.places[name] for name in ("kantor", "home", "temp")]
    for path, content in everything_below(*watched):
        found = [secret for secret in secrets if secret in content]
        assert found == [], path
        assert not any(mark in str(path) for mark in session.marks.values()), path

    for path, content in everything_below(Path(tempfile.gettempdir()), since=session.began):
        if not any(path.is_relative_to(place) for place in own):
            assert [secret for secret in secrets if secret in content] == [], path

    if recorder is not None:
        operations = read_record(session.record)
        assert sum(one.kind == "W" for one in operations) > 500
        for one in operations:
            assert [s for s in secrets if s in one.data or s in one.name.encode()] == [] or (
                Path(one.name).is_relative_to(session.places["pengguna"])
            ), (one.kind, one.name)


def test_a_search_that_finds_nothing_would_find_something(session):
    """The search itself works: what is written in the open is found."""
    (session.places["temp"] / "bocor.txt").write_text(session.marks["post"])
    found = [
        path for path, content in everything_below(session.places["temp"])
        if any(secret in content for secret in session.secrets())
    ]  # fmt: skip
    assert [path.name for path in found] == ["bocor.txt"]
