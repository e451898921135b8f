"""The little of LaTeX that sums are written in, to the tokens of the expression language.

A command that is not known becomes a word, and a word ends every claim: silence, never a guess.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from flashmind.verify.tokens import Kind, Token

_LEX = re.compile(
    r"(?P<space>[\s~]+|\\[,;:!> ]|\\(?:q?quad|left|right|displaystyle|bigl?|bigr)(?![a-zA-Z]))"
    r"|(?P<number>[0-9]+(?:(?:\{,\}|\\,)[0-9]{3})*(?:\.[0-9]+)?|\.[0-9]+)"
    r"|(?P<command>\\[a-zA-Z]+|\\.)"
    r"|(?P<letter>[A-Za-z]+)|(?P<brace>[{}])|(?P<power>\^)|(?P<base>_)|(?P<other>.)",
    re.DOTALL,
)
_OPERATORS = {
    "+": "+", "-": "-", "−": "-", "*": "*", "/": "/", "!": "!", "<": "<", ">": ">",
    "×": "*", "·": "*",
    "\\cdot": "*", "\\times": "*", "\\ast": "*", "\\div": "/", "\\%": "%", "\\pm": "±",
}  # fmt: skip
_RELATIONS = {
    "=": "=", "≈": "≈", "\\approx": "≈", "\\simeq": "≈", "\\sim": "≈", "\\cong": "≈",
}  # fmt: skip
_NAMES = {
    "\\ln": "ln", "\\log": "log", "\\lg": "log10", "\\exp": "exp", "\\sin": "sin", "\\cos": "cos",
    "\\tan": "tan", "\\arcsin": "asin", "\\arccos": "acos", "\\arctan": "atan", "\\sinh": "sinh",
    "\\cosh": "cosh", "\\tanh": "tanh", "\\max": "max", "\\min": "min", "\\pi": "pi", "e": "e",
    "π": "pi", "√": "sqrt",
}  # fmt: skip
_BRACKETS: dict[str, Kind] = {"(": "open", "[": "open", ")": "close", "]": "close", ",": "comma"}
MAX_DEPTH = 20
_LOGS = {"2": "log2", "10": "log10", "e": "ln"}


def tokens(text: str, offset: int = 0) -> Iterator[Token]:
    """Yield the tokens of the formula TEXT; places count from OFFSET."""
    atoms = [
        replace(atom, start=atom.start + offset, end=atom.end + offset) for atom in _atoms(text)
    ]
    yield from _multiplied(_simple(_Reader(atoms).until("")))


def _atoms(text: str) -> Iterator[Token]:
    """Yield the atoms of TEXT: numbers, commands, letters, braces and single characters."""
    spaced = False
    for found in _LEX.finditer(text):
        written, kind = found[0], found.lastgroup
        if kind != "space":
            token_kind: Kind = "number" if kind == "number" else "other"
            plain = re.sub(r"\{,\}|\\,", "", written) if kind == "number" else written
            yield Token(token_kind, plain, found.start(), found.end(), spaced=spaced)
        spaced = kind == "space"


class _Reader:
    """A cursor over atoms that writes each construct as plain tokens."""

    def __init__(self, atoms: list[Token]) -> None:
        self.rest = atoms[::-1]
        self.depth = 0

    def until(self, close: str) -> list[Token]:
        """Return the tokens up to the atom CLOSE, which is taken away."""
        found = list[Token]()
        while self.rest:
            atom = self.rest.pop()
            if close and atom.text == close:
                return found
            found += self.read(atom)
        return found

    def group(self, at: Token) -> list[Token]:
        """Return the next group in brackets: `{…}` whole, or one atom."""
        if not self.rest:
            return [_word(at)]
        atom = self.rest.pop()
        inner = self.until("}") if atom.text == "{" else self.read(atom)
        end = inner[-1].end if inner else atom.end
        return [_made("open", "(", atom), *inner, replace(_made("close", ")", atom), end=end)]

    def read(self, atom: Token) -> list[Token]:
        """Return the tokens that ATOM and what belongs to it stand for."""
        if self.depth >= MAX_DEPTH:
            return [_word(atom)]
        self.depth += 1
        found = self.construct(atom)
        self.depth -= 1
        return found

    def construct(self, atom: Token) -> list[Token]:
        """Return the tokens of one construct of LaTeX, or of one atom."""
        text = atom.text
        match text:
            case "\\frac" | "\\dfrac" | "\\tfrac":
                top = self.group(atom)
                whole = [*top, _made("op", "/", atom), *self.group(atom)]
                return [_made("open", "(", atom), *whole, _closing(whole)]
            case "\\binom":
                top, below = self.group(atom), self.group(atom)
                inside = [*top, _made("comma", ",", atom), *below]
                return [
                    _made("name", "comb", atom),
                    _made("open", "(", atom),
                    *inside,
                    _closing(inside),
                ]
            case "\\sqrt":
                if self.rest and self.rest[-1].text == "[":
                    return [_word(atom)]
                return [_made("name", "sqrt", atom), *self.group(atom)]
            case "^":
                return [_made("op", "**", atom), *self.group(atom)]
            case "\\log" if self.rest and self.rest[-1].text == "_":
                return self.based(atom)
            case "{":
                inner = self.until("}")
                return [_made("open", "(", atom), *inner, _closing([atom, *inner])]
            case _:
                return [_single(atom)]

    def based(self, atom: Token) -> list[Token]:
        """Return the logarithm to the base written below it."""
        self.rest.pop()
        base = self.group(atom)
        inside = "".join(token.text for token in base[1:-1])
        return [_made("name", _LOGS[inside], atom)] if inside in _LOGS else [_word(atom)]


def _made(kind: Kind, text: str, at: Token) -> Token:
    return Token(kind, text, at.start, at.end, spaced=at.spaced)


def _word(at: Token) -> Token:
    return _made("word", at.text, at)


def _closing(inner: list[Token]) -> Token:
    return Token("close", ")", inner[-1].start, inner[-1].end)


def _single(atom: Token) -> Token:
    """Return one atom as a token; what is not known is a word."""
    text = atom.text
    if atom.kind == "number":
        return atom
    if text in _OPERATORS:
        kind: Kind = "other" if text == "\\pm" else "op"
        return _made(kind, _OPERATORS[text], atom)
    if text in _RELATIONS:
        return _made("relation", _RELATIONS[text], atom)
    if text in _NAMES:
        return _made("name", _NAMES[text], atom)
    if text in _BRACKETS:
        return _made(_BRACKETS[text], text, atom)
    return _made(
        "other" if text in ".;:…" else "word", "…" if text in {"\\dots", "\\ldots"} else text, atom
    )


def _multiplied(found: list[Token]) -> Iterator[Token]:
    r"""Yield FOUND with the product signs that formulas leave out: `2\pi`, `2\sqrt{2}`, `3(4)`."""
    for n, token in enumerate(found):
        before = found[n - 1] if n else None
        if before is not None and before.kind in {"number", "close"}:
            constant = token.kind == "name"
            bracket = token.kind == "open" and before.kind == "number"
            if constant or bracket:
                yield _made("op", "*", token)
        yield token


def _simple(found: list[Token]) -> list[Token]:
    """FOUND without brackets around a single number, unless they hold a function's argument."""
    result = list[Token]()
    for token in found:
        result.append(token)
        lone = [t.kind for t in result[-3:]] == ["open", "number", "close"]
        if lone and not (len(result) > 3 and result[-4].kind == "name"):
            result[-3:] = [replace(result[-2], start=result[-3].start, end=token.end)]
    return result
