"""Lines under a label: what stands before the sign and behind it, and the clauses of the latter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import plain, statement, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import points_back
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.hinge import content, ended, shown
from flashmind.rules.openings import HINGED, Opening, clauses, is_verbal, opening, opening_for
from flashmind.rules.units import is_english, quote

_SIGNED = re.compile(
    r"(?P<label>`[^`]+`|[^:=→`]{2,50}?)(?: ?: | ?[–—] | - )(?P<text>\S.*)$", re.DOTALL
)
_BOLD = re.compile(r"(\*\*|__)(?P<label>[^*_]{2,50}?)\1 +(?P<text>[^\s:=–—-].*)$", re.DOTALL)
_ODD = re.compile(
    r"(?i)^(?:weeks?|days?|part|chapter|course|lecture|meta|words|paper|sanity check|don[’']t|do not|never|always|todo|mistake)\b|"
    r"\b(?:paper|links?|people|someone|(?-i:i|I(?!$))|my|me|our|his|her|this|these|it|exception|mnemonic|careful|author|source|date|"
    r"page|version|corrections?|exam|credit|image|photo|illustration|question|task|plan|idea)\b|^(?:\w+ )?\d{4}$"
)
_VAGUE_TOPIC = re.compile(
    r"(?i)(?:general|gotchas?|misc|overview|notes|summary|basics|other|intro|tips)\b"
)
_WEAK = frozenset(
    "big typical common important possible general usual simple quick fun nice".split()
)
_SHORT = re.compile(r"\d+[A-Za-z]{1,3}\b(?!-)")
"""A name that begins with a digit: `3NF`, `1st law`, `4xx`."""
_VAGUE = en.GENERIC | en.NOT_A_TERM
_MOST = 16
"""Words of an answer, at most."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence `label: text` below its CONTEXT (heading or parent; or none), with its quote."""

    label: str
    text: str
    context: str
    quote: Quote
    sentence: Sentence


@lru_cache(maxsize=4)  # several rules look at one block before the next comes
def labelled(block: Block) -> tuple[Labelled, ...]:
    """Return the sentences of an English bullet or paragraph that stand under a label of their own."""
    if not is_english(block) or is_aside(block):
        return ()
    return tuple(_labelled(block))


def _labelled(block: Block) -> Iterator[Labelled]:
    context = place(block)
    for sentence in block.sentences:
        text = sentence.text
        if text.startswith("[") or text.endswith("?") or is_pasted(sentence, block):
            continue
        found = _BOLD.match(text) or _SIGNED.match(statement(text))
        if not found or not is_label(label := plain(found["label"]).strip(" *_")):
            continue
        told = statement(found["text"])
        if told and is_told(statement(text), sentence, 2):
            about = "" if holds(label, context) or holds(context, label) else context
            yield Labelled(label, told, about, quote(block, sentence), sentence)


def place(block: Block) -> str:
    """Return the context of a block, be it as vague as `Output`."""
    if context := context_of(block):
        return context
    topic = _bare(block.topic)
    vague = _VAGUE_TOPIC.match(topic)
    alone = vague or block.parent or len(block.section) < 2
    return topic if not alone and is_noun_phrase(topic, 4) else ""


@lru_cache(maxsize=256)  # a heading is asked about once per line below it
def _bare(topic: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", plain(topic)).strip(" :")


@lru_cache(maxsize=1024)
def is_label(text: str) -> bool:
    """Whether TEXT names what the words behind it are about."""
    found = [word.lower() for word in words(text)]
    if not found or text.lower() in _VAGUE or found[0] in en.NOT_A_TERM:
        return False
    if found[-1] in _VAGUE and (len(found) == 1 or found[0] in _VAGUE | _WEAK):
        return False
    if text.startswith("`"):
        return len(text) < 30
    opens = text[0].isalpha() or _SHORT.match(text) is not None
    named = opens and is_noun_phrase(text, 6) and text.count("(") == text.count(")")
    return named and not _ODD.search(text) and parsed(text) is None and not points_back(text)


_HEADS = {
    "does": re.compile(
        r"(?P<head>[\w'’]+(?: (?:in|on|at|to|for|from|by|with|into|onto|over|under|up|down|out|off|away|back|apart|as|like|of|through|across|against|between)\b)*)"
    ),
    "by": re.compile(r"(?P<head>\w+(?: (?:w/|in|on|at|to|for|from|by|with|into|onto|over|under|of|as|through|between|without|before|after)(?!\w))+)"),
    "from": re.compile(r"(?P<head>(?:in (?:response|addition|contrast) to|\w+)(?: (?:about|around))?)"),
    "must": re.compile(
        r"(?P<head>[\w'’]+(?: (?:not|never|only|also|no)\b)?(?: (?:be|have|use|take|give|make|do|go|get)\b)?(?: [a-z]+ed (?:by|in|with|to|from|for|on|at)\b)?)"
    ),
    "order": re.compile(r"(?P<head>(?:(?:never|always|don[’']t|do not|just) )?[\w'’]+(?: (?:it|them|up|down|out|off|away|back|in|on|to|for|with|from|into)\b)*)"),
}  # fmt: skip


def completed(found: Labelled, clause: str, kind: Opening, sign: str) -> Pair | None:
    """Return the card that shows the label with the opening words of a CLAUSE and asks for its rest."""
    head = _HEADS[kind].match(clause) if kind in _HEADS else None
    if not head:
        return None
    lead, told = f"{found.label}{sign}{small(head['head'])}", whole(ended(clause[head.end() :]))
    if not is_answer(told) or content(told) <= content(f"{found.context} {lead}"):
        return None
    pronoun = kind == "order" and re.search(r" (?:it|them)\b", head["head"])
    leaks = (
        content(told) & content(found.label)
        or is_verbal(told)
        or opening(told) == "does"
        or "=" in told
        or _TWO_VERBS.match(told)
    )
    if leaks or pronoun or points_back(told) or told.lower() in en.GENERIC:
        return None
    return Pair(found.quote, shown(found.context, lead), told)


_TWO_VERBS = re.compile(r"\w+s and \w+s ")
_LISTED = re.compile(r"(?:[^\s,]+(?: [^\s,]+){0,2}, )+(?:and |or )?[^\s,]+(?: [^\s,]+){0,3}$")
_JOINED = re.compile(r",[^,]* (?:and|or|plus|\+) [^,]*$|, (?:and|or) ")


def whole(told: str) -> str:
    """Return TOLD up to its first comma, unless that comma is one of a list."""
    listed = _JOINED.search(told) or (told.count(",") > 1 and _LISTED.match(told))
    return told if listed else told.split(", ", 1)[0]


def small(text: str) -> str:
    """Return TEXT as it goes on behind a label: no name, so its first letter is a small one."""
    return text[:1].lower() + text[1:] if not text[1:2].isupper() else text


_TORN = re.compile(
    r"(?i)(?:\b(?:and|but|or|that|which|who|than|is|are|was|were|of|to|from|the|an?|its|their|not|even|as|such|only|it|them|this|what|whether)|[:,;–—-])$|https?:|…|\.\.$"
)


def is_answer(told: str) -> bool:
    """Whether the words can be an answer: whole, not too long, pointing at nothing."""
    whole = all(told.count(a) == told.count(b) for a, b in ("()", "[]"))
    whole = whole and not any(told.count(mark) % 2 for mark in '`$"')
    sized = 1 <= len(words(told)) <= _MOST and bool(content(told))
    return (
        sized
        and whole
        and not _TORN.search(told)
        and not re.match(r"(?i)(?:it|them|they|this|that|these|those)\b", told)
    )


def opened(block: Block, kind: Opening, sign: str) -> Iterator[Pair]:
    """Yield the card of each text under a label whose first clause has an opening of that KIND.

    Plural labels take no verb in the third person; clauses with a hinge of their own are for the
    rules that read those.
    """
    for found in labelled(block):
        first = clauses(found.text)[0]
        fits = opening_for(found.label, first) == kind and not HINGED.search(first)
        if fits and (card := completed(found, first, kind, sign)):
            yield card
