"""Never, avoid, don't.

`Never V A in B` asks for A: what one should never do, with the place as cue.

    - Never keep fresh bread in the fridge.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.language.verbs import VERBS
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.reasons import tidy
from flashmind.rules.relations import is_thing
from flashmind.rules.units import quote, said

_NEVER = re.compile(
    r"(?i)(?P<not>never|do not|don[’']?t|avoid)(?: ever)? (?P<verb>[a-z]+) (?P<what>.+?)(?: (?P<where>(?:in|on|into|to|with|from|for|at|under|over|through|near|after|before|during|without|as|between)\b.*))?$"
)
_AVOID = re.compile(
    r"(?i)avoid (?P<what>(?!\w+ing\b).+?) (?P<where>(?:in|on|into|with|for|at|during|after|before|when|under)\b.+)$"
)
_KNOW = re.compile(
    r"(?i)(?:use|need|worry|forget|trust|want|know|think|get|expect|let|care|be|have|try|panic|judge)$"
)


def read(block: Block) -> Iterator[Condition]:
    """Yield what one should never do, where it is told of a thing of its own."""
    for sentence, text in said(block):
        body = parts(text).text
        if question_answer := _asked(tidy(body)):
            yield Condition(quote(block, sentence), *question_answer)


def _asked(text: str) -> tuple[str, str] | None:
    if (found := _AVOID.match(text)) and _fits(found["what"], found["where"]):
        return f"What should you avoid {found['where']}?", found["what"]
    found = _NEVER.match(text)
    if not found or found["not"].lower() == "avoid" or found["verb"].lower() not in VERBS:
        return None
    where = found["where"] or ""
    if _KNOW.match(found["verb"]) or not _fits(found["what"], where):
        return None
    word = "never" if found["not"].lower() == "never" else "not"
    asked = " ".join(filter(None, [found["verb"].lower(), where]))
    return f"What should you {word} {asked}?", found["what"]


def _fits(what: str, where: str) -> bool:
    cue = len(words(where)) >= 2 and not re.search(r"(?i)\b(?:it|this|that|them|these)\b", where)
    told = re.search(r"(?i) (?:that|which|who) \w+ \w+", what)
    bare = re.split(r" (?:that|which|who) ", what)[0]
    return is_thing(bare, 8) and (cue or bool(told)) and len(words(where)) <= 12
