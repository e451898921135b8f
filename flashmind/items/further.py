"""Numbers and names that no other card asks: what rules that read after all others leave of a line."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from flashmind.items.draft import realise
from flashmind.items.lint import lints
from flashmind.language.en import STOP_WORDS
from flashmind.language.plain import words
from flashmind.model import cloze
from flashmind.model.fact import Fact, Gapped, Reading
from flashmind.model.item import Basic, Cloze, Content, Numeric, Reversed
from flashmind.rules.table import RULES

FURTHER = frozenset(rule.name for rule in RULES if rule.further)
"""Rules that ask of a sentence what no card of another rule asks."""

WEAK = frozenset({"object-question", "subject-question", "completion-detail"})
"""Rules that word a question for what a gap of a further rule asks more surely."""

_LUMP = 3
"""Words by which an answer may be longer than a gap, and still asks just that."""
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SURE, _SOFT = 0.4, 0.12
"""Confidence from which on a reading makes a card, and what each doubt takes of it."""


def thinned(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield READINGS in order, of those of further rules only what no other card asks for.

    Weak rules leave to the further ones what both ask.
    """
    found = tuple(readings)
    asked = {_place(r.fact) for r in found if r.rule in FURTHER}
    told = defaultdict[tuple[int, str], list[str]](list)
    for one in found if asked else ():
        if one.rule not in FURTHER | WEAK and _place(one.fact) in asked:
            told[_place(one.fact)] += _answers(one)
    left, gaps = list[Reading](), defaultdict[tuple[int, str], list[str]](list)
    for one in found:
        if one.rule not in FURTHER:
            left.append(one)
        elif fact := _left(one.fact, told[_place(one.fact)]):
            kept = one if fact is one.fact else replace(one, fact=fact)
            answers = list(_answers(kept))
            told[_place(fact)] += answers
            gaps[_place(fact)] += answers
            left.append(kept)
    yield from (one for one in left if one.rule not in WEAK or not _is_asked(one, gaps))


def _is_asked(one: Reading, gaps: Mapping[tuple[int, str], Sequence[str]]) -> bool:
    """Whether a gap of the same sentence hides what ONE asks for."""
    hidden = gaps.get(_place(one.fact), ())
    return any(_tells(answer, gap, _content) for answer in _answers(one) for gap in hidden)


def _place(fact: Fact) -> tuple[int, str]:
    return fact.quote.first, fact.quote.text


def _answers(reading: Reading) -> Iterator[str]:
    """Yield what the card of READING wants told, if it makes one."""
    draft = realise(reading.fact) if reading.confidence >= _SURE else None
    found = [lint for lint, _ in lints(draft.content, reading.language)] if draft else []
    sure = reading.confidence - _SOFT * len(found) >= _SURE
    if draft and sure and not any(lint.hard for lint in found):
        yield from _told(draft.content)


def _told(content: Content) -> Iterator[str]:
    match content:
        case Cloze(text):
            yield from (gap.hidden for gap in cloze.gaps(text))
        case Basic(_, answer) | Numeric(_, answer):
            yield answer
        case Reversed(_, answer, _, back):
            yield from (answer, back)
        case _:
            return


def _left(fact: Fact, told: Sequence[str]) -> Fact | None:
    """Return what of FACT none of the answers TOLD gives; None if that is nothing."""
    if isinstance(fact, Gapped):
        kept = [
            g for g in cloze.gaps(fact.text) if not any(_tells(t, g.hidden, _content) for t in told)
        ]
        return replace(fact, text=_gapped(fact.text, kept)) if kept else None
    draft = realise(fact)
    answers = list(_told(draft.content)) if draft else []
    return None if any(_tells(t, a) for t in told for a in answers) else fact


def _tells(answer: str, wanted: str, count: Callable[[Sequence[str]], int] = len) -> bool:
    """Whether ANSWER gives what is WANTED, and little more as COUNT counts words."""
    need = set(_TOKEN.findall(wanted.lower()))
    count = len if any(map(str.isdecimal, wanted)) else count
    short = count(words(answer)) <= count(words(wanted)) + _LUMP
    return short and need <= set(_TOKEN.findall(answer.lower()))


def _content(told: Sequence[str]) -> int:
    """Return how many of the words TOLD say something by themselves."""
    return sum(word.lower() not in STOP_WORDS for word in told)


def _gapped(text: str, kept: Sequence[cloze.Gap]) -> str:
    """Return TEXT with only the gaps KEPT, numbered anew."""
    numbers = {gap.start: number for number, gap in enumerate(kept, 1)}
    shown, at = "", 0
    for gap in cloze.gaps(text):
        number = numbers.get(gap.start)
        hidden = f"{{{{c{number}::{gap.hidden}}}}}" if number else gap.hidden
        shown, at = f"{shown}{text[at : gap.start]}{hidden}", gap.end
    return shown + text[at:]
