"""A model's graph without the steps that its exporter left in and that do nothing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from onnx import numpy_helper

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnx import GraphProto, NodeProto

_PER_CHANNEL = 4


def uses_of(graph: GraphProto) -> dict[str, list[NodeProto]]:
    """The nodes that take each value."""
    uses: dict[str, list[NodeProto]] = defaultdict(list)
    for node in graph.node:
        for name in node.input:
            uses[name].append(node)
    return uses


def tidy(graph: GraphProto) -> None:
    """Drop identities, and add each bias within its convolution."""
    _drop_identities(graph)
    _fold_biases(graph)


def _drop_identities(graph: GraphProto) -> None:
    results = {output.name for output in graph.output}
    same: dict[str, str] = {}
    kept = []
    for node in graph.node:
        for at, name in enumerate(node.input):
            node.input[at] = same.get(name, name)
        if node.op_type == "Identity" and node.output[0] not in results:
            same[node.output[0]] = node.input[0]
        else:
            kept.append(node)
    del graph.node[:]
    graph.node.extend(kept)


def _fold_biases(graph: GraphProto) -> None:
    constants = {tensor.name: tensor for tensor in graph.initializer}
    uses = uses_of(graph)
    folded: set[str] = set()
    kept = []
    for node in graph.node:
        if node.output[0] in folded:
            continue
        kept.append(node)
        users = uses[node.output[0]]
        if node.op_type != "Conv" or len(node.input) != 2 or len(users) != 1:  # noqa: PLR2004 - no bias yet
            continue
        (user,) = users
        if user.op_type == "Add" and user.input[1] in constants:
            bias = _channels(numpy_helper.to_array(constants[user.input[1]]))
            if bias is not None:
                folded.add(user.output[0])
                name = f"{user.input[1]}/flat"
                graph.initializer.append(numpy_helper.from_array(bias, name))
                node.input.append(name)
                node.output[0] = user.output[0]
    del graph.node[:]
    graph.node.extend(kept)


def _channels(values: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """``values`` as one for each channel, where they are that."""
    if values.ndim != _PER_CHANNEL or values.size != values.shape[1]:
        return None
    return np.ascontiguousarray(values.reshape(-1))
