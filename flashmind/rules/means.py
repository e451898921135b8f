"""What a term means.

`X means Y`, `X refers to Y`, `The term X denotes Y`, `X is defined as Y`.

    - Hydration refers to the weight of the water relative to the flour.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import agrees, without_article
from flashmind.language.plain import words
from flashmind.model.fact import Definition, Detail, Quote
from flashmind.model.note import Block
from flashmind.rules.consists import named
from flashmind.rules.glosses import defined
from flashmind.rules.is_a import is_definable
from flashmind.rules.units import quote, said

_MEANS = re.compile(
    r"(?:the (?:term|word|concept|expression|name) )?([^,;:]{2,60}?) (?:simply |just |basically |here |usually |often |generally )?"
    r"(means?|refers? to|denotes?|signif(?:y|ies)|(?:is|are) defined as|describes?|stands? for)(?: that| when)? (.+)$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s*(?:;|, which |, so |, but |, and (?=\w+ (?:is|are|can|will)\b)| – | — | -> | → |\. |, [A-Z]\w* (?:the|an?)\b).*$"
)
_DANGLING = re.compile(
    r"(?i)(?:that|the same|it|this|you|we|there|how|a lot|more|less|no|not|something|what)\b(?! (?:of|set|number))"
)


def read(block: Block) -> Iterator[Definition | Detail]:
    """Yield what the subject means, where it is a term."""
    for sentence, text in said(block):
        found = _MEANS.match(text)
        if not found or not is_definable(found[1].strip('“”"*')):
            continue
        subject, meaning = found[1].strip('“”"*'), _CUT.sub("", found[3])
        singular = (
            found[2].endswith("s") or found[2].startswith("is") or found[2].startswith("refers")
        )
        fits = 3 <= len(words(meaning)) <= 28 and not _DANGLING.match(meaning)
        if (
            fits
            and len(words(subject)) <= 4
            and agrees(without_article(subject), singular=singular)
        ):
            yield _fact(quote(block, sentence), subject, found[2], meaning, block)


def _fact(place: Quote, subject: str, verb: str, meaning: str, block: Block) -> Definition | Detail:
    """Return the definition; what a thing describes is none, so it is asked with its verb."""
    if not verb.lower().startswith("describe"):
        return defined(place, without_article(subject), meaning, block.vocabulary)
    does = "does" if verb.endswith("s") else "do"
    return Detail(place, f"What {does} {named(subject, block)} describe?", meaning)
