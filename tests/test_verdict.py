"""The verdict rule: tables, laws against an independent oracle, and what the reasons say."""

import csv
import os
import random
from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import Any

import mpmath
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.verdict import Outcome
from flashmind.verify.readings import judge_note
from flashmind.verify.verdict import judge, right_digits

SHARED = Path(__file__).resolve().parents[2] / "shared"
VERDICTS = SHARED / "vectors" / "verdicts.tsv"
SOAK = 100_000 if os.environ.get("FLASHMIND_SOAK") else 2_000

ROWS = [
    ("-ln(0.1)", "2.302", "truncated"), ("-ln(0.1)", "2.303", "rounded"),
    ("-ln(0.1)", "2.302…", "truncated"), ("-ln(0.1)", "2.304", "wrong"),
    ("-ln(0.1)", "about 2.3", "rounded"), ("-ln(0.1)", "ca. 2.31", "approximate"),
    ("sqrt(16)", "4", "exact"), ("sqrt(16)", "4.0", "exact"), ("sqrt(2)", "1.41", "rounded"),
    ("sqrt(2)", "1.414213562373095", "rounded"), ("sqrt(2)", "1.4142135623730951", "approximate"),
    ("sqrt(3)", "1.73", "rounded"), ("sqrt(3)", "1.7", "rounded"), ("sqrt(3)", "1.74", "wrong"),
    ("2/3", "0.66", "truncated"), ("2/3", "66.7%", "rounded"), ("2/3", "66.6%", "truncated"),
    ("2/3", "≈ 2/3", "exact"), ("0.34", "≈ 1/3", "approximate"), ("0.9", "≈ 1/3", "wrong"),
    ("5/2", "2½", "exact"), ("5/2", "2 1/2", "exact"), ("1/4", "¼", "exact"), ("-5/2", "-2 1/2",
    "exact"),
    ("2**20", "1,048,576", "exact"), ("2**20", "1 048 576", "exact"), ("2**20", "~1e6", "rounded"),
    ("2**20", "1.05×10^6", "rounded"), ("2**20", "1.04 × 10^6", "truncated"), ("2**20", "10⁶",
    "wrong"),
    ("2**20", "≈ 10⁶", "approximate"), ("2**20", "≈ 10⁵", "wrong"), ("10**6", "10^6", "exact"),
    ("2**10", "2^10", "exact"), ("2**10", "2**9", "wrong"), ("1234567", "12,34,567", "exact"),
    ("0.04", "3-5%", "in_range"), ("0.06", "3-5%", "wrong"), ("0.051", "ca. 3-5%", "in_range"),
    ("22.4", "20 to 25", "in_range"), ("2.35", "2.3 ± 0.1", "in_range"), ("2.45", "2.3 ± 0.1",
    "wrong"),
    ("0.05", "<0.05", "wrong"), ("0.05", "≤ 0.05", "in_range"), ("7", ">6", "in_range"),
    ("0", "0", "exact"), ("0.004", "0.00", "rounded"), ("0.007", "0.00", "truncated"),
    ("-0.004", "0", "rounded"), ("1e-9", "0.000000001", "exact"), ("7.5", "8", "rounded"),
    ("6.5", "6", "rounded"), ("6.5", "7", "rounded"), ("7.5", "7", "truncated"),
    ("1 < 2", "true", "exact"), ("1 < 2", "false", "wrong"), ("1 < 2", "1", "unsupported"),
    ("1 + 1", "true", "unsupported"), ("[1, 2]", "1", "unsupported"), ("1 +", "1", "unsupported"),
    ("2", "2 cells", "unsupported"), ("2", "1.2.3", "unsupported"), ("2", "1/0", "unsupported"),
    ("2", "9" * 200, "unsupported"), ("1/0", "1", "undefined"), ("factorial(10**6)", "1",
    "unsupported"),
    ("sin(pi)", "0", "rounded"), ("exp(ln(2))", "1/2", "wrong"), ("exp(ln(2))", "2/1", "undecided"),
    ("25 / 10000", "25 bps", "exact"), ("2.5 / 1000", "2.5‰", "exact"), ("0.1 + 0.2", "0.3",
    "exact"),
]  # fmt: skip
REASONS = [
    ("-ln(0.1)", "2.302", "2.303 when rounded"),
    ("2 + 2", "5", "it is 4; off by one"),
    ("3 - 5", "2", "it is -2; the sign is the other way round"),
    ("1/8", "0.125%", "it is 12.5%; a factor of 100 too small: is a % sign too much?"),
    ("1/8", "12.5", "it is 0.125; a factor of 100 is missing: is a % sign lost?"),
    ("ln(100)", "2", "it is 5 when rounded; the logarithm to base 10 gives this"),
    ("log10(8)", "2.079", "it is 0.903 when rounded; the natural logarithm gives this"),
    ("1/0", "1", "division by zero"),
    ("10 ** 10 ** 10", "1", "too large: a value of more than 12,000 digits"),
    ("2", "1,04", "'1,04' can be read in two ways: write digits with a decimal point"),
    ("2 * x", "4", "unknown name 'x'"),
]


def rows() -> list[tuple[str, str, str]]:
    if not VERDICTS.is_file():
        return []
    with VERDICTS.open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["expression"], row["stated"], row["expected"]) for row in table]


@pytest.mark.parametrize(("expression", "answer", "expected"), ROWS)
def test_verdicts(expression: str, answer: str, expected: str) -> None:
    assert judge(expression, answer).outcome == expected


@pytest.mark.skipif(not VERDICTS.is_file(), reason="the vectors are not here")
def test_every_vector_gets_its_verdict() -> None:
    table = rows()
    assert len(table) >= 80
    found = {(e, s): judge(e, s).outcome for e, s, _ in table}
    assert found == {(e, s): expected for e, s, expected in table}


@pytest.mark.parametrize(("expression", "answer", "reason"), REASONS)
def test_reasons_help(expression: str, answer: str, reason: str) -> None:
    assert judge(expression, answer).reason.startswith(reason)


@pytest.mark.parametrize(
    ("expression", "answer", "value"),
    [
        ("-ln(0.1)", "2.302", "2.302585…"), ("2**10", "1024", "1024"), ("1/3", "0.33",
        "0.3333333…"),
        ("8**(1/3)", "2", "≈2"), ("-1/3", "", "-0.333333333333333…"), ("1/8", "", "0.125"),
        ("10**400", "1e400", "1.00000000…e400"), ("2 > 1", "", "true"), ("[1, 1/2]", "",
        "[1, 0.5]"),
        ("exp(-30)", "0", "9.35762296…e-14"), ("sqrt(2)**2 - 2", "0", "≈0"),
        ("sin(10**12000)", "0.5", ""),
    ],
)  # fmt: skip
def test_values_are_shown_with_certain_digits(expression: str, answer: str, value: str) -> None:
    assert judge(expression, answer).value == value


@pytest.mark.parametrize(
    ("expression", "answer", "expected"),
    [
        ("log(100)", "2", "undecided"), ("log(8)", "3", "undecided"), ("log(100)", "4.60",
        "truncated"),
        ("log(100)", "9", "wrong"), ("log(100)", "7", "undecided"), ("ln(100)", "2", "wrong"),
        ("5 ^ 3", "6", "undecided"),
        ("5 ^ 3", "7", "wrong"), ("5 ^ 3", "125", "exact"), ("2 + 2", "5", "wrong"),
        ("sin 30", "0.5", "undecided"), ("cos(60)", "0.6", "wrong"), ("100 - 20%", "80",
        "undecided"),
        ("100 - 20%", "79", "wrong"), ("50% - 20%", "30%", "exact"),
    ],
)  # fmt: skip
def test_a_note_may_mean_another_base_or_exclusive_or(
    expression: str, answer: str, expected: str
) -> None:
    assert judge_note(expression, answer).outcome == expected


@pytest.mark.parametrize(
    ("expression", "answer", "digits"),
    [("-ln(0.1)", "2.302", 3), ("-ln(0.1)", "2.303", 4), ("pi", "3.15", 2), ("2+2", "5", 0),
    ("2+2", "x", None)],
)  # fmt: skip
def test_right_digits(expression: str, answer: str, digits: int | None) -> None:
    assert right_digits(expression, answer) == digits


def test_a_decimal_comma_is_read_where_the_language_has_it() -> None:
    assert judge("2**20", "1.048.576", language="de").outcome == "exact"
    assert judge("1.04", "1,04", language="de").outcome == "exact"
    assert judge("-ln(0.1)", "2,303", language="en").outcome == "wrong"


def oracle(value: Decimal, answer: str) -> str:
    """The rule for plain decimals, written with Decimal rounding alone."""
    claimed = Decimal(answer)
    unit = Decimal(1).scaleb(int(claimed.as_tuple().exponent))
    if value == claimed:
        return "exact"
    if claimed in {value.quantize(unit, ROUND_HALF_UP), value.quantize(unit, ROUND_HALF_EVEN)}:
        return "rounded"
    if claimed == value.quantize(unit, ROUND_DOWN):
        return "truncated"
    digits = len(claimed.as_tuple().digits)
    near = abs(value - claimed) <= abs(claimed) * Decimal(4) / Decimal(2**53)
    printed = digits >= 16 and value != value.to_integral_value()
    return "approximate" if printed and near else "wrong"


FORMULAS: dict[str, Callable[[Any, Any], Any]] = {
    "ln({a})": lambda a, _: mpmath.log(a),
    "exp(-{a} / {b})": lambda a, b: mpmath.exp(-a / b),
    "sqrt({a} + {b})": lambda a, b: mpmath.sqrt(a + b),
    "tanh({a} / {b})": lambda a, b: mpmath.tanh(a / b),
    "{a} ** ({b} / 7)": lambda a, b: mpmath.power(a, b / mpmath.mpf(7)),
    "sin({a}) * {b}": lambda a, b: mpmath.sin(a) * b,
    "{a} / {b}": lambda a, b: a / b,
    "sigmoid({a} - {b})": lambda a, b: 1 / (1 + mpmath.exp(b - a)),
    "log10({a} + {b}) - 1/3": lambda a, b: mpmath.log10(a + b) - mpmath.mpf(1) / 3,
    "atan({a}) + asin(1 / {b})": lambda a, b: mpmath.atan(a) + mpmath.asin(1 / b),
}


def random_claim(chance: random.Random) -> tuple[str, str, str]:
    """Return an expression, a stated answer near its value, and the oracle's verdict."""
    formula, compute = chance.choice(list(FORMULAS.items()))
    a, b = chance.randint(2, 60), chance.randint(1, 40)
    places = chance.choice([0, 1, 2, 3, 3, 4, 6, 8, 12, 15, 17])
    with mpmath.workdps(150), localcontext() as context:
        context.prec = 150
        if formula == "{a} / {b}":
            value = Decimal(a) / Decimal(b)
        else:
            value = Decimal(mpmath.nstr(compute(mpmath.mpf(a), mpmath.mpf(b)), 120))
        unit = Decimal(1).scaleb(-places)
        rounding = chance.choice([ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_DOWN])
        answer = value.quantize(unit, rounding) + chance.choice([0, 0, 0, 0, 1, -1, 2]) * unit
        answer = abs(answer) if answer == 0 else answer
        text = format(answer, "f")
        return formula.format(a=a, b=b), text, oracle(value, text)


def test_random_claims_agree_with_the_oracle() -> None:
    chance = random.Random(20261121)  # noqa: S311 - the same claims on every run
    for _ in range(SOAK):
        expression, answer, expected = random_claim(chance)
        assert judge(expression, answer).outcome == expected, (expression, answer)


@given(st.fractions(max_denominator=10**6), st.integers(0, 8))
def test_a_rounded_value_is_rounded_or_exact(value: Fraction, places: int) -> None:
    whole = round(value * 10**places)
    sign, digits = ("-" if whole < 0 else ""), str(abs(whole)).rjust(places + 1, "0")
    answer = sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
    verdict = judge(f"({value.numerator}) / {value.denominator}", answer)
    assert verdict.outcome in {Outcome.EXACT, Outcome.ROUNDED}


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_text_breaks_the_judge(expression: str, answer: str) -> None:
    verdict = judge(expression, answer)
    assert verdict.outcome in set(Outcome)


@given(st.text(alphabet="0123456789.,-+/%^e×⁻² ±<≈~…½", max_size=20))
def test_no_stated_answer_breaks_the_reader(answer: str) -> None:
    verdict = judge("1", answer)
    assert verdict.outcome in set(Outcome)
    assert verdict.reason or not verdict.fails
