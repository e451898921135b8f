"""The expression language: what it reads, what it computes, what it refuses."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.verify.evaluate import bounds, evaluate, scalar
from flashmind.verify.expression import parse
from flashmind.verify.functions import FUNCTIONS
from flashmind.verify.refusal import UndecidedError, UndefinedError, UnsupportedError

EXACT = [
    ("1 + 2 * 3", 7), ("-2 ** 2", -4), ("2 ** -1", Fraction(1, 2)), ("2 ^ 3 ^ 2", 512),
    ("7 // 2", 3), ("-7 // 2", -4), ("7 % 3", 1), ("-7 % 3", 2), ("5!", 120), ("3!!", 720),
    ("0.1 + 0.2", Fraction(3, 10)), ("1e3", 1000), ("1_000 + 1", 1001), (".5 * 4", 2),
    ("√16", 4), ("∛27", 3), ("2 × 3 ÷ 4", Fraction(3, 2)), ("5 − 3", 2), ("½ + ¼", Fraction(3, 4)),
    ("2³", 8), ("10⁻²", Fraction(1, 100)), ("50% + 30%", Fraction(4, 5)),
    ("100%-30%", Fraction(7, 10)),
    ("10%", Fraction(1, 10)), ("sqrt(2.25)", Fraction(3, 2)), ("log2(8)", 3), ("log10(0.001)", -3),
    ("log(8, 4)", Fraction(3, 2)), ("log_2(8)", 3), ("log₁₀ 100", 2), ("ln(1)", 0), ("exp(0)", 1),
    ("comb(5, 2)", 10), ("perm(5, 2)", 20), ("gcd(12, 18)", 6), ("lcm(4, 6)", 12), ("max(3, 5)", 5),
    ("min([3, 1, 2])", 1), ("sum([1, 2, 3])", 6), ("mean(1, 2)", Fraction(3, 2)),
    ("median([3, 1, 2, 4])", Fraction(5, 2)), ("prod([2, 3])", 6), ("round(2.5)", 2),
    ("round(2.675, 2)", Fraction(268, 100)), ("floor(-1.5)", -2), ("ceil(-1.5)", -1),
    ("floor(exp(1))", 2), ("abs(-3)", 3), ("sigmoid(0)", Fraction(1, 2)), ("relu(-1)", 0),
    ("cos(0)", 1), ("pow(2, 10)", 1024), ("mod(7, 3)", 1), ("[4, 5][1]", 5), ("0 ** 0", 1),
    ("factorial(20) / factorial(18)", 380), ("(1/3) * 3", 1), ("2**53 + 1 - 2**53", 1),
]  # fmt: skip
REAL = [
    ("-ln(0.1)", 2.302585092994046), ("pi", 3.141592653589793), ("2π", 6.283185307179586),
    ("e", 2.718281828459045), ("exp(-1)", 0.36787944117144233), ("log(10)", 2.302585092994046),
    ("tanh(0.3)", 0.2913126124515909), ("sin(pi / 6)", 0.5), ("asin(1)", 1.5707963267948966),
    ("acos(0.5)", 1.0471975511965979), ("4 * atan(1)", 3.141592653589793),
    ("tan(1)", 1.5574077246549023),
    ("sinh(1)", 1.1752011936438014), ("cosh(1)", 1.543080634815244),
    ("cbrt(-2)", -1.2599210498948732),
    ("softmax([1, 2, 3])[2]", 0.6652409557748218), ("softmax([1000, 0])[0]", 1.0),
    ("sigmoid(-3)", 0.04742587317756678), ("1.0001 ** 10000", 2.7181459268252249),
    ("2 ** 0.5", 1.4142135623730951), ("8 ** (1/3)", 2.0), ("√2 * 2", 2.8284271247461903),
    ("max(1, pi)", 3.141592653589793), ("pi % 1", 0.14159265358979323),
    ("ln 10", 2.302585092994046),
]  # fmt: skip
UNDEFINED = [
    "1/0", "1 // 0", "5 % 0", "ln(0)", "ln(-1)", "sqrt(-1)", "(-8) ** (1/3)", "0 ** -1", "asin(2)",
    "factorial(-1)", "factorial(0.5)", "log(1, 1)", "log(8, 1)", "log(8, -2)", "comb(-1, 2)",
    "[1, 2][5]", "mean([])",
]  # fmt: skip
UNSUPPORTED = [
    "", "1 +", "(1", "1)", "two", "x + 1", "gamma(3)", "__import__", "().__class__",
    "1 if 1 else 2",
    "lambda: 1", "1#2", "1\\2", "1\n2", "1\x0c2", "1;2", "0x10", "1j", "'a'", "f(1)", "sqrt",
    "sqrt()",
    "sqrt(1, 2)", "1 2", "1 < 2 < 3", "[1, 2] + 1", "(1 < 2) + 1", "sum", "ſin(0)", "ⅼn(10)",
    "٣ + 1",
    "1\u202e+2", "ln(10)\u2060", "ln 10 ^ 2", "sin 2π", "√4^2", "10**10**10", "9**9**9**9",
    "2**(2**40)",
    "comb(10**7, 5*10**6)", "perm(10**9, 10**8)", "factorial(10**6)", "1e99999", "exp(10**9)",
    "e**e**e**e**e",
    "((10**4000)*10**4000)*10**5000", "0.5 ** 10**9", "1" + "0" * 500, "(" * 26 + "1" + ")" * 26,
    "-" * 299 + "1", "1" + "**1" * 90, "1" + "+1" * 200, "round(1, 10**9)", "1 ** 2 **", "2(3)",
    "!5",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), EXACT)
def test_rational_expressions_are_exact(text: str, value: Fraction) -> None:
    assert evaluate(parse(text), 64) == value


@pytest.mark.parametrize(("text", "value"), REAL)
def test_real_expressions_are_enclosed(text: str, value: float) -> None:
    low, high = bounds(scalar(evaluate(parse(text), 128)))
    assert low <= high
    assert high - low < Fraction(1, 10**20)
    assert float(low) == pytest.approx(value, rel=4e-16, abs=1e-30)


@pytest.mark.parametrize("text", UNDEFINED)
def test_what_has_no_real_value_is_undefined(text: str) -> None:
    with pytest.raises(UndefinedError):
        evaluate(parse(text), 64)


@pytest.mark.parametrize("text", UNSUPPORTED)
def test_what_is_not_in_the_language_or_too_large_is_refused(text: str) -> None:
    with pytest.raises(UnsupportedError):
        evaluate(parse(text), 64)


@pytest.mark.parametrize(
    "text", ["1 / (sqrt(2) ** 2 - 2)", "ln(sqrt(2) ** 2 - 2)", "floor(sqrt(2) ** 2)", "tan(pi / 2)"]
)
def test_what_no_precision_can_tell_is_undecided(text: str) -> None:
    for precision in (64, 1024):
        with pytest.raises(UndecidedError):
            evaluate(parse(text), precision)


def test_parameters_are_put_in_as_values() -> None:
    tree = parse("-ln(1 / classes)", {"classes": "10"})
    low, high = bounds(scalar(evaluate(tree, 64)))
    assert float(low) == float(high) == pytest.approx(2.302585092994046)


def test_a_parameter_is_a_value_and_not_a_text_to_paste() -> None:
    assert evaluate(parse("2 * n", {"n": "1 + 1"}), 64) == 4


def test_every_function_of_the_language_computes_or_says_why_not() -> None:
    reasons = {
        name: told(f"{name}({', '.join(['0.5', '2'][:least])})")
        for name, (least, _) in FUNCTIONS.items()
    }
    missing = {
        name: reason
        for name, reason in reasons.items()
        if reason != "fine" and "whole" not in reason
    }
    assert missing == {}


def told(text: str) -> str:
    """Return why TEXT has no value, or `fine`; any other exception fails the test."""
    try:
        evaluate(parse(text), 64)
    except (UnsupportedError, UndefinedError, UndecidedError) as error:
        return str(error)
    return "fine"


@given(st.text(max_size=60))
def test_no_text_breaks_the_parser(text: str) -> None:
    assert told(text)


PIECES = [*"0123456789+-*/%^!().,[]e π√²", "**", "//", *FUNCTIONS, "pi"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_soup_of_tokens_breaks_the_evaluator(text: str) -> None:
    assert told(text)
