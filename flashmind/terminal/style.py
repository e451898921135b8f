"""Bold and dim, where the terminal shows them and the reader wants them."""

import re
from dataclasses import dataclass

STRONG = re.compile(r"(`[^`\n]*`)|\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")


@dataclass(frozen=True, slots=True)
class Style:
    """How to print: `colour` False leaves every text as it is."""

    colour: bool = False

    def bold(self, text: str) -> str:
        """Return TEXT to stand out."""
        return f"\x1b[1m{text}\x1b[22m" if self.colour and text else text

    def dim(self, text: str) -> str:
        """Return TEXT to stand back."""
        return f"\x1b[2m{text}\x1b[22m" if self.colour and text else text

    def strong(self, text: str) -> str:
        """Return Markdown TEXT with `**bold**` shown as bold, outside of code."""
        if not self.colour:
            return text
        return STRONG.sub(lambda found: found[1] or self.bold(found[2]), text)
