"""One peer of the OCR bench in a process of its own: reads paths, answers with JSON lines.

usage: ocr_peer.py pytesseract|rapidocr
"""

from __future__ import annotations

import json
import logging
import os
import resource
import sys
import time
from pathlib import Path


def pytesseract_reader():
    """Tesseract's Indonesian data as a script would call it."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    import pytesseract  # noqa: PLC0415 - each peer loads its own
    from PIL import Image  # noqa: PLC0415 - each peer loads its own

    return lambda path: pytesseract.image_to_string(Image.open(path), lang="ind")


def rapidocr_reader():
    """RapidOCR with its defaults."""
    from rapidocr import RapidOCR  # noqa: PLC0415 - each peer loads its own

    engine = RapidOCR()
    logging.disable(logging.CRITICAL)
    return lambda path: "\n".join(engine(Path(path).read_bytes()).txts or ())


def cpu_seconds() -> float:
    """Time on the processor of this process and the programs it started."""
    return sum(
        use.ru_utime + use.ru_stime
        for use in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main() -> None:
    """Serve until the input ends."""
    read = {"pytesseract": pytesseract_reader, "rapidocr": rapidocr_reader}[sys.argv[1]]()
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for line in sys.stdin:
        started, used = time.perf_counter(), cpu_seconds()
        text = read(line.rstrip("\n"))
        peak = max(
            resource.getrusage(who).ru_maxrss
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        row = {"text": text, "seconds": time.perf_counter() - started}
        row |= {"cpu": cpu_seconds() - used, "megabytes": peak / 1024}
        answers.write(json.dumps(row) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
