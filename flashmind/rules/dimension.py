"""Values of a dimension.

A heading that names a quantity or code, and a bullet for each value of it.

    ### Exit code
    - 0 - success
    - 1 - a general error
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, plain, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.terms import first_clause
from flashmind.rules.units import is_english, quote

_VALUE = re.compile(
    r"(?P<value>[<>≤≥]?\s?\d{1,4}[+%]?)\s*(?:[:=]|–|—|-{1,2})\s+(?P<rest>[^\d\s].*)$"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield what each value means, where all bullets begin with a value."""
    topic = block.label or block.topic
    if block.kind != "list" or not is_english(block) or not is_noun_phrase(topic, 5):
        return
    found = [(bullet, _VALUE.match(plain(bullet.text))) for bullet in block.children]
    if not 2 <= len(found) <= 12 or not all(value for _, value in found):
        return
    for bullet, value in found:
        if value and bullet.sentences:
            said = first_clause(value["rest"])
            if 1 <= len(words(said)) <= 25:
                place = quote(bullet, bullet.sentences[0], block.label_line)
                yield Detail(place, f"{capitalised(topic)}: what does {value['value']} mean?", said)
