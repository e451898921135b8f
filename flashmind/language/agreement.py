"""Number of a subject by its words: whether it takes `is` or `are`."""

from collections.abc import Sequence

from flashmind.language.closed import is_adverb, low
from flashmind.language.grammar import agrees, is_plural


def takes(subject: Sequence[str], word: str) -> bool:
    """Whether the subject takes the auxiliary as written: a wrong one shows a wrong subject."""
    stem = word.removesuffix("n't")
    loose = {"data", "media", "half", "majority", "rest"}
    if stem in {"had", "did"} or low(subject[-1]) in loose:
        return True
    return numbered(subject, singular=stem in {"is", "was", "has", "does"})


def numbered(tokens: Sequence[str], *, singular: bool) -> bool:
    """Whether the words of a subject take a verb in the singular, or in the plural."""
    words = [t for t in tokens if not is_adverb(low(t))] or list(tokens)
    text, first = " ".join(words).rstrip(","), low(words[0])
    if first in {"you", "we", "people"}:
        return not singular
    if first in {"each", "every", "another"}:
        return singular
    if first in {"both", "many", "several", "few", "these", "those"} and len(words) > 1:
        return not singular
    if first == "most" and len(words) > 1:
        return singular != is_plural(text)
    return agrees(text, singular=singular)
