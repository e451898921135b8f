"""Judging: an expression and a stated answer in, a verdict with its reason out; never raises."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from flashmind.model.verdict import Outcome, Verdict
from flashmind.verify import digits, stated
from flashmind.verify.answers import Numeral, Stated, Truth
from flashmind.verify.evaluate import Value, bounds, evaluate, scalar
from flashmind.verify.expression import parse
from flashmind.verify.refusal import UndecidedError, UndefinedError, UnsupportedError
from flashmind.verify.rule import outcome
from flashmind.verify.slips import slip
from flashmind.verify.tree import Node

PRECISIONS = (64, 128, 256, 512, 1024, 2048, 4096)
"""Bits of working precision, tried in turn until the question is decided."""
MAX_SHOWN = 200
ENGINE = "exact"
_SUFFIXES = {Fraction(1, 100): "%", Fraction(1, 1000): "‰", Fraction(1, 10_000): " bps"}


def judge(
    expression: str, stated_text: str, params: Mapping[str, str] | None = None, language: str = "en"
) -> Verdict:
    """Return how STATED_TEXT stands to the value of EXPRESSION with PARAMS put in.

    An empty STATED_TEXT asks for the value alone: `exact`, or `approximate` for cut digits.
    """
    try:
        claimed = stated.read(stated_text, language) if stated_text.strip() else None
        found = _judged(parse(expression, params), claimed)
    except UnsupportedError as error:
        found = _Finding(Outcome.UNSUPPORTED, "", str(error))
    except UndefinedError as error:
        found = _Finding(Outcome.UNDEFINED, "", str(error))
    except (RecursionError, MemoryError, OverflowError):  # a limit above was too generous
        found = _Finding(Outcome.UNSUPPORTED, "", "too large or nested too deep")
    return Verdict(
        found.outcome, _clipped(expression), _clipped(stated_text), found.value, found.reason,
        device="cpu", engine=ENGINE,
    )  # fmt: skip


def _clipped(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…"


@dataclass(frozen=True, slots=True)
class _Finding:
    outcome: Outcome
    value: str
    reason: str


def _judged(tree: Node, claimed: Stated | None) -> _Finding:
    """Evaluate TREE with rising precision until the question is decided."""
    last = "undecided"
    best: Value | None = None
    for precision in PRECISIONS:
        try:
            best = evaluate(tree, precision)
            return _finding(tree, best, claimed, precision)
        except UndecidedError as error:
            last = str(error)
    value = _shown(best, claimed) if best is not None else ""
    return _Finding(Outcome.UNDECIDED, value, f"{last}, even with {PRECISIONS[-1]} bits")


def _finding(tree: Node, value: Value, claimed: Stated | None, precision: int) -> _Finding:
    """Return what VALUE says of CLAIMED; raises UndecidedError where more precision is needed."""
    if isinstance(value, tuple) and claimed is not None:
        raise UnsupportedError("a list can't be compared with one number")
    if isinstance(value, bool | tuple) or claimed is None:
        return _unstated(value, claimed, precision)
    low, high = bounds(scalar(value))
    found = outcome(claimed, low, high)
    if not _shows_enough(low, high) and precision < 256:
        raise UndecidedError("more digits are wanted")
    return _Finding(found, _shown(value, claimed), _reason(found, tree, claimed, low, high))


def _unstated(value: Value, claimed: Stated | None, precision: int) -> _Finding:
    """Return the finding on a comparison, a list, or a value of which nothing is stated."""
    text = _shown(value, None)
    if isinstance(value, bool) and claimed is not None:
        if not isinstance(claimed, Truth):
            raise UnsupportedError("a comparison is true or false, not a number")
        right = value is claimed.value
        return _Finding(
            Outcome.EXACT if right else Outcome.WRONG, text, "" if right else f"it is {text}"
        )
    if value is False:
        return _Finding(Outcome.WRONG, text, "the comparison is false")
    if "…" in text:
        wide = not isinstance(value, tuple | bool) and not _shows_enough(*bounds(value))
        if wide and precision < PRECISIONS[-1]:
            raise UndecidedError("more digits are wanted")
        return _Finding(Outcome.APPROXIMATE, text, "no answer is stated; the digits are cut")
    return _Finding(Outcome.EXACT, text, "no answer is stated")


def _shows_enough(low: Fraction, high: Fraction) -> bool:
    """Whether at least fifteen digits are certain."""
    return low == high or (high - low) * 10**15 < min(abs(low), abs(high))


def _shown(value: Value, claimed: Stated | None) -> str:
    """Return VALUE with at least one digit more than CLAIMED has."""
    match value:
        case bool():
            return str(value).lower()
        case tuple():
            return "[" + ", ".join(_shown(entry, None) for entry in value) + "]"
        case _:
            low, high = bounds(value)
            places = _places(claimed) + 3 if isinstance(claimed, Numeral) else 0
            return digits.shown(low, high, places, 7 if claimed else 15)


def _places(claimed: Numeral) -> int:
    unit, places = claimed.unit, 0
    while unit < 1 and places < 60:
        unit, places = unit * 10, places + 1
    return places


def _reason(found: Outcome, tree: Node, claimed: Stated, low: Fraction, high: Fraction) -> str:
    """Return what an author can do about FOUND; empty where nothing is to be said."""
    scale = claimed.scale if isinstance(claimed, Numeral) else Fraction(1)
    suffix, rounded = _SUFFIXES.get(scale, ""), ""
    if isinstance(claimed, Numeral):
        rounded = digits.rounded((low + high) / 2, claimed.unit, scale) + suffix
    match found:
        case Outcome.TRUNCATED if isinstance(claimed, Numeral) and not claimed.cut:
            return f"{rounded} when rounded"
        case Outcome.WRONG:
            likely = slip(tree, claimed, low, high)
            value = digits.shown(low / scale, high / scale) + suffix
            whole = "…" not in value or not 0 < len(rounded) < 25 or scale != 1
            start = f"it is {value}" if whole else f"it is {rounded} when rounded"
            return f"{start}; {likely}" if likely else start
        case Outcome.APPROXIMATE if isinstance(claimed, Numeral) and not claimed.marked:
            return "right to the accuracy of a float64"
        case Outcome.APPROXIMATE if isinstance(claimed, Numeral):
            return f"{rounded} when rounded"
        case _:
            return ""


def judge_tree(tree: Node, stated_text: str, language: str = "en") -> Outcome:
    """Return only how STATED_TEXT stands to the value of a TREE; never raises."""
    try:
        return _judged(tree, stated.read(stated_text, language)).outcome
    except UnsupportedError:
        return Outcome.UNSUPPORTED
    except UndefinedError:
        return Outcome.UNDEFINED


def right_digits(
    expression: str, stated_text: str, params: Mapping[str, str] | None = None
) -> int | None:
    """Return how many of the stated significant digits are right; None where that means nothing."""
    try:
        claimed = stated.read(stated_text)
        low, high = bounds(scalar(evaluate(parse(expression, params), 256)))
    except (UnsupportedError, UndefinedError, UndecidedError):
        return None
    if not isinstance(claimed, Numeral) or claimed.value == 0:
        return None
    off = abs((low + high) / 2 - claimed.value)
    return next((n for n in range(claimed.digits, 0, -1) if off <= _half_place(claimed, n)), 0)


def _half_place(claimed: Numeral, digit: int) -> Fraction:
    """Return half of one in the DIGIT-th significant place of CLAIMED."""
    return claimed.unit * Fraction(10) ** (claimed.digits - digit) / 2
