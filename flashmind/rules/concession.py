"""Although and despite.

`Although A, B`, `Despite A, B`, `B even though A`: the side that comes last is to be completed.

    - The method DELETE is idempotent even though a second call returns an error.
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts, points_back
from flashmind.rules.gaps import Statement, holds, is_aside, is_pasted, is_told
from flashmind.rules.hinge import completed, topic_of
from flashmind.rules.units import quote, said

_AHEAD = re.compile(
    r"(?P<lead>(?P<word>Although|Though|Even though|Even if|Despite|In spite of) (?P<given>[^,]+))(?P<cue>,) (?P<tail>.+)$"
)
_BEHIND = re.compile(
    r"(?P<lead>(?P<given>[^,]+?))(?P<cue>,? (?:even though|although|despite|in spite of)) (?P<tail>[^,]+)$"
)
_BACK = re.compile(r"(?i)(?:it|they|its|their|being|this|that|we|you)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield what holds against what one would expect, up to its hinge."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        context = topic_of(block, sentence)
        found = _AHEAD.match(parts(text).text) or _BEHIND.match(parts(text).text)
        if not found or not is_told(text, sentence) or is_pasted(sentence, block):
            continue
        given = found["given"]
        whole = is_statement(given) or "espite" in found[0] or "spite" in found[0]
        if not whole or points_back(given) or _BACK.match(given) or (block.parent and not context):
            continue
        name = "" if not context or holds(given, context) else context
        statement = Statement(text, name, quote(block, sentence), sentence.text)
        if card := completed(statement, found["lead"], found["cue"], found["tail"]):
            yield card
