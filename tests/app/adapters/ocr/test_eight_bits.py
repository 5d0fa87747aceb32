"""A graph in 8 bits gives nearly what it gave in floats."""

from __future__ import annotations

import math

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from app.adapters.ocr.activation_ranges import Range
from app.adapters.ocr.eight_bits import to_eight_bits
from app.adapters.ocr.models import open_session
from app.adapters.ocr.precision import has_vnni

SIZE = (1, 3, 16, 24)
WATCHED = ("stem", "pooled", "side", "joined", "low", "deep", "gated", "gelu")


def small_model():
    """One of each kind of step that the recogniser has, ending in a step that stays float."""
    rng = np.random.default_rng(3)

    def weights(name, *shape):
        values = rng.normal(size=shape).astype(np.float32) / math.sqrt(math.prod(shape[1:]))
        return numpy_helper.from_array(values, name)

    def number(name, value):
        return numpy_helper.from_array(np.array(value, np.float32), name)

    def node(operator, *names, **attributes):
        return helper.make_node(operator, list(names[:-1]), [names[-1]], **attributes)

    same = {"kernel_shape": [3, 3], "pads": [1, 1, 1, 1]}
    nodes = [
        node("Conv", "x", "w0", "c0", **same),
        node("Relu", "c0", "stem"),
        node("MaxPool", "stem", "pooled", kernel_shape=[2, 2], auto_pad="SAME_UPPER"),
        node("Conv", "stem", "w1", "b1", "c1", kernel_shape=[2, 2], auto_pad="SAME_UPPER"),
        node("Relu", "c1", "side"),
        node("Concat", "pooled", "side", "joined", axis=1),
        node("Conv", "joined", "w2", "b2", "c2", strides=[2, 2], **same),
        node("Relu", "c2", "low"),
        node("Conv", "low", "w3", "b3", "deep", group=16, **same),
        node("ReduceMean", "deep", "mean", axes=[2, 3], keepdims=1),
        node("Conv", "mean", "w4", "b4", "gate0"),
        node("HardSigmoid", "gate0", "gate"),
        node("Mul", "deep", "gate", "gated"),
        node("Conv", "gated", "w5", "b5", "wide"),
        node("Div", "wide", "root", "g1"),
        node("Erf", "g1", "g2"),
        node("Add", "g2", "one", "g3"),
        node("Mul", "wide", "g3", "g4"),
        node("Mul", "g4", "half", "gelu"),
        node("Conv", "gelu", "w6", "b6", "narrow"),
        node("Add", "gated", "narrow", "sum"),
        node("AveragePool", "sum", "y", kernel_shape=[2, 2], strides=[2, 2]),
    ]
    constants = [
        weights("w0", 8, 3, 3, 3),
        weights("w1", 8, 8, 2, 2),
        weights("w2", 16, 16, 3, 3),
        weights("w3", 16, 1, 3, 3),
        weights("w4", 16, 16, 1, 1),
        weights("w5", 32, 16, 1, 1),
        weights("w6", 16, 32, 1, 1),
        *(weights(f"b{i}", n) for i, n in enumerate((8, 16, 16, 16, 32, 16), 1)),
        number("root", math.sqrt(2)),
        number("one", 1),
        number("half", 0.5),
    ]
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, list(SIZE))],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, None)],
        constants,
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=8)


def results(model, names=("y",)):
    watched = type(model)()
    watched.CopyFrom(model)
    known = {output.name for output in watched.graph.output}
    for name in names:
        if name not in known:
            watched.graph.output.append(
                helper.make_tensor_value_info(name, TensorProto.FLOAT, None)
            )
    pictures = np.random.default_rng(4).uniform(-1, 1, SIZE).astype(np.float32)
    return open_session(watched.SerializeToString()).run(list(names), {"x": pictures})


def ranges_of(model):
    """As a calibration finds them: a scale for each channel around sliding convolutions."""
    found = {}
    for name, value in zip(WATCHED, results(model, WATCHED), strict=True):
        most = np.abs(value).max(axis=(0, 2, 3)).astype(np.float32)
        most = np.maximum(most, most.max() * 1e-3)
        if name in ("gated", "gelu"):
            found[name] = Range(float(min(0, value.min())), float(value.max()))
        else:
            found[name] = Range(-1.0 if value.min() < 0 else 0.0, 1.0, most)
    found["pooled"] = found["stem"]
    joined = np.concatenate([found["pooled"].channels, found["side"].channels])
    return found | {"joined": Range(0.0, 1.0, joined)}


def share_of_error(model, ranges):
    (before,) = results(model)
    to_eight_bits(model, ranges)
    (after,) = results(model)
    assert after.shape == before.shape
    return float(np.abs(after - before).mean() / np.abs(before).mean())


@pytest.mark.skipif(not has_vnni(), reason="without VNNI large sums are cut off")
def test_every_kind_of_step_is_taken_and_stays_near():
    model = small_model()
    error = share_of_error(model, ranges_of(model))
    assert error < 0.03
    steps = [node.op_type for node in model.graph.node]
    assert steps.count("QLinearConv") == 3
    assert steps.count("MatMulIntegerToFloat") == 2
    assert steps.count("NhwcMaxPool") == 1
    assert steps.count("Conv") == 1  # the first, on the picture itself


@pytest.mark.skipif(not has_vnni(), reason="without VNNI large sums are cut off")
def test_a_wrong_range_shows():
    """So that the test above cannot pass with ranges that are not used."""
    model = small_model()
    wrong = ranges_of(model) | {"gelu": Range(-0.01, 0.05)}
    assert share_of_error(model, wrong) > 0.1


def test_values_without_a_range_stay_floats():
    model = small_model()
    assert share_of_error(model, {}) == 0.0
    assert [node.op_type for node in model.graph.node].count("Conv") == 7


def test_parts_may_be_taken_alone():
    """A result without a range keeps its convolution in floats; both neighbours still fit."""
    model = small_model()
    some = {name: found for name, found in ranges_of(model).items() if name != "deep"}
    assert share_of_error(model, some) < 0.1
    assert "Conv" in [node.op_type for node in model.graph.node]
