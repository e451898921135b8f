"""Marked word to fill in, in other languages.

A sentence with one word in bold or in code, that word hidden: no grammar is needed.

    ## Photosynthèse

    La photosynthèse a lieu dans le **chloroplaste** des cellules de la feuille.

    ## Zellen

    Die Energie der Zelle wird in den **Mitochondrien** gewonnen.

    ## 세포

    세포는 **미토콘드리아** 안에서 에너지를 얻어 살아간다.

    ## 细胞

    细胞在**线粒体**中把养分变成能量，供给身体。
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain
from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.packed_terms import length, unleaning
from flashmind.rules.units import quote

_MARKED = re.compile(r"\*\*(?P<a>[^*\n]{2,40})\*\*|(?<!`)`(?P<b>[^`\n]{2,40})`(?!`)")
_EMPHASIS = re.compile(
    r"[\d.,]+|.*(?:[다함됨음게히]|않는|없는|있는)|[都最只]|(?:不|没有).{0,3}|(?:必须|一定|重点|注意|절대|반드시|항상|모두|꼭).*|"
    r"(?i:ne|pas|non?|jamais|toujours|nunca|siempre|mai|sempre|nooit|altijd)(?:\b.*)?"
)
"""What is in bold for its weight, not as a term; a lone number is an example as often as not."""
_EXAMPLE = re.compile(r"(?i)\bz\. ?B\.|\bbsp|예:|예를 들|예시|例如|比如|p\. ?ex\.|ejemplo")


def read(block: Block) -> Iterator[Gapped]:
    """Yield each sentence of 4 to 30 words with its one marked word hidden."""
    pack = pack_for(block.language)
    for sentence in block.sentences:
        said = sentence.text
        found = list(_MARKED.finditer(said))
        if len(found) != 1 or "{{" in said or said.endswith(("?", "？", ":", "：")):
            continue
        mark, hidden = found[0], found[0]["a"] or found[0][0]
        before, after = plain(said[: mark.start()]), plain(said[mark.end() :])
        rest = f"{before} {after}"
        labels = re.match(r"\s*(?:[:：=–—-]|\()", after)
        whole = 4 <= length(rest) <= 30 and 1 <= length(hidden) <= 4 and not labels
        fair = unleaning(rest, pack) and not _EXAMPLE.search(before)
        if whole and fair and _is_worth(hidden, rest, block):
            text = f"{said[: mark.start()]}{{{{c1::{hidden}}}}}{said[mark.end() :]}"
            yield Gapped(quote(block, sentence), re.sub(r"\s*\n\s*", " ", text).strip())


def _is_worth(hidden: str, rest: str, block: Block) -> bool:
    """Whether the marked word is a term, and told neither by the sentence nor by its heading."""
    bare = hidden.strip("`").lower()
    stressed = _EMPHASIS.fullmatch(bare) or (block.language == "de" and hidden.islower())
    shown = " ".join((rest, *block.section, block.label)).lower()
    return not stressed and bare not in shown
