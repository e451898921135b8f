"""Members behind a plural label.

`Labels: a, b, c`, where the label says what sort of thing each of them is: a kind (`triggers`,
`signs`), or words before a plural, with names or plurals behind it.

    ## Renin
    - Triggers: low pressure in the afferent arteriole, sympathetic beta-1, low NaCl
    - Fireproof grains: oats, peas, lentils
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_clause, is_plural, lowered
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Enumeration
from flashmind.model.note import Block
from flashmind.rules.labelled import Labelled, labelled
from flashmind.rules.lists import NUMBERS, is_open, parts
from flashmind.rules.openings import is_verbal, opening

_MOST, _LONGEST, _SHORT = 6, 8, 3
_ODD = re.compile(r" and |[(/]|\d|(?i:\bnotes?$|\bsheets?$|\blinks?$)")
_PART = re.compile(r"(?i)(?:both|first|then|not|also|each|all|no|the|same|usually|often|mostly)\b")
_KIND = re.compile(
    rf"(?i)(?:.* )?(?:{en.KIND_NOUNS}|triggers|examples|indications|contraindications|complications|side effects|targets|sources|members|inputs|outputs|species|"
    r"colou?rs|organs|tissues|countries|regions|grapes|substrates|hormones|enzymes|remedies|defen[cs]es|exceptions|branches|families|genera|vitamins|units|formats|modes)$"
)
_NAME = re.compile(r"(?:[A-Z][\w’'.-]*|`[^`]+`)(?: (?:of |de |von )?[A-Z0-9][\w’'.-]*)*$")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the members behind each plural label, below the label that opens the block."""
    lines = labelled(block)
    for found in lines:
        if not is_plural(found.label) or _ODD.search(found.label) or "," not in found.text:
            continue
        same = found != lines[0] and found.sentence.first == lines[0].sentence.last
        above = lines[0].label if same else found.context
        members = parts(found.text)
        if above and _are_listed(found, members) and _are_members(found.label, members):
            named = lowered(found.label, block.vocabulary)
            asked = f"{above}: what are the {NUMBERS[len(members) - 2]} {named}?"
            yield Enumeration(found.quote, capitalised(asked), members)


def _are_listed(found: Labelled, members: tuple[str, ...]) -> bool:
    """Whether the words behind a label are short members, and all that there are."""
    counted = all(re.search(r"\d", one) for one in members)
    short = not counted and all(len(words(one)) <= _LONGEST for one in members)
    closed = 2 <= len(members) <= _MOST and not is_open(found.text) and ":" not in found.text
    told = (
        any(map(opening, members)) or any(map(is_verbal, members)) or any(map(is_clause, members))
    )
    return short and closed and not told and not any(map(_PART.match, members))


def _are_members(label: str, members: tuple[str, ...]) -> bool:
    """Whether each is one of what LABEL says in the plural, and no remark on it."""
    if _KIND.match(label):
        return True
    short = all(len(words(one)) <= _SHORT for one in members)
    told = all(_NAME.match(one) for one in members[1:]) or all(map(is_plural, members))
    return " " in label and short and told
