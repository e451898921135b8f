"""Where an expression in prose begins and ends: what may stand before it and after it."""

from dataclasses import replace

from flashmind.verify.functions import CONSTANTS, FUNCTIONS
from flashmind.verify.tokens import Token

UNITS = frozenset("s g h m V W J N A B b".split())
GLUED_UNITS = frozenset(
    "cm mm km kg mg ms ns GB MB KB TB kB GiB MiB KiB px Hz kHz MHz GHz bits bytes".split()
)
_SCALE_WORDS = frozenset(
    "thousand million billion trillion hundred dozen percent per k K M G mio mrd x times choose"
    " squared cubed pi".split()
)
_JOINING = frozenset("times plus minus over by mod squared cubed x choose half".split())
_BETWEEN = frozenset("and to or of".split())
_SHARES = frozenset("half third quarter percent % double twice".split())
_OPENERS = frozenset("\"'“‘„«|`:→⇒=>¡¿")
_CLOSERS = frozenset(".;:!|\"'”’»`…)]}→⇒°€£%")


def spelled(part: list[Token]) -> str:
    """Return PART in the canonical spelling that the readers take, without outer brackets."""
    while _is_wrapped(part):
        part = part[1:-1]
    return "".join(_joint(part, n) + token.text for n, token in enumerate(part))


def _joint(part: list[Token], n: int) -> str:
    """Return what stands between token N of PART and the one before it."""
    before, token = part[n - 1] if n else None, part[n]
    if before is None:
        return ""
    if token.symbol and token.kind == "name" and before.kind in {"number", "close"}:
        return "*"
    glued = before.kind == "name" and token.kind in {"number", "name"}
    return " " if token.spaced or glued else ""


def _is_wrapped(part: list[Token]) -> bool:
    """Whether the first bracket of PART closes at its end."""
    if len(part) < 3 or part[0].text != "(":
        return False
    depth = 0
    for n, token in enumerate(part):
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        if depth == 0:
            return n == len(part) - 1
    return False


def grouped(found: list[Token]) -> list[Token]:
    """FOUND with square brackets around a sum, `[3 x 4]`, as round ones."""
    result, opened = list(found), list[int]()
    for n, token in enumerate(found):
        if token.kind == "open":
            opened.append(n)
        elif token.kind == "close" and opened:
            start = opened.pop()
            inside = found[start + 1 : n]
            sums = any(t.kind == "op" for t in inside) and not any(
                t.kind == "comma" for t in inside
            )
            if token.text == "]" and sums and inside[0].kind in {"number", "open"}:
                result[start] = replace(found[start], text="(")
                result[n] = replace(token, text=")")
    return result


def is_edge(token: Token) -> bool:
    """Whether TOKEN is the border of a code span or a formula."""
    return token.kind == "other" and token.text == "`"


def reach(found: list[Token], low: int, end: int) -> int:
    """Return how far left of END an expression could begin at most, down to LOW."""
    depth = 0
    for n in range(end - 1, low - 1, -1):
        token = found[n]
        depth += {"close": 1, "open": -1}.get(token.kind, 0)
        unknown = (
            token.kind == "name" and token.text not in FUNCTIONS and token.text not in CONSTANTS
        )
        breaks = token.kind in {"word", "other", "relation"} or (
            token.kind == "comma" and depth == 0
        )
        if depth < 0 or unknown or breaks or end - n > 120:
            return n + 1
    return low


def starts(found: list[Token], first: int, low: int) -> bool:
    """Whether an expression may begin at FIRST, given what stands before it."""
    token = found[first]
    before = found[first - 1] if first > low else None
    if before is None:
        return True
    match before.kind:
        case "op" | "number":
            return False
        case "close":
            return token.spaced and token.kind in {"number", "name"}
        case "name" | "word":
            return _after_word(found, first, before)
        case "comma":
            return token.spaced
        case "open":
            call = first - 2 >= low and found[first - 2].kind in {"name", "word", "close"}
            return not (call and not before.spaced)
        case _:
            return _after_sign(found, first, before)


def _after_word(found: list[Token], first: int, before: Token) -> bool:
    token = found[first]
    lone = len(before.text) < 2 and before.text not in {"a", "A", "I"}
    lone = lone or before.text.startswith("\\")
    if not token.spaced or lone or before.text.lower() in _JOINING or before.text in FUNCTIONS:
        return False
    if before.text in _BETWEEN and first > 1 and _takes_part(found, first - 2):
        return False
    following = found[first + 1] if first + 1 < len(found) else None
    return not (token.text == "-" and following is not None and following.spaced)


def _takes_part(found: list[Token], at: int) -> bool:
    """Whether the word after AT joins it to what follows: `3 and 4 + 2`, `20% of 5 + 1`."""
    token = found[at]
    answer = at > 0 and found[at - 1].kind == "relation"
    return (token.kind == "number" and not answer) or token.text.lower() in _SHARES


def _after_sign(found: list[Token], first: int, before: Token) -> bool:
    token = found[first]
    if before.text == ":" and not token.spaced:
        return not (first > 1 and found[first - 2].kind == "number")
    return token.spaced or before.text in _OPENERS


def is_number(part: list[Token]) -> bool:
    """Whether PART ends as a written number can end."""
    last = part[-1]
    dots = [token.text for token in part[-3:]] == [".", ".", "."]
    return last.kind in {"number", "close"} or last.text in {"%", "‰", "bps", "…"} or dots


def stops(found: list[Token], end: int) -> bool:
    """Whether a number may end before END, given what stands behind it."""
    if end >= len(found):
        return True
    token = found[end]
    following = found[end + 1] if end + 1 < len(found) else None
    match token.kind:
        case "relation" | "close":
            return True
        case "number":
            return False
        case "name" | "word":
            return _before_word(token, following)
        case "comma":
            return following is None or following.spaced or following.kind != "number"
        case "open":
            return token.spaced or token.text == "["
        case "op":
            return _before_operator(token, following)
        case _:
            return token.text in _CLOSERS and not _is_decimal(token, following)


def has_word(found: list[Token], end: int) -> bool:
    """Whether a word, perhaps a unit, stands right behind END."""
    return end < len(found) and found[end].kind in {"name", "word"}


def is_asked(found: list[Token], end: int) -> bool:
    """Whether the sentence around END is a question."""
    for token in found[end:]:
        if token.text in {".", "?", "!"} and token.kind != "number":
            return token.text == "?"
    return False


def _is_decimal(token: Token, following: Token | None) -> bool:
    glued = following is not None and following.kind == "number" and not following.spaced
    return token.text in {".", ":"} and glued


def _before_word(token: Token, following: Token | None) -> bool:
    if following is not None and following.kind == "open" and not following.spaced:
        return False
    if not token.spaced:
        return token.text in GLUED_UNITS
    long = len(token.text) > 1 or token.text in UNITS or not token.text.isascii()
    return long and token.text not in _SCALE_WORDS and token.text.lower() not in _SCALE_WORDS


def _before_operator(token: Token, following: Token | None) -> bool:
    """`= 6 < 7` and `= 6 - so even` are fine; `= 6 - x`, `= 6 * y` and `= 4!` are not."""
    if token.text in {"<", ">", "<=", ">="}:
        return token.spaced
    word = following is not None and following.kind in {"name", "word"} and len(following.text) > 1
    known = following is not None and following.text in FUNCTIONS
    return (
        token.text == "-"
        and token.spaced
        and word
        and not known
        and following is not None
        and following.spaced
    )


def ends_part(found: list[Token], end: int, stop: int) -> bool:
    """Whether nothing but an edge stands between END and STOP, so that a chain goes on."""
    return end == stop or (end == stop - 1 and is_edge(found[end]))


def without_full_stop(found: list[Token], start: int, end: int) -> int:
    """Return END, or the place before the sentence's full stop or comma that ends the part."""
    return end - 1 if end - 1 > start and found[end - 1].text in {".", ",", ";"} else end
