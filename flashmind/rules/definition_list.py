"""Definition list.

A term on a line of its own, and below it lines that begin with `: `.

    Osmosis
    : the flow of water through a membrane to the side with more solute
"""

import re
from collections.abc import Iterator
from itertools import groupby

from flashmind.language.grammar import asked_term, is_plural
from flashmind.language.plain import plain, words
from flashmind.model.fact import Definition, Malformed, Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.by_hand import lines, shown
from flashmind.rules.terms import is_term
from flashmind.rules.units import is_english

_GLOSS = re.compile(r":[ \t]+(?=\S*\w)")


def read(block: Block) -> Iterator[Definition | Pair | Malformed]:
    """Yield each term of the block with its glosses; lines without a mark go on a gloss."""
    if block.kind != "paragraph" or "\n:" not in block.text:
        return
    terms = list[tuple[Quote, str]]()
    for marked, group in groupby(_items(block), key=lambda item: bool(_GLOSS.match(item[1]))):
        if marked:
            told = list(group)
            glosses = [shown(_GLOSS.sub("", text, count=1)) for _, text in told]
            yield from _defined(block, terms, glosses, told[-1][0].last)
        else:
            terms = list(group)


def _items(block: Block) -> Iterator[tuple[Quote, str]]:
    """Yield the terms and glosses, a gloss joined with the lines that go on with it.

    A line behind a gloss is a term where another gloss follows it.
    """
    found = list(lines(block))
    held: tuple[Quote, str] | None = None
    for at, (quote, text) in enumerate(found):
        heads = at + 1 < len(found) and _GLOSS.match(found[at + 1][1])
        if held and not _GLOSS.match(text) and not heads:
            held = (
                Quote(held[0].text, held[0].first, quote.last, quote.section),
                f"{held[1]} {text}",
            )
            continue
        if held:
            yield held
            held = None
        if _GLOSS.match(text):
            held = (quote, text)
        else:
            yield quote, text
    if held:
        yield held


def _defined(
    block: Block, terms: list[tuple[Quote, str]], glosses: list[str], last: int
) -> Iterator[Definition | Pair]:
    gloss = "; ".join(glosses)
    for quote, term in terms:
        name = plain(term)
        if not 1 <= len(words(name)) <= 10 or name.endswith((".", ",", ";")):
            continue
        place = Quote(f"{term}\n: {gloss}", quote.first, max(last, quote.first), quote.section)
        if is_english(block) and is_term(name):
            asked = asked_term(name, block.vocabulary)
            yield Definition(place, name, gloss, asked, is_plural(name))
        else:
            yield Pair(place, shown(term), gloss)
