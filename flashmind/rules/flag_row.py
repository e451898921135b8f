"""Flags in a row.

Several flags of one command in a line, each with its meaning.

    - tar flags: -c create, -x extract, -t list
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, plain, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_HEAD = re.compile(
    r"(?:flags|options|switches) (?:of|for) (?:`(?P<quoted>[^`]+)`|(?P<named>\w+))\s*:?\s*|"
    r"`?(?P<first>[a-z][\w.-]{1,12}(?: (?!flags|options|switches)[a-z][\w-]+)?)`?(?: (?:flags|options|switches))?:\s+(?=`?-)",
    re.IGNORECASE,
)
_FLAG = re.compile(
    r"`?(?P<flag>--?[A-Za-z][\w-]*)`?\s*(?::|=|->|→|–)?\s*(?:\((?P<inside>[^()]+)\)|(?P<told>[A-Za-z][^,;`()]*?))\s*(?=(?:[,;·|]\s*(?:and )?`?-)|\.?$)"
)
_TOOL = re.compile(
    r"`?(?P<tool>[a-z][\w.-]{1,12}(?: [a-z][\w-]{2,})?)`?(?: (?:flags|options|switches))?$"
)
_FEWEST = 2


def read(block: Block) -> Iterator[Pair]:
    """Yield the meaning of each flag of a row of them."""
    for sentence, text in said(block):
        if " -" not in text and "`-" not in text and not text.startswith("-"):
            continue
        head = _HEAD.match(text)
        named = head and (head["quoted"] or head["named"] or head["first"])
        tool = named or _tool(block)
        row = text[head.end() :] if head else text
        found = list(_FLAG.finditer(row)) if row.lstrip("`").startswith("-") else []
        if not tool or len(found) < _FEWEST:
            continue
        for flag in found:
            told = (flag["inside"] or flag["told"]).strip()
            if 1 <= len(words(told)) <= 8:
                question = f"`{tool}`: what does `{flag['flag']}` mean?"
                yield Pair(quote(block, sentence), question, capitalised(told))


def _tool(block: Block) -> str:
    """Return the command that the parent or heading names."""
    for name in (plain(block.parent).split(":")[0], *reversed(block.section)):
        if found := _TOOL.match(plain(name).strip(" :")):
            return found["tool"]
    return ""
