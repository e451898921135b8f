"""Commented commands.

A fence of commands, each with a comment above or behind it: the comment is asked, or the command.

    ```sh
    git branch -a          # list all branches
    git diff --staged      # index vs HEAD
    ```
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Pair, Quote, Snippet
from flashmind.model.note import Block
from flashmind.rules.codes import is_goal
from flashmind.rules.gaps import place_of

_MOST = 12
SHOWING = frozenset("list show print display".split())
"""Commands that are as often nouns."""
_SHELLS = frozenset(
    {"", "sh", "bash", "zsh", "shell", "console", "fish", "powershell", "bat", "cmd"}
)
_BEHIND = re.compile(
    r"(?:\$ |> )?(?P<code>\S.*?)\s+(?:#|//|--|;|/\*)\s+(?:(?:->|=>|→)\s+)?(?P<note>[^\W\d_].{2,90}?)(?:\s*\*/)?$"
)
_ABOVE = re.compile(r"\s*(?:#|//|--)\s*(?P<note>[^\W\d_].{2,90})$")
_UNFIT = re.compile(
    r"(?i)\b(?:this|that|these|those|it|them|here|above|below|same|todo|fixme|note|output|result|prints?|example|e\.g|i|my|we|also|then|returns?|optional|=>)\b|->|→|\?$|:$|\.\.\.|https?:"
)


@dataclass(frozen=True, slots=True)
class Noted:
    """A command with its comment and their lines."""

    code: str
    note: str
    first: int
    last: int


def read(block: Block) -> Iterator[Snippet | Pair]:
    """Yield one fact for each commented command of a short fence."""
    found = tuple(noted_in(block)) if block.language == "en" else ()
    if block.text.count("\n") > 3 * _MOST or not 1 <= len(found) <= _MOST:
        return
    shell = block.info.strip("{}.")
    for noted in found:
        place, note = quoted(noted, block), bare(noted)
        if not is_fit(noted, block) or len(words(note)) < 2:
            continue
        if is_goal(note) or note.split(" ")[0].lower() in SHOWING:
            goal = note if note[:2].isupper() else note[0].lower() + note[1:]
            yield Snippet(place, f"How do you {goal}{where(block)}?", noted.code, shell)
        elif is_noun_phrase(note, 10) and note.split()[0].lower() not in en.COMPARATIVES:
            yield Pair(place, f"What is `{noted.code}` for?", note[0].upper() + note[1:])


def quoted(noted: Noted, block: Block) -> Quote:
    """Return the quote of a commented command."""
    return Quote(f"{noted.code} # {noted.note}", noted.first, noted.last, block.section, ())


def bare(noted: Noted) -> str:
    """Return a comment without the remark in brackets at its end."""
    return re.sub(r"\s*\([^()]*\)$", "", noted.note).rstrip(". ")


def is_fit(noted: Noted, block: Block) -> bool:
    """Whether a comment says what its command is for, and the command is no assignment."""
    assigned = block.info.strip("{}.") not in _SHELLS and re.search(r"\w\s*=\s", noted.code)
    note = bare(noted)
    return not assigned and not _UNFIT.search(note) and 1 <= len(words(note)) <= 12


def where(block: Block) -> str:
    """Return ` (topic)` where the heading names a tool that the comment doesn't."""
    topic = place_of(block.section[:1])
    return f" ({topic})" if 1 <= len(words(topic)) <= 3 and is_noun_phrase(topic, 3) else ""


def noted_in(block: Block) -> Iterator[Noted]:
    """Yield the commands of a fence that a comment on their line, or right above, explains."""
    lines = block.text.split("\n")
    start = block.first if block.last - block.first + 1 == len(lines) else block.first + 1
    for at, line in enumerate(lines):
        above = _ABOVE.match(lines[at - 1]) if at else None
        alone = at + 1 == len(lines) or not lines[at + 1].strip() or _ABOVE.match(lines[at + 1])
        behind = None if _ABOVE.match(line) else _BEHIND.match(line)
        if behind and not re.match(r"\s", line) and not re.search(r"[{(\[,]$", behind["code"]):
            yield Noted(behind["code"].strip(), behind["note"], start + at, start + at)
        elif (
            above
            and alone
            and line.strip()
            and not re.match(r"\s", line)
            and not _ABOVE.match(line)
        ):
            code = re.sub(r"^(?:\$|>) ", "", line.strip())
            yield Noted(code, above["note"], start + at - 1, start + at)
