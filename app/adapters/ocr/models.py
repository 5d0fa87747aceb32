"""Where the PP-OCR models lie (inside the ``rapidocr`` wheel) and how a session is opened.

The wheel's own Python code is never imported: it would fetch a missing model from the network and
logs to the console. A missing file is an error here, never a download.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DETECTION = "PP-OCRv6_det_small.onnx"
RECOGNITION = "PP-OCRv6_rec_small.onnx"


class ModelsMissing(Exception):  # noqa: N818 - names what happened
    """The model files or the runtime for them are not on this machine."""


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One model file and the SHA-256 of its bytes."""

    name: str
    path: Path

    def digest(self) -> str:
        """SHA-256 of the file, as ``name:hex``."""
        with self.path.open("rb") as file:
            return f"{self.name}:{hashlib.file_digest(file, 'sha256').hexdigest()}"


def _folders() -> list[Path]:
    folders = []
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        folders.append(Path(bundle) / "rapidocr" / "models")
    spec = importlib.util.find_spec("rapidocr")
    if spec and spec.submodule_search_locations:
        folders.extend(Path(place) / "models" for place in spec.submodule_search_locations)
    return folders


@cache
def find_model(name: str) -> ModelFile:
    """Return the model file called ``name``.

    Raises:
        ModelsMissing: it is in none of the places where the wheel or the installer puts it.
    """
    for folder in _folders():
        path = folder / name
        if path.is_file():
            return ModelFile(name, path)
    raise ModelsMissing(name)


@cache
def model_digests() -> tuple[str, ...]:
    """``name:sha256`` of both models, for the record of each reading."""
    return tuple(find_model(name).digest() for name in (DETECTION, RECOGNITION))


@cache
def engine_version() -> str:
    """Versions of the model wheel and of the runtime, in one word."""
    versions = []
    for package in ("rapidocr", "onnxruntime"):
        try:
            versions.append(f"{package}-{importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            versions.append(f"{package}-?")
    return "PP-OCRv6-small/" + "/".join(versions)


def keep_silent(runtime: Any) -> None:
    """Switch off the telemetry of onnxruntime.

    From 1.32 on its Linux builds, too, hold a client that reports sessions to the maker over the
    network and leaves a ``.ses`` file in the temp folder. ``ORT_DISABLE_TELEMETRY`` keeps it from
    starting; this call is for builds that know only the older switch.
    """
    switch = getattr(runtime, "disable_telemetry_events", None)
    if switch is not None:
        switch()


def open_session(model: ModelFile | bytes) -> Any:
    """Open an inference session that runs in the calling thread alone.

    One thread a session: several readings side by side are faster than one spread thin, and two
    calling threads may share a session.

    Raises:
        ModelsMissing: the runtime cannot be loaded on this machine.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read when the library loads; see keep_silent
    try:
        import onnxruntime  # noqa: PLC0415 - may be missing or refuse to load
    except Exception as error:
        raise ModelsMissing("onnxruntime") from error
    keep_silent(onnxruntime)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    options.enable_cpu_mem_arena = True  # a sixth of detection went into fresh pages without it
    return onnxruntime.InferenceSession(
        model if isinstance(model, bytes) else str(model.path),
        sess_options=options,
        providers=["CPUExecutionProvider"],
    )
