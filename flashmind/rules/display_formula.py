r"""Formula on a line of its own.

`$$…$$` below a line that names it, or alone below a heading that names it.

    The sample variance is:

    $$s^2=\frac{1}{n-1}\sum_i (x_i-\bar x)^2$$
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural, lowered
from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block

_DISPLAY = re.compile(r"\$\$(?P<formula>[^$]{5,400})\$\$\s*[.,]?$")
_ENDS = re.compile(
    r"(?i)(?:,? (?:is|are)(?: then)?(?: given by| defined as| defined by| calculated as| computed as)?|,? (?:given|defined) (?:by|as)| formula)?\s*:?$"
)
_START = re.compile(r"(?i)^(?:the formula (?:for|of) |formula (?:for|of) |then,? |so,? |here,? )")


def read(block: Block) -> Iterator[Pair]:
    """Yield the formulas below a heading that a line or the heading itself names."""
    below = [b for b in block.children if b.kind == "paragraph"]
    for paragraph in below:
        label, _, rest = paragraph.text.strip().partition(":\n")
        if rest and "\n" not in label:
            yield from _named(label, paragraph, replace(paragraph, text=rest))
    shown = [b for b in below if _DISPLAY.match(b.text.strip().replace("\n", " "))]
    for before, after in pairwise(below):
        if after in shown and before.last + 2 >= after.first and before.text.rstrip().endswith(":"):
            yield from _named(before.text.rsplit("\n", 1)[-1], before, after)
    if len(shown) == 1 and below[0] is shown[0]:
        named = list(_named(plain(block.text), block, shown[0]))
        yield from named or _below(block, shown[0])


def _below(heading: Block, formula: Block) -> Iterator[Pair]:
    """Yield the only formula below a heading that names no single quantity."""
    name, found = plain(heading.text), _DISPLAY.match(formula.text.strip().replace("\n", " "))
    if found and is_noun_phrase(name, 7) and not is_plural(name) and "," not in name:
        place = Quote(formula.text, formula.first, formula.last, formula.section, (heading.first,))
        yield Pair(place, f"{name}: which formula?", f"$${found['formula']}$$")


def _named(text: str, label: Block, formula: Block) -> Iterator[Pair]:
    name = _START.sub("", _ENDS.sub("", plain(text).rstrip(": ")).strip())
    found = _DISPLAY.match(formula.text.strip().replace("\n", " "))
    vague = is_plural(name) or name.lower() in en.GENERIC | en.NOT_A_TERM
    if (
        found
        and not vague
        and is_noun_phrase(name, 7)
        and re.search(r"[^\W\d_]{2}", name)
        and len(words(name)) <= 7
        and "," not in name
    ):
        article = re.match(r"(?i)(?:the|an?) ", name)
        inside = name[0].lower() + name[1:] if article else lowered(name, label.vocabulary)
        place = Quote(formula.text, formula.first, formula.last, formula.section, (label.first,))
        yield Pair(place, f"What is the formula for {inside}?", f"$${found['formula']}$$")
