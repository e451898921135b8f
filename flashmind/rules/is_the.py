"""X is the Y.

The subject is a term, the predicate `the … of`, `the … that`, which singles it out.

    - The mitral valve is the valve between the left atrium and the left ventricle.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import without_article
from flashmind.language.plain import words
from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.glosses import defined
from flashmind.rules.is_a import NO_CLASS, is_definable
from flashmind.rules.units import quote, said

_IS_THE = re.compile(
    r"([^,;:]{2,60}?) (?:is|are) ((?:what|whatever|whoever|where|how) .+|the (?:[\w’'-]+ ){1,5}?(?:of|that|which|where|when|who|whose|between|in which|at which|from|for|by which|to|used|in)\b .+)$"
)
_JUDGED = re.compile(
    r"(?i)the (?:\w+ )?(?:best|worst|same|only|first|last|next|main|most|least|key|simplest|example|reason|problem|case|result|cause|way|one|ones|opposite|"
    r"default|idea|goal|point|trick|answer|solution|difference|rest|right|wrong|exception|biggest|future|norm|part|essence|basis|job|fault)\b"
)
_CUT = re.compile(
    r"\s*(?:;|, which |, so |, but |, and (?=\w+ (?:is|are|can|will)\b)| – | — | -> | → |\. |: ).*$"
)


def read(block: Block) -> Iterator[Definition]:
    """Yield `X is the Y` as a definition of X."""
    for sentence, text in said(block):
        found = _IS_THE.match(text)
        judged = found and (_JUDGED.match(found[2]) or NO_CLASS.match(found[2]))
        if not found or judged or not is_definable(found[1]):
            continue
        meaning = _CUT.sub("", found[2])
        if 4 <= len(words(meaning)) <= 28 and len(words(found[1])) <= 5:
            term = without_article(found[1])
            yield defined(
                quote(block, sentence),
                term if term != found[1] and not found[1].lower().startswith("the ") else found[1],
                meaning,
                block.vocabulary,
                mirrored=False,
            )
