"""Why there is none.

`No X, because Y`: what there is none of is shown, the reason is to be completed.

    - No easement of a view, because it is too vague.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import is_statement
from flashmind.rules.gaps import holds, is_aside, is_pasted, is_told
from flashmind.rules.hinge import content, ended, topic_of
from flashmind.rules.prose import before
from flashmind.rules.units import quote, said

_NO = re.compile(
    r"(?P<lead>(?:No|no|Not|not|Never|never) [^,:;]{4,60}?)(?P<cue>,? (?:because|b/c|bc|since|as|cos|cuz) )(?P<told>.+)$"
)
_FRAGMENT = re.compile(r"(?i)no (?:use|good|need|point|place|effect)\b|not\b|never\b")
_OWN = re.compile(r"(?i)(?:this|that|he|she)\b")
_LEAST = 3


def read(block: Block) -> Iterator[Pair]:
    """Yield what there is none of, and asks why."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        found = _NO.match(text)
        if not found or not is_told(text, sentence) or is_pasted(sentence, block):
            continue
        name, answer = _name(found["lead"], sentence, block), ended(found["told"])
        clear = name or not _FRAGMENT.match(found["lead"])
        whole = is_statement(answer) or len(words(answer)) >= _LEAST
        if not clear or not whole or _OWN.match(answer) or (block.parent and not name):
            continue
        lead = f"{capitalised(name)}: {found['lead']}" if name else capitalised(found["lead"])
        if len(content(lead)) >= _LEAST - 1 and not content(answer) <= content(lead):
            yield Pair(quote(block, sentence), f"{lead}{found['cue'].rstrip()} …?", answer)


def _name(lead: str, sentence: Sentence, block: Block) -> str:
    """Return what a fragment is said of: the subject before it, its label, or its heading."""
    if _FRAGMENT.match(lead) and (clause := parsed(before(block, sentence))):
        return clause.subject
    topic = topic_of(block, sentence)
    return "" if holds(lead, topic) else topic
