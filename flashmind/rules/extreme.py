"""Extreme of its kind.

`longest bone: femur`, `Sartorius – longest muscle`: the superlative asks, the name answers.

    - smallest bone: stapes (middle ear)
    - Gluteus maximus: the biggest muscle in the body
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.language.plain import statement, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.units import quote

_MOST = (
    r"(?:largest|biggest|smallest|longest|shortest|highest|lowest|tallest|deepest|oldest|youngest|"
    r"fastest|slowest|strongest|weakest|heaviest|lightest|hardest|softest|hottest|coldest|brightest|"
    r"densest|richest|thickest|thinnest|nearest|commonest|first|last|"
    r"most (?:abundant|common|frequent|important|populous|widely used|electronegative|reactive))"
)
_SIGN = r"\s*(?::| =| [–—]| -{1,2})\s+"
_FIRST = re.compile(rf"(?i)(?:the )?({_MOST} [^:=.,()]{{3,50}}?){_SIGN}(.+)$")
_LAST = re.compile(rf"([^:=]{{2,50}}?){_SIGN}(?:the )?({_MOST} [^.,;:()]{{3,80}})(?:[.,;:(].*)?$")
_CUT = re.compile(r"\s*(?:[;,(]|\. | – | — ).*$")
_VAGUE = re.compile(
    r"(?i)(?:\S+ )+(?:thing|way|one|part|point|step|problem|time|idea|reason|case|option|choice|"
    r"approach|value|number|lesson|week|meeting|exam)s?$|(?:first|last) (?:of|time|to|one)\b"
)


def read(block: Block) -> Iterator[Detail]:
    """Yield what is the most of its kind, where the superlative names the kind."""
    for sentence in block.sentences:
        text = statement(sentence.text)
        first, last = _FIRST.match(text), _LAST.match(text)
        if first:
            kind, answer = first[1], _CUT.sub("", first[2])
        elif last:
            kind, answer = last[2].strip(), re.sub(r"\s*\(.*", "", last[1])
        else:
            continue
        if "`" not in text and _is_kind(kind) and _is_answer(answer):
            verb = "are" if is_plural(kind) else "is"
            question = f"What {verb} the {kind[0].lower()}{kind[1:]}?"
            yield Detail(quote(block, sentence), question, answer)


def _is_kind(kind: str) -> bool:
    told = re.split(r" (?:that|which|when|of|in|a) ", kind)[0]
    return 2 <= len(words(kind)) <= 12 and not _VAGUE.match(kind) and is_noun_phrase(told)


def _is_answer(answer: str) -> bool:
    short = 1 <= len(words(answer)) <= 6 and is_noun_phrase(answer, 6)
    return short and not answer[0].isdigit()
