r"""Code asked by its comment in another language.

A line of a fence with a comment in German, Korean or Chinese: the comment asks for the line.

    # Git und die Geschichte der Dateien
    ```sh
    git log -p      # Verlauf mit allen Änderungen
    git blame f     # wer welche Zeile zuletzt geändert hat
    ```
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.commented import foreign_lines

_SHELLS = frozenset({"sh", "bash", "zsh", "shell", "console", "fish", "powershell"})
_WHICH = {
    "de": ("welcher Befehl", "welcher Code"),
    "ko": ("어떤 명령어", "어떤 코드"),
    "zh": ("哪个命令", "哪段代码"),
}
"""What asks for a command, and for any other line."""


def read(block: Block) -> Iterator[Pair]:
    """Yield each commented line of a fence for its comment."""
    which = _WHICH.get(block.language)
    for line in foreign_lines(block) if which else ():
        noun = which[block.info.strip("{}.") not in _SHELLS] if which else ""
        lead = f"{capitalised(line.context)}: " if line.context else ""
        yield Pair(line.quote, f"{lead}{line.told} – {noun}?", line.code)
