"""Because and since.

`A because B`, `Because B, A`, `Since B, A`, `A due to B`, `A as B`, `A, for it B`, `the reason A is
that B`, and `A. This is because B.`

    - Deep nets rarely get stuck because most critical points are saddle points.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Reason
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import about, parts, why
from flashmind.rules.hinge import content, topic_of
from flashmind.rules.reasons import CUES, explains, split
from flashmind.rules.units import quote, said

_RELATIVE = re.compile(
    r"(?i)\b(?:(?:comes?|came) (?:second|first|last|next)|instead|as well|too|either)$"
)
"""Claims that only mean something next to another one."""
_ALSO = re.compile(r"(?i)\balso (?!called|known)(?=\w)")
_LEANING = re.compile(
    r"(?i)(?:the|both|each|all|every|most|some)\b|(?:do not |don[’']t |never |always )?[a-z]+ the\b"
)
_MORE = re.compile(
    r"(?i)\b(?:more|less|fewer|better|worse|faster|slower|larger|smaller|higher|lower|longer|shorter|cheaper|harder|easier|safer|stronger|weaker)\b"
)


_FULL = 6
"""Words of a question from which on it tells what it hangs on, by what judges said of shorter ones."""


def read_full(block: Block) -> Iterator[Reason]:
    """Yield the reasons of a block whose question is long enough to stand alone."""
    return (fact for fact in read(block) if not is_brief(fact))


def is_brief(fact: Reason) -> bool:
    """Whether the question of FACT may leave out what it hangs on."""
    return len(words(fact.question)) < _FULL


@lru_cache(maxsize=2)  # the rule on short questions looks at the same block
def read(block: Block) -> tuple[Reason, ...]:
    """Return each claim with its reason, where the claim can be turned into `Why …?`."""
    return tuple(_read(block))


def _read(block: Block) -> Iterator[Reason]:
    before = ""
    for sentence, text in said(block):
        label, body = parts(text)
        small = text.lower()
        cued = any(cue in small for cue in CUES)
        claim, reason = split(body, before) if cued else ("", "")
        before = text
        if not claim or not explains(reason) or _RELATIVE.search(claim):
            continue
        if question := why(_ALSO.sub("", claim), block, about(block, label, sentence.first)):
            yield Reason(quote(block, sentence), _placed(question, claim, block, sentence), reason)


def _placed(question: str, claim: str, block: Block, sentence: Sentence) -> str:
    """Return QUESTION behind what the block is about, where its claim leans on that."""
    name = topic_of(block, sentence)
    leans = _LEANING.match(claim) or (_MORE.search(claim) and " than " not in claim)
    if not name or not leans or ":" in question or content(name) & content(question):
        return question
    return f"{capitalised(name).rstrip(' .:')}: {question[0].lower()}{question[1:]}"
