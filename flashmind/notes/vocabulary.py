"""The words of a note as evidence: which are common words, which take an article."""

import re

from flashmind.model.note import Vocabulary

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_COUNT = frozenset({"a", "an", "each", "every", "one", "per"})


def vocabulary(text: str) -> Vocabulary:
    """Return how TEXT uses its words; linear in its length."""
    common, counted, definite = set[str](), set[str](), set[str]()
    for line in text.split("\n"):
        found = _WORD.findall(line)
        common.update(word for word in found if word.islower())
        for at, word in enumerate(found[:-1]):
            small = word.lower()
            if small in _COUNT or small == "the":
                runs = {" ".join(found[at + 1 : at + 1 + n]).lower() for n in (1, 2, 3)}
                (definite if small == "the" else counted).update(runs)
    return Vocabulary(frozenset(common), frozenset(counted), frozenset(definite))
