"""A model's graph rewritten to multiply 8-bit numbers instead of floats.

Convolutions whose input has a known range take 8-bit numbers: those of a single pixel become matrix
products that give floats, the others give 8 bits again. Activation functions, sums of branches and
everything without a range stay floats. In between channels stand last, as the 8-bit kernels of
onnxruntime want them.

Each value may be held in up to three forms, made when first wanted: as in the original graph (its
plain name), as floats with the channels last, and as 8-bit numbers with the channels last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from onnx import helper, numpy_helper

from app.adapters.ocr.graph_tidying import uses_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from onnx import ModelProto, NodeProto

    from app.adapters.ocr.activation_ranges import Range

_PLAIN, _LAST, _BYTES = "", "/last", "/bytes"
_TO_LAST, _TO_FIRST = (0, 2, 3, 1), (0, 3, 1, 2)
_OWN_OPERATORS = "com.microsoft"
_LARGEST = 127
_ELEMENTWISE = ("Add", "Mul", "Div", "Sub", "Erf", "Relu", "Sigmoid", "HardSigmoid")


def to_eight_bits(model: ModelProto, ranges: dict[str, Range]) -> None:
    """Rewrite the tidied ``model`` so that convolutions of values with a range take 8 bits."""
    _Rewriting(model, ranges).run()


@dataclass(frozen=True, slots=True)
class _Convolution:
    node: NodeProto
    attributes: dict[str, Any]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    @property
    def of_single_pixels(self) -> bool:
        return self.weights.shape[2:] == (1, 1) and not self.one_by_one and self.strides == [1, 1]

    @property
    def one_by_one(self) -> bool:
        """Whether each channel goes its own way."""
        return bool(self.attributes.get("group", 1) > 1)

    @property
    def strides(self) -> list[int]:
        return list(self.attributes.get("strides", [1, 1]))


class _Rewriting:
    def __init__(self, model: ModelProto, ranges: dict[str, Range]) -> None:
        self._model = model
        self._ranges = ranges
        self._constants = {tensor.name: tensor for tensor in model.graph.initializer}
        self._uses = uses_of(model.graph)
        self._nodes: list[NodeProto] = []
        self._forms: dict[str, set[str]] = {value.name: {_PLAIN} for value in model.graph.input}
        self._means: set[str] = set()
        """Values of one pixel, worked out from the mean of a picture: cheap, so left as floats."""
        self._absorbed: set[str] = set()
        """Results of activations that a convolution before them gives already."""
        self._rules: dict[str, Callable[[NodeProto], bool]] = {
            "Conv": self._convolve,
            "MaxPool": self._pool,
            "Concat": self._join,
            "ReduceMean": self._mean,
            **dict.fromkeys(_ELEMENTWISE, self._each),
        }

    def run(self) -> None:
        graph = self._model.graph
        for node in graph.node:
            if node.output[0] in self._absorbed:
                continue
            rule = self._rules.get(node.op_type)
            if rule is None or not rule(node):
                self._keep(node)
        for result in graph.output:
            self._want(result.name, _PLAIN)
        del graph.node[:]
        graph.node.extend(self._nodes)
        self._put_constants()
        self._model.opset_import.append(helper.make_opsetid(_OWN_OPERATORS, 1))

    def _put_constants(self) -> None:
        graph = self._model.graph
        used = {name for node in graph.node for name in node.input}
        kept = [tensor for name, tensor in self._constants.items() if name in used]
        del graph.initializer[:]
        graph.initializer.extend(kept)
        del graph.value_info[:]

    # ---- values and their forms --------------------------------------------------------------

    def _want(self, name: str, form: str) -> str:
        """Name of the value in this form, made from another form where it is not there yet."""
        forms = self._forms[name]
        if form in forms:
            return name + form
        if form == _BYTES:
            self._add("QuantizeLinear", [self._in_steps(name), *self._scale(name)], name + form)
        elif form == _PLAIN:
            self._add("Transpose", [self._want(name, _LAST)], name, perm=_TO_FIRST)
        elif _BYTES in forms:
            self._out_of_bytes(name)
        else:
            self._add("Transpose", [name], name + form, perm=_TO_LAST)
        forms.add(form)
        return name + form

    def _in_steps(self, name: str) -> str:
        floats = self._want(name, _LAST)
        channels = self._ranges[name].channels
        if channels is None:
            return floats
        share = self._constant(f"{name}/share", 1 / channels)
        return self._add("Mul", [floats, share], f"{name}/even")

    def _out_of_bytes(self, name: str) -> None:
        channels = self._ranges[name].channels
        even = name + _LAST if channels is None else f"{name}/even"
        self._add("DequantizeLinear", [name + _BYTES, *self._scale(name)], even)
        if channels is not None:
            factor = self._constant(f"{name}/channels", channels)
            self._add("Mul", [even, factor], name + _LAST)

    def _scale(self, name: str) -> tuple[str, str]:
        found = self._ranges[name]
        step = self._constant(f"{name}/step", np.array(found.step))
        return step, self._constant(f"{name}/zero", np.array(found.zero))

    def _constant(self, name: str, values: NDArray[Any]) -> str:
        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def _add(self, operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        node = helper.make_node(operator, inputs, [output], **attributes)
        self._nodes.append(node)
        return output

    def _has(self, name: str, form: str) -> bool:
        self._forms.setdefault(name, set()).add(form)
        return True

    def _stands_last(self, name: str) -> bool:
        return bool(self._forms.get(name, set()) & {_LAST, _BYTES})

    # ---- rules: each says whether it took the node ---------------------------------------------

    def _keep(self, node: NodeProto) -> None:
        for name in node.input:
            if name and name not in self._constants:
                self._want(name, _PLAIN)
        self._nodes.append(node)
        for name in node.output:
            self._has(name, _PLAIN)

    def _convolve(self, node: NodeProto) -> bool:
        if node.input[0] not in self._ranges and node.input[0] not in self._means:
            return False
        convolution = self._convolution(node)
        if node.input[0] in self._means:
            return self._multiply_means(convolution)
        if convolution.of_single_pixels:
            return self._multiply(convolution)
        return self._slide(convolution)

    def _convolution(self, node: NodeProto) -> _Convolution:
        weights = numpy_helper.to_array(self._constants[node.input[1]])
        attributes = {entry.name: helper.get_attribute_value(entry) for entry in node.attribute}
        if len(node.input) > 2:  # noqa: PLR2004 - with a bias
            bias = numpy_helper.to_array(self._constants[node.input[2]])
        else:
            bias = np.zeros(len(weights), np.float32)
        return _Convolution(node, attributes, weights, bias)

    def _multiply_means(self, convolution: _Convolution) -> bool:
        source, result = convolution.node.input[0], convolution.node.output[0]
        matrix = self._constant(f"{result}/matrix", convolution.weights[:, :, 0, 0].T)
        bias = self._constant(f"{result}/bias", convolution.bias)
        product = self._add("MatMul", [self._want(source, _LAST), matrix], f"{result}/product")
        self._add("Add", [product, bias], result + _LAST)
        self._means.add(result)
        return self._has(result, _LAST)

    def _multiply(self, convolution: _Convolution) -> bool:
        source, result = convolution.node.input[0], convolution.node.output[0]
        weights = self._with_channels_of(source, convolution)
        whole, steps = _in_bytes(weights)
        bias = convolution.bias + self._shift(convolution, weights - _floats(whole, steps))
        scale, zero = self._scale(source)
        inputs = [
            self._want(source, _BYTES),
            self._constant(f"{result}/matrix", whole[:, :, 0, 0].T),
            scale,
            self._constant(f"{result}/weight-steps", steps),
            zero,
            "",
            self._constant(f"{result}/bias", bias),
        ]
        self._add("MatMulIntegerToFloat", inputs, result + _LAST, domain=_OWN_OPERATORS)
        return self._has(result, _LAST)

    def _slide(self, convolution: _Convolution) -> bool:
        source, result = convolution.node.input[0], self._activated(convolution.node.output[0])
        if result not in self._ranges:
            return False
        self._absorbed.add(result)
        weights, bias = self._with_channels_of(source, convolution), convolution.bias
        channels = self._ranges[result].channels
        if channels is not None:
            weights, bias = weights / channels[:, None, None, None], bias / channels
        whole, steps = _in_bytes(weights)
        bias = bias + self._shift(convolution, weights - _floats(whole, steps))
        scale, zero = self._scale(source)
        inputs = [
            self._want(source, _BYTES),
            scale,
            zero,
            self._constant(f"{result}/weights", whole),
            self._constant(f"{result}/weight-steps", steps),
            self._constant(f"{result}/weight-zeros", np.zeros(len(whole), np.int8)),
            *self._scale(result),
            self._constant(f"{result}/bias", _whole_bias(bias, steps * self._ranges[source].step)),
        ]
        self._add(
            "QLinearConv",
            inputs,
            result + _BYTES,
            domain=_OWN_OPERATORS,
            channels_last=1,
            **convolution.attributes,
        )
        return self._has(result, _BYTES)

    def _shift(self, convolution: _Convolution, lost: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the ``lost`` parts of the weights give for the usual values, for each channel."""
        found = self._ranges[convolution.node.input[0]]
        if found.means is None:
            return np.zeros(len(lost), np.float32)
        means = found.means if found.channels is None else found.means / found.channels
        sums = lost.sum(axis=(2, 3))
        shift = sums[:, 0] * means if convolution.one_by_one else sums @ means
        return np.asarray(shift, np.float32)

    def _activated(self, name: str) -> str:
        """The result after a Relu that is all that follows; 8 bits from zero on do the same."""
        users = self._uses[name]
        alone = len(users) == 1 and users[0].op_type == "Relu"
        return users[0].output[0] if alone else name

    def _with_channels_of(self, source: str, convolution: _Convolution) -> NDArray[np.float32]:
        channels = self._ranges[source].channels
        if channels is None:
            return convolution.weights
        along = (slice(None), None) if convolution.one_by_one else (None, slice(None))
        return convolution.weights * channels[(*along, None, None)]

    def _pool(self, node: NodeProto) -> bool:
        source, result = node.input[0], node.output[0]
        if source not in self._ranges or result not in self._ranges:
            return False
        attributes = {entry.name: helper.get_attribute_value(entry) for entry in node.attribute}
        self._add(
            "NhwcMaxPool",
            [self._want(source, _BYTES)],
            result + _BYTES,
            domain=_OWN_OPERATORS,
            **attributes,
        )
        return self._has(result, _BYTES)

    def _join(self, node: NodeProto) -> bool:
        result = node.output[0]
        if not all(name in self._ranges for name in (result, *node.input)):
            return False
        inputs = [self._want(name, _BYTES) for name in node.input]
        self._add("Concat", inputs, result + _BYTES, axis=3)
        return self._has(result, _BYTES)

    def _mean(self, node: NodeProto) -> bool:
        source, result = node.input[0], node.output[0]
        (axes,) = (list(entry.ints) for entry in node.attribute if entry.name == "axes")
        if not self._stands_last(source) or axes != [2, 3]:
            return False
        self._add(
            "ReduceMean", [self._want(source, _LAST)], result + _LAST, axes=[1, 2], keepdims=1
        )
        self._means.add(result)
        return self._has(result, _LAST)

    def _each(self, node: NodeProto) -> bool:
        """Work on each number by itself, so in any order of the axes."""
        result = node.output[0]
        values = [name for name in node.input if name not in self._constants]
        single = all(
            numpy_helper.to_array(self._constants[name]).size == 1
            for name in node.input
            if name in self._constants
        )
        if not single or not all(self._stands_last(name) for name in values):
            return False
        inputs = [
            name if name in self._constants else self._want(name, _LAST) for name in node.input
        ]
        attributes = {entry.name: helper.get_attribute_value(entry) for entry in node.attribute}
        self._add(node.op_type, inputs, result + _LAST, **attributes)
        if self._means.issuperset(values):
            self._means.add(result)
        return self._has(result, _LAST)


def _in_bytes(weights: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights as whole numbers, and the step of each output channel."""
    largest = np.abs(weights).reshape(len(weights), -1).max(axis=1)
    steps = (np.maximum(largest, np.finfo(np.float32).tiny * _LARGEST) / _LARGEST).astype(
        np.float32
    )
    whole = np.rint(weights / steps[:, None, None, None]).clip(-_LARGEST, _LARGEST)
    return whole.astype(np.int8), steps


def _floats(whole: NDArray[np.int8], steps: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(whole * steps[:, None, None, None], np.float32)


def _whole_bias(bias: NDArray[np.float32], steps: NDArray[np.float32]) -> NDArray[np.int32]:
    most = np.iinfo(np.int32).max // 2
    return np.rint(bias.astype(np.float64) / steps).clip(-most, most).astype(np.int32)
