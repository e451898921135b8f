"""The words of a note as evidence: which are common words, which take an article."""

import re
from collections import Counter
from itertools import pairwise

from flashmind.model.note import Vocabulary

_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|[^\w\s]|\n")
_CODE = re.compile(r"`[^`\n]*`")
_ARTICLES = frozenset(
    form
    for word in ("a", "an", "each", "every", "one", "per", "the")
    for form in (word, word.title(), word.upper())
)
_AFTER_NOUN = frozenset(
    """of in is are was were to that which and or with for on at by from as has have can will when if
    than then may must should would because so but into over per it we you they who where does do
    while after before through only also not""".split()
)


def vocabulary(text: str) -> Vocabulary:
    """Return how TEXT uses its words; linear in its length."""
    found = _TOKEN.findall(_CODE.sub("` `", text) if "`" in text else text)
    small = {word: times for word, times in Counter(found).items() if word.islower()}
    named = Counter(b.lower() for a, b in pairwise(found) if b.istitle() and a.islower())
    counted, definite = set[str](), set[str]()
    for at, word in enumerate(found):
        if word in _ARTICLES:
            after = found[at + 1 : at + 5]
            line = after[: after.index("\n")] if "\n" in after else after
            (definite if word.lower() == "the" else counted).update(_nouns(line))
    plain = frozenset(word for word, times in small.items() if times > named[word])
    return Vocabulary(plain, frozenset(counted), frozenset(definite))


def _nouns(after: list[str]) -> set[str]:
    """Return the runs of up to three words after an article that end where a noun phrase ends."""
    ends = [*after[1:4], "."][: min(3, len(after))]
    return {
        " ".join(after[: n + 1]).lower()
        for n, end in enumerate(ends)
        if not end[0].isalpha() or end.lower() in _AFTER_NOUN
    }
