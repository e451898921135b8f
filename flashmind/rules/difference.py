"""Difference.

What sets two things apart: `the difference between X and Y is …`, `X vs Y: …`, `unlike X, Y …`.

    - merge vs rebase: merge keeps the history, rebase rewrites it
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.clauses import parted
from flashmind.rules.lists import is_open
from flashmind.rules.units import quote, said

_BETWEEN = re.compile(
    r"(?i)(?:the |one |a )?(?:main |key |only |big |biggest |essential )?differences? between (?P<pair>.+? and .+?)\s*(?: (?:is|are|was|were)(?: that)?|:|\s[–—-])\s+(?P<text>.+)$"
)
_VERSUS = re.compile(
    r"(?i)(?P<a>[^:;,]{1,40}?) (?:vs\.?|versus) (?P<b>[^:;,]{1,40}?)\s*(?::|\s[–—]|\s-{1,2})\s+(?P<text>.+)$"
)
_DIFFERS = re.compile(
    r"(?i)(?P<b>[^:;,]{1,60}?) (?P<verb>differs? from|differed from|(?:is|are|was|were) (?:different|distinct) from) (?P<a>[^:;,]{1,50}?)(?P<sign>:|,| in(?: that)?| by| as| because|\s[–—-]) (?P<text>.+)$"
)
_UNLIKE = re.compile(
    r"(?i)(?:unlike|in contrast to|as opposed to|contrary to|compared (?:to|with)|different from) (?P<a>[^:;,]{1,50}), (?P<text>.+)$"
)

_ODD = re.compile(r"\?$|https?:|\]\(| vs\.? ")


def read(block: Block) -> Iterator[Detail]:
    """Yield the difference between two things that the sentence names."""
    for sentence, text in said(block):
        question, answer = _asked(text, block)
        if question and 2 <= len(words(answer)) <= 32 and not _ODD.search(answer):
            yield Detail(quote(block, sentence), question, answer)


def _asked(text: str, block: Block) -> tuple[str, str]:
    if found := _BETWEEN.match(text):
        return f"What is the difference between {found['pair']}?", found["text"]
    if (found := _VERSUS.match(text)) and _are_things(found["a"], found["b"]):
        a, b = (lowered(found[name], block.vocabulary) for name in "ab")
        return f"What is the difference between {a} and {b}?", found["text"]
    if (found := _DIFFERS.match(text)) and _are_things(found["a"], found["b"]):
        verb, b = found["verb"].lower().split(), lowered(found["b"], block.vocabulary)
        sign = found["sign"].strip()
        answer = f"{sign} {found['text']}" if sign.isalpha() or sign == "in that" else found["text"]
        if verb[0].startswith("differ"):
            aux = {"differs": "does", "differ": "do", "differed": "did"}[verb[0]]
            return f"How {aux} {b} differ from {found['a']}?", answer
        topic = f"{block.topic}: how" if found["a"].lower() == "the others" else "How"
        return f"{topic} {verb[0]} {b} different from {found['a']}?", answer
    if found := _UNLIKE.match(text):
        subject, predicate = parted(found["text"])
        if subject and _are_things(found["a"], subject):
            b = lowered(subject, block.vocabulary)
            return f"Compared with {found['a']}: what is special about {b}?", predicate
    return "", ""


def _are_things(a: str, b: str) -> bool:
    named = a.lower() == "the others" or (is_noun_phrase(a, 6) and not is_open(a))
    return named and is_noun_phrase(b, 6) and not is_open(b)
