"""List on a line.

A label that names a kind, and its members behind it: `Types of bond: ionic, covalent, metallic`.

    - Main causes of the war: militarism, alliances, imperialism
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_clause
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.labels import Label, asked, is_ordered
from flashmind.rules.lists import parts
from flashmind.rules.units import quote, said

_LINE = re.compile(
    rf"(?i)(?P<label>(?:[\w'’-]+ ){{0,3}}?(?:{en.KIND_NOUNS})(?: (?:of|for|to|in) [^:=]{{2,50}}?)?)\s*(?::|=|\s[–—-])\s+(?P<parts>.+)$"
)


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the members where there are two to seven short ones and the label asks for them."""
    for sentence, text in said(block):
        found = _LINE.match(text)
        members = parts(found["parts"]) if found and re.search(r"[,;]", found["parts"]) else ()
        if not found or not members or any(map(is_clause, members)):
            continue
        label = Label(found["label"], block.topic, block.vocabulary)
        ordered = is_ordered(found["label"])
        if question := asked(label):
            order = ", in order" if ordered else ""
            worded = f"{question[0].upper()}{question[1:]}{order}?"
            yield Enumeration(quote(block, sentence, block.label_line), worded, members, ordered)
