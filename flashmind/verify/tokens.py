"""Text to tokens: the operator table, numbers, names; what is none of these is `other`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "number", "name", "op", "open", "close", "comma", "relation", "word", "other"
]

OPERATORS = {
    "+": "+", "-": "-", "*": "*", "/": "/", "%": "%", "^": "**", "**": "**", "//": "//", "!": "!",
    "<": "<", ">": ">", "<=": "<=", ">=": ">=", "==": "==", "!=": "!=",
    "−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∙": "*", "∗": "*", "✕": "*", "÷": "/",
    "∕": "/", "≤": "<=", "≥": ">=", "≠": "!=",
}  # fmt: skip
SYMBOLS = {"√": "sqrt", "∛": "cbrt", "π": "pi", "𝜋": "pi"}
RELATIONS = {"=": "=", "≈": "≈", "~": "≈", "∼": "≈", "≃": "≈", "≅": "≈", "~=": "≈", "≒": "≈"}
FRACTIONS = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5",
    "⅗": "3/5", "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅐": "1/7", "⅛": "1/8", "⅜": "3/8",
    "⅝": "5/8", "⅞": "7/8", "⅑": "1/9", "⅒": "1/10",
}  # fmt: skip
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
LOWERED = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
BASES = {"log_2": "log2", "log_10": "log10", "log_e": "ln", "lg": "log10", "ld": "log2"}

_NUMBER = r"(?:[0-9]+(?:_[0-9]{3})*(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+(?![0-9A-Za-z_.]))?"
_TOKEN = re.compile(
    rf"""
      (?P<space>[ ]+)
    | (?P<grouped>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?(?![0-9]|,[0-9]))
    | (?P<number>{_NUMBER})
    | (?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])
    | (?P<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
    | (?P<symbol>[√∛π𝜋])
    | (?P<based>log(?:_2|_10|_e|₂|₁₀)(?![0-9A-Za-z_₀-₉]))
    | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<word>[^\W\d_]+)
    | (?P<chain>===|=>|=<|->|<-|<<|>>|:=|<->|-->|==>|\+\+|--|&&|\|\|)
    | (?P<relation>~=|=(?!=)|[≈~∼≃≅≒])
    | (?P<op>\*\*|//|<=|>=|==|!=|[-+*/%^!<>−–×·⋅∙∗✕÷∕≤≥≠])
    | (?P<open>[(\[])
    | (?P<close>[)\]])
    | (?P<comma>,)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token in canonical spelling; `start` and `end` are its place in the text as written.

    `symbol` marks `π` and `√`, before which a number multiplies (`2π`); `spaced` says whether a
    space stands before it.
    """

    kind: Kind
    text: str
    start: int
    end: int
    symbol: bool = False
    spaced: bool = False


def tokens(text: str, *, grouped: bool = False) -> Iterator[Token]:
    """Yield the tokens of TEXT; with GROUPED, `1,024` outside brackets is one number."""
    at, spaced, depth = 0, False, 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        assert found is not None  # noqa: S101 - the last alternative matches any character
        if found.lastgroup == "grouped" and (not grouped or depth):
            found = _NUMBER_ONLY.match(text, at) or found
        for token in _read(found, spaced=spaced):
            depth += {"open": 1, "close": -1}.get(token.kind, 0)
            yield token
        at, spaced = found.end(), found.lastgroup == "space"


_NUMBER_ONLY = re.compile(rf"(?P<number>{_NUMBER})")
_PLAIN: dict[str, Kind] = {"open": "open", "close": "close", "comma": "comma", "number": "number"}


def _read(found: re.Match[str], *, spaced: bool) -> Iterator[Token]:
    """Yield the tokens of one match: none for space, an operator and a number for `²`."""
    written, start, end = found[0], found.start(), found.end()
    match found.lastgroup:
        case "space":
            return
        case "grouped":
            yield Token("number", written.replace(",", ""), start, end, spaced=spaced)
        case "vulgar":
            yield Token("number", FRACTIONS[written], start, end, spaced=spaced)
        case "raised":
            yield Token("op", "**", start, end, symbol=True, spaced=spaced)
            yield Token("number", written.translate(RAISED), start, end)
        case "symbol":
            yield Token("name", SYMBOLS[written], start, end, symbol=True, spaced=spaced)
        case "based":
            name = written.translate(LOWERED)
            yield Token("name", BASES.get(name, name), start, end, spaced=spaced)
        case "op":
            yield Token("op", OPERATORS[written], start, end, spaced=spaced)
        case "relation":
            yield Token("relation", RELATIONS[written], start, end, spaced=spaced)
        case "name":
            yield Token("name", written, start, end, spaced=spaced)
        case "word":
            yield Token("word", written, start, end, spaced=spaced)
        case str(group):
            yield Token(_PLAIN.get(group, "other"), written, start, end, spaced=spaced)
        case None:  # pragma: no cover - every alternative is named
            return
