"""Definition list.

A term on a line of its own, and below it lines that begin with `: `.

    Osmosis
    : the flow of water through a membrane to the side with more solute
"""

import re
from collections.abc import Iterator
from itertools import groupby

from flashmind.language import en
from flashmind.language.grammar import is_clause, is_noun_phrase, is_plural
from flashmind.language.plain import plain, words
from flashmind.model.fact import Definition, Malformed, Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.by_hand import lines, shown
from flashmind.rules.gaps import context_of
from flashmind.rules.glosses import as_asked, is_verb, needs_context
from flashmind.rules.terms import is_term
from flashmind.rules.units import is_english

_GLOSS = re.compile(r":[ \t]+(?=\S*\w)")
_OUTLINE = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])\s+(?=[^\W\d_])")
_VERSUS = re.compile(r"(?i)(.{1,40}?)\s+(?:vs\.?|versus)\s+(.{1,40})$")
_CODE = re.compile(r"`[^`]*`|\$[^$]*\$|\([^()]*\)|\[[^\[\]]*\]")
_ENDS = re.compile(
    r"(?:;|(?<!\be\.g)(?<!\bi\.e)(?<!\bcf)(?<!\bca)(?<!\bvs)(?<!\bapprox)(?<!\bincl)[.!])\s+(?=\S)"
)
_LONGEST = 20
"""Words of an answer, at most; a gloss that is longer is cut where its next clause begins."""
_CLAUSE = re.compile(
    r", (?=(?:which|so|but|because|since|while|whereas|hence|thus|usually|often|e\.g\.|for example|and (?:is|are|can|has))\b)|\s[–—-]\s"
)


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
    told, rest = _parted("; ".join(glosses))
    for quote, written in terms:
        term = _OUTLINE.sub("", written)
        name = plain(term)
        if not 1 <= len(words(name)) <= 10 or name.endswith((".", ",", ";")):
            continue
        text = f"{written}\n: {'; '.join(glosses)}"
        place = Quote(text, quote.first, max(last, quote.first), quote.section)
        if is_english(block):
            yield _asked(block, place, name, (told, rest))
        else:
            yield Pair(place, shown(term), told, extra=rest)


def _asked(block: Block, place: Quote, name: str, parts: tuple[str, str]) -> Definition | Pair:
    """Return the English question for a term and the PARTS of its gloss: the told and the rest."""
    told, rest = parts
    if sides := _VERSUS.match(name):
        question = f"What is the difference between {sides[1]} and {sides[2]}?"
        return Pair(place, question, "; ".join(filter(None, parts)))
    context = context_of(block) if needs_context(name) else ""
    if name.lower() in en.GENERIC | en.NOT_A_TERM or not is_noun_phrase(name):
        where = context_of(block)
        return Pair(place, f"{where}: {name}?" if where else f"{name}?", told, extra=rest)
    named = is_term(name) and not is_clause(told) and not is_verb(words(told))
    asked = as_asked(name, block.vocabulary) if named else f"“{name}”"
    return Definition(place, name, told, asked, is_plural(name), context=context, extra=rest)


def _parted(text: str) -> tuple[str, str]:
    """Return the first clause of a gloss, and what follows it."""
    blotted = _CODE.sub(lambda found: "x" * len(found[0]), text)
    end = _ENDS.search(blotted)
    if len(words(text[: end.start()] if end else text)) > _LONGEST:
        end = _CLAUSE.search(blotted) or end
    if not end or not words(text[: end.start()]):
        return text, ""
    return text[: end.start()].rstrip(), text[end.end() :].strip()
