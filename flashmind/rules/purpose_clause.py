"""An order with its purpose.

`Do A to B`: what A is done for.

    - Freeze the dough overnight to stop the fermentation.
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.verbs import VERBS
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import about, parts, why
from flashmind.rules.reasons import tidy
from flashmind.rules.units import quote, said

_TAKES_TO = re.compile(
    r"(?i)\b(?:how|what|where|when|which|try|tries|need|needs|want|wants|have|has|had|able|likely|used|order|way|ways|ready|easy|"
    r"hard|up|down|due|ought|tend|tends|remember|learn|forget|fail|allowed?|enough|time|right|ability|access|prior|next|close|"
    r"seem|appear|begin|start|continue|asked?|tell|told|said|from|equal|similar|too|chance|attempt|tendency|power|duty|wait|"
    r"sure|decide|prefer|add|apply|listen|go|convert|switch|point|relate|refer|compare|according|thanks|as|than|and|or|is|are|it|them|that|you|us|not)$"
)


def read(block: Block) -> Iterator[Reason]:
    """Yield what is to be done with what it is for."""
    for sentence, text in said(block):
        label, body = parts(text)
        claim, goal = _parted(body) if " to " in body else ("", "")
        if claim and 3 <= len(words(goal)) <= 18 and not re.search(r"(?i)\b(?:this|these)\b", goal):
            question = why(claim, block, about(block, label, sentence.first))
            if question:
                yield Reason(quote(block, sentence), question, goal)


def _parted(text: str) -> tuple[str, str]:
    if not is_command(text) or re.search(
        r"(?i)\b(?:use|used|because|since|if|when|so that|in order to|so as to)\b", text
    ):
        return "", ""
    for found in re.finditer(r" to (?:not |never )?([a-z]+)", text):
        claim = text[: found.start()]
        if _TAKES_TO.search(claim):
            continue
        sure = found[1] in VERBS and len(words(claim)) >= 3
        return (claim, tidy(text[found.start() + 1 :])) if sure else ("", "")
    return "", ""
