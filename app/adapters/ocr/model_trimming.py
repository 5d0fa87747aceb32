"""The recognition model with fewer characters to choose from.

Its last layer weighs 18,708 characters for every step of a line, nine tenths of them Chinese, and
that is a fifth of the time. Taking their columns out of the last layer's weights gives the very
same scores for the characters that stay. An ONNX file is one protobuf message; only the few fields
named below are touched (numbers from onnx.proto, https://github.com/onnx/onnx).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_MODEL_GRAPH = 7
_GRAPH_INITIALIZER, _GRAPH_OUTPUT, _GRAPH_VALUE_INFO = 5, 12, 13
_TENSOR_DIMS, _TENSOR_TYPE, _TENSOR_NAME, _TENSOR_RAW = 1, 2, 8, 9
_VALUE_NAME, _VALUE_TYPE, _TYPE_TENSOR, _TENSOR_ELEMENT = 1, 2, 1, 1
_FLOAT = 1
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5

Field = tuple[int, int, int | memoryview]


class UnexpectedModel(Exception):  # noqa: N818 - names what happened
    """The file is not built as this module expects; use it whole."""


def trimmed(model: bytes, keep: NDArray[np.intp], size: int) -> bytes:
    """Return the model with only the classes ``keep`` of its ``size`` ones.

    Raises:
        UnexpectedModel: there is no such last layer, or the file cannot be followed.
    """
    try:
        out, changed = bytearray(), 0
        for number, kind, value in _fields(memoryview(model)):
            if number == _MODEL_GRAPH and isinstance(value, memoryview):
                graph, changed = _trimmed_graph(value, keep, size)
                out += _bytes_field(number, graph)
            else:
                out += _field(number, kind, value)
    except (IndexError, ValueError) as error:
        raise UnexpectedModel from error
    if changed != 2:  # noqa: PLR2004 - weights and bias
        raise UnexpectedModel
    return bytes(out)


def _trimmed_graph(graph: memoryview, keep: NDArray[np.intp], size: int) -> tuple[bytes, int]:
    out, changed = bytearray(), 0
    for number, kind, value in _fields(graph):
        if number == _GRAPH_INITIALIZER and isinstance(value, memoryview):
            tensor = _trimmed_tensor(value, keep, size)
            changed += tensor is not None
            out += _bytes_field(number, value if tensor is None else tensor)
        elif number == _GRAPH_OUTPUT and isinstance(value, memoryview):
            out += _bytes_field(number, _without_shape(value))
        elif number != _GRAPH_VALUE_INFO:  # shapes of inner values: worked out anew on loading
            out += _field(number, kind, value)
    return bytes(out), changed


def _trimmed_tensor(tensor: memoryview, keep: NDArray[np.intp], size: int) -> bytes | None:
    dims: list[int] = []
    rest = bytearray()
    raw, element = b"", 0
    for number, kind, value in _fields(tensor):
        if number == _TENSOR_DIMS:
            dims.extend([value] if isinstance(value, int) else _varints(value))
        elif number == _TENSOR_RAW and isinstance(value, memoryview):
            raw = bytes(value)
        else:
            element = value if number == _TENSOR_TYPE and isinstance(value, int) else element
            rest += _field(number, kind, value)
    if not dims or dims[-1] != size or element != _FLOAT or not raw:
        return None
    part = np.frombuffer(raw, "<f4").reshape(dims)[..., keep]
    for length in part.shape:
        rest += _field(_TENSOR_DIMS, _VARINT, length)
    return bytes(rest + _bytes_field(_TENSOR_RAW, np.ascontiguousarray(part).tobytes()))


def _without_shape(value_info: memoryview) -> bytes:
    name = next(bytes(v) for n, _, v in _fields(value_info) if n == _VALUE_NAME and _is_view(v))
    element = _field(_TENSOR_ELEMENT, _VARINT, _FLOAT)
    kind = _bytes_field(_VALUE_TYPE, _bytes_field(_TYPE_TENSOR, element))
    return _bytes_field(_VALUE_NAME, name) + kind


def _is_view(value: int | memoryview) -> bool:
    return isinstance(value, memoryview)


def _fields(message: memoryview) -> Iterator[Field]:
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        number, kind = tag >> 3, tag & 7
        if kind == _VARINT:
            value, at = _varint(message, at)
            yield number, kind, value
            continue
        if kind == _BYTES:
            length, at = _varint(message, at)
        elif kind in (_FIXED64, _FIXED32):
            length = 8 if kind == _FIXED64 else 4
        else:
            raise ValueError(kind)
        if at + length > len(message):
            raise IndexError(length)
        yield number, kind, message[at : at + length]
        at += length


def _varints(values: memoryview) -> Iterator[int]:
    at = 0
    while at < len(values):
        value, at = _varint(values, at)
        yield value


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:  # noqa: PLR2004 - the last byte has no continuation bit
            return value, at
        shift += 7


def _encoded(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:  # noqa: PLR2004 - continuation bit
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _field(number: int, kind: int, value: int | memoryview) -> bytes:
    head = _encoded(number << 3 | kind)
    if isinstance(value, int):
        return head + _encoded(value)
    return head + (_encoded(len(value)) if kind == _BYTES else b"") + bytes(value)


def _bytes_field(number: int, value: bytes | memoryview) -> bytes:
    return _encoded(number << 3 | _BYTES) + _encoded(len(value)) + bytes(value)
