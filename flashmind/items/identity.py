"""The id of an item: from what it asks alone, for life."""

import hashlib
import re
import unicodedata
from functools import lru_cache


def item_id(subject: str, relation: str, cue: str) -> str:
    """Return an id for life: a slug of the subject and six hex digits of what is asked of it.

    The rule that read it is no part of it: two rules that define one term make one item.
    """
    key = "|".join((relation, folded_text(subject), folded_text(cue)))
    return f"{slug(subject, 5) or 'item'}-{hashlib.sha256(key.encode()).hexdigest()[:6]}"


def folded_text(text: str) -> str:
    """Return TEXT without case and punctuation, but words that hold symbols as they are.

    `What is an Epoch?` and `what is an epoch` are one question; `C++` and `c` are two.
    """
    whole = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(map(_folded, whole.split()))


@lru_cache(maxsize=16384)  # notes say the same words again and again
def _folded(token: str) -> str:
    bare = token.strip(".,;:!?\"'“”‘’()*_")
    return bare.casefold() if bare.replace("-", "").isalnum() else token


@lru_cache(maxsize=1024)  # a section is slugged for each of its items
def slug(text: str, longest: int) -> str:
    """Return up to LONGEST words of TEXT in lower case, joined by hyphens; letters of any script."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    found = _WORD.findall(plain.casefold())
    content = [w for w in found if w not in _LITTLE] or found
    return "-".join(content[:longest])[:48].strip("-")


_WORD = re.compile(r"[^\W_]+")
_LITTLE = frozenset(
    "a an the of in on to for and or is are do does you what which why when how should with".split()
)
