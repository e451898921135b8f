"""Why, asked of the sentence before.

A label that asks for the reason, the place or the ways of what the sentence before it says.

    - Constantinople was founded on the site of Byzantion. Why there: straits, trade, a peninsula that is easy to defend
    - Severance turns a joint tenancy into a tenancy in common. Ways: written notice, mutual agreement, homicide.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Enumeration, Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted
from flashmind.rules.lists import parts
from flashmind.rules.prose import before
from flashmind.rules.units import quote, said

CUES = ("why", "way", "reason", "cause", "effect", "result", "sign", "exception", "use", "method", "risk", "fix", "cure", "condition")  # fmt: skip
_LABEL = re.compile(
    r"(?i)(?P<asked>why(?: [\w’']+){1,2}|(?P<many>ways|reasons|causes|effects|results|signs|exceptions|uses|methods|risks|conditions|fixes)|(?P<one>cause|effect|result|sign|exception|use|risk|fix|cure|condition))\s*(?::|=| –| -) (?P<told>.+)$"
)
_LONGEST = 26


def read(block: Block) -> Iterator[Pair | Enumeration]:
    """Yield the question that a label asks of the sentence before it."""
    if is_aside(block) or len(block.sentences) == 1:
        return
    for sentence, text in said(block):
        found = _LABEL.match(text)
        claim = before(block, sentence) if found and not is_pasted(sentence, block) else ""
        if not found or not claim or len(words(found["told"])) > _LONGEST:
            continue
        context = context_of(block)
        name = f"{capitalised(context)}: " if context and not holds(claim, context) else ""
        question = f"{name}{claim if name else capitalised(claim)} – {_asked(found)}?"
        entries = parts(re.sub(r",? and (?:also|even) ", " and ", found["told"]))
        if found["many"] and entries:
            yield Enumeration(quote(block, sentence), question, entries)
        elif not found["many"]:
            yield Pair(quote(block, sentence), question, found["told"].rstrip(" ."))


def _asked(found: re.Match[str]) -> str:
    if found["many"]:
        return f"what are the {found['many'].lower()}"
    return f"what is the {found['one'].lower()}" if found["one"] else found["asked"].lower()
