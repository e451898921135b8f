"""Sentences split into a condition and what holds under it, shared by the rules that ask for either."""

import re
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.plain import tokens, words
from flashmind.rules.claims import is_statement, points_back, with_subject
from flashmind.rules.reasons import STOP, tidy

_WORD = r"(?:[Ii]f|[Ww]hen|[Ww]henever|[Uu]nless|[Oo]nce|[Aa]s long as|[Ss]o long as|[Aa]s soon as|[Pp]rovided(?: that)?(?! by)|[Oo]nly if|[Oo]nly when|[Ii]n case|[Ee]xcept when|[Ee]ven if|[Uu]ntil)"
_LEADING = re.compile(
    rf"(?P<word>{_WORD}) (?P<condition>[^,]+?(?:\([^)]*\)[^,]*?)?)(?:,| ->| →| =>|:) (?:then )?(?P<main>.+)$"
)
_BARE = re.compile(rf"(?P<word>{_WORD}) (?P<all>[^,:]+)$")
_TRAILING = re.compile(rf"(?P<main>.+?),? (?:\()?(?P<word>{_WORD.lower()}) (?P<condition>.+?)\)?$")
_ASKS = re.compile(
    r"(?i)\b(?:check|checks|see|test|know|knows|decide|determine|determines|tell|tells|ask|wonder|sure|matter|matters|care|whether|what|even|as|only|not|or|and|say|says|because|that|but|so)$"
)
_BACK = frozenset("this these those above below here such".split())
_DROPPED = re.compile(r"(?i)^(?:in doubt|possible|necessary|needed|not|so|any|applicable|available|you (?:want|like|wish))$")  # fmt: skip
_CUT = re.compile(
    r", (?=(?:which|but|so|then|otherwise|because|since|as|see|the|it|they|you|we|an?|however)\b)"
)
_OBJECT = re.compile(r"(?i)\b(?:it|them)$|\b(?:it|them) (?:out|up|down|off|back|to|in|on|with)\b")
_OPEN = re.compile(
    r"(?i)\b(?:and|but|or|where|as|that|which|who|because|than|when|if|is|are|was|were|in|on|of|to|for|with|at|by|from)$"
)
_CUES = (
    "if ",
    "when",
    "unless ",
    "once ",
    "as long",
    "so long",
    "as soon",
    "provided ",
    "in case ",
    "until ",
)


@dataclass(frozen=True, slots=True)
class Conditional:
    """What holds (`main`) under a `condition` that `word` (if, when, unless …) introduces."""

    word: str
    condition: str
    main: str
    ahead: bool


@lru_cache(maxsize=1024)  # several rules look at one sentence before the next comes
def conditional(text: str) -> Conditional | None:
    """Return the parts of TEXT where both can be understood by themselves."""
    lower = f" {text.lower()}"
    if not any(cue in lower for cue in _CUES) or tokens(text) & {"because", "since", "although"}:
        return None
    if len(re.findall(r"(?i)\b(?:if|when|unless)\b", text)) > 1 or "?" in text:
        return None
    if found := _LEADING.match(text):
        return _clear(found["word"], found["condition"], found["main"], ahead=True)
    if found := _BARE.match(text):
        halves = _halves(found["all"])
        return _clear(found["word"], *halves, ahead=True) if halves else None
    found = _TRAILING.match(text)
    if not found or _ASKS.search(found["main"][-14:]):
        return None
    if halves := _halves(found["condition"]):
        return _clear(found["word"], *halves, ahead=True)
    return _clear(found["word"], found["condition"], found["main"], ahead=False)


def _halves(text: str) -> tuple[str, str] | None:
    """Return condition and main clause where no comma parts them but two statements are there."""
    for found in re.finditer(r" (?=(?:the|an?|its?|they|you|all|every|each|no) )", text):
        condition = text[: found.start()].removesuffix(" then").strip(" ,")
        main = text[found.end() :]
        if _OPEN.search(condition[-14:]):
            continue
        if len(words(condition)) >= 3 and is_statement(condition) and is_statement(main):
            return condition, main
    return None


def _clear(word: str, condition: str, main: str, *, ahead: bool) -> Conditional | None:
    condition = tidy(condition)
    if ahead:
        main = "" if points_back(main) else _first(main)
    else:
        condition = _CUT.split(condition)[0]
        main = re.split(rf"{STOP}|; | [-–—] ", main)[-1].strip(" ,")
    named = (
        not points_back(condition)
        and _BACK.isdisjoint(tokens(condition))
        and _BACK.isdisjoint(tokens(main.removeprefix("This ")))
    )
    whole = is_statement(condition) or not re.match(r"(?i)(?:it|they)\b", condition)
    sized = 2 <= len(words(condition)) <= 18 and not _DROPPED.match(condition)
    open_ended = not main or _OPEN.search(main[-14:]) or _OBJECT.search(condition)
    if (
        open_ended
        or not (named and whole and sized)
        or condition.count("(") != condition.count(")")
    ):
        return None
    return Conditional(word.lower(), with_subject(condition, main), main, ahead)


def _first(main: str) -> str:
    """Return the main clause up to what is added to it."""
    cut = re.split(
        rf"{STOP}|; | [-–—] | \((?!\d)(?=[^()]*\)?$)|, (?:but|so|see|and (?:then )?(?=\w+ (?:is|are|can|will)\b)|which|because|since) ",
        main,
    )[0]
    return cut.strip(" ,.!")
