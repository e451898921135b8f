"""Fragments: lines without a verb of their own, with the name that they hang on in front."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.language.closed import low
from flashmind.language.inversion import is_command
from flashmind.language.plain import plain, words
from flashmind.language.statement import parsed
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import is_statement, parts, points_back
from flashmind.rules.gaps import Statement, is_aside, is_pasted, is_told
from flashmind.rules.heads import hangs, hangs_loose, head_of, is_second
from flashmind.rules.labelled import is_label, place
from flashmind.rules.phrases import hushed
from flashmind.rules.units import quote, said

_POINTING = re.compile(
    r"(?i)\b(?:here|this|these|those|there|he|she|his|her|him|my|me|you|your|we|us|our|imo|above|below|etc|todo|maybe|ask|see|check|sure|else|year|college|revision|exam)\b|\?|…|\.\.\.|https?:|!!|(?-i:\bI (?=[a-z]))"
)
_DONE = re.compile(r"(?i)[a-z]+ed (?:by|with|in|at|from|on|as|to|for)\b")
"""How a line opens that hangs on a name above it."""
_TAIL = re.compile(r" [–—-] | \((?=[^()]*\)$)|; ")
_HARMLESS = (
    (re.compile(r"(?<=[a-z,] )(?:Love|Great|Bench)\b"), "Name"),
    (
        re.compile(r"(?i)\b(?:(?!other|some|more|new|fun|cool|random|and|all|the)[a-z]+) stuff\b"),
        "matter",
    ),
    (re.compile(r"\b(?:up|nothing) to us\b"), "to man"),
    (re.compile(r"<->|↔"), "and"),
    (re.compile(r"\ba$"), "x"),
)
"""What looks like talk and is none, and what to read it as: Strife and Love; `humeral a.`."""
_HINTS = ("love", "great", "bench", "stuff", " to us", "<->", "↔")
"""What one of them needs, to be looked for first."""
_LEADING = re.compile(r"(?i)(?:=>|->|→|⇒|\+|and|but|or|so|then|also|it|they|its|their)(?:\s|$)")
_ODD_LABEL = re.compile(
    r"(?i)(?:exception|mnemonic|note|nb|tip|warning|example|e\.g\.?|problem|question|more|tbd|still .*|reading|check|fun fact|rule|idea|meaning|story)s?$"
)
_SIGN = re.compile(r": | = | (?:->|=>|→) |[;,] | (?:because|b/c|since|so|as|when|if) ")
_TELLING = re.compile(
    r"(?i)\b(?:only|never|not|no|off|always|mostly|usually|hardly|must|can|cannot|than|best|worst)\b"
)
"""What shows that a line without a verb and a label is no title."""
_PAREN = re.compile(r"\s*\([^()]*\)")
_LONGEST_HEAD, _LONGEST = 8, 26


@lru_cache(maxsize=4)  # several rules look at one block before the next comes
def fragments(block: Block) -> tuple[Statement, ...]:
    """Return the lines of BLOCK that tell something of a name: their own label, or what is above.

    A line's own label stays in its text; the name above is its context.
    """
    return () if is_aside(block) else tuple(_fragments(block))


def _fragments(block: Block) -> Iterator[Statement]:
    for sentence, text in said(block):
        told = next((t for t in (text, _TAIL.split(text)[0]) if _tells(t, sentence)), "")
        if not told or is_pasted(sentence, block):
            continue
        head = _head(block, sentence, told)
        if head is not None:
            clause = None if parts(told).label else parsed(told)
            yield Statement(told, head, quote(block, sentence), sentence.text, clause)


def _tells(text: str, sentence: Sentence) -> bool:
    """Whether TEXT, in so far as it is no talk and points at nothing, tells something."""
    if _LEADING.match(text) or len(words(text)) > _LONGEST:
        return False
    bare, small = text, text.lower()
    for odd, plainer in (
        _HARMLESS if small.endswith("a") or any(hint in small for hint in _HINTS) else ()
    ):
        bare = odd.sub(plainer, bare)
    if _POINTING.search(hushed(bare)):
        return False
    return is_told(bare, _unlinked(sentence), 2)


def _unlinked(sentence: Sentence) -> Sentence:
    """Return SENTENCE with its opening link, if it tells something behind it, as plain words."""
    text = sentence.text
    linked = text.startswith("[[") and not text.endswith("]]")
    return Sentence(plain(text), sentence.first, sentence.last) if linked else sentence


def _head(block: Block, sentence: Sentence, text: str) -> str | None:
    """Return what to show before TEXT, "" if it names its subject itself; None if that is lost."""
    label = parts(text).label
    if label:
        good = is_label(label) and not _ODD_LABEL.match(label)
        return (_asked_below(block) or _named(block.parent)) if good else None
    first = bool(block.sentences) and block.sentences[0].text == sentence.text
    if not first:
        return _later(block, sentence, text)
    if block.parent:
        return _named(block.parent) or None
    if is_hanging(text):
        return None
    return _asked_below(block)


def _later(block: Block, sentence: Sentence, text: str) -> str | None:
    """Return what a later sentence hangs on: the label or subject before it."""
    if hangs_loose(block, sentence, text) and not head_of(block, sentence, text):
        return None
    if name := head_of(block, sentence, text):
        return name
    return None if is_hanging(text) or not _starts_named(text) else _asked_below(block)


def is_hanging(text: str) -> bool:
    """Whether TEXT opens as only what is told of something above it does."""
    return bool(hangs(text) or is_second(text) or points_back(text) or _DONE.match(text))


def _starts_named(text: str) -> bool:
    """Whether a sentence opens with a name or noun that it tells of, by itself."""
    return is_statement(text) or low(text.split(" ", 1)[0]) == text.split(" ", 1)[0].lower()


def _asked_below(block: Block) -> str:
    """Return the heading or parent that tells where a line stands; or none."""
    found = place(block)
    return "" if "?" in found else found


@lru_cache(maxsize=256)
def _named(parent: str) -> str:
    """Return the name that PARENT, a bullet, is or opens with, or the few words that it is."""
    shown = plain(parent.split("\n", maxsplit=1)[0]).strip(" :.*_")
    head = _PAREN.sub("", parts(shown).label or _SIGN.split(shown)[0]).strip()
    odd = (
        "?" in head
        or _ODD_LABEL.match(head)
        or _POINTING.search(head)
        or _LEADING.match(head)
        or hangs(head)
    )
    return (
        head if 0 < len(words(head)) <= _LONGEST_HEAD and not odd and not points_back(head) else ""
    )


def is_fragment(found: Statement, block: Block) -> bool:
    """Whether a line has no verb, and yet tells something: it is no order and no mere title."""
    label = parts(found.text).label
    body = parts(found.text).text
    if found.clause or is_command(body):
        return False
    return bool(label or block.parent or _TELLING.search(body))
