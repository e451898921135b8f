"""Snippets of a deck: `run:` is checked, run in the jailed worker, and held against `expect:`."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import TypeAlias

from flashmind.model.verdict import Outcome, Verdict
from flashmind.verify import snippet_grammar, stated
from flashmind.verify.answers import Numeral
from flashmind.verify.refusal import UndecidedError, UnsupportedError
from flashmind.verify.rule import outcome
from flashmind.verify.worker import Worker

ENGINE = "torch snippet"
_LEAF = re.compile(
    r"\s*(?:([\[(])|([\])])|(,)|('[^']*'|\"[^\"]*\"|[^\s,()\[\]]+(?: [^\s,()\[\]]+)*))"
)
_WORDS = {"true": True, "false": False, "none": None}
_FLOAT_ERROR = Fraction(1, 100_000)
_WORST = (
    Outcome.WRONG,
    Outcome.UNSUPPORTED,
    Outcome.UNDECIDED,
    Outcome.TRUNCATED,
    Outcome.APPROXIMATE,
)

Expected: TypeAlias = "str | list[Expected]"


def run_snippet(run: str, expect: str, worker: Worker) -> Verdict:
    """Return how the value of the snippet RUN stands to EXPECT; never raises.

    `exact` holds; `wrong` differs, with the value; `unsupported` is refused; `undecided` took too
    long; `undefined` raised an error that EXPECT does not name (`RuntimeError`).
    """
    try:
        snippet_grammar.read(run)
        found = worker.ask(run)
    except (UnsupportedError, RecursionError) as error:
        found = {"refused": str(error)}
    value, verdict, reason = _judged(found, expect.strip())
    return Verdict(verdict, run[:200], expect, value, reason, device="cpu", engine=ENGINE)


def _judged(found: dict[str, object], expect: str) -> tuple[str, Outcome, str]:
    if "refused" in found:
        return "", Outcome.UNSUPPORTED, str(found["refused"])
    if "late" in found:
        return "", Outcome.UNDECIDED, str(found["late"])
    if "error" in found:
        named = expect.split(":", maxsplit=1)[0].strip() == found["error"]
        said = f"{found['error']}: {found['message']}"
        return (
            said,
            Outcome.EXACT if named else Outcome.UNDEFINED,
            "" if named else f"it raises {said}",
        )
    value = shown(found.get("value"))
    if not expect:
        return value, Outcome.EXACT, "nothing is expected: write what holds as expect"
    try:
        compared = list(_compared(found.get("value"), expected(expect)))
    except UnsupportedError as error:
        return value, Outcome.UNSUPPORTED, str(error)
    worst = next((kind for kind in _WORST if kind in compared), Outcome.EXACT)
    return value, worst, "" if worst is Outcome.EXACT else f"it is {value}"


def shown(value: object) -> str:
    """Return VALUE as Python writes it, lists as tuples are written in decks: `(4, 16)`."""
    match value:
        case list():
            inside = ", ".join(shown(entry) for entry in value)
            return f"({inside},)" if len(value) == 1 else f"({inside})"
        case bool() | None:
            return str(value)
        case str():
            return value
        case _:
            return repr(value)


def expected(text: str) -> Expected:
    """Return EXPECT as nested lists of texts; raises UnsupportedError at a stray bracket."""
    open_lists: list[list[Expected]] = [[]]
    for found in _LEAF.finditer(text):
        opening, closing, _comma, leaf = found.groups()
        if opening:
            open_lists.append([])
        elif closing:
            if len(open_lists) < 2:
                raise UnsupportedError("expect has a bracket too much")
            inner = open_lists.pop()
            open_lists[-1].append(inner)
        elif leaf:
            open_lists[-1].append(leaf.strip("'\""))
        if len(open_lists) > 20:
            raise UnsupportedError("expect is nested too deep")
    if len(open_lists) != 1:
        raise UnsupportedError("expect lacks a closing bracket")
    found_all = open_lists[0]
    return found_all[0] if len(found_all) == 1 else found_all


def _compared(value: object, wanted: Expected) -> Iterator[Outcome]:
    """Yield how each entry of VALUE stands to what is WANTED at its place."""
    if isinstance(value, list) and isinstance(wanted, list):
        if len(value) != len(wanted):
            yield Outcome.WRONG
            return
        for entry, want in zip(value, wanted, strict=True):
            yield from _compared(entry, want)
    elif isinstance(value, list) or isinstance(wanted, list):
        alone = value[0] if isinstance(value, list) and len(value) == 1 else None
        yield from _compared(alone, wanted) if alone is not None else [Outcome.WRONG]
    else:
        yield _leaf(value, wanted)


def _leaf(value: object, wanted: str) -> Outcome:
    if value is None or isinstance(value, bool | str):
        word = _WORDS.get(wanted.lower(), wanted)
        return Outcome.EXACT if word == value else Outcome.WRONG
    if not isinstance(value, int | float):
        return Outcome.WRONG
    try:
        number, claimed = Fraction(value), stated.read(wanted)
        found = outcome(claimed, number, number)
    except (UnsupportedError, UndecidedError):
        return Outcome.WRONG
    if found in {Outcome.ROUNDED, Outcome.IN_RANGE}:
        return Outcome.EXACT
    if isinstance(claimed, Numeral) and isinstance(value, float) and claimed.digits > 5:
        near = abs(number - claimed.value) <= abs(number) * _FLOAT_ERROR
        return Outcome.EXACT if near else found
    return found
