r"""Claims in notes: a closed numeric expression, a relation sign, a number. Silence beats a guess.

`-ln(0.1) = 2.302`, `5! = 1 * 2 * 3 * 4 * 5 = 120`, `1/e ≈ 37%`, `1024 = 2^10`,
`$\sqrt{2} \approx 1.41$`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flashmind.model.place import Source
from flashmind.model.verdict import Claim
from flashmind.verify import boundary, computable
from flashmind.verify.expression import parse, parse_tokens
from flashmind.verify.prose import streams
from flashmind.verify.readings import is_conversion
from flashmind.verify.refusal import UnsupportedError
from flashmind.verify.stated import MARKERS, read
from flashmind.verify.tokens import Token

MAX_TOKENS = 120
_EDGES = str.maketrans("", "", "`$")
_VETO = re.compile(
    r"\b(?:mod|modulo|modulus|xor|binary|hex|hexadecimal|octal|base|boolean|bitwise|wrong|incorrect|false"
    r"|mistake|fallacy|not equal|instead of)\b|≡|≠",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+|[≡≠]")
_VETOING = frozenset(
    """mod modulo modulus xor binary hex hexadecimal octal base boolean bitwise wrong incorrect
    false mistake fallacy not instead ≡ ≠""".split()
)
"""Of what _VETO finds, a word each: most lines hold none of them."""


@dataclass(frozen=True, slots=True)
class _Element:
    """One side of a relation: tokens `first` to before `end` of the line."""

    first: int
    end: int
    number: bool
    sign: str = ""


def find(path: str, lines: Sequence[str]) -> Iterator[Claim]:
    """Yield the claims of the note PATH with LINES in reading order; never raises."""
    for number, found in streams(lines):
        line = lines[number - 1]
        if not _VETOING.isdisjoint(_WORD.findall(line.lower())) and _VETO.search(line):
            continue
        for claim in _claims(line, boundary.grouped(found)):
            yield Claim(Source(path, number), *claim)


def _claims(line: str, found: list[Token]) -> Iterator[tuple[str, str, str]]:
    """Yield (text, expression, stated) for each claim of one line."""
    ends = [n for n, token in enumerate(found) if token.kind == "relation"]
    part = 0
    while part < len(ends):
        chain = _chain(found, ends, part)
        yield from _paired(line, found, chain)
        part += max(1, len(chain) - 1)


def _chain(found: list[Token], ends: list[int], part: int) -> list[_Element]:
    """Return the elements that relations join from the one that ends before relation PART."""
    low = ends[part - 1] + 1 if part else 0
    first = _left(found, low, ends[part])
    if first is None:
        return []
    chain = [first]
    for n in range(part, len(ends)):
        start = ends[n] + 1
        stop = ends[n + 1] if n + 1 < len(ends) else len(found)
        element = _right(found, start, stop, found[ends[n]].text)
        if element is None:
            break
        chain.append(element)
        if not boundary.ends_part(found, element.end, stop):
            break
    return chain


def _paired(line: str, found: list[Token], chain: list[_Element]) -> Iterator[tuple[str, str, str]]:
    """Yield a claim for each number of CHAIN and each expression that it is said to equal."""
    for n, element in enumerate(chain):
        if not element.number:
            continue
        since = [
            m
            for m in range(n)
            if not chain[m].number and not any(c.number for c in chain[m + 1 : n])
        ]
        first = [0] if n and not chain[0].number and 0 not in since else []
        for m in [*first, *since]:
            if _is_meant(found, chain[m], element):
                yield _claim(line, found, chain[m], element)
        if n == 0 and len(chain) > 1 and _reversible(found, *chain[:2]):
            yield _claim(line, found, chain[1], element, chain[1].sign)


def _is_meant(found: list[Token], expression: _Element, number: _Element) -> bool:
    """Whether the expression is no range, and the number in no question and no other unit."""
    part = found[expression.first : expression.end]
    negative = found[number.first].text.startswith("-")
    if computable.is_range(part) and not negative:
        return False
    if boundary.is_asked(found, number.end):
        return False
    if not boundary.has_word(found, number.end):
        return True
    return not is_conversion(
        boundary.spelled(part), boundary.spelled(found[number.first : number.end])
    )


def _reversible(found: list[Token], number: _Element, expression: _Element) -> bool:
    """Whether `1024 = 2^10` is meant: the number stands alone, and the other side computes."""
    before = found[number.first - 1].kind if number.first else "other"
    clean = before in {"other", "open", "comma", "relation"}
    return clean and computable.is_claimable(found[expression.first : expression.end])


def _claim(
    line: str, found: list[Token], expression: _Element, number: _Element, sign: str = ""
) -> tuple[str, str, str]:
    first, last = sorted([expression, number], key=lambda element: element.first)
    text = line[found[first.first].start : found[last.end - 1].end]
    stated = _written(line, found, number, stated=True)
    marked = (sign or number.sign) == "≈"
    stated = f"≈ {stated}" if marked else stated
    return text.translate(_EDGES).strip(), _written(line, found, expression), stated


def _written(line: str, found: list[Token], element: _Element, *, stated: bool = False) -> str:
    """Return the element as written where it reads so, else in canonical spelling."""
    part = found[element.first : element.end]
    written = line[part[0].start : part[-1].end]
    canonical = boundary.spelled(part)
    if written == canonical:
        return written
    try:
        same = read(written) == read(canonical) if stated else parse(written) == parse(canonical)
    except UnsupportedError:
        return canonical
    return written if same else canonical


def _left(found: list[Token], low: int, end: int) -> _Element | None:
    """Return the longest closed expression, or a number, that ends before END."""
    if end > low and boundary.is_edge(found[end - 1]):
        end -= 1
    start = boundary.reach(found, low, end)
    for first in range(start, end):
        if not _parses(found[first:end]):
            continue
        if not boundary.starts(found, first, low):
            return None
        number = computable.is_literal(found[first:end])
        return (
            _Element(first, end, number)
            if number or computable.is_claimable(found[first:end])
            else None
        )
    return None


def _right(found: list[Token], start: int, stop: int, sign: str) -> _Element | None:
    """Return the number, or else the whole closed expression, that begins at START."""
    if start < stop and boundary.is_edge(found[start]):
        start += 1
    marker = found[start].text.lower() if start < stop else ""
    if marker in MARKERS and marker.isalpha():
        start, sign = start + 1, "≈"
        start += start < stop and found[start].text == "."
    for end in range(min(stop, start + 14), start, -1):
        if boundary.is_number(found[start:end]) and _reads(found[start:end]):
            if boundary.stops(found, end):
                return _Element(start, end, number=True, sign=sign)
            break
    end = stop - 1 if stop > start and boundary.is_edge(found[stop - 1]) else stop
    end = boundary.without_full_stop(found, start, end)
    claimable = computable.is_claimable(found[start:end])
    if claimable and _parses(found[start:end]):
        return _Element(start, end, number=False, sign=sign)
    return None


def _reads(part: list[Token]) -> bool:
    try:
        read(boundary.spelled(part))
    except UnsupportedError:
        return False
    return True


def _parses(part: list[Token]) -> bool:
    if not 0 < len(part) <= MAX_TOKENS or part[0].text == "+":
        return False
    try:
        parse_tokens(part)
    except (UnsupportedError, RecursionError):
        return False
    return True
