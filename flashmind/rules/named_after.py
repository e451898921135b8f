"""Named after.

What a thing or an idea has its name from: `X is named after Y`.

    - The ohm is named after Georg Simon Ohm.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_plural, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.consists import named
from flashmind.rules.is_a import is_definable
from flashmind.rules.units import quote, said

_NAMED = re.compile(
    r"([^,;:]{2,60}?)(?:,| (?:is|are|was|were))? (?:re)?named (?:after|for) ([^;]+)$"
)
_CUT = re.compile(r"\s*(?:;|, (?:who|which|a|an|the)\b|\. | because | and | \(| in \d).*$")


def read(block: Block) -> Iterator[Detail]:
    """Yield what the subject of the sentence is named after."""
    for sentence, text in said(block):
        found = _NAMED.match(text)
        if found and is_definable(without_article(found[1])):
            answer = _CUT.sub("", found[2])
            verb = "are" if is_plural(without_article(found[1])) else "is"
            if 1 <= len(words(answer)) <= 12:
                question = f"What {verb} {named(found[1], block)} named after?"
                yield Detail(quote(block, sentence), question, answer)
