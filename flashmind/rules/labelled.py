"""Lines under a label: what stands before the sign and behind it, and the clauses of the latter."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from flashmind.language import en
from flashmind.language.closed import AFTER_VERB, HAVE, MODAL, PREPOSITIONS, is_adverb, low
from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.language.plain import plain, statement, words
from flashmind.language.statement import parsed
from flashmind.language.verbs import NOUNS_TOO, VERBS, forms, participle
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import points_back
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.hinge import content, ended, shown
from flashmind.rules.units import is_english, quote

Opening: TypeAlias = Literal["does", "by", "from", "must", "order", ""]
"""What a clause begins with: a verb in the third person, a participle and its preposition, a
preposition, a modal verb or `has`, an order; or none of these."""

_SIGNED = re.compile(
    r"(?P<label>`[^`]+`|[^:=→`]{2,50}?)(?: ?: | ?[–—] | - )(?P<text>\S.*)$", re.DOTALL
)
_BOLD = re.compile(r"(\*\*|__)(?P<label>[^*_]{2,50}?)\1 +(?P<text>[^\s:=–—-].*)$", re.DOTALL)
_ODD = re.compile(
    r"(?i)^(?:weeks?|days?|part|chapter|course|lecture|meta|words|paper|sanity check|don[’']t|do not|never|always|todo|mistake)\b|"
    r"\b(?:paper|links?|people|someone|i|my|me|our|his|her|this|these|it|exception|mnemonic|careful|author|source|date|"
    r"page|version|corrections?|exam|credit|image|photo|illustration|question|task|plan|idea)\b|^(?:\w+ )?\d{4}$"
)
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
    topic = re.sub(r"\s*\([^()]*\)", "", plain(block.topic)).strip(" :")
    vague = re.match(
        r"(?i)(?:general|gotchas?|misc|overview|notes|summary|basics|other|intro|tips)\b", topic
    )
    alone = vague or block.parent or len(block.section) < 2
    return topic if not alone and is_noun_phrase(topic, 4) else ""


@lru_cache(maxsize=1024)
def is_label(text: str) -> bool:
    """Whether TEXT names what the words behind it are about."""
    found = [word.lower() for word in words(text)]
    if not found or text.lower() in _VAGUE or found[-1] in _VAGUE or found[0] in en.NOT_A_TERM:
        return False
    if text.startswith("`"):
        return len(text) < 30
    named = text[0].isalpha() and is_noun_phrase(text, 6) and text.count("(") == text.count(")")
    return named and not _ODD.search(text) and parsed(text) is None and not points_back(text)


_SOURCES = frozenset(
    "from for in by between without at on before after during through via into within".split()
)
"""Prepositions that show what is asked behind them."""
_STEP = re.compile(r"; |(?<=[\w)%]{3})\. +(?=\S)|, (?:and |then |but )?| – | — | - ")


def clauses(text: str) -> tuple[str, ...]:
    """Return TEXT cut at semicolons and full stops, and at commas before what opens a clause."""
    cut = list[str]()
    start = 0
    for found in _STEP.finditer(text):
        before, after = text[start : found.start()], text[found.end() :]
        if before.count("(") != before.count(")") or before.count("`") % 2:
            continue
        if found[0][0] in ";." or opening(after):
            cut.append(before.strip())
            start = found.end()
    return (*cut, text[start:].strip())


@lru_cache(maxsize=4096)
def opening(text: str) -> Opening:
    """Return what TEXT begins with."""
    first, second = (*map(low, text.split(" ", 2)[:2]), "", "")[:2]
    if second in {"", "and", "or"} or not first.isascii() or not first.replace("'", "").isalpha():
        return ""
    if first in MODAL | HAVE | {"needn't", "need"} and second != "to":
        return "must"
    if _done(first) and (second in PREPOSITIONS or second in {"of", "to"}):
        return "by"
    if first in _SOURCES:
        return "from" if parsed(text.split(" ", 1)[1]) is None else ""
    found = {form: base for base, form in forms(first)}
    if base := found.get("s"):
        if base in {"smell", "taste", "consist", "die"}:
            return "does"
        moves = base in _MOVES and second in PREPOSITIONS - {"of", "per"}
        sure = base not in NOUNS_TOO or moves or second in AFTER_VERB
        return "does" if sure or is_adverb(second) else ""
    told = first in en.IMPERATIVES - NOUNS_TOO or (first in en.IMPERATIVES and second in AFTER_VERB)
    return "order" if told or first in {"never", "don't", "avoid"} else ""


_MOVES = frozenset(
    "run act turn rise fall point lead move stretch drop work lie rest sit reach drain bind".split()
)
"""Verbs that are nouns as well, but hardly so before a preposition."""
_MADE = frozenset(
    """made built held found taken given driven known shown drawn written seen kept led bound left lost sold sent born worn
    grown thrown chosen broken woven spun wound bred fed understood""".split()
)


def _done(word: str) -> bool:
    """Whether WORD is a participle, and no noun as `cost` is."""
    return word in _MADE or (word.endswith("ed") and participle(word))


_HEADS = {
    "does": re.compile(
        r"(?P<head>[\w'’]+(?: (?:in|on|at|to|for|from|by|with|into|onto|over|under|up|down|out|off|away|back|apart|as|like|of|through|across|against|between)\b)*)"
    ),
    "by": re.compile(r"(?P<head>\w+(?: (?:in|on|at|to|for|from|by|with|into|onto|over|under|of|as|through|between|without|before|after)\b)+)"),
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
    leaks = content(told) & content(found.label) or opening(told) == "does" or "=" in told
    if leaks or pronoun or points_back(told) or told.lower() in en.GENERIC:
        return None
    return Pair(found.quote, shown(found.context, lead), told)


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


def opening_for(label: str, text: str) -> Opening:
    """Return what TEXT begins with where its verb, if any, is one that LABEL can be the subject of."""
    kind, several = opening(text), is_plural(label)
    if several and kind != "order":
        first, second = (*text.lower().split(" ", 2)[:2], "", "")[:2]
        bare = first in VERBS - NOUNS_TOO - en.IMPERATIVES and second not in {"", "and", "or"}
        return "does" if bare else "" if kind == "does" else kind
    return kind


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


HINGED = re.compile(
    r"(?i)->|→|=>|\b(?:because|since|unless|if|when|so|until|but|whereas|otherwise)\b"
)
"""Words and signs that tie two halves together: other rules ask at these."""


SIGNS: Mapping[Opening, str] = {"does": " ", "must": " ", "by": ": ", "from": ": ", "order": ": "}
"""What stands between a label and the opening words of a clause."""
