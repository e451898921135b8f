"""What is done in a method, to be completed.

An order with an object of its own below the method's heading, that nothing else reads.

    ## Full scan
    - compute the checksum of every block
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import statements

_ORDER = re.compile(
    r"(?P<verb>[A-Za-z][\w-]+(?: (?:with|on|for|from|to|by|in|into))?) (?P<told>(?:the|an?|its|all|every|each|both) .+)$"
)
_COMMON = frozenset(
    "use try check avoid add make be keep set get put do see take go remember have look let note choose pick run click open read watch ask give find start ensure".split()
)
"""Orders that are given so often that what they ask for could be anything."""
_END = re.compile(
    r"\s*(?:; |\. | – | — | - |->|→|: |, |,? (?:so|but|because|since|while|if|when|unless|which|until|and|then)\b| \().*$"
)
_LONGEST = 10


def read(block: Block) -> Iterator[Pair]:
    """Yield the object of each order below a heading."""
    for statement in statements(block):
        found = _ORDER.match(statement.text)
        linked = statement.raw.startswith("[")
        if not found or linked or not statement.context or not is_command(statement.text):
            continue
        told, verb = _END.sub("", found["told"]).strip(" ,."), found["verb"]
        shown = {w.lower().rstrip("s") for w in words(statement.context)}
        own = {w.lower().rstrip("s") for w in words(told)} - en.STOP_WORDS
        common = verb.split(" ")[0].lower() in _COMMON and " " not in verb
        whole = (
            not re.search(r"(?:twice|again|once|ly)$", told)
            and told.count("(") == told.count(")")
            and told.count("`") % 2 == 0
        )
        if own and not own & shown and whole and not common and 3 <= len(words(told)) <= _LONGEST:
            asked = f"{capitalised(statement.context)}: {verb[0].lower()}{verb[1:]} …?"
            yield Pair(statement.quote, asked, told)
