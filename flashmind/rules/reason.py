"""Because and since.

`A because B`, `Because B, A`, `Since B, A`, `A due to B`, and `A. This is because B.`

    - Deep nets rarely get stuck because most critical points are saddle points.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.inversion import inverted, is_command
from flashmind.language.plain import words
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_JUST = r"(?:precisely|simply|just|only) "
_HEDGE = r"(?:mainly|largely|mostly|partly|primarily|chiefly|often|usually|in (?:good|large|no small) part) "
_FORMS = (
    re.compile(rf"(?P<claim>[^()]+?),? (?P<reason>{_HEDGE}because (?!of\b).+)$"),
    re.compile(rf"(?P<claim>[^()]+?),? (?:{_JUST})?because (?P<reason>(?!of\b).+)$"),
    re.compile(
        rf"(?P<claim>[^()]+?),? (?:{_JUST})?"
        rf"(?P<reason>(?:{_HEDGE})?(?:because of|due to|thanks to|owing to) .+)$"
    ),
    re.compile(r"(?P<claim>[^()]+?), since (?P<reason>(?!then|the beginning|\d).+)$"),
    re.compile(
        r"(?P<claim>[^()]+?) since (?P<reason>(?:it|they|we|you|the|an?|its|their|there) .+)$"
    ),
    re.compile(r"(?:Because|Since) (?P<reason>(?!of\b)[^,]+), (?P<claim>.+)$"),
    re.compile(r"(?P<reason>(?:Because of|Due to) [^,]+), (?P<claim>.+)$"),
)
_CUES = ("because", "since", "due to", "thanks to", "owing to")
"""One of them stands in whatever the patterns match: most sentences are done with at once."""
_BACK = re.compile(r"(?i)(?:this|that|it)(?: is|[’']s) because (?P<reason>.+)$")
_VERB = re.compile(rf"(?i)(?<![\w-])(?:{en.FINITE})(?![\w-])")
_TAIL = re.compile(
    r"\s*(?:;|:\s| – | — |, so (?!that)|, and (?:so|thus|hence|therefore)\b|, which (?:means|leads|is why)).*$"
)
_POINTING = re.compile(
    r"(?i)(?:it|this|that|these|those|they|he|she|here|there|which|what|so|such|i|not|but|even)\b"
)


def read(block: Block) -> Iterator[Reason]:
    """Yield each claim with its reason, where the claim can be turned into `Why …?`."""
    before = ""
    for sentence, text in said(block):
        claim, reason = _parted(text, before)
        before = text
        question = _question(claim, block) if claim and not _points_back(reason) else ""
        if question and _explains(reason):
            yield Reason(quote(block, sentence), f"Why {question}?", reason)


def _parted(text: str, before: str) -> tuple[str, str]:
    """Return claim and reason of a sentence; `This is because B` gives the reason of BEFORE."""
    lower = text.lower()
    if not any(cue in lower for cue in _CUES):
        return "", ""
    if back := _BACK.match(text):
        return before, _TAIL.sub("", back["reason"]).strip(" ,.")
    found = next((m for form in _FORMS if (m := form.match(text))), None)
    if not found or len(re.findall(r"(?i)\bbecause\b", text)) > 1:
        return "", ""
    return found["claim"].strip(" ,"), _TAIL.sub("", found["reason"]).strip(" ,.")


def _points_back(reason: str) -> bool:
    return bool(_POINTING.match(reason)) and not re.match("it |they ", reason)


def _question(claim: str, block: Block) -> str:
    """Return the claim turned round; empty where it is no plain statement of its own."""
    only_if = re.match(r"(?:If|When) ([^,]+), (?:then )?(.+)$", claim)
    if only_if and is_command(only_if[2]):
        claim = f"{only_if[2]} if {only_if[1]}"
    tangled = re.search(r"(?i):|, and so\b|\bdue to\b|\bbecause\b|^the \w+ is that\b", claim)
    if tangled or _POINTING.match(claim) or not 3 <= len(words(claim)) <= 25:
        return ""
    return inverted(claim, block.vocabulary)


def _explains(reason: str) -> bool:
    """Whether the reason is a clause with a verb, or a noun phrase after `due to`."""
    found = words(reason)
    nominal = re.match(rf"(?i)(?:{_HEDGE})?(?:because of|due to|thanks to|owing to) ", reason)
    verb = _VERB.search(reason) or any(_is_verb(word) for word in found[1:])
    return 3 <= len(found) <= 30 and bool(nominal or verb)


def _is_verb(word: str) -> bool:
    return (
        word in en.VERBS
        or word.removesuffix("s") in en.VERBS
        or word.removesuffix("es") in en.VERBS
    )
