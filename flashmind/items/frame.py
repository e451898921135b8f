"""The heading in front of a question that doesn't say what it is about: `Faults: why does …?`."""

import re
from dataclasses import replace

from flashmind.items.draft import Draft
from flashmind.language.en import STOP_WORDS
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Condition, Detail, Fact, Preference, Quantity, Reason, Usage
from flashmind.model.item import Basic, Numeric
from flashmind.model.note import Note
from flashmind.rules.gaps import place_of

_ASKING = re.compile(
    r"(?:(?:In|On|At|To|For|From|Under|Until|Since|By|With|During) )?"
    r"(?:What|Which|Who|Whom|Whose|When|Where|Why|How)\b"
)
_FRAMED = (Reason, Condition, Preference, Usage, Detail, Quantity)
"""Facts whose question is made of one sentence, which may lean on its heading."""

_NAMED = re.compile(r"(?<=\w )[A-Z`$]|\bdifference between\b|\bmost\b|est\b")
_LONG = 7
"""Words of a question from which on its subject is told apart by itself."""


def framed(note: Note, fact: Fact, draft: Draft) -> Draft:
    """Return DRAFT with its nearest telling heading before the question, where that says more.

    English alone, and only where neither question nor answer names anything of the heading; the
    title of the note is on every card anyway.
    """
    content = draft.content
    if not isinstance(fact, _FRAMED) or not isinstance(content, Basic | Numeric):
        return draft
    asked = content.question
    if not _ASKING.match(asked) or _stands_alone(fact, asked):
        return draft
    context = _heading(note, fact.quote.section)
    if not context or _shares(context, f"{asked} {content.answer}"):
        return draft
    question = f"{capitalised(context)}: {asked[0].lower()}{asked[1:]}"
    return replace(draft, content=replace(content, question=question))


def _stands_alone(fact: Fact, asked: str) -> bool:
    """Whether a question names its own subject so well that a heading adds nothing.

    A reason or condition hangs on more than its subject; elsewhere a name, a code span or a
    subject of many words is enough.
    """
    if isinstance(fact, Reason | Condition):
        return False
    return bool(_NAMED.search(asked)) or len(words(asked)) >= _LONG


def _heading(note: Note, section: tuple[str, ...]) -> str:
    """Return the innermost heading that names a thing, empty where that is the title itself."""
    found = place_of(section)
    return "" if found.casefold() == note.title.casefold() else found


def _shares(context: str, asked: str) -> bool:
    return not _stems(context).isdisjoint(_stems(asked))


def _stems(text: str) -> set[str]:
    return {w.casefold()[:5] for w in words(text) if w.lower() not in STOP_WORDS}
