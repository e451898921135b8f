"""Because and since.

`A because B`, `Because B, A`, `Since B, A`, `A due to B`, and `A. This is because B.`

    - Deep nets rarely get stuck because most critical points are saddle points.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.inversion import inverted
from flashmind.language.plain import words
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_JUST = r"(?:mainly|largely|mostly|precisely|simply|partly|primarily|just|only) "
_FORMS = (
    re.compile(rf"(?P<claim>[^()]+?),? (?:{_JUST})?because (?P<reason>(?!of\b).+)$"),
    re.compile(
        rf"(?P<claim>[^()]+?),? (?:{_JUST})?(?P<reason>(?:because of|due to|thanks to|owing to) .+)$"
    ),
    re.compile(r"(?P<claim>[^()]+?), since (?P<reason>(?!then|the beginning|\d).+)$"),
    re.compile(
        r"(?P<claim>[^()]+?) since (?P<reason>(?:it|they|we|you|the|an?|its|their|there) .+)$"
    ),
    re.compile(r"(?:Because|Since|As) (?P<reason>(?!of\b)[^,]+), (?P<claim>.+)$"),
    re.compile(r"(?P<reason>(?:Because of|Due to) [^,]+), (?P<claim>.+)$"),
)
_BACK = re.compile(r"(?i)(?:this|that|it)(?: is|[’']s) because (?P<reason>.+)$")
_VERB = re.compile(rf"(?i)(?<![\w-])(?:{en.FINITE})(?![\w-])")
_TAIL = re.compile(
    r"\s*(?:;| – | — |, so (?!that)|, and (?:so|thus|hence|therefore)\b|, which (?:means|leads|is why)).*$"
)
_POINTING = re.compile(
    r"(?i)(?:it|this|that|these|those|they|he|she|here|there|which|what|so|such|i|not|but|even)\b"
)


def read(block: Block) -> Iterator[Reason]:
    """Yield each claim with its reason, where the claim can be turned into `Why …?`."""
    before = ""
    for sentence, text in said(block):
        if back := _BACK.match(text):
            yield from _reason(
                block, sentence.text, before, back["reason"], sentence.first, sentence.last
            )
        else:
            found = next((m for form in _FORMS if (m := form.match(text))), None)
            if found and len(re.findall(r"(?i)\bbecause\b", text)) <= 1:
                yield from _reason(
                    block,
                    sentence.text,
                    found["claim"],
                    found["reason"],
                    sentence.first,
                    sentence.last,
                )
        before = text


def _reason(
    block: Block, said_so: str, claim: str, reason: str, first: int, last: int
) -> Iterator[Reason]:
    from flashmind.model.note import Sentence

    claim, reason = claim.strip(" ,"), _TAIL.sub("", reason).strip(" ,.")
    if _POINTING.match(claim) or _POINTING.match(reason) and reason[:2].lower() not in {"it", "th"}:
        return
    question = inverted(claim, block.vocabulary)
    if question and _explains(reason) and len(words(claim)) >= 3:
        yield Reason(quote(block, Sentence(said_so, first, last)), f"Why {question}?", reason)


def _explains(reason: str) -> bool:
    """Whether the reason is a clause with a verb, or a noun phrase after `due to`."""
    found = words(reason)
    nominal = re.match(r"(?i)(?:because of|due to|thanks to|owing to) ", reason)
    verb = _VERB.search(reason) or any(_is_verb(word) for word in found[1:])
    return 3 <= len(found) <= 30 and bool(nominal or verb)


def _is_verb(word: str) -> bool:
    return (
        word in en.VERBS
        or word.removesuffix("s") in en.VERBS
        or word.removesuffix("es") in en.VERBS
    )
