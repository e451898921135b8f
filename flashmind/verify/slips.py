"""The likely slip behind a wrong answer: tried one by one, the first that would make it right."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from flashmind.model.verdict import Outcome
from flashmind.verify.answers import Numeral, Stated
from flashmind.verify.evaluate import bounds, evaluate, scalar
from flashmind.verify.refusal import UndecidedError, UndefinedError, UnsupportedError
from flashmind.verify.rule import outcome
from flashmind.verify.tree import Call, Constant, Entry, Negation, Node, Number, Operation, Sequence

_RIGHT = frozenset({Outcome.EXACT, Outcome.ROUNDED, Outcome.TRUNCATED})
PRECISION = 192


def slip(tree: Node, stated: Stated, low: Fraction, high: Fraction) -> str:
    """Return what STATED would be right for, as the end of a sentence; empty where nothing fits."""
    if not isinstance(stated, Numeral) or stated.value == 0:
        return ""
    for text, factor, shift in _SCALED:
        ends = sorted((low * factor + shift, high * factor + shift))
        if _fits(stated, *ends):
            return text
    for text, other in _other_bases(tree):
        if (found := _value(other)) and _fits(stated, *found):
            return text
    return ""


_SCALED = (
    ("the sign is the other way round", Fraction(-1), 0),
    ("a factor of 100 is missing: is a % sign lost?", Fraction(100), 0),
    ("a factor of 100 too small: is a % sign too much?", Fraction(1, 100), 0),
    ("off by one", Fraction(1), 1),
    ("off by one", Fraction(1), -1),
    ("off by a factor of ten", Fraction(10), 0),
    ("off by a factor of ten", Fraction(1, 10), 0),
)


def _fits(stated: Numeral, low: Fraction, high: Fraction) -> bool:
    """Whether a value from LOW to HIGH would make STATED right; one digit alone proves nothing."""
    try:
        found = outcome(replace(stated, marked=False), low, high)
    except UndecidedError:
        return False
    return found is Outcome.EXACT or (found in _RIGHT and stated.digits > 1)


def _value(tree: Node) -> tuple[Fraction, Fraction] | None:
    try:
        return bounds(scalar(evaluate(tree, PRECISION)))
    except (UndecidedError, UndefinedError, UnsupportedError):
        return None


def _other_bases(tree: Node) -> Iterator[tuple[str, Node]]:
    """Yield TREE with every natural logarithm read to base 10 and to base 2, and the reverse."""
    names = set(_functions(tree))
    if names & {"ln", "log"}:
        yield (
            "the logarithm to base 10 gives this; log and ln are natural here",
            renamed(tree, "log10"),
        )
        yield (
            "the logarithm to base 2 gives this; log and ln are natural here",
            renamed(tree, "log2"),
        )
    elif names & {"log10", "log2"}:
        yield "the natural logarithm gives this", renamed(tree, "ln")


def bare_logarithm(tree: Node) -> bool:
    """Whether TREE holds a `log` of one argument, which not all authors mean as natural."""
    return "log" in _functions(tree)


def _functions(tree: Node) -> Iterator[str]:
    if isinstance(tree, Call) and (tree.function != "log" or len(tree.arguments) == 1):
        yield tree.function
    for part in _parts(tree):
        yield from _functions(part)


def _parts(tree: Node) -> tuple[Node, ...]:
    match tree:
        case Number() | Constant():
            return ()
        case Negation(operand):
            return (operand,)
        case Operation(_, left, right):
            return left, right
        case Call(_, arguments):
            return arguments
        case Sequence(entries):
            return entries
        case Entry(sequence, _):
            return (sequence,)


def renamed(tree: Node, name: str) -> Node:
    """Return TREE with the one-argument logarithms replaced by the function NAME."""
    match tree:
        case Number() | Constant():
            return tree
        case Negation(operand):
            return Negation(renamed(operand, name))
        case Operation(sign, left, right):
            return Operation(sign, renamed(left, name), renamed(right, name))
        case Call(function, arguments):
            logarithm = function in {"ln", "log", "log2", "log10"} and len(arguments) == 1
            return Call(name if logarithm else function, tuple(renamed(a, name) for a in arguments))
        case Sequence(entries):
            return Sequence(tuple(renamed(entry, name) for entry in entries))
        case Entry(sequence, index):
            return Entry(renamed(sequence, name), index)
