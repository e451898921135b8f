"""Codes and their meanings in a line.

Code spans each followed by what it means: `` `%Y` year, `%m` month ``, `` `Secure` (https only) ``.

    strftime codes: `%Y` year, `%m` month, `%d` day
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import third_person
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import coded
from flashmind.rules.units import quote, said

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:`]{1,40}): (?=`)")
_PAIR = re.compile(
    r"(?P<code>`[^`]+`)\s*(?:(?::|=|–|—|-|→|->)\s+)?(?:\((?P<inside>[^()`]{3,60})\)|(?P<told>[A-Za-z][^`,;()_\d]{1,50}?))(?: \([^()`]*\))?(?=(?:[,;·]|\.)\s+`|\.?$)"
)
_WORDY = re.compile(
    r"(?i)^\w+n['’]t$|\b(?:it|this|them|these|same)\b|^(?:seconds|minutes|bytes|and|or|in|on|at|to|with|is|are|was|if|when|for|from|of|as|but|by|then|not|does|do|has|can|will|instead|only|vs|s\b|over|rather|than|which|that|it)\b"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield the meaning of each code of a line that lists at least two with their meanings."""
    for sentence, text in said(block):
        label = _LABEL.match(text)
        body = text[label.end() :] if label else text
        found = list(_PAIR.finditer(body)) if body.startswith("`") else []
        told = [(m["code"], (m["inside"] or m["told"]).strip()) for m in found]
        whole = len(told) >= 2 and len(told) == body.count("`") // 2
        free = [m["told"] for m in found if m["told"]]
        if (
            not whole
            or any(_WORDY.search(t) for t in free)
            or any(len(words(t)) > 9 for _, t in told)
        ):
            continue
        where = label["label"] if label and is_noun_phrase(label["label"], 5) else ""
        for code, meaning in told:
            if _is_shown(meaning, code):
                continue
            verb = "do" if third_person(meaning.split()[0].lower()) else "mean"
            question = f"hat does {code} {verb}?"
            asked = f"{where}: w{question}" if where else coded(f"W{question}", code, block)
            yield Pair(quote(block, sentence), asked, capitalised(meaning))


def _is_shown(meaning: str, code: str) -> bool:
    """Whether the code itself tells its meaning: `SUM` sum, `.append(x)` append."""
    known = re.sub(r"[\W_]+", " ", code).lower().split()
    return all(word.lower().rstrip("s") in known for word in words(meaning))
