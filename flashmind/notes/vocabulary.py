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
    text = _CODE.sub("` `", text) if "`" in text else text
    found = _TOKEN.findall(text)
    small = {word: times for word, times in Counter(found).items() if word.islower()}
    named = Counter(b.lower() for a, b in pairwise(found) if b.istitle() and a.islower())
    counted, definite = set[str](), set[str]()
    for at, word in enumerate(found):
        if word in _ARTICLES:
            after = found[at + 1 : at + 5]
            line = after[: after.index("\n")] if "\n" in after else after
            (definite if word.lower() == "the" else counted).update(_nouns(line))
    plain = frozenset(word for word, times in small.items() if times > named[word])
    called = frozenset(word for word, times in _called(text).items() if times > small.get(word, 0))
    return Vocabulary(plain, frozenset(counted), frozenset(definite), called)


_CAPITAL = re.compile(
    r"[A-ZÀ-Þ](?<=[a-zß-ÿ,] .)[a-zß-ÿ]+(?:-[a-zß-ÿ]+)*(?![\w*])(?! [A-ZÀ-Þ][a-zß-ÿ])"
)
_IN_SENTENCE = re.compile(
    r"(?<![\w’'-])(?!(?:with|from|into|onto|over|under|than|that|when|your|about|after|before|between|without)\b)[a-zß-ÿ]{4,}"
)
_AROUND = 120
"""Characters on either side of a word that tell whether its line is a sentence or a title."""


def _called(text: str) -> Counter[str]:
    """Count the words with a capital inside a sentence; titles write any word so."""
    seen = Counter[str]()
    for found in _CAPITAL.finditer(text):
        low, high = max(found.start() - _AROUND, 0), found.end() + _AROUND
        before = text[low : found.start()].rpartition("\n")[2]
        after = text[found.end() : high].partition("\n")[0]
        alone = not before.split()[-1][0].isupper()  # the `Sea` of `Baltic Sea` is no name
        if (
            alone
            and not before.lstrip().startswith("#")
            and _IN_SENTENCE.search(f"{before}|{after}")
        ):
            seen[found[0].lower()] += 1
    return seen


def _nouns(after: list[str]) -> set[str]:
    """Return the runs of up to three words after an article that end where a noun phrase ends."""
    ends = [*after[1:4], "."][: min(3, len(after))]
    return {
        " ".join(after[: n + 1]).lower()
        for n, end in enumerate(ends)
        if not end[0].isalpha() or end.lower() in _AFTER_NOUN
    }
