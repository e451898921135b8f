"""Entries behind a label, in other languages.

`Label: A, B, C` with entries of few words: they are asked as a list, with their number.

    ## Chemie

    - Die Chemie ist eine der Naturwissenschaften und nicht die Physik.
    - Die starken Säuren: Salzsäure, Salpetersäure, Schwefelsäure

    ## Les cellules

    - Les organites: le noyau, la mitochondrie, la vacuole
"""

import re
from collections.abc import Iterator

from flashmind.language.pack import Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.packed_siblings import beside
from flashmind.rules.packed_terms import all_labelled, is_term, length, topic_of, unleaning
from flashmind.rules.units import quote

_PARTED = re.compile(r"(?:[,;]\s+|\s+\+\s+|[、，；])(?:(?:und|sowie|oder|et|y|e|и) )?(?![^(]*\))")
_LAST = re.compile(r"\s(?:und|sowie|oder|et|y|и|и|e|en|ja)\s(?=[^,]+$)")
_ODD = re.compile(r"[=→<>:：?？{}|]|->|\b\d+[.:]\d+|https?:")
_OPEN = re.compile(
    r"(?i)\b(?:usw|etc|u\. ?a|z\. ?B|bspw|p\. ?ex|par exemple|ejemplo|esempio|bijv)\b|\.\.\.|…|и т\. ?д|など"
)
_EXAMPLES = re.compile(
    r"(?i)\b(?:beispiele?|exemples?|ejemplos?|esempi|voorbeelden|пример\w*|例)\b"
)
_ONLY = re.compile(r"(?i)^(?:nur|nicht|seulement|solo|только) ")
_LONGEST = 4
_JOINED = re.compile(
    r"(?i)(?:aber|wie|dann|danach|daher|also|sondern|nicht|und|oder|meist|tagsüber|nachts|wenn|mais|puis|donc|pero|luego|ma|poi)\b"
)
"""How a clause begins that goes on, where an entry would begin anew."""


def read(block: Block) -> Iterator[Enumeration]:
    """Yield each label of the block with the 3 to 7 short entries behind it."""
    pack = pack_for(block.language)
    for label, text, sentence in all_labelled(block) if pack.entries else ():
        entries, topic = members(text, pack), topic_of(block, pack)
        fits = (
            is_term(_ONLY.sub("", label), pack)
            and topic.lower() != label.lower()
            and len(entries) > 2
        )
        if fits and topic and not _EXAMPLES.search(label) and not _are_features(block, entries):
            question = pack.entries.format(topic=topic, label=label, count=len(entries))
            if unleaning(f"{label} {text}", pack):
                yield Enumeration(quote(block, sentence), question, entries)


def _are_features(block: Block, entries: tuple[str, ...]) -> bool:
    """Whether entries tell one of several things apart, as do `Riesling: hohe Säure, Pfirsich`."""
    named = all(entry[:1].isupper() or not entry[:1].isalpha() for entry in entries)
    return not named and bool(beside(block))


def members(text: str, pack: Pack) -> tuple[str, ...]:
    """Return the 2 to 7 entries of a closed list in a line; none where it is none."""
    if _ODD.search(text) or _OPEN.search(text):
        return ()
    bare = _LAST.sub(", ", text.strip(" .。")) if "," in text else text.strip(" .。")
    entries = tuple(entry.strip() for entry in _PARTED.split(bare))
    short = all(1 <= length(entry) <= _LONGEST and not entry.isdigit() for entry in entries)
    named = pack.code != "de" or all(re.search(r"[A-ZÄÖÜ`$(]|^\S+$", entry) for entry in entries)
    joined = any(_JOINED.match(entry) for entry in entries)
    distinct = len({entry.lower() for entry in entries}) == len(entries)
    return entries if 2 <= len(entries) <= 7 and short and named and distinct and not joined else ()
