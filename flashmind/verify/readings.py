"""Claims of notes, whose authors never learnt our language: other readings that may be meant.

What another common reading makes right is not wrong but undecided: `log` to base 10 or 2, angles in
degrees, `5 ^ 3` as exclusive or, `100 - 20%` as a share of the hundred.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from flashmind.model.verdict import Outcome, Verdict
from flashmind.verify import slips
from flashmind.verify.expression import parse
from flashmind.verify.tree import Call, Constant, Node, Number, Operation
from flashmind.verify.verdict import judge, judge_tree

_RIGHT = frozenset(
    {Outcome.EXACT, Outcome.ROUNDED, Outcome.TRUNCATED, Outcome.APPROXIMATE, Outcome.IN_RANGE}
)
_HUNDRED = Number(Fraction(100))
_PREFIXES = [Fraction(base) ** power for base in (1000, 1024) for power in range(1, 5)]
_FACTORS = [*_PREFIXES, *map(Fraction, (7, 10, 12, 24, 60, 100, 365, 3_600, 86_400))]
_CONVERSIONS = (*_FACTORS, *(1 / factor for factor in _FACTORS))
"""Factors between units: prefixes by thousands and 1024, times, per cent, dozens."""


def judge_note(expression: str, stated_text: str, language: str = "en") -> Verdict:
    """Judge a claim of a note: as `judge`, but undecided where another common reading holds."""
    verdict = judge(expression, stated_text, language=language)
    if verdict.outcome is not Outcome.WRONG:
        return verdict
    for reading, tree in _readings(expression):
        found = judge_tree(tree, stated_text, language)
        if found in _RIGHT:
            return replace(verdict, outcome=Outcome.UNDECIDED, reason=reading)
    return verdict


def is_conversion(expression: str, stated_text: str) -> bool:
    """Whether STATED_TEXT is wrong only by a factor between two units: `7e9 * 2 = 14 GB`."""
    if judge(expression, stated_text).outcome is not Outcome.WRONG:
        return False
    tree = parse(expression)
    scaled = (Operation("*", tree, Number(factor)) for factor in _CONVERSIONS)
    return any(judge_tree(other, stated_text) in _RIGHT for other in scaled)


def _readings(expression: str) -> Iterator[tuple[str, Node]]:
    """Yield other trees that EXPRESSION may mean, each with what to write if it does."""
    tree = parse(expression)
    if slips.bare_logarithm(tree):
        for name in ("log10", "log2"):
            told = f"log without a base: write {name} if that is meant, ln if not"
            yield told, slips.renamed(tree, name)
    if isinstance(tree, Call) and tree.function in {"sin", "cos", "tan"}:
        half_turn = Operation("/", Constant("pi"), Number(Fraction(180)))
        angle = Operation("*", tree.arguments[0], half_turn)
        yield "in degrees it holds, in radians it does not", Call(tree.function, (angle,))
    match tree:
        case Operation("**", Number(left), Number(right)) if "^" in expression:
            if left.denominator == right.denominator == 1 and left >= 0 <= right:
                other = Number(Fraction(left.numerator ^ right.numerator))
                yield "as a bitwise exclusive or it holds, as a power it does not", other
        case Operation("+" | "-" as sign, left_side, Operation("/", share, hundred)) if (
            hundred == _HUNDRED and "%" in expression
        ):
            part = Operation("*", left_side, Operation("/", share, _HUNDRED))
            told = f"a share of what stands before it? write a * (1 {sign} p%) if that is meant"
            yield told, Operation(sign, left_side, part)
        case _:
            return
