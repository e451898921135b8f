"""Comparison.

`X is faster than Y`: how the one compares with the other.

    - Radix sort is faster than quicksort on short keys.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural, lowered
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.clauses import parted
from flashmind.rules.lists import is_open
from flashmind.rules.units import quote, said

_THAN = re.compile(
    r"(?P<how>(?:.* )?(?:(?:much|far|slightly|a bit|a lot|even|way|about|up to|\S+ (?:times|x)) )?(?P<word>more|less|fewer|[\w-]+er)\b.*?) than (?P<other>[^,;:()]+?)(?P<rest>(?:,| because| since| as | if | when | so | due to|;|:| \().*)?$"
)
_FRAME = re.compile(r"^(.+?) ((?:for|on|in|at|with|during|under) .+)$")


def read(block: Block) -> Iterator[Detail]:
    """Yield how one thing compares with another, where both are noun phrases."""
    for sentence, text in said(block):
        if " than " not in text:
            continue
        subject, predicate = parted(text)
        found = _THAN.match(predicate) if subject else None
        if not found or not _compares(found):
            continue
        other, where = _framed(found["other"].strip())
        if _is_thing(other) and not is_open(f"{subject} {other}") and _is_short(found["how"]):
            does = "do" if is_plural(subject) else "does"
            asked = f"How {does} {lowered(subject, block.vocabulary)} compare with {other}{where}?"
            yield Detail(quote(block, sentence), asked, _bare(found["how"]))


def _framed(other: str) -> tuple[str, str]:
    framed = _FRAME.match(other)
    return (framed[1], f" {framed[2]}") if framed else (other, "")


def _is_thing(other: str) -> bool:
    numbered = re.match(
        r"(?i)[~≈<>\d]|(?:one|two|three|four|five|ten|half|other|ever|just|usual)\b", other
    )
    return is_noun_phrase(other, 6) and not numbered


def _bare(how: str) -> str:
    return re.sub(r"^(?:is|are|was|were|will be|can be|tends? to be) ", "", how.strip())


def _is_short(how: str) -> bool:
    return len(how.split()) <= 12 and not re.search(r"[,;:]|\brather\b|\bother\b", how)


def _compares(found: re.Match[str]) -> bool:
    """Whether a comparative is all that the clause says: `is much faster`, `needs more memory`."""
    word, how = found["word"], _bare(found["how"])
    if word.lower() in {"more", "less", "fewer"} and how.lower().endswith(word.lower()):
        return False
    if re.search(r"(?i)\b(?:when|if|where|which|that|to)\b", how[: how.find(word)]):
        return False
    return word.lower() in en.COMPARATIVES or bool(re.fullmatch(r"\w{3,}ier", word))
