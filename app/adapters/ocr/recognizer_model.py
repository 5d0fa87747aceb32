"""The recogniser made ready in memory: cut to the wanted characters, in 8 bits where that gains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import onnx
from google.protobuf.message import DecodeError

from app.adapters.ocr.activation_ranges import load_ranges
from app.adapters.ocr.eight_bits import to_eight_bits
from app.adapters.ocr.graph_tidying import tidy
from app.adapters.ocr.model_trimming import UnexpectedModel, trim
from app.adapters.ocr.models import RECOGNITION, find_model, open_session
from app.adapters.ocr.precision import Precision, precision_here
from app.adapters.ocr.recognition import LineRecognizer, alphabet_in, wanted_classes

if TYPE_CHECKING:
    from app.adapters.ocr.models import ModelFile


def open_recognizer() -> tuple[LineRecognizer, Precision]:
    """The recogniser and how finely it computes; whole where it is not built as expected."""
    file = find_model(RECOGNITION)
    try:
        model, kept = trimmed_model(file)
    except UnexpectedModel:
        return LineRecognizer(open_session(file)), Precision.FLOAT
    precision = reduce_precision(model, file)
    return LineRecognizer(open_session(model.SerializeToString()), kept), precision


def trimmed_model(file: ModelFile) -> tuple[onnx.ModelProto, list[int]]:
    """The model with only the wanted characters, and their numbers among all.

    Raises:
        UnexpectedModel: it has no such last layer.
    """
    try:
        model = onnx.load_model_from_string(file.path.read_bytes())
    except DecodeError as error:
        raise UnexpectedModel from error
    listed = next((entry.value for entry in model.metadata_props if entry.key == "character"), "")
    alphabet = alphabet_in(listed)
    kept = wanted_classes(alphabet)
    trim(model, kept, len(alphabet))
    return model, kept


def reduce_precision(model: onnx.ModelProto, file: ModelFile) -> Precision:
    """Rewrite ``model`` for 8 bits where this processor gains and its ranges are known."""
    ranges = load_ranges(file.digest()) if precision_here() is Precision.INT8 else None
    if ranges is None:
        return Precision.FLOAT
    tidy(model.graph)
    to_eight_bits(model, ranges.ranges)
    return Precision.INT8
