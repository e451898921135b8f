"""Fragment with a gap.

What a line without a verb tells of the name above or before it: the end of its clause is hidden,
behind a verb, or an adverb, or on one side of a sign.

    - Alexios I
        - asks the West for mercenaries, gets a crusade
        - coins always gold
    - clavicle
        - fractures typically middle third
        - covers ribs 2-7
    - quadrangular space: axillary nerve + posterior circumflex artery
    - Manzikert
        - price = Anatolia
    - serratus anterior
        - paralysed -> winging of the border
"""

import re
from collections.abc import Callable, Iterator

from flashmind.language.closed import PREPOSITIONS, is_adverb, low
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.language.verbs import NOUNS_TOO, forms
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.fragments import fragments, is_fragment
from flashmind.rules.gaps import Statement, gapped
from flashmind.rules.phrases import POINTING, VAGUE, hushed, pieces

_SPAN = tuple[int, int]
_ARTICLE = re.compile(r"(?i)(?:the|an?|its|their|all) ")
_LABEL = re.compile(r"(?:[^:]{1,50}?: |[^–—]{1,50}? [–—-] )")
_ADVERB = re.compile(
    r"\b(?:typically|usually|mostly|mainly|always|generally|normally|especially|chiefly|nearly always|often) "
)
_TERM = r"[^\s,;:()+&→=<>/–—-][^,;:()+&→=<>]{1,36}?"
_SUM = re.compile(
    rf"(?P<a>{_TERM}) ?(?:\+|<->|↔) ?(?P<b>{_TERM})(?=[,;:(]| \(|(?<=\w{{4}})\. (?=[A-Z])|\.?$)"
)
_SHORTENED = re.compile(r" [a-z]\.?$|\.")
"""What abbreviated names end with: `radial n.`."""
_EQUAL = re.compile(r" = (?P<b>[^,;:()=+<>→]{2,48}?)(?=[,;(]| \(|\. |\.?$)")
_ARROW = re.compile(
    r" ?(?:(?<!<)(?<!<-)->|=>|→|⇒) ?(?P<b>[^,;:()=<>→⇒]{3,60}?)(?=[,;(]| \(|\. |\.?$)"
)
_MOST = 5
_NO_OBJECT = PREPOSITIONS | {"to", "and", "or", "not", "no", "as", "are", "is", "was", "were", "of"}
_ACTS = frozenset("need get cause cover use take give carry show supply hold store run".split())
"""Verbs that hardly are nouns where a line opens with them."""
_LISTED = re.compile(r",[^,.;]* and ")
_PARTICIPLE = re.compile(r"\w+(?:ed|en|ing)\b")
_MATHS = re.compile(r"[`$*^_{}|\[\]\\]|\d|\bSET\b| - ")
_WORD = re.compile(r"[^\W\d_]{3}")
_NO_ANSWER = frozenset({"not", "lot", "lots", "think", "see", "check", "try", "yes", "no", "good"})
_NAMES = re.compile(
    r"(?:(?!(?:of|in|on|at|to|for|from|by|with|matters?|is|are)\b)[^\W\d][^\s]*(?<!ed)(?: |$))+$"
)
_WORKS = re.compile(
    r"(?i)(?:a lot|lots|don[’']t|do|never|always|not|add|use|take|mix|put|go|get|make|keep)\b"
)


def verb(block: Block) -> Iterator[Gapped]:
    """Yield fragments with what their verb is done to hidden."""
    return _read(block, _behind_verb, bare=True)


def noun_verb(block: Block) -> Iterator[Gapped]:
    """Yield fragments with what stands behind their verb, which may be a noun as well, hidden."""
    return _read(block, lambda text: _behind_verb(text, sure=False), bare=True)


def usual(block: Block) -> Iterator[Gapped]:
    """Yield fragments with what stands behind `typically` or the like hidden."""
    return _read(block, _behind_adverb, bare=True)


def total(block: Block) -> Iterator[Gapped]:
    """Yield fragments with either part of a sum, or of a pair of opposites, hidden."""
    for found in fragments(block):
        spans = [s for s in _of_sum(hushed(found.text)) if _is_worth(found, s)]
        if len(spans) == 2 and (block.parent or _LABEL.match(found.text)):
            yield from gapped(found, spans, least=2)


def equal(block: Block) -> Iterator[Gapped]:
    """Yield fragments with what stands behind their equals sign hidden."""
    return _read(block, lambda text: _behind_sign(_EQUAL, text))


def arrow(block: Block) -> Iterator[Gapped]:
    """Yield fragments with what stands behind their arrow hidden, unless lines beside begin alike."""
    first = block.text.split(" ", 1)[0]
    if sum(text.startswith(f"{first} ") for text in block.siblings) <= 1:
        yield from _read(block, lambda text: _behind_sign(_ARROW, text))


def _read(
    block: Block, spans_of: Callable[[str], Iterator[_SPAN]], *, bare: bool = False
) -> Iterator[Gapped]:
    for found in fragments(block):
        if bare and (not is_fragment(found, block) or "`" in found.text):
            continue
        if spans := [span for span in spans_of(hushed(found.text)) if _is_worth(found, span)]:
            yield from gapped(found, spans, least=2 if found.context else 3)


def _is_worth(found: Statement, span: _SPAN) -> bool:
    """Whether the words of a span are few, whole, and say something."""
    told = found.text[span[0] : span[1]]
    bare = [low(word) for word in words(told)]
    bare = bare[:-1] if len(bare) > 1 and len(bare[-1]) == 1 else bare
    ends = (
        bare
        and bare[-1] not in VAGUE | PREPOSITIONS
        and bare[0] not in _NO_ANSWER
        and not is_adverb(bare[-1])
    )
    whole = all(told.count(a) == told.count(b) for a, b in ("()", "[]"))
    sized = 1 <= len(bare) <= _MOST and POINTING.isdisjoint(bare)
    return bool(ends and sized and whole) and told.count("`") % 2 == 0


def _clauses(text: str) -> Iterator[_SPAN]:
    """Yield start and end of the pieces of TEXT behind its label."""
    label = _LABEL.match(text)
    begin = label.end() if label else 0
    for start, end in pieces(text):
        at = max(start, begin)
        at += len(text[at:end]) - len(text[at:end].lstrip())
        if at < end:
            yield at, at + len(text[at:end].rstrip(" ."))


def _behind_verb(text: str, *, sure: bool = True) -> Iterator[_SPAN]:
    for start, end in _clauses(text):
        first, _, rest = text[start:end].partition(" ")
        verbs = [base for base, form in forms(low(first)) if form == "s"]
        second = low(rest.split(" ", 1)[0])
        known = verbs and (verbs[0] not in NOUNS_TOO or _ARTICLE.match(rest) is not None)
        if verbs and not known and (verbs[0] not in _ACTS or _PARTICIPLE.match(rest)):
            continue
        torn = _LISTED.match(text, end) or text[end : end + 1] in {"–", "-", "/"}
        if (
            torn
            or not verbs
            or not rest
            or known != sure
            or second in _NO_OBJECT
            or is_adverb(second)
        ):
            continue
        at = end - len(rest)
        article = _ARTICLE.match(rest)
        yield at + (article.end() if article else 0), end


def is_third(word: str) -> bool:
    """Whether WORD is a verb in the third person, and no noun."""
    return any(form == "s" and base not in NOUNS_TOO for base, form in forms(low(word)))


def _behind_adverb(text: str) -> Iterator[_SPAN]:
    for found in _ADVERB.finditer(text):
        for start, end in _clauses(text):
            begins = low(text[found.end() :].split(" ", 1)[0])
            odd = begins in _NO_OBJECT or is_third(begins) or text[end : end + 1].strip(".,;)")
            if start < found.start() and found.end() < end and not odd:
                yield found.end(), end


def _of_sum(text: str) -> Iterator[_SPAN]:
    label = _LABEL.match(text)
    if text.count("+") + text.count("<->") + text.count("↔") == 1 and (
        found := _SUM.search(text, label.end() if label else 0)
    ):
        opens = not text[: found.start()] or text[: found.start()].rstrip()[-1] in ":,–—-"
        names = all(
            is_noun_phrase(_SHORTENED.sub("", found[part]), 4) and _NAMES.match(found[part])
            for part in "ab"
        )
        first, _, rest = found["a"].partition(" ")
        acts = [is_third(word) for word in words(found["a"])]
        if opens and names and not _WORKS.match(first) and not any(acts[1:]):
            yield found.start("a") + (len(first) + 1 if acts[0] and rest else 0), found.end("a")
            yield found.span("b")


def _behind_sign(sign: re.Pattern[str], text: str) -> Iterator[_SPAN]:
    for found in sign.finditer(text):
        left = _LABEL.sub("", text[: found.start()], count=1)
        tells = _WORD.search(left) and left[:1].isalpha() and not _MATHS.search(left)
        if tells and _WORD.search(found["b"]) and not _MATHS.search(found["b"]):
            yield found.span("b")
