"""Which words of the notes mean the same: acronyms, and headings that name a thing twice."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from flashmind.items.fold import Aliases, folded, tokens
from flashmind.language.plain import plain
from flashmind.model.fact import Acronym, Reading
from flashmind.model.note import Note

_TWO_NAMES = re.compile(r"(?:[^,/()]{2,60}(?:, |/| / )[^,/()]{2,60}|[^()]{2,60} \([^()]{2,60}\))")
_BETWEEN = re.compile(r", | ?/ ?| \(|\)$")


def aliases_of(note: Note, acronyms: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the pairs (short, long) that NOTE gives, those of its ACRONYMS first."""
    return tuple(dict.fromkeys((*acronyms, *_of_headings(note))))


def acronyms(readings: Iterable[Reading]) -> Iterator[tuple[str, str]]:
    """Yield the pairs (short, long) that READINGS give: `BN` and `batch normalization`."""
    facts = (reading.fact for reading in readings)
    yield from ((fact.short, fact.long) for fact in facts if isinstance(fact, Acronym))


def _of_headings(note: Note) -> Iterator[tuple[str, str]]:
    for block in note.blocks:
        if block.kind == "heading" and _TWO_NAMES.fullmatch(text := plain(block.text)):
            names = [name for name in _BETWEEN.split(text) if name.strip()]
            short, long = sorted(names[:2], key=len) if len(names) == 2 else ("", "")
            if shortens(short, long):
                yield short, long


def shortens(short: str, long: str) -> bool:
    """Whether SHORT is put together from the beginnings of the words of LONG, each word used.

    `Batchnorm` shortens `Batch Normalization`, `PCA` shortens `principal component analysis`.
    """
    words = [word.casefold() for word in re.findall(r"[^\W_]+", long)]
    run = "".join(re.findall(r"[^\W_]", short)).casefold()
    if len(run) < 2 or not 2 <= len(words) <= 6 or len(run) >= len("".join(words)):
        return False
    reached = {0}
    for word in words:
        reached = {
            at + size
            for at in reached
            for size in range(1, len(word) + 1)
            if run[at : at + size] == word[:size] and at + size <= len(run)
        }
    return len(run) in reached


def table(pairs: Iterable[tuple[str, str]]) -> Aliases:
    """Return the aliases of all notes; a short form with two meanings is left as it is."""
    meanings = defaultdict[str, set[str]](set)
    for short, long in pairs:
        if (brief := folded(short)) != (full := folded(long)) and not _is_little(short):
            meanings[brief].add(full)
    direct = {brief: next(iter(full)) for brief, full in meanings.items() if len(full) == 1}
    return {brief: _end(brief, direct) for brief in direct}


def _is_little(short: str) -> bool:
    """Whether a short form is a common word too, which folding would confuse: IT, US, OR."""
    return next(tokens(short), "") in {"it", "us", "or", "is", "as", "in", "on", "an", "no", "who"}


def _end(brief: str, direct: Aliases) -> str:
    """Follow BRIEF to its longest form: `BN` is `Batchnorm`, which is `Batch Normalization`."""
    seen = {brief}
    while (longer := direct[brief]) in direct and longer not in seen:
        seen.add(longer)
        brief = longer
    return direct[brief]
