"""Names below a plural heading.

A heading in the plural over a list that is all there is below it, each bullet headed by its name.

    ## Sherry styles
    - **Fino**: pale, aged under flor
    - **Amontillado**: starts as a fino, then oxidises
    - **Oloroso**: no flor at all
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_plural
from flashmind.language.plain import plain
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.gaps import is_aside
from flashmind.rules.labels import Label, asked
from flashmind.rules.named_list import is_name, listed
from flashmind.rules.units import is_english

_FEW = 3
"""Names below one plain word, at most: of more it seldom names all."""
_HEADED = re.compile(r"\*\*[^*]{2,40}\*\*|[^:.;]{2,40}(?::| [–—-]) \S")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the names that head the bullets of the one list below a heading."""
    lists = [child for child in block.children if child.kind == "list"]
    if len(lists) != 1 or len(block.children) != 1 or not is_english(block):
        return
    below, name = lists[0], re.sub(r"\s*\([^()]*\)", "", plain(block.text)).strip(" :")
    headed = all(_HEADED.match(bullet.text) for bullet in below.children)
    known = asked(Label(name, "", block.vocabulary))
    closed = re.search(rf"(?i) |^(?:{en.KIND_NOUNS})$", name) or len(below.children) <= _FEW
    if (
        headed
        and closed
        and not known
        and is_plural(name)
        and is_name(name)
        and not is_aside(below)
    ):
        yield from listed(below, name, block.first)
