"""The functions of the language, one line or a few each, over fractions and intervals."""

import math
from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from flashmind.verify import enclosure, exact
from flashmind.verify.evaluate import (
    Scalar,
    Value,
    bounds,
    compare,
    floor,
    negate,
    operate,
    power,
    scalar,
)
from flashmind.verify.interval import Interval
from flashmind.verify.refusal import UndecidedError, UndefinedError, UnsupportedError

Function: TypeAlias = Callable[[list[Scalar], int], Scalar]
_ZERO, _ONE, _HALF = Fraction(0), Fraction(1), Fraction(1, 2)


def apply(name: str, arguments: list[Value], precision: int) -> Value:
    """Return the function NAME of ARGUMENTS; lists are taken by the functions of many numbers."""
    if name in _MANY:
        flat = [v for a in arguments for v in (a if isinstance(a, tuple) else (scalar(a),))]
        if not flat:
            raise UndefinedError(f"{name} of an empty list")
        return _MANY[name](flat, precision)
    numbers = [scalar(argument) for argument in arguments]
    if name in _RATIONAL:
        return _RATIONAL[name](*(_fraction(number, name) for number in numbers))
    return _FUNCTIONS[name](numbers, precision)


def _fraction(value: Scalar, name: str) -> Fraction:
    if not isinstance(value, Fraction):
        raise UnsupportedError(f"{name} of a number that is no fraction")
    return value


def _of_interval(
    at: dict[Fraction, Fraction], apply_to: Callable[[Interval, int], Interval]
) -> Function:
    """A function of one number with known exact values AT some fractions."""

    def function(arguments: list[Scalar], precision: int) -> Scalar:
        value = arguments[0]
        if isinstance(value, Fraction) and value in at:
            return at[value]
        return apply_to(enclosure.enclose(value, precision), precision)

    return function


def _log(arguments: list[Scalar], precision: int) -> Scalar:
    """The natural logarithm of one number, or the logarithm of the first to the second as base."""
    value, *base = arguments
    if value == 0:
        raise UndefinedError("the logarithm of 0 is not finite")
    if not base:
        return (
            _ZERO if value == 1 else enclosure.log(enclosure.enclose(value, precision), precision)
        )
    if isinstance(value, Fraction) and isinstance(base[0], Fraction):
        found = exact.logarithm(value, base[0])
        if found is not None:
            return found
    top, below = _log([value], precision), _log(base, precision)
    return scalar(operate("/", top, below, precision))


def _based(base: int) -> Function:
    return lambda arguments, precision: _log([arguments[0], Fraction(base)], precision)


def _root(degree: int) -> Function:
    def function(arguments: list[Scalar], precision: int) -> Scalar:
        value = arguments[0]
        if degree == 3 and bounds(value)[1] < 0:
            return negate(function([negate(value)], precision))
        if isinstance(value, Fraction):
            if value < 0:
                raise UndefinedError("the square root of a negative number is not real")
            found = exact.root(value, degree)
            if found is not None:
                return found
        if degree == 2:
            return enclosure.sqrt(enclosure.enclose(value, precision), precision)
        return power(value, Fraction(1, degree), precision)

    return function


def _abs(arguments: list[Scalar], _precision: int) -> Scalar:
    value = arguments[0]
    return abs(value) if isinstance(value, Fraction) else enclosure.magnitude(value)


def _round(arguments: list[Scalar], _precision: int) -> Scalar:
    value, places = arguments[0], 0
    if len(arguments) > 1:
        places = exact.whole(_fraction(arguments[1], "round"), "round")
    if abs(places) > 400:
        raise UnsupportedError("round to at most 400 places")
    low, high = (Fraction(round(bound, places)) for bound in bounds(value))
    if low != high:
        raise UndecidedError("a value that can't be told from a tie")
    return low


def _inverse_sine(arguments: list[Scalar], precision: int) -> Scalar:
    value = arguments[0]
    low, high = bounds(value)
    if low > 1 or high < -1:
        raise UndefinedError("the inverse sine or cosine of a number beyond 1 is not real")
    if value in {_ONE, -_ONE}:
        half = _HALF if value == 1 else -_HALF
        return scalar(operate("*", enclosure.pi(precision), half, precision))
    square = scalar(operate("*", value, value, precision))
    root = _root(2)([scalar(operate("-", _ONE, square, precision))], precision)
    return _ATAN([scalar(operate("/", value, root, precision))], precision)


def _inverse_cosine(arguments: list[Scalar], precision: int) -> Scalar:
    if arguments[0] == 1:
        return _ZERO
    quarter = scalar(operate("*", enclosure.pi(precision), _HALF, precision))
    return scalar(operate("-", quarter, _inverse_sine(arguments, precision), precision))


def _hyperbolic(sign: str) -> Function:
    def function(arguments: list[Scalar], precision: int) -> Scalar:
        up = _EXP(arguments, precision)
        down = scalar(operate("/", _ONE, up, precision))
        both = scalar(operate(sign, up, down, precision))
        return scalar(operate("*", both, _HALF, precision))

    return function


def _sigmoid(arguments: list[Scalar], precision: int) -> Scalar:
    if arguments[0] == 0:
        return _HALF
    down = _EXP([negate(arguments[0])], precision)
    return scalar(operate("/", _ONE, scalar(operate("+", _ONE, down, precision)), precision))


def _tanh(arguments: list[Scalar], precision: int) -> Scalar:
    """tanh(x) = 2 sigmoid(2x) - 1."""
    doubled = scalar(operate("*", arguments[0], Fraction(2), precision))
    inner = _sigmoid([doubled], precision)
    return scalar(
        operate("-", scalar(operate("*", inner, Fraction(2), precision)), _ONE, precision)
    )


def _sum(values: list[Scalar], precision: int) -> Scalar:
    return _folded("+", values, precision)


def _folded(sign: str, values: list[Scalar], precision: int) -> Scalar:
    total = values[0]
    for value in values[1:]:
        total = scalar(operate(sign, total, value, precision))
    return total


def _mean(values: list[Scalar], precision: int) -> Scalar:
    return scalar(operate("/", _sum(values, precision), Fraction(len(values)), precision))


def _median(values: list[Scalar], _precision: int) -> Scalar:
    import statistics  # here, since it loads random numbers and more, and medians are rare

    return statistics.median([_fraction(value, "median") for value in values])


def _max(values: list[Scalar], precision: int) -> Scalar:
    if all(isinstance(value, Fraction) for value in values):
        return max(_fraction(value, "max") for value in values)
    return enclosure.largest([enclosure.enclose(value, precision) for value in values])


def _min(values: list[Scalar], precision: int) -> Scalar:
    return negate(_max([negate(value) for value in values], precision))


def _softmax(values: list[Scalar], precision: int) -> tuple[Scalar, ...]:
    top = _max(values, precision)
    powers = [_EXP([scalar(operate("-", v, top, precision))], precision) for v in values]
    total = _sum(powers, precision)
    return tuple(scalar(operate("/", p, total, precision)) for p in powers)


def _remainder(arguments: list[Scalar], precision: int) -> Scalar:
    return scalar(operate("%", arguments[0], arguments[1], precision))


def _ceil(arguments: list[Scalar], _precision: int) -> Scalar:
    return -floor(negate(arguments[0]))


def _gcd(left: Fraction, right: Fraction) -> Fraction:
    return Fraction(math.gcd(exact.whole(left, "gcd"), exact.whole(right, "gcd")))


def _lcm(left: Fraction, right: Fraction) -> Fraction:
    return Fraction(math.lcm(exact.whole(left, "lcm"), exact.whole(right, "lcm")))


def _relu(arguments: list[Scalar], _precision: int) -> Scalar:
    return arguments[0] if compare(">", arguments[0], _ZERO) else _ZERO


_EXP = _of_interval({_ZERO: _ONE}, enclosure.exp)
_ATAN = _of_interval({_ZERO: _ZERO}, enclosure.atan)
_RATIONAL: dict[str, Callable[..., Fraction]] = {
    "factorial": exact.factorial, "comb": exact.comb, "perm": exact.perm, "gcd": _gcd, "lcm": _lcm,
}  # fmt: skip
_MANY: dict[str, Callable[[list[Scalar], int], Value]] = {
    "sum": _sum, "mean": _mean, "median": _median, "min": _min, "max": _max, "softmax": _softmax,
    "prod": lambda values, precision: _folded("*", values, precision),
}  # fmt: skip
_FUNCTIONS: dict[str, Function] = {
    "ln": _log, "log": _log, "log2": _based(2), "log10": _based(10), "exp": _EXP,
    "sqrt": _root(2), "cbrt": _root(3), "abs": _abs, "round": _round,
    "floor": lambda arguments, _: floor(arguments[0]), "ceil": _ceil,
    "sin": _of_interval({_ZERO: _ZERO}, enclosure.sin),
    "cos": _of_interval({_ZERO: _ONE}, enclosure.cos),
    "tan": _of_interval({_ZERO: _ZERO}, enclosure.tan), "atan": _ATAN,
    "asin": _inverse_sine, "acos": _inverse_cosine,
    "sinh": _hyperbolic("-"), "cosh": _hyperbolic("+"), "tanh": _tanh, "sigmoid": _sigmoid,
    "relu": _relu, "mod": _remainder,
    "pow": lambda arguments, precision: power(arguments[0], arguments[1], precision),
}  # fmt: skip
