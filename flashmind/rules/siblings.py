"""Lines under labels side by side: whether a text tells its label from those beside it."""

import re
from functools import lru_cache

from flashmind.language.grammar import is_plural
from flashmind.language.inversion import is_command
from flashmind.language.plain import plain, statement, words
from flashmind.model.note import Block
from flashmind.rules.acronym import long_form
from flashmind.rules.hinge import content
from flashmind.rules.labelled import Labelled
from flashmind.rules.lists import NUMBER
from flashmind.rules.property_line import PROPERTIES

_ENTRY = re.compile(
    r"(?:(\*\*|__))?(?P<label>[^:=→*_]{2,50}?)(?:\1)?(?: ?: | ?[–—] | - |\1 )(?P<text>\S.*)$"
)
_ASPECT = re.compile(rf"(?i)(?:{PROPERTIES})s?$")
_SENTENCE = re.compile(r"(?<=[\w)]{3})\. +")
_POINTING = re.compile(r"(?i)\b(?:them|they|these|those|this|him|her|he|she)\b")
_COUNTED = re.compile(rf"(?i)(?:{NUMBER})\b|.*(?:\bvs\b|[/?,])")
_ASIDE = re.compile(r" ?\([^()]*\)")
_JOINTS = (
    re.compile("; "),
    re.compile(r" (?:–|—|->|→) "),
    re.compile(r", (?=(?:which|so|but|because|since|while|and) )"),
    re.compile(", "),
)
_FEW = 3
"""Lines under labels that stand side by side, at least."""
_MOST, _STEM = 22, 5


@lru_cache(maxsize=8)  # all bullets of a list ask in turn
def entries(texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return label and text of those TEXTS, bullets of one list or lines of one block, that have both."""
    found = (_ENTRY.match(statement(text.split("\n", 1)[0])) for text in texts)
    return tuple((one["label"].strip(), one["text"]) for one in found if one)


def beside(block: Block) -> tuple[tuple[str, str], ...]:
    """Return the labels beside a block with their texts: of its list, or of its own lines."""
    return entries(block.siblings or tuple(s.text for s in block.sentences))


def cut(text: str) -> str:
    """Return the TEXT behind a label without its later sentences, at most so long as a card shows.

    What is too long is cut behind its first clause.
    """
    first = _SENTENCE.split(text)[0]
    for joint in _JOINTS:
        if len(words(first)) <= _MOST:
            break
        head = joint.split(first, maxsplit=1)[0]
        first = head if head.count("(") == head.count(")") and not head.count("`") % 2 else first
    return first


def tells_apart(
    found: Labelled, others: tuple[tuple[str, str], ...], least: int = 2, few: int = _FEW
) -> bool:
    """Whether the text behind a label fits it alone of a FEW or more, and doesn't show it.

    The text has to hold at least LEAST words that say something.
    """
    text, label = cut(found.text), found.label
    named, shown = stems(label), stems(f"{text} {found.context}")
    worded = sum(not word[:1].isdigit() for word in content(text) if word) > 1
    leaks = bool(named & shown) or not named or label.lower() in text.lower()
    fits = len(content(text)) >= least and worded and not leaks
    return fits and is_fit(found) and is_lone(found, others, few)


def is_lone(found: Labelled, others: tuple[tuple[str, str], ...], few: int) -> bool:
    """Whether there are so FEW labels or more, and none of the OTHERS says what this text says."""
    own = content(cut(found.text))
    lone = all(
        not own <= content(told) for name, told in others if plain(name).strip(" *_") != found.label
    )
    return len({name.lower() for name, _ in others}) >= few and lone


def is_fit(found: Labelled) -> bool:
    """Whether a label and its text are short enough and of a sort that the one can be asked by the other."""
    text, label = cut(found.text), found.label
    bare = _ASIDE.sub("", label)
    sized = len(words(text)) <= _MOST and len(words(bare)) <= 4
    odd = _ASPECT.match(label) or _COUNTED.match(label) or (is_plural(label) and "," in text)
    spelled = (bare.isupper() and long_form(bare, text.split())) or text[0] in "(→-"
    told = is_command(text) and len(words(label)) > 1
    return sized and not (odd or told or spelled or _POINTING.search(text))


def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of TEXT that say something."""
    return frozenset(word[:_STEM] for word in content(text))
