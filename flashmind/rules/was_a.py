"""X was a Y.

Persons and things of the past: `Who was …?` where the predicate names an office or a trade.

    - Edwin Chadwick was an English reformer who fought for clean water.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.is_a import is_definable, is_judgement
from flashmind.rules.person import calls, is_name
from flashmind.rules.units import quote, said

_WAS = re.compile(
    r"([^,;:]{2,60}?)(?: \([^()]*\d[^()]*\))? (was|were) ((?:an?|the|one of the) .+)$"
)
_VAGUE = re.compile(
    r"(?i)the (?:\w+ )?(?:same|only|first|last|next|best|worst|main|most|key|reason|problem|case|result|cause|way|one|beginning|end|turning)\b"
)
_CUT = re.compile(
    r"\s*(?:;|, which |, so |, but |, and (?=\w+ (?:is|was|were|can)\b)| – | — | -> | → |\. |: ).*$"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield who or what the subject of the sentence was."""
    for sentence, text in said(block):
        found = _WAS.match(text)
        if (
            not found
            or _VAGUE.match(found[3])
            or is_judgement(found[3])
            or not is_definable(found[1])
        ):
            continue
        meaning = _CUT.sub("", found[3])
        person = is_name(found[1]) and calls(meaning)
        named = found[1][:1].isupper() and (
            person or " " in found[1] or found[1].lower().startswith("the ")
        )
        if named and 3 <= len(words(meaning)) <= 28:
            subject = found[1] if is_name(found[1]) else lowered(found[1], block.vocabulary)
            subject = (
                f"the {without_article(subject)}" if re.match(r"(?i)the ", found[1]) else subject
            )
            question = f"{'Who' if person else 'What'} {found[2]} {subject}?"
            yield Detail(quote(block, sentence), question, meaning)
