"""List under a name.

A list of 2 to 7 short entries below a label, or a bullet, that names what they are together.

    ## Endosymbiotic theory
    Witnesses:
    - own circular DNA
    - small ribosomes
    - double membrane
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase, is_plural, lowered
from flashmind.language.plain import capitalised, plain, words
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.gaps import is_aside, place_of
from flashmind.rules.labels import Label, asked, is_advice
from flashmind.rules.lists import NUMBER, NUMBERS, entries, is_command, is_open
from flashmind.rules.units import is_english

_LONGEST, _WIDEST = 7, 5
"""Words of an entry, and of the label."""
_ODD = re.compile(r"[=→]|->|=>|\?|https?:|^\d[\d.,%]*$|`[^`]* [^`]*`")
_COUNTED = re.compile(rf"(?i)(?:{NUMBER}) ")
_LOOSE = re.compile(
    r"(?i)\b(?:links?|sources?|todo|ideas?|questions?|notes?|setup|install\w*|usage|commands?|useful|tools?|books?|reading|people|team|agenda|shopping|plan|tasks?|try|see|my|our|default|output|input|result|contents|things?|stuff|values|limits?|roughly|terms|words|vocab\w*|definitions?|concepts|basics|facts|people|acronyms|numbers)\b"
)


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the list of a label that no other rule turns into a question."""
    around, line = (
        (block.label, block.label_line) if block.label else (block.parent, block.parent_line)
    )
    label = re.sub(r"\s*\([^()]*\)", "", plain(around)).strip(" :")
    if block.kind == "list" and is_english(block) and is_name(label) and not is_aside(block):
        above = place_of(block.section)
        known = asked(Label(label, block.topic, block.vocabulary))
        context = "" if " of " in label or " for " in label else above
        told = not known and (context or " of " in label or " for " in label)
        if told and context.lower() != label.lower() and is_plural(label):
            yield from listed(block, label, line, context)


def is_name(label: str) -> bool:
    """Whether a LABEL names a thing or several in a few words, and announces no rest or tips."""
    fits = is_noun_phrase(label, _WIDEST) and 1 <= len(words(label)) <= _WIDEST
    fits = fits and not label.startswith("`")
    return fits and not is_open(label) and not is_advice(label) and not _LOOSE.search(label)


def listed(block: Block, name: str, line: int, context: str = "") -> Iterator[Enumeration]:
    """Yield the entries of a list below a NAME in the plural, where all of them are short names."""
    found = entries(block, _LONGEST)
    orders = sum(map(is_command, block.children)) * 2 > len(found)
    plain_ones = not orders and not any(_ODD.search(b.text) for b in block.children)
    if found and plain_ones and not block.ordered and not any(map(is_open, found)):
        above = f"{capitalised(context)}: " if context else ""
        text = "\n".join([name, *(bullet.text for bullet in block.children)])
        place = Quote(text, block.first, block.last, block.section, (line,) if line else ())
        named = lowered(name.removeprefix("The ").removeprefix("the "), block.vocabulary)
        counted = _COUNTED.sub("", named)
        question = f"{above}what are the {NUMBERS[len(found) - 2]} {counted}?"
        yield Enumeration(place, capitalised(question), found)
