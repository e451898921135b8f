"""How large the values of a snippet may be, estimated before the work where that is possible."""

import ast
import math
from collections.abc import Mapping, Sequence
from typing import Any

from torch import Tensor, broadcast_shapes, nn

MAX_ELEMENTS = 25_000_000
"""Of one tensor: 200 MB in float64."""
MAX_TOTAL = 150_000_000
"""Of all tensors that one snippet makes."""
MAX_ENTRIES = 100_000
MAX_ROUNDS = 2_000
MAX_INT_BITS = 4_096
MAX_WORK = 3_000_000_000
"""Multiplications of one call of a layer or product, about a second."""
_SIZED = frozenset(
    "torch.zeros torch.ones torch.empty torch.rand torch.randn torch.eye torch.full torch.tile "
    "torch.broadcast_to torch.randint torch.arange torch.linspace torch.randperm".split()
)
_LAYER_SIZES = 50_000


class LimitError(ValueError):
    """The snippet would be too large, or asks for what is not in the language."""


class Budget:
    """What one snippet may still use; each method raises LimitError before it is exceeded."""

    def __init__(self) -> None:
        self.total = 0
        self.loops = 0

    def count(self, value: Any) -> Any:  # noqa: ANN401 - any value of the language
        """Return VALUE after counting what it holds."""
        match value:
            case Tensor():
                self.elements(value.numel())
                self.total += value.numel()
                if self.total > MAX_TOTAL:
                    raise LimitError("too large: all tensors together hold too many numbers")
            case bool():
                pass
            case int() if value.bit_length() > MAX_INT_BITS:
                raise LimitError("too large: a whole number of more than 1,200 digits")
            case list() | tuple() | str() if len(value) > MAX_ENTRIES:
                raise LimitError(f"too large: a list of more than {MAX_ENTRIES:,} entries")
            case _:
                pass
        return value

    def elements(self, count: float) -> None:
        """Refuse a tensor of COUNT numbers where that is too many."""
        if count > MAX_ELEMENTS:
            raise LimitError(f"too large: a tensor of more than {MAX_ELEMENTS:,} numbers")

    def rounds(self, count: int) -> None:
        """Refuse COUNT more rounds of comprehensions where that is too many."""
        self.loops += count
        if self.loops > MAX_ROUNDS:
            raise LimitError(f"too large: more than {MAX_ROUNDS:,} rounds of a comprehension")

    def before(self, op: ast.operator, left: Any, right: Any) -> None:  # noqa: ANN401
        """Refuse LEFT op RIGHT where the result or the work would be too large."""
        texts = any(isinstance(side, str | bytes | dict) for side in (left, right))
        if texts:
            raise LimitError("no arithmetic with texts")
        if isinstance(left, Tensor) or isinstance(right, Tensor):
            self._before_tensors(op, left, right)
        elif isinstance(op, ast.Pow) and isinstance(left, int) and isinstance(right, int):
            if left.bit_length() * abs(right) > MAX_INT_BITS:
                raise LimitError("too large: a power of more than 1,200 digits")
        elif isinstance(op, ast.Mult):
            for entries, times in ((left, right), (right, left)):
                repeated = isinstance(entries, list | tuple) and isinstance(times, int)
                if repeated and len(entries) * times > MAX_ENTRIES:
                    raise LimitError(f"too large: a list of more than {MAX_ENTRIES:,} entries")

    def _before_tensors(self, op: ast.operator, left: Any, right: Any) -> None:  # noqa: ANN401
        shapes = [tuple(side.shape) if isinstance(side, Tensor) else () for side in (left, right)]
        if isinstance(op, ast.MatMult):
            self.product(*shapes)
        else:
            self.elements(math.prod(broadcast_shapes(*shapes)))

    def product(self, left: Sequence[int], right: Sequence[int]) -> None:
        """Refuse a matrix product of these shapes where result or work is too large."""
        columns = right[-1] if len(right) > 1 else 1
        self.elements(math.prod(left[:-1]) * columns)
        self.work(math.prod(left) * columns)

    def work(self, count: float) -> None:
        """Refuse COUNT multiplications where that takes too long."""
        if count > MAX_WORK:
            raise LimitError("too much work for a snippet")

    def before_call(self, name: str, arguments: list[Any], keywords: Mapping[str, Any]) -> None:
        """Refuse a listed function where its numbers ask for too much."""
        values = [*arguments, *keywords.values()]
        numbers = list(_numbers(values))
        if name in _SIZED or name == "range":
            self._sized(name, arguments, numbers)
        elif (
            name.startswith(("nn.", "torch.nn.")) and name.rsplit(".", maxsplit=1)[-1][:1].isupper()
        ):
            self._before_layer_made(numbers)
        elif name in {"torch.matmul", "torch.mm", "torch.bmm", "torch.outer", "torch.kron"}:
            self._products(name, arguments)
        elif name.startswith("math."):
            if any(abs(n) > 10_000 for n in numbers if isinstance(n, int)) and name.split(".")[
                1
            ] in {"factorial", "comb", "perm"}:
                raise LimitError("too large: factorial, comb and perm end at 10,000")
        elif name.endswith(("one_hot", "pad", "conv1d", "conv2d", "gather", "interpolate")):
            held = max([v.numel() for v in values if isinstance(v, Tensor)], default=1)
            self.elements(held * max([abs(n) for n in numbers], default=1))

    def _sized(self, name: str, arguments: list[Any], numbers: list[float]) -> None:
        sizes = [max(1, abs(n)) for n in numbers if isinstance(n, int)]
        if name in {"range", "torch.arange"}:
            if max([abs(n) for n in numbers], default=0) > MAX_ENTRIES:
                raise LimitError(f"too large: more than {MAX_ENTRIES:,} steps")
        elif name in {
            "torch.full",
            "torch.tile",
            "torch.broadcast_to",
            "torch.randint",
            "torch.linspace",
        }:
            lists = [math.prod(a) for a in arguments if isinstance(a, list | tuple)]
            held = max([a.numel() for a in arguments if isinstance(a, Tensor)], default=1)
            self.elements(max([abs(n) for n in lists], default=max(sizes, default=1)) * held)
        else:
            self.elements(
                math.prod(sizes) * (sizes[0] if name == "torch.eye" and len(sizes) == 1 else 1)
            )

    def _before_layer_made(self, numbers: list[float]) -> None:
        sizes = sorted((abs(n) for n in numbers if isinstance(n, int)), reverse=True)
        if any(n > _LAYER_SIZES for n in sizes):
            raise LimitError(f"too large: a layer of more than {_LAYER_SIZES:,} units")
        self.elements(math.prod(max(1, n) for n in sizes) / (4 if len(sizes) > 3 else 1))

    def _products(self, name: str, arguments: list[Any]) -> None:
        tensors = [a for a in arguments if isinstance(a, Tensor)][:2]
        if len(tensors) == 2:
            if name in {"torch.outer", "torch.kron"}:
                self.elements(tensors[0].numel() * tensors[1].numel())
            else:
                self.product(tuple(tensors[0].shape), tuple(tensors[1].shape))

    def before_method(self, name: str, owner: object, arguments: list[Any]) -> None:
        """Refuse a method that would make too large a value."""
        if not isinstance(owner, Tensor):
            return
        sizes = [max(1, abs(n)) for n in _numbers(arguments) if isinstance(n, int)]
        match name:
            case "expand" | "view" | "reshape":
                self.elements(math.prod(sizes))
            case "repeat" | "tile":
                self.elements(owner.numel() * math.prod(sizes))
            case "tolist" if owner.numel() > MAX_ENTRIES:
                raise LimitError(f"too large: a list of more than {MAX_ENTRIES:,} entries")
            case "matmul" | "mm":
                self._products("torch.mm", [owner, *arguments])
            case _:
                return

    def before_layer(self, layer: nn.Module, arguments: list[Any]) -> None:
        """Refuse a call of LAYER where input times weights is too much work."""
        held = sum(parameter.numel() for parameter in layer.parameters())
        rows = max([a.numel() for a in arguments if isinstance(a, Tensor)], default=0)
        last = max([a.shape[-1] for a in arguments if isinstance(a, Tensor) and a.dim()], default=1)
        convolution = isinstance(layer, nn.Conv1d | nn.Conv2d | nn.Conv3d)
        self.work(held * rows / max(1, layer.in_channels if convolution else last))
        if isinstance(layer, nn.Upsample):
            factor = layer.scale_factor
            scale = factor if isinstance(factor, float) else 1.0
            self.elements(rows * scale * scale)


def _numbers(values: Sequence[Any]) -> list[Any]:
    """Return the numbers among VALUES and in lists directly in them."""
    found = list[Any]()
    for value in values:
        found += [
            v
            for v in (value if isinstance(value, list | tuple) else [value])
            if isinstance(v, int | float)
        ]
    return found
