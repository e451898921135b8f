"""Lints: what makes a card useless or wrong, found without understanding it.

A hard lint keeps a made item from ever becoming active; a soft one only costs it confidence.
"""

from collections.abc import Iterator
from functools import lru_cache

from flashmind.items.lints.cut import CUT
from flashmind.items.lints.gaps import GAPS
from flashmind.items.lints.leak import LEAKS
from flashmind.items.lints.shape import SHAPE
from flashmind.items.lints.sides import Lint
from flashmind.items.lints.wording import WORDING
from flashmind.model.item import Cloze, Content

_NOT_OF_GAPS: tuple[Lint, ...] = (*SHAPE, *WORDING, *LEAKS, *CUT)
LINTS: tuple[Lint, ...] = (*_NOT_OF_GAPS, *GAPS)


def lints(
    content: Content, language: str = "en", *, written: bool = False
) -> Iterator[tuple[Lint, str]]:
    """Yield each lint that fires on CONTENT, which is in LANGUAGE, with its message.

    Of what a person has WRITTEN, the signs that a rule misread a note say nothing.
    """
    yield from _found(content, language, written)


@lru_cache(maxsize=1024)  # whether an item is asked is looked at before it is made, and then again
def _found(content: Content, language: str, written: bool) -> tuple[tuple[Lint, str], ...]:  # noqa: FBT001
    lints = _lints_for(language, written=written, cloze=isinstance(content, Cloze))
    return tuple((lint, message) for lint in lints if (message := lint.find(content)))


@lru_cache(maxsize=64)
def _lints_for(language: str, *, written: bool, cloze: bool) -> tuple[Lint, ...]:
    return tuple(
        lint
        for lint in (LINTS if cloze else _NOT_OF_GAPS)
        if (not lint.languages or language in lint.languages) and not (written and lint.misread)
    )
