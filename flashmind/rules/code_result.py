"""Code with its result.

A line of a fence with its value in a comment, or below a prompt.

    ```python
    round(2.5)     # 2, banker's rounding
    >>> -7 // 2
    -4
    ```
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.gaps import place_of
from flashmind.rules.results import LITERAL, is_closed

_MARKS = dict.fromkeys("js javascript ts typescript java c cpp rust go php jsonc".split(), "//")
_MARKS |= {"sql": "--", "haskell": "--", "hs": "--", "lua": "--"}
"""How a comment begins, where not with a hash."""
_BESIDE = {
    mark: re.compile(
        rf"(?:>>> |> |\$ )?(?P<code>\S.*?);?\s+{mark}\s*(?:->|=>|→|=|prints|gives)?\s*(?P<value>{LITERAL}|NULL)(?:\s*[,;(–-].*)?$"
    )
    for mark in ("#", "//", "--")
}
_PROMPT = re.compile(r"(?:>>> |\$ |> |irb> )(?P<code>[^#]*\S)\s*(?:#.*)?$")
_LANGUAGES = {
    "py": "Python", "python": "Python", "pycon": "Python", "python3": "Python", "js": "JavaScript", "javascript": "JavaScript",
    "ts": "TypeScript", "typescript": "TypeScript", "sql": "SQL", "bash": "Bash", "sh": "Shell", "shell": "Shell",
    "console": "Shell", "ruby": "Ruby", "rb": "Ruby", "java": "Java", "rust": "Rust", "go": "Go", "c": "C", "cpp": "C++",
    "r": "R", "julia": "Julia", "haskell": "Haskell", "hs": "Haskell", "php": "PHP",
}  # fmt: skip
_MOST, _LONGEST = 12, 60


def read(block: Block) -> Iterator[Pair]:
    """Yield the value of each line of a fence that says it."""
    lines = [line.rstrip() for line in block.text.split("\n")]
    start = block.first if block.last - block.first + 1 == len(lines) else block.first + 1
    info = block.info.strip("{}. ").lower()
    found = [] if len(lines) > 4 * _MOST else list(_results(lines, _MARKS.get(info, "#")))
    where = _LANGUAGES.get(info, "") or place_of(block.section)
    for at, code, value in found[:_MOST]:
        place = Quote(lines[at].strip(), start + at, start + at, block.section, ())
        asked = f"hat does `{code}` give?"
        yield Pair(place, f"{where}: w{asked}" if where else f"W{asked}", value)


def _results(lines: list[str], mark: str) -> Iterator[tuple[int, str, str]]:
    """Yield the place of each line with a result, its code and its value."""
    for at, line in enumerate(lines):
        if (found := _BESIDE[mark].match(line)) and is_closed(found["code"]):
            yield at, found["code"], found["value"]
        elif (prompt := _PROMPT.match(line)) and is_closed(prompt["code"]):
            below = [*lines[at + 1 :], "", ""][:2]
            alone = not below[1].strip() or _PROMPT.match(below[1])
            if below[0].strip() and not _PROMPT.match(below[0]) and alone:
                value = below[0].strip()
                if len(value) <= _LONGEST and not re.match(r"(?:#|>>>|\.\.\.|Traceback)", value):
                    yield (
                        at,
                        prompt["code"],
                        f"`{value}`" if re.search(r"[*_<>|]", value) else value,
                    )
