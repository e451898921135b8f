"""Although and despite.

`Although A, B`, `B even though A`, `Despite A, B`: A is the cue, B what holds all the same.

    - DELETE is idempotent even though the second call returns 404.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered
from flashmind.language.plain import words
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts, points_back, with_subject
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

_AHEAD = re.compile(
    r"(?P<word>Although|Though|Even though|Even if|Despite|In spite of|While) (?P<given>[^,]+), (?P<main>.+)$"
)
_BEHIND = re.compile(
    r"(?P<main>[^,]+?),? (?P<word>although|though|even though|even if|despite|in spite of) (?P<given>[^,]+)$"
)


def read(block: Block) -> Iterator[Condition]:
    """Yield what holds against what one would expect."""
    for sentence, text in said(block):
        body = parts(text).text
        found = _AHEAD.match(body) or _BEHIND.match(body)
        if not found:
            continue
        main, given = tidy(found["main"]), tidy(found["given"])
        ahead = found.start("given") < found.start("main")
        given, main = (given, main) if ahead else (with_subject(given, main), main)
        phrase = "spite" in found["word"].lower() or found["word"].lower() == "despite"
        whole = is_statement(main) and (phrase or is_statement(given))
        back = (
            points_back(given)
            or points_back(main)
            or re.match(r"(?i)(?:it|they|its|their)\b", given)
        )
        if whole and not back and 3 <= len(words(main)) <= 20 and 2 <= len(words(given)) <= 18:
            word = found["word"].lower()
            asked = f"What is the case {word} {lowered(given, block.vocabulary)}?"
            yield Condition(quote(block, sentence), asked, main)
