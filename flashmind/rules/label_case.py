"""What holds in a case.

`case: text`, where the label is no name but a case: a short statement, or words such as
`CPU limit exceeded` or `same tack`.

    ## Limits
    - CPU limit exceeded: throttled, not killed
    - same tack: windward boat keeps clear
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import points_back
from flashmind.rules.gaps import holds, is_aside, is_told
from flashmind.rules.hinge import content
from flashmind.rules.labelled import is_answer, is_label, place
from flashmind.rules.units import quote, said

_LINE = re.compile(
    r"(?P<label>[A-Za-z][^:=→`(),;–—.]{4,46}(?:, [^:=→`(),;–—.]{4,30})?): (?P<text>\S.*)$"
)
_OPENS = re.compile(
    r"(?i)(?:same|different|other|opposite|both|no|not|too|without|still|more|less|only|over|under|above|below|before|after|during|at|in|on|with)\b"
)
_ENDS = re.compile(
    r"(?i)(?:[a-z]{3,}ed|broken|stuck|lost|gone|frozen|open|closed|missing|full|empty|down|off)$"
)
_ODD = re.compile(
    r"(?i)\b(?:i|my|me|we|our|you|your|this|that|these|it|why|how|what|who|example|means?|says|said|note|notes|remember|order|problem|question|see|in (?:short|general|practice|other words)|no idea)\b"
)
_CUT = re.compile(r"\s*(?:;|(?<=[\w)]{3})\. ).*$")


def read(block: Block) -> Iterator[Pair]:
    """Yield what holds, or is done, in each case."""
    if is_aside(block) or not (context := place(block)):
        return
    for sentence, text in said(block):
        found = _LINE.match(text)
        label = found["label"].strip() if found else ""
        told = _CUT.sub("", found["text"]) if found else ""
        if not _is_case(label) or not is_answer(told) or not is_told(text, sentence, 3):
            continue
        if len(words(told)) > 1 and not content(told) <= content(f"{label} {context}"):
            asked = label if holds(label, context) else f"{context}: {label}"
            do = ": what should you do?" if is_command(told) else "?"
            yield Pair(quote(block, sentence), capitalised(f"{asked}{do}"), capitalised(told))


def _is_case(label: str) -> bool:
    """Whether LABEL is a case: no name, but said so that it stands by itself."""
    if not 2 <= len(words(label)) <= 8 or is_label(label) or _ODD.search(label):
        return False
    clause = parsed(label)
    stated = clause is not None and not clause.rest and not points_back(label)
    return stated or bool(_OPENS.match(label) or _ENDS.search(label))
