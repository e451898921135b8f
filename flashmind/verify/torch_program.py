"""An expression as a float64 tensor program on a device, held against the certified value.

Only this module and the worker import torch, inside the functions that use it: the import takes
seconds. A float64 result may differ from the true value by what rounding loses; the allowance is
the width of the same computation with 44 bits, so that cancellation is told from an error.
"""

import math
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias, assert_never

from flashmind.errors import MissingExtra
from flashmind.verify.evaluate import Value, bounds, evaluate
from flashmind.verify.expression import parse
from flashmind.verify.refusal import UndecidedError, UndefinedError, UnsupportedError
from flashmind.verify.tree import (
    Call,
    Constant,
    Entry,
    Negation,
    Node,
    Number,
    Operation,
    Sequence,
)

if TYPE_CHECKING:
    from torch import Tensor

Apply: TypeAlias = "Callable[..., Tensor]"
MISSING = "torch is not installed: pip install 'flashmind[verify]'"
ALLOWANCE_BITS = 44
_RELATIVE = Fraction(1, 10**12)


@dataclass(frozen=True, slots=True)
class Ran:
    """What the tensor program gave: `value` as text, where, in how many seconds.

    `note` says why it can't be held against the certified value; `agrees` is False where they
    differ.
    """

    value: str
    device: str
    seconds: float
    agrees: bool = True
    note: str = ""


def is_installed() -> bool:
    """Whether torch can be imported, without importing it."""
    return find_spec("torch") is not None


def open_device(wanted: str) -> str:
    """Return the device that WANTED (`auto`, `cpu`, `cuda`, `mps`) means here.

    Raises MissingExtra where torch is missing, or the device is not there or has no float64.
    """
    if not is_installed():
        raise MissingExtra(MISSING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import torch
        except (ImportError, OSError) as error:
            message = f"torch is installed but can't be imported ({error}): install it anew"
            raise MissingExtra(message) from error

        cuda = torch.cuda.is_available()
    if wanted == "mps":
        raise MissingExtra("the device mps has no float64: use --device cpu")
    if wanted == "cuda" and not cuda:
        raise MissingExtra("no CUDA device here, or a torch without CUDA: use --device cpu")
    return "cuda" if cuda and wanted != "cpu" else "cpu"


def run(
    expression: str,
    device: str,
    clock: Callable[[], float],
    params: Mapping[str, str] | None = None,
) -> Ran:
    """Return what EXPRESSION gives as a float64 tensor program on DEVICE (`cpu` or `cuda`).

    CLOCK gives seconds. Raises UnsupportedError where EXPRESSION is not in the language.
    """
    tree = parse(expression, params)
    import torch

    programs = table()
    start = clock()
    try:
        with torch.inference_mode(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = _tensor(tree, torch.device(device), programs)
            values = [float(v) for v in result.reshape(-1).tolist()]
    except (RuntimeError, ValueError, OverflowError, IndexError) as error:
        return Ran("", device, clock() - start, note=_first_line(error))
    seconds = clock() - start
    text = _text(values, truth=result.dtype == torch.bool, is_list=result.dim() > 0)
    agrees, note = _compared(tree, values)
    return Ran(text, device, seconds, agrees, note)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or ["it failed"])[0][:160]


def _text(values: list[float], *, truth: bool, is_list: bool) -> str:
    texts = [str(bool(v)).lower() if truth else repr(v) for v in values]
    return f"[{', '.join(texts)}]" if is_list else texts[0]


def _compared(tree: Node, values: list[float]) -> tuple[bool, str]:
    """Return whether VALUES agree with the certified value, and why that can't be told."""
    try:
        loose = evaluate(tree, ALLOWANCE_BITS, inexact=True)
    except UndecidedError:
        return True, "too ill-conditioned for float64 to tell"
    except UndefinedError as error:
        return True, str(error)
    except UnsupportedError as error:
        return True, str(error)
    return _agree(loose, values)


def _agree(loose: Value, values: list[float]) -> tuple[bool, str]:
    if isinstance(loose, bool):
        return loose == bool(values[0]), ""
    ends = [bounds(entry) for entry in (loose if isinstance(loose, tuple) else (loose,))]
    if any(not math.isfinite(value) for value in values):
        return True, "beyond the range of float64, in the end or on the way"
    pairs = zip(ends, values, strict=True)
    return all(_near(low, high, Fraction(value)) for (low, high), value in pairs), ""


def _near(low: Fraction, high: Fraction, value: Fraction) -> bool:
    slack = max(abs(low), abs(high)) * _RELATIVE + Fraction(1, 10**307)
    return low - slack <= value <= high + slack


def _tensor(node: Node, device: object, table: Mapping[str, Apply]) -> "Tensor":
    """Return the tensor that NODE gives, operation by operation, in float64 on DEVICE."""
    import torch

    def inner(part: Node) -> "Tensor":
        return _tensor(part, device, table)

    match node:
        case Number(value):
            return torch.tensor(_float(value), dtype=torch.float64, device=device)
        case Constant(name):
            return inner(Number(Fraction(math.pi if name == "pi" else math.e)))
        case Negation(operand):
            return -inner(operand)
        case Operation(sign, left, right):
            return table[sign](inner(left), inner(right))
        case Call(function, arguments):
            return table[function](*map(inner, arguments))
        case Sequence(entries):
            return torch.stack([inner(entry) for entry in entries])
        case Entry(sequence, index):
            return inner(sequence)[index]
        case _:
            assert_never(node)


def _float(value: Fraction) -> float:
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def table() -> dict[str, Apply]:
    """Return the tensor function of every operator and function of the language."""
    import torch

    from flashmind.verify.torch_functions import functions

    return functions(torch)
