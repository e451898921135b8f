"""Trend.

What a quantity grows with, or is proportional to, is to be completed.

    - The resistance is inversely proportional to the cross-section.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import holds
from flashmind.rules.hinge import shown
from flashmind.rules.lists import is_open
from flashmind.rules.points import points

_PROPORTIONAL = re.compile(
    r"(?i)(?P<what>[^,;:]{2,50}?) (?P<is>is|are) (?P<how>(?:\w+ly )?proportional) to (?P<with>[^,;:]{2,60}?)(?: (?:because|since|so) .*|,.*|;.*)?$"
)
_GROWS = re.compile(
    r"(?i)(?P<what>[^,;:]{2,50}?) (?P<verb>grows?|increases?|rises?|falls?|decreases?|drops?|shrinks?|scales?|goes up|goes down|go up|go down|improves?|varies) (?P<how>\w+ly )?with (?P<with>[^;:]{2,60}?)(?: (?:because|since|so) .*|;.*)?$"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield each quantity up to what it depends on."""
    for point in points(block):
        for form in (_PROPORTIONAL, _GROWS):
            found = form.match(point.text)
            if not found or not is_noun_phrase(found["what"], 7) or is_open(found["with"]):
                continue
            lead = point.text[: found.start("with")].rstrip()
            context = "" if not point.context or holds(lead, point.context) else point.context
            yield Pair(point.quote, shown(context, lead), found["with"])
