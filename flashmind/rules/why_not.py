"""Yes or no, because.

A question for yes or no whose answer has a reason: the reason is asked for.

    ## Should you rinse pasta?
    No, because the starch helps the sauce to stick.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Quote, Reason
from flashmind.model.note import Block
from flashmind.rules.question_heading import answers
from flashmind.rules.units import is_english

_ASKED = re.compile(
    r"(?P<verb>is|are|was|were|does|do|did|can|could|should|would|will|must|has|have) (?P<rest>(?!it\b|this\b|that\b|they\b|these\b|there\b).+)\?$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?i)(?P<side>yes|yep|no|nope)(?:[,:.!]|\s[–—-]|\s?->)*\s*(?:,? ?(?:because|since|as|due to|:))\s+(?P<reason>.+)$"
)
_NOT = {"can": "can’t", "will": "won’t", "must": "mustn’t"}


def read(block: Block) -> Iterator[Reason]:
    """Yield why the answer is yes or no, where the note says why."""
    if not is_english(block) or "?" not in block.text:
        return
    question, told = plain(block.text), ""
    place: Quote | None = None
    if question.endswith("?"):
        below = next(answers(block.children), None)
        if below and below.sentences:
            said = below.sentences[0]
            told = plain(said.text)
            place = Quote(said.text, said.first, said.last, block.section, (block.first,))
    elif len(block.sentences) > 1 and block.sentences[0].text.endswith("?"):
        question, told = plain(block.sentences[0].text), plain(block.sentences[1].text)
        first, last = block.sentences[0].first, block.sentences[1].last
        place = Quote(f"{question} {told}", first, last, block.section, ())
    if place and (asked := _why(question, told)):
        yield Reason(place, *asked)


def _why(question: str, told: str) -> tuple[str, str] | None:
    found, answer = _ASKED.match(question), _TOLD.match(told)
    if not found or not answer or not 2 <= len(words(answer["reason"])) <= 30:
        return None
    verb = found["verb"].lower()
    if answer["side"].lower().startswith("n"):
        verb = _NOT.get(verb, f"{verb}n’t")
    rest = re.sub(r"(?i)^I\b", "you", found["rest"])
    return f"Why {verb} {rest}?", answer["reason"].rstrip(".")


def is_bare_yes(text: str) -> bool:
    """Whether an answer is a yes or no with or without more behind it."""
    return bool(re.match(r"(?i)(?:yes|no|nope|yep|yeah|it depends|depends|maybe)\b", text))
