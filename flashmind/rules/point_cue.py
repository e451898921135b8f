"""What a label, or the left side of an arrow, stands for.

A line `label: points` or `A → B` that no other rule reads, wherever it stands: what comes before
is the cue, below the nearest heading.

    ## Output
    - sympathetic: HR up, force up, AV delay shorter
    - Fix for a lost request → send it again with its key
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, plain, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import points_back
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.openings import opening
from flashmind.rules.siblings import beside
from flashmind.rules.units import quote, said

_LABEL = re.compile(
    r"(?P<left>`[^`]+`|[^:=→`()]{2,40}?(?: \([^()]{1,30}\))?)(?: ?: | [–—-] )(?P<told>\S.*)$"
)
_ARROW = re.compile(r"(?P<left>[^→=>:]{6,70}?) ?(?:->|→|=>|⇒) ?(?P<told>[^→=]{3,120})$")
_END = re.compile(r"\s*(?:;|\. |, (?:so|because|which|but) | \((?:see|e\.g)).*$")
_ODD = re.compile(
    r"(?i)\b(?:week|day|days|part|chapter|course|lecture|meta|paper|step|case|phase|links?|people|someone|i|my|me|our|his|her|this|these|it|exception|problem|"
    r"mnemonic|careful|author|source|date|year|page|version|corrections?|exam|from|via|by|credit|image|photo|illustration|question|task|goal|plan|idea)\b"
)
_LONGEST, _FEW = 18, 3


def label(block: Block) -> Iterator[Detail]:
    """Yield what each label of a block stands for."""
    return _read(block, _LABEL, 1)


def arrow(block: Block) -> Iterator[Detail]:
    """Yield what stands behind each arrow of a block."""
    return _read(block, _ARROW, 2)


def _read(block: Block, pattern: re.Pattern[str], least: int) -> Iterator[Detail]:
    if is_aside(block):
        return
    context = _heading(block)
    for sentence, text in said(block):
        found = pattern.match(text)
        if not found or not is_told(text, sentence) or is_pasted(sentence, block):
            continue
        if pattern is _LABEL and (
            _opens_verbally(found["told"]) or not _is_listed(block, sentence)
        ):
            continue
        left, told = found["left"].strip(" *_"), _END.sub("", found["told"]).strip(" ,.")
        if _is_cue(left, least) and _is_answer(told) and (context or len(words(left)) > 1):
            cue = f"{left}?" if pattern is _LABEL else f"{left} → ?"
            shown = f"{context}: {cue}" if context and not holds(left, context) else cue
            yield Detail(quote(block, sentence), capitalised(shown), told)


def _opens_verbally(told: str) -> bool:
    """Whether what is TOLD is an order, or what a thing must, can or has: no answer to a mere name."""
    return is_command(told) or opening(told) == "must"


def _is_listed(block: Block, sentence: Sentence) -> bool:
    """Whether a sentence opens its block, or its line, and is no link; labels stand beside it."""
    opens = f"\n{sentence.text[:20]}" in f"\n{block.text}"
    linked = sentence.text.startswith("[")
    return opens and not linked and (len(beside(block)) >= _FEW or len(block.section) > 1)


def _heading(block: Block) -> str:
    """Return the context of a block, be it as vague as `Output`."""
    if context := context_of(block):
        return context
    topic = re.sub(r"\s*\([^()]*\)", "", plain(block.topic)).strip(" :")
    vague = re.match(
        r"(?i)(?:general|gotchas?|misc|overview|notes|summary|basics|other|intro|tips)\b", topic
    )
    return (
        topic
        if not vague and not block.parent and is_noun_phrase(topic, 4) and len(block.section) > 1
        else ""
    )


def _is_cue(left: str, least: int) -> bool:
    """Whether the left side names something that the right side can be told of."""
    found = [word.lower() for word in words(left)]
    if left.startswith("`"):
        return least == 1 and len(left) < 30
    vague = not found or found[-1] in en.NOT_A_TERM | en.GENERIC or found[0] in en.NOT_A_TERM
    told = least == 1 and (parsed(left) is not None or not is_noun_phrase(left, 6))
    return (
        not (vague or told or _ODD.search(left) or points_back(left))
        and len(found) >= least
        and left[0].isalpha()
    )


def _is_answer(told: str) -> bool:
    whole = (
        all(told.count(a) == told.count(b) for a, b in ("()", "[]")) and told.count("`") % 2 == 0
    )
    coded = re.fullmatch(r"`[^`]*`|(?:[A-Z][a-z]+ )?\d{3,4}", told)
    return (
        whole
        and not coded
        and 2 <= len(words(told)) <= _LONGEST
        and not re.search(r"https?:|vs\.?$|\.\.$", told)
    )
