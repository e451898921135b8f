"""Words in curly brackets as cloze.

`{{words}}` or `{{cloze words}}` in a sentence become its gaps, unless they are a template's.

    The treaty of {{Westphalia}} ended the Thirty Years' War.
"""

import re
from collections.abc import Iterator
from itertools import count

from flashmind.language.plain import words
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.by_hand import shown, without_code
from flashmind.rules.units import lead

_GAP = re.compile(
    r"(?<![{$\\\w}])\{\{(?:cloze\s+)?(?![\s{#/>!&^])([^{}|#<>/$%=()\[\]_.:\"\\]{1,60}?)(?<!\s)\}\}(?!\})"
)
_ANY = re.compile(r"\{\{(?!c\d+::)")
_TEMPLATE = re.compile(
    r"(?i)\b(?:template|jinja2?|mustache|handlebars|liquid|vue|angular|helm|variable|placeholder|macro|moustache|ansible|hugo)s?\b"
)
_NAMES = frozenset(
    """name title date time user username value item content body url message count id email key
    index data text slug author description page this now today yesterday tomorrow path file
    first last year month day version image link label type number total price""".split()
)
"""Names that templates give to what they fill in."""


def read(block: Block) -> Iterator[Gapped]:
    """Yield the block with its brackets as gaps c1 … cN, where each holds plain words."""
    bare = without_code(block.text)
    marks = list(_GAP.finditer(bare))
    if (
        not marks
        or len(marks) != len(_ANY.findall(bare))
        or "{{c" in re.sub(r"\{\{cloze\s", "", bare)
    ):
        return
    names = any(mark[1].lower() in _NAMES for mark in marks) or bool(_TEMPLATE.search(bare))
    left = len(words(bare)) - sum(len(words(mark[1])) for mark in marks)
    if not names and left >= 2:
        parts, at, numbers = list[str](), 0, count(1)
        for mark in marks:
            inside = block.text[mark.start(1) : mark.end(1)]
            parts += [block.text[at : mark.start()], f"{{{{c{next(numbers)}::{inside}}}}}"]
            at = mark.end()
        yield Gapped(lead(block), shown("".join([*parts, block.text[at:]])))
