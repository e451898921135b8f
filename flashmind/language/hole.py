"""Holes: where a sentence of a language may be left open, and what is known to stand there."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hole:
    """One kind of place in a statement that can be hidden.

    Each named group of a pattern that fits is a gap, its patterns are tried everywhere in the
    sentence. `split` parts a group into entries, a gap each; `least` is how many gaps there must
    be. `loose` ones are left out where the sentence joins two halves by because or if; `head` ones
    hide what the sentence is about, so that the rest of it has to tell enough;
    `bare` ones hide nothing inside of brackets or a label.
    """

    patterns: tuple[re.Pattern[str], ...]
    cues: tuple[str, ...] = ()
    split: re.Pattern[str] | None = None
    least: int = 1
    loose: bool = False
    head: bool = False
    bare: bool = False
