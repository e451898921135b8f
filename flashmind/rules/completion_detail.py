"""Sentence to complete at its end.

A statement or fragment below a heading that nothing else reads, cut behind the word that opens
its last part: than, without, after, by, for, in … What comes behind it is asked.

    ## Full batch
    - The entire data of a run must lie in main memory.
    - adjust the gradient of a layer after every single pass
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.closed import PREPOSITIONS
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import VERBS, forms
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, statements

CUES = (
    "than", "without", "after", "before", "during", "until", "via", "by", "through", "towards", "against", "between", "into",
    "as", "from", "for", "with", "on", "at", "to", "in",
)  # fmt: skip
"""What a sentence may be cut behind, the most telling first."""
_END = re.compile(
    r"\s*(?:; |\. | – | — | - |->|=>|→|: |, |(?: (?:and (?=\w+s? (?:the|an?|its)\b)|but|so|which|because|since|while|whereas|if|when|unless|that|e\.g)\b)| \().*$"
)
_IDIOM = re.compile(
    r"(?i)(?:order to|case|general|practice|particular|addition|fact|contrast|turn|advance|time|once|all|least|most|first|hand|default|"
    r"well|such|follows|usual|this|that|these|it|them|itself|you|us|me|now|here|the (?:other|same|end|way|latter|former|first|beginning))\b"
)
_BEFORE = re.compile(
    r"(?i)\b(?:such|as|due|according|compared|up|rather|other|more or less|so|out|close|equally)$"
)
_FINITE = re.compile(rf"(?<![\w-])(?:{en.FINITE})(?![\w-])")
_FOR_ORDERS = frozenset("than without after before during until via by as with".split())
_FOR_FRAGMENTS = frozenset("than without after before during until towards for by via".split())
_PLACES = frozenset("in on at for to with from".split())
_ON = re.compile(r" (?:to|into|from|by) ")
"""Where the sentence goes on behind the last part that a place would end."""
_LONGEST = 10
_LONGEST_TEXT = 22


def read(block: Block) -> Iterator[Pair]:
    """Yield the end of each statement, asked by what comes before it."""
    for statement in statements(block):
        lead, tail = _cut(statement)
        if lead:
            prefix = f"{capitalised(statement.context)}: " if statement.context else ""
            yield Pair(statement.quote, f"{prefix}{lead if prefix else capitalised(lead)} …?", tail)


def _cut(statement: Statement) -> tuple[str, str]:
    """Return what is shown and what is asked; two empty texts where no cut leaves both whole."""
    text = statement.text
    if len(words(text)) > _LONGEST_TEXT or re.match(r"(?:It|They|it|they)\b", text):
        return "", ""
    for cue in CUES:
        if f" {cue} " not in text:
            continue
        found = list(re.finditer(rf" {cue} ", text))
        for place in found[:1] if cue in {"than", "without"} else reversed(found):
            if not _fits(statement, cue, text[: place.start()], text[place.end() :]):
                continue
            lead, tail = text[: place.end() - 1], _END.sub("", text[place.end() :]).strip(" ,.")
            if _asks(statement.context, text[: place.start()], tail):
                return lead, tail
    return "", ""


def _fits(statement: Statement, cue: str, before: str, after: str) -> bool:
    """Whether a cue opens a part of its own: an order is only cut behind some, `to` after a verb."""
    last, first = before.rsplit(" ", 1)[-1].lower(), after.split(" ", 1)[0].lower()
    if (
        cue in _PLACES
        and len([w for w in words(_END.sub("", after)) if w.lower() not in en.STOP_WORDS]) < 2
    ):
        return False
    if cue in {"in", "on", "at"} and _ON.search(_END.sub("", after)):
        return False
    if cue == "to" and (first in VERBS or not forms(last)):
        return False
    if statement.clause is None and is_command(statement.text):
        return cue in _FOR_ORDERS
    if statement.clause is None and cue not in _FOR_FRAGMENTS:
        return False
    return not (cue == "from" and " to " in after)


def _asks(context: str, before: str, tail: str) -> bool:
    """Whether what comes before the cut is whole and tells enough, and the tail is worth telling."""
    asked = {w.lower().rstrip("s") for w in words(f"{context} {before}")} - en.STOP_WORDS
    told = {w.lower().rstrip("s") for w in words(tail)} - en.STOP_WORDS
    shown = {w.lower().rstrip("s") for w in words(before)} - en.STOP_WORDS
    odd = re.search(r"[:=→]|->|,[^,]*$", before) or _BEFORE.search(before) or _IDIOM.match(tail)
    torn = any(
        before.count(a) != before.count(b) or tail.count(a) != tail.count(b)
        for a, b in ("()", "[]")
    )
    quoted = all(side.count(mark) % 2 == 0 for side in (before, tail) for mark in '`"$')
    ends = tail.rsplit(" ", 1)[-1].lower() in PREPOSITIONS | {"of", "and", "or"}
    number = re.match(r"[~≈<>]?\d", tail) or _FINITE.search(tail)
    titled = len(re.findall(r" [A-Z][a-z]", before)) > 2
    sized = len(words(tail)) <= _LONGEST and len(shown) >= (2 if context else 3) and len(asked) >= 4
    return bool(
        sized
        and told
        and 2 * len(told & asked) <= len(told)
        and quoted
        and not (odd or torn or ends or number or titled)
    )
