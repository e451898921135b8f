"""Key and what it does.

`Ctrl-R: search history`: the keys are asked for what they do.

    - `Ctrl-R`: search the history
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.verbs import third_person
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_KEY = (
    r"(?:(?:Ctrl|Control|Strg|C|Alt|Meta|M|Shift|S|Cmd|Command|Super|Win|Fn|Option|Opt|[⌘⌥⌃⇧])\s?[-+ ]\s?)+(?:[A-Za-z0-9]\b|[\[\]\\/.,;'=-]|F\d{1,2}|Space|Enter|Tab|Esc|Del|Backspace|Up|Down|Left|Right|PgUp|PgDn|Home|End)"
    r"|[⌘⌥⌃⇧]+[A-Z0-9]|F(?:1[0-2]|[1-9])|<[A-Za-z-]{1,8}>\S?"
)
_BOUND = re.compile(
    rf"(?P<key>(?P<mark>`)?(?:{_KEY})(?(mark)`)(?: (?:then |, )?`?[A-Za-z0-9%\"|]`?)?)\s*(?::|=|->|→|–|—| -|\s)\s*(?P<does>[a-z][^.;]*?)(?: \([^()]*\))?$",
    re.IGNORECASE,
)
_OFF = re.compile(r"(?i)\b(?:it|this|that|them|same|again|see)\b")


def read(block: Block) -> Iterator[Pair]:
    """Yield the keys for each thing that they do, one or several pairs in a line."""
    for sentence, text in said(block):
        for part in re.split(
            r"\s*(?:, (?=`?(?:Ctrl|Alt|Cmd|Shift|Meta|C-|M-|F\d|⌘))|·|;|\|)\s*", text
        ):
            found = _BOUND.match(part)
            if not found or _OFF.search(found["does"]) or not 1 <= len(words(found["does"])) <= 10:
                continue
            yield Pair(
                quote(block, sentence),
                _question(found["does"].strip(), block),
                found["key"].strip(),
            )


def _question(does: str, block: Block) -> str:
    """Return the question for the keys that do something: a command, a verb form, or a noun."""
    first, _, rest = does.partition(" ")
    verb = third_person(first.lower())
    where = f" in {block.section[0]}" if block.section and _is_tool(block.section[0]) else ""
    place = rest.startswith("of ") or does.lower() in {"up", "down"}
    if not place and (is_command(does) or first.lower() in en.VERBS):
        return f"Which keys do you press{where} to {does[0].lower()}{does[1:]}?"
    if verb and not place:
        return f"Which keys {' '.join(filter(None, [verb, rest]))}{where}?"
    return f"Which keys are for “{does}”{where}?"


def _is_tool(title: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]?[a-z]{1,9}|[A-Z]{2,6}|VS Code|VSCode|IntelliJ", title))
