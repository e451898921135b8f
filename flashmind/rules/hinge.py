"""A statement cut at the word that ties its parts together: one part is shown, the other asked."""

import re
from dataclasses import replace
from functools import lru_cache

from flashmind.language import en
from flashmind.language.plain import capitalised, words
from flashmind.language.plain import statement as plain_statement
from flashmind.model.fact import Pair
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import is_statement, parts
from flashmind.rules.gaps import Statement, context_of, holds
from flashmind.rules.reasons import STOP

_POINTING = re.compile(
    r"(?i)(?:this|that|these|those|there|he|she|we|i|you (?:can see|will see|know)|which|what|so|such|not|also|then|possible|needed|necessary|"
    r"applicable|available|so on|and|or|but|to|on)\b(?! (?:is|are|was|were|no)\b)"
)
_END = re.compile(
    rf"\s*(?:;|{STOP}| – | — | - |->|=>|→|: |, (?:and|but|so|which|because|since|while|whereas|otherwise|hence|thus|then|see|e\.g)\b| \((?!\w{{1,12}}\)|\d)(?=[^()]*\)?$)).*$"
)
_OPEN = re.compile(
    r"(?i)(?:\b(?:and|but|or|that|which|who|than|is|are|was|were|of|to|from|the|an?|its|their|not|even|as|such|only|"
    r"look|see|know|check|mistake|what|whether|sure|remember|happens)|[:,;–—-])$"
)
_STOPS = re.compile(rf"{STOP}|; ")
_LONGEST, _SHORTEST, _LONGEST_LEAD, _STEM = 18, 2, 28, 6


def completed(
    statement: Statement, lead: str, cue: str, tail: str, least: tuple[int, int] = (_SHORTEST, 3)
) -> Pair | None:
    """Return the card that shows LEAD with its CUE (with its comma or blank) and asks for TAIL.

    None where either part doesn't stand by itself, or the lead shows what is asked; of LEAST
    words as many must be asked for, and as many that say something be shown.
    """
    lead, told = unlinked(lead), ended(tail)
    needed = not is_statement(lead)
    context = "" if _leaks(statement.context, told, 2 - needed) else statement.context
    if (needed and statement.context and not context) or not _asks(context, lead, told, least):
        return None
    return Pair(statement.quote, shown(context, f"{lead}{cue}"), told)


def below(statement: Statement, block: Block) -> Statement:
    """Return the statement below the label that opens its block, where it isn't the first there."""
    label = opening_label(block, statement.quote.text)
    if not label or holds(statement.text, label):
        return statement
    return replace(statement, context=label)


def topic_of(block: Block, sentence: Sentence) -> str:
    """Return what a sentence is about: the label that opens its block, or what the block is about."""
    return opening_label(block, sentence.text) or context_of(block)


def opening_label(block: Block, text: str) -> str:
    """Return the label of the first sentence of BLOCK, if TEXT is a later one."""
    first = block.sentences[0] if block.sentences else None
    if not first or first.text == text:
        return ""
    label = parts(plain_statement(first.text)).label
    return label if len(words(label)) <= 5 else ""


def unlinked(lead: str) -> str:
    """Return the last clause of a LEAD that is several, if it is long enough to be understood."""
    parts = _STOPS.split(lead)
    return parts[-1].strip() if len(words(parts[-1])) >= 4 else lead.strip()


def ended(tail: str) -> str:
    """Return TAIL without what is added to it, or follows from it."""
    return _END.sub("", tail).strip(" ,.!:")


def shown(context: str, text: str) -> str:
    """Return TEXT to be completed, below its CONTEXT if it has one."""
    name = capitalised(context).rstrip(" .:")
    return f"{name}: {text} …?" if name else f"{capitalised(text)} …?"


@lru_cache(maxsize=256)  # several rules look at one sentence before the next comes
def content(text: str) -> frozenset[str]:
    """Return the words of TEXT that say something, in small letters and without a plural's s."""
    return frozenset(w.lower().rstrip("s") for w in words(text)) - en.STOP_WORDS


def _leaks(context: str, told: str, part: int) -> bool:
    """Whether the context shows one PART in so many of what is asked, in words or made from them."""
    answer = [word[:_STEM] for word in content(told)]
    named = {word[:_STEM] for word in content(context) if len(word) >= _STEM}
    return part * sum(word in named for word in answer) >= max(len(answer), 1)


def _asks(context: str, lead: str, tail: str, least: tuple[int, int]) -> bool:
    """Whether the lead tells enough to complete it, and shows nothing of what is asked."""
    asked, told = content(f"{context} {lead}"), content(tail)
    sized = least[0] <= len(words(tail)) <= _LONGEST and len(words(lead)) <= _LONGEST_LEAD
    torn = any(side.count(a) != side.count(b) for side in (lead, tail) for a, b in ("()", "[]"))
    odd = any(side.count(mark) % 2 for side in (lead, tail) for mark in '`$"')
    open_ended = _OPEN.search(lead) or _OPEN.search(tail) or _POINTING.match(tail)
    enough = len(asked) >= least[1] and bool(content(lead)) and bool(told) and not told <= asked
    return bool(sized and enough) and not (torn or odd or open_ended or "?" in lead)
