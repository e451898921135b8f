"""List of terms.

A list whose bullets are `term: gloss` throughout; its regularity shows that each is a definition.

    - sans-culottes: urban working people
    - assignat: paper money backed by confiscated land
    - cahiers: lists of grievances drawn up for the king
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules import definition, equals, extreme, law, person, property_line
from flashmind.rules.genus import OPENS
from flashmind.rules.glosses import Glossed, Shape, defined, glossed, shape
from flashmind.rules.terms import first_clause
from flashmind.rules.units import quote

_BETTER = (definition.read, equals.read, extreme.read, law.read, person.read, property_line.read)
"""Rules that know more about a line than that it stands in a list of terms."""
_FEW = 3
"""Bullets of a list of terms, at least."""

_OF_OTHERS = re.compile(
    r"(?i)\b(?:effects?|causes?|reasons?|consequences?|advantages?|disadvantages?|benefits?|roles?|functions?|uses|results?|impacts?|symptoms?|treatments?|"
    r"vitamins?|minerals?|people|persons?|changes|problems?|troubles?|fixes|tasks?|teams?|todos?|metrics|settings|tools|costs?|who|when|timeline|dates)\b"
)
"""Headings of lists that tell what each thing does, gives or suffers, not what it is."""
_WORDS = re.compile(
    r"(?i)\b(?:vocab\w*|terms?|terminology|glossary|definitions?|concepts|words|jargon)\b"
)
_APART = re.compile(
    rf"(?:[\w’'/-]+,? ){{1,5}}?(?:of|that|which|who|whom|where|when|whose|used|made|caused|built|drawn|formed|between|without|[a-z]+ed by)\b|{OPENS.pattern}"
)
"""A gloss that sets its term apart from others of its class."""


def read(block: Block) -> Iterator[Definition]:
    """Yield the definitions of a list of terms whose gloss tells the term apart."""
    yield from listed(block, "phrase")


def listed(block: Block, wanted: Shape) -> Iterator[Definition]:
    """Yield the definitions of a list of terms whose gloss has the WANTED shape."""
    for bullet, found in entries(block):
        if _is_listed(found, wanted, block.topic) and not any(
            fact for read in _BETTER for fact in read(bullet)
        ):
            place = quote(bullet, bullet.sentences[0], bullet.label_line)
            meaning, both = first_clause(found.text), wanted != "clause"
            yield defined(place, found.term, meaning, bullet.vocabulary, mirrored=both)


def _is_listed(found: Glossed, wanted: Shape, topic: str) -> bool:
    """Whether the gloss has the WANTED shape; below `Vocabulary` any noun phrase will do."""
    kind = shape(found.text)
    named = _WORDS.search(topic) is not None and wanted == "phrase"
    apart = wanted != "phrase" or _APART.match(found.text) is not None
    fits = (kind == wanted and apart) or (named and kind in {"phrase", "short"})
    return fits and not found.bold and not _OF_OTHERS.search(topic)


@lru_cache(maxsize=2)  # two rules look at one list before the next comes
def entries(block: Block) -> tuple[tuple[Block, Glossed], ...]:
    """Return the bullets of a list of terms with their parts; none where it is another list."""
    if block.kind != "list" or not _FEW <= len(block.children) <= 60:
        return ()
    read = ((b, glossed(b.sentences[0].text) if b.sentences else None) for b in block.children)
    found = tuple((bullet, parts) for bullet, parts in read if parts)
    shaped = sum(bool(shape(parts.text)) or any(definition.read(b)) for b, parts in found)
    regular = len(found) >= 0.75 * len(block.children) and shaped >= 0.5 * len(block.children)
    steps = block.ordered and any(shape(parts.text) == "clause" for _, parts in found)
    regular = regular and not steps
    return found if regular and len({parts.sign for _, parts in found}) <= 2 else ()
