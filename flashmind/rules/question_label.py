"""Question as label.

A line that begins with a question, its answer behind a colon, a dash or an arrow.

    - Why wait before cutting bread: the crumb is still setting
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, plain, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.question_heading import is_asking
from flashmind.rules.units import is_english, lead, quote

_MARKED = re.compile(r"(?P<asked>[^?]{8,160}\?)\s*(?:->|→|=>|=|:|–|—|-)\s*(?P<told>.+)$")
_WHY = re.compile(r"(?i)(?P<asked>why [^:;?]{3,90}?)\s*:\s+(?P<told>.+)$")


def read(block: Block) -> Iterator[Pair]:
    """Yield the question and its answer where one line holds both."""
    if not is_english(block) or not block.sentences:
        return
    sentence = block.sentences[0]
    text = plain(block.text if len(block.sentences) == 1 else sentence.text)
    found = _MARKED.match(text) or _WHY.match(text)
    if not found:
        return
    question, answer = (
        found["asked"].rstrip("?") + "?",
        re.sub(r"(?<!\.)\.$", "", _first(found["told"])),
    )
    question = question[0].upper() + question[1:]
    if is_asking(question) and 1 <= len(words(answer)) <= 30 and "?" not in answer:
        alone = len(block.sentences) == 1
        place = lead(block) if alone else quote(block, sentence)
        yield Pair(place, question, capitalised(answer))


def _first(told: str) -> str:
    """Return the first sentence, where the next one begins without a capital letter too."""
    return re.split(r"(?<=[a-z)])\. (?=[a-z])", told)[0]
