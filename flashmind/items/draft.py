"""Facts to drafts of items: the words of question and answer, and what the fact is about."""

import re
from dataclasses import dataclass
from typing import assert_never

from flashmind.language.grammar import without_article
from flashmind.language.plain import capitalised, plain
from flashmind.model import cloze
from flashmind.model.fact import (
    Acronym,
    Calculation,
    Condition,
    Contrast,
    Definition,
    Detail,
    Enumeration,
    Fact,
    Gapped,
    Malformed,
    Naming,
    Pair,
    Preference,
    Quantity,
    Reason,
    Snippet,
    Usage,
)
from flashmind.model.item import (
    Basic,
    Cloze,
    Code,
    Compare,
    Content,
    Listing,
    Numeric,
    Ordered,
    Reversed,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What an item will ask, the subject that names it, and the cue that tells it from others."""

    content: Content
    subject: str
    cue: str
    compute: str = ""
    extra: str = ""


def realise(fact: Fact) -> Draft | None:
    """Return the item that FACT asks for; None for malformed syntax, which asks nothing."""
    match fact:
        case Pair(_, question, answer, both_ways, extra, reverse):
            back = reverse or ((answer, question) if both_ways else None)
            content = Reversed(question, answer, *back) if back else Basic(question, answer)
            return Draft(content, question, question, extra=extra)
        case Reason(_, question, said) | Condition(_, question, said) | Detail(_, question, said):
            return Draft(Basic(question, _ended(said)), question, question)
        case Quantity(_, question, value):
            return Draft(_valued(question, value), question, question)
        case Gapped(_, text):
            return Draft(Cloze(text), plain(cloze.uncovered(text)), text)
        case Definition():
            return _definition(fact)
        case Naming() | Acronym() | Preference() | Usage():
            return _related(fact)
        case Enumeration(_, question, entries, ordered):
            listed = Ordered(question, entries) if ordered else Listing(question, entries)
            return Draft(listed, question, question)
        case Contrast(_, question, columns, rows):
            return Draft(Compare(question, columns, rows), question, question)
        case Snippet(_, question, code, language):
            return Draft(Code(question, code, language), question, question)
        case Calculation(_, question, expression, stated):
            return Draft(Numeric(question, stated), expression, expression, compute=expression)
        case Malformed():
            return None
        case _:
            assert_never(fact)


def _valued(question: str, value: str) -> Basic | Numeric:
    """Return a question for a number; only one without unit or limits is read as a number."""
    bare = re.fullmatch(r"[-−]?\d+(?:\.\d+)?", value)
    return Numeric(question, value) if bare else Basic(question, capitalised(value))


def _related(fact: Naming | Acronym | Preference | Usage) -> Draft:
    """Return the item of a fact that relates two things: one is asked by the other."""
    match fact:
        case Naming(_, gloss, name, plural):
            verb = "are" if plural else "is"
            inside = gloss if _keeps_case(gloss) else gloss[0].lower() + gloss[1:]
            return Draft(Basic(f"What {verb} {inside} called?", _ended(name)), name, "called")
        case Acronym(_, short, long):
            question = f"What does {short} stand for?"
            return Draft(Basic(question, capitalised(long)), short, "stands for")
        case Preference(_, better, worse, verb):
            asked = "prefer to" if verb == "prefer" else "use instead of"
            return Draft(Basic(f"What should you {asked} {worse}?", _ended(better)), worse, verb)
        case Usage(_, goal, means):
            return Draft(Basic(f"What do you use {goal}?", _ended(means)), goal, "use")
        case _:
            assert_never(fact)


def _definition(fact: Definition) -> Draft:
    verb = "are" if fact.plural else "is"
    question = f"{_lead('W', fact)}hat {verb} {fact.asked}?"
    if fact.asked.startswith("“"):
        question = f"{_lead('W', fact)}hat is meant by {fact.asked}?"
    answer = _ended(fact.gloss)
    if not fact.mirrored:
        return Draft(Basic(question, answer), fact.term, "is", extra=fact.extra)
    inside = fact.gloss[0].lower() + fact.gloss[1:]
    reverse = f"What do you call {inside}?"
    name = capitalised(without_article(fact.term))
    both = Reversed(question, answer, reverse, name)
    return Draft(both, fact.term, "is", extra=fact.extra)


def _lead(letter: str, fact: Definition) -> str:
    """Return the first LETTER of a question, behind the context where the fact has one."""
    return f"{capitalised(fact.context)}: {letter.lower()}" if fact.context else letter


def _ended(text: str) -> str:
    """TEXT as an answer: its first letter in upper case, a full stop after a clause."""
    shown = capitalised(text.strip())
    long = len(shown.split()) > 3 and shown[-1:].isalnum() and "`" not in shown[-2:]
    long = long and shown[-1:] < "\u2e80"  # no such full stop in Korean and Chinese
    return f"{shown}." if long else shown


def _keeps_case(text: str) -> bool:
    first = text.split(" ", 1)[0]
    return any(letter.isupper() for letter in first[1:]) or first[:1] in "`$"
