"""The functions of the expression language as torch functions: one literal table."""

from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from torch import Tensor

Apply: TypeAlias = "Callable[..., Tensor]"


def functions(t: ModuleType) -> dict[str, Apply]:
    """Return operator or function → torch function, given the module torch as T."""
    return {**_operators(t), **_elementary(t), **_of_many(t), **_counting(t)}


def _operators(t: Any) -> dict[str, Apply]:  # noqa: ANN401 - torch itself, typed by nobody
    return {
        "+": t.add, "-": t.sub, "*": t.mul, "/": t.div, "**": t.pow, "%": t.remainder,
        "//": t.floor_divide, "<": t.lt, "<=": t.le, ">": t.gt, ">=": t.ge, "==": t.eq, "!=": t.ne,
    }  # fmt: skip


def _elementary(t: Any) -> dict[str, Apply]:  # noqa: ANN401 - torch itself, typed by nobody
    return {
        "ln": t.log, "log2": t.log2, "log10": t.log10, "exp": t.exp, "sqrt": t.sqrt, "abs": t.abs,
        "log": lambda x, *base: t.log(x) / t.log(base[0]) if base else t.log(x),
        "cbrt": lambda x: t.sign(x) * t.abs(x) ** (1 / 3),
        "round": lambda x, *places: t.round(x, decimals=int(places[0]) if places else 0),
        "floor": t.floor, "ceil": t.ceil, "sin": t.sin, "cos": t.cos, "tan": t.tan,
        "asin": t.asin, "acos": t.acos, "atan": t.atan, "sinh": t.sinh, "cosh": t.cosh,
        "tanh": t.tanh, "sigmoid": t.sigmoid, "relu": t.relu, "mod": t.remainder, "pow": t.pow,
    }  # fmt: skip


def _of_many(t: Any) -> dict[str, Apply]:  # noqa: ANN401 - torch itself, typed by nobody
    def flat(values: "tuple[Tensor, ...]") -> "Tensor":
        joined: Tensor = t.cat([value.reshape(-1) for value in values])
        return joined

    return {
        "softmax": lambda *v: t.softmax(flat(v), 0), "sum": lambda *v: flat(v).sum(),
        "prod": lambda *v: flat(v).prod(), "mean": lambda *v: flat(v).mean(),
        "median": lambda *v: t.quantile(flat(v), 0.5), "min": lambda *v: flat(v).min(),
        "max": lambda *v: flat(v).max(),
    }  # fmt: skip


def _counting(t: Any) -> dict[str, Apply]:  # noqa: ANN401 - torch itself, typed by nobody
    def span(first: int, count: int, n: "Tensor") -> "Tensor":
        numbers: Tensor = t.arange(first, first + count, dtype=t.float64, device=n.device)
        return numbers

    def perm(n: "Tensor", k: "Tensor") -> "Tensor":
        return span(int(n) - int(k) + 1, int(k), n).prod()

    def comb(n: "Tensor", k: "Tensor") -> "Tensor":
        least = min(int(k), int(n) - int(k))
        ratios = span(int(n) - least + 1, least, n) / span(1, least, n)
        rounded: Tensor = t.round(ratios.prod())
        return rounded

    return {
        "factorial": lambda n: span(1, int(n), n).prod(), "perm": perm, "comb": comb,
        "gcd": lambda a, b: t.gcd(a.long(), b.long()).double(),
        "lcm": lambda a, b: t.lcm(a.long(), b.long()).double(),
    }  # fmt: skip
