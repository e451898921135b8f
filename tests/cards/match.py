"""Whether a card asks a labelled fact: their lines meet, and what is told agrees."""

import re
from collections.abc import Iterator, Sequence

from flashmind.language.en import STOP_WORDS
from flashmind.model import cloze
from tests.cards.labels import Gold
from tests.cards.made import BOTH_WAYS, Card

ENOUGH = 0.6
"""Share of the labelled answer's tokens that a card has to tell."""

_TOKEN = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[^\W\d_]+|[=<>≤≥≈→+*/^%]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def covers(cards: Sequence[Card], fact: Gold) -> bool:
    """Whether one of CARDS asks FACT, or several of them its entries one by one."""
    close = [card for card in cards if near(card, fact)]
    answers = [form for answer in fact.answers for form in _forms(answer)]
    if any(_agrees(card, fact.ask, answer) for card in close for answer in answers):
        return True
    return any(_piecewise(close, fact.ask, answer.split("; ")) for answer in answers)


def _forms(answer: str) -> Iterator[str]:
    """Yield a labelled answer, and what is left of it without its asides."""
    yield answer
    bare = re.sub(r" ?\([^()]*\)|, not .*$", "", answer).strip()
    if bare not in {"", answer}:
        yield bare


def near(card: Card, fact: Gold) -> bool:
    """Whether CARD and FACT share a line."""
    return any(card.first <= last and first <= card.last for first, last in fact.spans)


def _piecewise(cards: Sequence[Card], ask: str, entries: Sequence[str]) -> bool:
    told = sum(any(_agrees(card, ask, entry) for card in cards) for entry in entries)
    return len(entries) > 1 and told >= ENOUGH * len(entries)


def _agrees(card: Card, ask: str, answer: str) -> bool:
    if card.kind in {"compare", "cloze", "reversed"}:  # each of their parts is a card of its own
        return any(_one_way(q, a, ask, answer) for q, a in _parts(card))
    return _one_way(card.question, card.answer, ask, answer)


def _parts(card: Card) -> Iterator[tuple[str, str]]:
    yield card.question, card.answer
    if card.kind == "reversed":
        yield from zip(card.question.split(BOTH_WAYS), card.answer.split(BOTH_WAYS), strict=True)
    elif card.kind == "cloze":
        text = card.question
        yield from ((cloze.masked(text, gap.number), gap.hidden) for gap in cloze.gaps(text))
    else:
        rows = (part.partition(": ") for part in card.answer.split("; "))
        yield from ((f"{card.question} {a}", cell) for a, _, b in rows for cell in b.split(" | "))


def _one_way(question: str, told: str, ask: str, answer: str) -> bool:
    if _tells(told, answer):
        return True
    return _tells(question, answer, longer=99) and _tells(ask, told, longer=99)


def _tells(text: str, wanted: str, longer: int = 3) -> bool:
    """Whether TEXT holds most words and all numbers of WANTED and is at most LONGER times it."""
    have, need = tokens(text), tokens(wanted)
    if not need or not have or len(have) > longer * len(need) + 4:
        return False
    if any(_is_number(token) and token not in have for token in need):
        return False
    return sum(any(_same(token, h) for h in have) for token in need) >= ENOUGH * len(need)


def tokens(text: str) -> Sequence[str]:
    """Return the content words and numbers of TEXT; of unspaced scripts pairs of letters."""
    found = list[str]()
    for token in _TOKEN.findall(text.casefold()):
        pairs = [token[n : n + 2] for n in range(max(len(token) - 1, 1))]
        found += pairs if _CJK.search(token) else [token]
    return [token for token in found if token not in STOP_WORDS] or found


def _is_number(token: str) -> bool:
    return token[0].isdecimal()


def _same(one: str, other: str) -> bool:
    """Whether two words are forms of one: their beginnings agree for most of the longer one."""
    if one == other:
        return True
    longest = max(len(one), len(other))
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    shared = min(len(one), len(other)) if shared is None else shared
    return shared >= max(3, 0.6 * longest) and not _is_number(one)
