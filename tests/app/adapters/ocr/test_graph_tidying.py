"""A tidied graph computes what it did."""

from __future__ import annotations

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from app.adapters.ocr.graph_tidying import tidy
from app.adapters.ocr.models import open_session


def model(bias):
    """Identity, convolution, what may be its bias, identity as the result."""
    weights = np.random.default_rng(1).normal(size=(2, 3, 1, 1)).astype(np.float32)
    graph = helper.make_graph(
        [
            helper.make_node("Identity", ["x"], ["a"]),
            helper.make_node("Conv", ["a", "w"], ["b"]),
            helper.make_node("Add", ["b", "bias"], ["c"]),
            helper.make_node("Identity", ["c"], ["d"]),
            helper.make_node("Relu", ["d"], ["e"]),
            helper.make_node("Identity", ["e"], ["y"]),
        ],
        "g",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 3, 2, 2])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(weights, "w"), numpy_helper.from_array(bias, "bias")],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=8)


def result(built):
    picture = np.random.default_rng(2).normal(size=(1, 3, 2, 2)).astype(np.float32)
    return open_session(built.SerializeToString()).run(None, {"x": picture})[0]


def test_a_bias_for_each_channel_goes_into_the_convolution():
    built = model(np.array([0.5, -0.5], np.float32).reshape(1, 2, 1, 1))
    before = result(built)
    tidy(built.graph)
    assert [node.op_type for node in built.graph.node] == ["Conv", "Relu", "Identity"]
    np.testing.assert_allclose(result(built), before, rtol=1e-6)


def test_what_is_no_such_bias_stays():
    built = model(np.arange(4, dtype=np.float32).reshape(1, 1, 2, 2))
    before = result(built)
    tidy(built.graph)
    assert "Add" in [node.op_type for node in built.graph.node]
    np.testing.assert_allclose(result(built), before, rtol=1e-6)
