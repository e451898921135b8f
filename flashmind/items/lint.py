"""Lints: what makes a card useless or wrong, found without understanding it.

A hard lint keeps a made item from ever becoming active; a soft one only costs it confidence.
"""

from collections.abc import Iterator

from flashmind.items.lints.gaps import GAPS
from flashmind.items.lints.leak import LEAKS
from flashmind.items.lints.shape import SHAPE
from flashmind.items.lints.sides import Lint
from flashmind.items.lints.wording import WORDING
from flashmind.model.item import Content

LINTS: tuple[Lint, ...] = (*SHAPE, *WORDING, *LEAKS, *GAPS)


def lints(
    content: Content, language: str = "en", *, written: bool = False
) -> Iterator[tuple[Lint, str]]:
    """Yield each lint that fires on CONTENT, which is in LANGUAGE, with its message.

    Of what a person has WRITTEN, the signs that a rule misread a note say nothing.
    """
    for lint in LINTS:
        reads = not lint.languages or language in lint.languages
        if reads and not (written and lint.misread) and (message := lint.find(content)):
            yield lint, message
