"""The expression language: text → closed tree, by a small operator-precedence parser.

Numbers, names of parameters, `+ - * / // % ** ^ !`, comparison, lists, `pi`, `e` and the functions
of `functions.FUNCTIONS`. `log` of one argument is the natural logarithm, as in Python and torch.
A `%` glued to a number and not followed by one is per cent (`50%`), else the remainder (`7 % 3`).
"""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from flashmind.verify.functions import CONSTANTS, FUNCTIONS
from flashmind.verify.refusal import UnsupportedError
from flashmind.verify.tokens import Token, tokens
from flashmind.verify.tree import Call, Constant, Entry, Negation, Node, Number, Operation
from flashmind.verify.tree import Sequence as List

MAX_LENGTH = 300
MAX_DEPTH = 25
MAX_DIGITS = 400
MAX_EXPONENT = 10_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f#\\]")
_BINDING = {
    "<": 1, "<=": 1, ">": 1, ">=": 1, "==": 1, "!=": 1,
    "+": 2, "-": 2, "*": 3, "/": 3, "//": 3, "%": 3, "**": 5,
}  # fmt: skip
_UNARY = 4


def parse(text: str, params: Mapping[str, str] | None = None) -> Node:
    """Return the tree of the expression TEXT, with PARAMS (name → number or expression) put in.

    Raises UnsupportedError where TEXT is not in the language or beyond its limits.
    """
    if len(text) > MAX_LENGTH:
        raise UnsupportedError(f"longer than {MAX_LENGTH} characters")
    if found := _CONTROL.search(text):
        raise UnsupportedError(f"the character {found[0]!r} is not in the language")
    values = {name: parse(value) for name, value in (params or {}).items()}
    return parse_tokens(list(tokens(text)), values)


def parse_tokens(found: Sequence[Token], values: Mapping[str, Node] | None = None) -> Node:
    """Return the tree of the tokens FOUND; raises UnsupportedError."""
    parser = _Parser(found, values or {})
    tree = parser.expression(0)
    if parser.token is not None:
        raise UnsupportedError(f"unexpected {parser.token.text!r}")
    return tree


def literal(text: str) -> Fraction:
    """Return the exact value of a number as written; raises UnsupportedError beyond the limits."""
    text = text.replace("_", "")
    mantissa, _, exponent = text.lower().partition("e")
    if len(mantissa) > MAX_DIGITS:
        raise UnsupportedError(f"a number of more than {MAX_DIGITS} digits")
    if exponent and (len(exponent) > 6 or abs(int(exponent)) > MAX_EXPONENT):
        raise UnsupportedError(f"an exponent beyond {MAX_EXPONENT}")
    return Fraction(mantissa) * Fraction(10) ** int(exponent or "0")


class _Parser:
    """A cursor over tokens; `expression` climbs by binding power."""

    def __init__(self, found: Sequence[Token], values: Mapping[str, Node]) -> None:
        self.rest = list(reversed(found))
        self.values = values
        self.depth = 0

    @property
    def token(self) -> Token | None:
        """The next token; None at the end."""
        return self.rest[-1] if self.rest else None

    def at(self, *texts: str) -> bool:
        """Whether the next token is an operator or a bracket of TEXTS."""
        token = self.token
        return token is not None and token.kind not in {"name", "number"} and token.text in texts

    def take(self, *texts: str) -> Token:
        """Return the next token, which must be one of TEXTS."""
        if not self.at(*texts):
            seen = repr(self.token.text) if self.token else "the end"
            raise UnsupportedError(f"expected {' or '.join(map(repr, texts))} before {seen}")
        return self.rest.pop()

    def expression(self, binding: int) -> Node:
        """Return the tree of operators that bind stronger than BINDING."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise UnsupportedError(f"nested deeper than {MAX_DEPTH}")
        left = self.prefix()
        while (token := self.token) and (power := self.binding(token)) > binding:
            left = self.infix(left, token, power)
        self.depth -= 1
        return left

    def binding(self, token: Token) -> int:
        """Return how strong TOKEN binds to what stands before it; 0 = not at all."""
        if token.kind == "name" and token.symbol and not token.spaced:
            return 3  # 2π
        return _BINDING.get(token.text, 0) if token.kind == "op" else 0

    def infix(self, left: Node, token: Token, power: int) -> Node:
        """Return LEFT joined by the operator TOKEN to what follows."""
        if token.kind == "name":
            return Operation("*", left, self.expression(power))
        self.rest.pop()
        right = self.expression(power - 1 if token.text == "**" else power)
        if power == 1 and (following := self.token) and self.binding(following) == 1:
            raise UnsupportedError("a chain of comparisons: compare two values")
        return Operation(token.text, left, right)

    def prefix(self) -> Node:
        """Return a sign with its operand, or an operand with what is glued behind it."""
        if self.at("-"):
            self.rest.pop()
            return Negation(self.expression(_UNARY))
        if self.at("+"):
            self.rest.pop()
            return self.expression(_UNARY)
        return self.postfix(self.operand())

    def postfix(self, node: Node) -> Node:
        """Return NODE with `!`, `%` and `[0]` behind it applied."""
        while True:
            if self.at("!"):
                self.rest.pop()
                node = Call("factorial", (node,))
            elif self.at("[") and isinstance(node, List | Call):
                self.rest.pop()
                node = Entry(node, self.index())
                self.take("]")
            elif self.at("%") and self.is_percent():
                self.rest.pop()
                node = Operation("/", node, Number(Fraction(100)))
            else:
                return node

    def is_percent(self) -> bool:
        """Whether the next `%` is per cent and not the remainder."""
        sign, following = self.rest[-1], self.rest[-2] if len(self.rest) > 1 else None
        if following is None:
            return True
        return following.kind not in {"number", "name", "open"} and not sign.spaced

    def index(self) -> int:
        """Return the whole number of an index."""
        token = self.rest.pop() if self.rest else None
        if token is None or not re.fullmatch(r"[0-9]{1,4}", token.text):
            raise UnsupportedError("an index is a whole number from 0")
        return int(token.text)

    def operand(self) -> Node:
        """Return a number, a name, a call, a list or a bracketed expression."""
        if not self.rest:
            raise UnsupportedError("the expression is not complete")
        token = self.rest.pop()
        match token.kind:
            case "number" if "/" in token.text:
                return Number(Fraction(token.text))
            case "number":
                return Number(literal(token.text))
            case "open" if token.text == "(":
                inner = self.expression(0)
                self.take(")")
                return inner
            case "open":
                return List(self.listed("]"))
            case "name":
                return self.named(token)
            case _:
                raise UnsupportedError(f"unexpected {token.text!r}")

    def listed(self, close: str) -> tuple[Node, ...]:
        """Return the entries up to the bracket CLOSE."""
        if self.at(close):
            self.rest.pop()
            return ()
        entries = [self.expression(0)]
        while self.at(","):
            self.rest.pop()
            entries.append(self.expression(0))
        self.take(close)
        return tuple(entries)

    def named(self, token: Token) -> Node:
        """Return a parameter, a constant or a call of a function of the table."""
        name = token.text
        if name in self.values:
            return self.values[name]
        if name in CONSTANTS:
            return Constant(name)
        if name not in FUNCTIONS:
            raise UnsupportedError(f"unknown name {name!r}")
        if not self.at("("):
            return Call(name, (self.bare(name),))
        self.rest.pop()
        arguments = self.listed(")")
        low, high = FUNCTIONS[name]
        if not low <= len(arguments) <= high:
            raise UnsupportedError(f"{name} takes {_counted(low, high)}, not {len(arguments)}")
        return Call(name, arguments)

    def bare(self, name: str) -> Node:
        """Return the argument of `ln 10` and `√16`: one number or constant, nothing behind it."""
        if FUNCTIONS[name][0] != 1 or self.token is None or self.token.kind == "op":
            raise UnsupportedError(f"{name} needs brackets: {name}(…)")
        argument = self.operand()
        glued = bool(self.rest) and self.rest[-1].kind == "name"
        roots = name in {"sqrt", "cbrt"} and self.at("*", "/")
        if glued or (self.at("**", "!", "*", "/", "//", "%") and not roots):
            raise UnsupportedError(f"write brackets: {name}(…)")
        return argument


def _counted(low: int, high: int) -> str:
    return (
        f"{low} argument{'s' if low != 1 else ''}" if low == high else f"{low} to {high} arguments"
    )
