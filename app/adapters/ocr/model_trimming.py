"""The recognition model with fewer characters to choose from.

Its last layer weighs 18,708 characters for every step of a line, nine tenths of them Chinese, and
that is a fifth of the time. Taking their columns out of the last layer's weights gives the very
same scores for the characters that stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from onnx import TensorProto, numpy_helper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onnx import ModelProto

_WEIGHTS_AND_BIAS = 2


class UnexpectedModel(Exception):  # noqa: N818 - names what happened
    """The file is not built as expected; use it whole."""


def trim(model: ModelProto, keep: Sequence[int], size: int) -> None:
    """Leave ``model`` only the classes ``keep`` of its ``size`` ones.

    Raises:
        UnexpectedModel: there is no such last layer; the model is as it was.
    """
    layers = [
        tensor
        for tensor in model.graph.initializer
        if tensor.data_type == TensorProto.FLOAT and tensor.dims and tensor.dims[-1] == size
    ]
    if len(layers) != _WEIGHTS_AND_BIAS:
        raise UnexpectedModel
    for tensor in layers:
        part = np.ascontiguousarray(numpy_helper.to_array(tensor)[..., list(keep)])
        tensor.CopyFrom(numpy_helper.from_array(part, tensor.name))
    del model.graph.value_info[:]  # shapes of inner values: worked out anew on loading
    for output in model.graph.output:
        output.type.tensor_type.ClearField("shape")
