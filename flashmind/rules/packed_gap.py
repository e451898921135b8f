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
from flashmind.rules.packed import length, unleaning
from flashmind.rules.units import quote

_MARKED = re.compile(r"\*\*(?P<a>[^*\n]{2,40})\*\*|(?<!`)`(?P<b>[^`\n]{2,40})`(?!`)")


def read(block: Block) -> Iterator[Gapped]:
    """Yield each sentence of 4 to 30 words with its one marked word hidden."""
    pack = pack_for(block.language)
    for sentence in block.sentences:
        found = list(_MARKED.finditer(sentence.text))
        if (
            len(found) != 1
            or "{{" in sentence.text
            or sentence.text.endswith(("?", "？", ":", "："))
        ):
            continue
        mark, hidden = found[0], found[0]["a"] or found[0][0]
        before, after = plain(sentence.text[: mark.start()]), plain(sentence.text[mark.end() :])
        rest = f"{before} {after}"
        labels = re.match(r"\s*(?:[:：=–—-]|\()", after)
        whole = 4 <= length(rest) <= 30 and 1 <= length(hidden) <= 4 and not labels
        if whole and hidden.strip("`").lower() not in rest.lower() and unleaning(rest, pack):
            text = (
                sentence.text[: mark.start()]
                + "{{c1::"
                + hidden
                + "}}"
                + sentence.text[mark.end() :]
            )
            yield Gapped(quote(block, sentence), re.sub(r"\s*\n\s*", " ", text).strip())
