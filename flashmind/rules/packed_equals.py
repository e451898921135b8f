"""Equals, in other languages.

`A = B` that defines no term: what stands behind the sign is asked, of each part of a line.

    ## Ressourcen

    - Die Ressourcen sind für den Container und nicht für den Node da.
    - Die Requests = garantiert, die Limits = Obergrenze

    ## Unités

    - un nœud = un mille marin par heure
"""

import re
from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.packed_terms import (
    fronted,
    is_balanced,
    length,
    said,
    split_label,
    unleaning,
)
from flashmind.rules.units import quote

_EQUAL = re.compile(r"(?P<left>[^=<>≠≤≥→:?]{1,60}?) = (?P<right>[^=?→]{1,120})$")
_END = re.compile(
    r"(?i)\s*(?:;|\. (?=\S)|, (?:aber|also|d\. ?h\.|wobei|nicht|da|weil|donc|mais|car|pero|quindi|ma)\b|\(z\. ?B\.| [–—] ).*$"
)
_CODE = re.compile(r"[`{}\\]|[\w.]+\(.*\)\s*=|\w\[|==")
_NAMED = re.compile(r"[^\W_]{2}|[^\W\d_]")
_LONGEST, _WIDEST = 16, 6
"""Words of what is asked for, and of what it is asked by."""


def read(block: Block) -> Iterator[Pair]:
    """Yield what each left side of an equals sign is said to be."""
    pack = pack_for(block.language)
    for sentence, text in said(block, pack):
        if " = " not in text or _CODE.search(text):
            continue
        label, body = split_label(text, pack)
        parts = re.split(r"[,;]\s+", body)
        several = len(parts) > 1 and all(" = " in part for part in parts)
        for part in parts if several else (body,):
            found = _EQUAL.match(part)
            right = _END.sub("", found["right"]).strip(" .,") if found else ""
            if found and _fits(found["left"].strip(), right) and unleaning(part, pack):
                asked = fronted(f"{found['left'].strip()} = …?", label, block, pack)
                yield Pair(quote(block, sentence), asked, right)


def _fits(left: str, right: str) -> bool:
    """Whether both sides are whole and short, and the left one a name of few words."""
    whole = is_balanced(left) and is_balanced(right)
    named = _NAMED.search(left) and 1 <= length(left) <= _WIDEST and "," not in left
    return bool(named) and whole and 1 <= length(right) <= _LONGEST
