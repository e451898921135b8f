"""What a block says, point by point: halves of sentences, fragments with their subject found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.closed import RELATIVES, low
from flashmind.language.grammar import is_plural
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import Clause, parsed
from flashmind.language.verbs import NOUNS_TOO, forms
from flashmind.model.fact import Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import about, parts, points_back
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.heads import head_of
from flashmind.rules.units import quote, said

_JOINT = re.compile(
    r"(?=[;, .!])(?:;|,(?: and| but| while| whereas)?| –| —| -|(?<=[a-z)]{3})[.!]) +"
)
_EXAMPLE = re.compile(r"(?i),? (?:\()?(?:e\.g\.|for example|for instance|i\.e\.),? .*$")
_EXAMPLES = ("e.g.", "for example", "for instance", "i.e.")
_LEANING = re.compile(r"(?i)\b(?:it|them|this|that|once)\b")
_BACK = re.compile(r"(?i)(it|they)\b(?![’'])")
_OPENS = re.compile(r"(?:[^\W_]|[`$“\"])")
_AUXILIARY = re.compile(r"(?:is|was|has|can|cannot|can[’']t|doesn[’']t|must|should|may)$")
_STARTS = re.compile(r"(?i)(?:it|they|can|cannot|can[’']t|must|should|may|\w+s|doesn[’']t) ")
"""Words with which a fragment may begin whose subject stands elsewhere."""
_LINKS = frozenset({"otherwise", "instead", "also", "then", "thus", "hence", "therefore", "however", "besides", "else"})  # fmt: skip
"""Words that tie a statement to the one before it."""
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Point:
    """One statement: its text, the CONTEXT that it needs (or none), its quote and its parts.

    `named` holds where the text begins with a subject that stood in a label, heading or parent.
    """

    text: str
    context: str
    quote: Quote
    clause: Clause
    named: bool = False


@lru_cache(maxsize=4)  # several rules look at one block before the next comes
def points(block: Block) -> tuple[Point, ...]:
    """Return the statements of a block that stand by themselves or with the name of their subject."""
    if is_aside(block):
        return ()
    return tuple(
        point
        for sentence, text in said(block)
        if not is_pasted(sentence, block)
        for point in _points(block, sentence, text)
    )


def _points(block: Block, sentence: Sentence, text: str) -> Iterator[Point]:
    small = text.lower()
    label, body = parts(_EXAMPLE.sub("", text) if any(e in small for e in _EXAMPLES) else text)
    label = "" if label and _LEANING.search(label) else label
    place, context = quote(block, sentence), context_of(block)
    for at, part in enumerate(halves(body)):
        if not is_told(part, sentence, _SHORTEST):
            continue
        clause = parsed(part)
        head = "" if label else head_of(block, sentence, part)
        if clause and _stands(part, clause) and (context or head or label or not block.parent):
            shown = label or head or context
            yield Point(part, "" if not shown or holds(part, shown) else shown, place, clause)
        elif at == 0 and (named := _with_subject(part, block, sentence, label)):
            yield Point(named[0], "", place, named[1], named=True)


def _with_subject(
    part: str, block: Block, sentence: Sentence, label: str
) -> tuple[str, Clause] | None:
    """Return a fragment as a statement on what its label, parent or heading names, and its parts."""
    if not _STARTS.match(part) or not (label or block.parent or context_of(block)):
        return None
    if not label and any(parsed(s.text) for s in _before(block, sentence)):
        return None
    name = about(block, label, sentence.first)
    whole = _named(part, name) if name else ""
    clause = parsed(whole) if whole else None
    return (whole, clause) if clause and clause.subject == name else None


def _before(block: Block, sentence: Sentence) -> Iterator[Sentence]:
    """Yield the sentences of a block before this one: a subject in one of them may be meant."""
    for other in block.sentences:
        if (other.first, other.text) == (sentence.first, sentence.text):
            return
        yield other


def halves(text: str) -> tuple[str, ...]:
    """Return TEXT cut where the words on both sides are statements: `A makes B, C makes D`."""
    for found in _JOINT.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if not (first := parsed(before)) or not (then := parsed(after)):
            continue
        opens = {after.split(" ", 1)[0].lower(), then.subject.split(" ", 1)[0].lower()}
        if first.lead or opens & RELATIVES or before.count("(") != before.count(")"):
            continue
        return (before.strip(" ,"), *halves(after))
    return (text,)


def _stands(text: str, clause: Clause) -> bool:
    """Whether the text has a subject of its own and points at nothing else."""
    first = clause.subject.split(" ", 1)[0].lower()
    pronoun = first in {"it", "they", "its", "their", "there", "you", "we", "he", "she", "one"}
    linked = low(text.split(" ", 1)[0].rstrip(",")) in _LINKS
    return not (pronoun or linked or points_back(text) or is_command(text))


def _named(part: str, name: str) -> str:
    """Return the fragment `adds …` or `it adds …` with NAME as its subject, where they agree."""
    if back := _BACK.match(part):
        fits = is_plural(name) == (back[1].lower() == "they")
        return f"{name} {part[back.end() :].strip()}" if fits else ""
    first, _, rest = part.partition(" ")
    bare = first[:1].lower() + first[1:]
    verbs = [base for base, form in forms(bare) if form == "s"]
    sure = bool(verbs) and (
        verbs[0] not in NOUNS_TOO or re.match(r"(?:the|an?|its|all|no|more) ", rest) is not None
    )
    starts = sure or _AUXILIARY.match(bare)
    agrees = starts and _OPENS.match(part) and words(rest)
    modal = bare in {"can", "must", "should", "may", "cannot"}
    return f"{name} {bare} {rest}" if agrees and (modal or not is_plural(name)) else ""
