"""Term and definition.

`term: gloss`, or `**term** – gloss`, where the gloss starts as definitions do (a, the, when, V-ing).

    - epoch: one full pass over all training samples
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, statement
from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.glosses import defined
from flashmind.rules.terms import gloss, is_term
from flashmind.rules.units import is_english, quote

_COLON = re.compile(r"([^:]{1,70}?)\s*:\s+(.+)$")
_DASH = re.compile(r"(.{1,70}?)\s+[–—-]{1,2}\s+(.+)$")


def read(block: Block) -> Iterator[Definition]:
    """Yield the definition that the block's first sentence gives; headings may define too."""
    if (
        block.kind not in {"bullet", "paragraph", "heading"}
        or not is_english(block)
        or not block.sentences
    ):
        return
    first = block.sentences[0]
    marked = re.match(r"\s*(\*\*|__|`)(?!\s)", first.text)
    found = _COLON.match(statement(first.text)) or (marked and _DASH.match(statement(first.text)))
    if not found:
        return
    term, text = plain(found[1]), re.sub(r"^(?i:this|it) (?:describes|means) ", "", found[2])
    meaning = gloss(text)
    if meaning and is_term(term):
        yield defined(quote(block, first), term, meaning, block.vocabulary)
