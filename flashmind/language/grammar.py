"""Just enough English grammar without a tagger: noun phrases, number, articles, inversion."""

import re
from functools import lru_cache
from itertools import pairwise

from flashmind.language import en
from flashmind.language.common import is_common
from flashmind.language.plain import words
from flashmind.model.note import Vocabulary

_FINITE = re.compile(rf"(?<![\w-])(?:{en.FINITE})(?![\w-])", re.IGNORECASE)
_COMMANDS = en.IMPERATIVES - en.NOUNS_TOO
_VERBS = en.VERBS - en.NOUN_LIKE
_RELATIVE = re.compile(
    r"(?<![\w-])(?:that|which|who|whose|where|when|whether|what|how|if|because|so)(?![\w-])"
)

_NOT_IN_PHRASE = re.compile(r"[;:?!=<>|→]|->|\.\s|,$")
_CLAUSE = re.compile(
    r"(?i)(?<![\w-])(?:which|who|whose|that|because|if|when|include[sd]?|means)(?![\w-])"
)
_ARTICLE = re.compile(r"(?i)^(?:an?|the)\s+(?=\S)")
_GERUND = re.compile(r"\w{2,}ing\s")


@lru_cache(maxsize=8192)
def is_noun_phrase(text: str, longest: int = 8) -> bool:
    """Whether TEXT can be a subject: short, no clause inside, no cue or command in front."""
    found = words(text)
    if not found or len(found) > longest or _NOT_IN_PHRASE.search(text):
        return False
    first = found[0].lower()
    if first in en.NOT_A_SUBJECT or (first in _COMMANDS and len(found) > 1):
        return False
    return not _CLAUSE.search(text) and not _FINITE.search(text)


def without_article(text: str) -> str:
    """TEXT without a leading a, an or the."""
    return _ARTICLE.sub("", text)


_PLURALS = frozenset(
    "data criteria phenomena people children media bacteria bacilli lactobacilli fungi nuclei we you they".split()
)
"""Plurals that don't end in s."""


@lru_cache(maxsize=8192)
def is_plural(phrase: str) -> bool:
    """Whether the head noun of PHRASE (the last word before `of`, `in`, `for` …) is a plural."""
    head = re.split(r"\s(?:of|in|for|with|to|from|on|at|by|that|which|\()\b|\s\(", phrase.strip())[
        0
    ]
    found = words(head)
    if not found:
        return False
    if re.search(r"\w\s+and\s+\w", head):
        return True
    last = found[-1].lower()
    if found[-1].isupper():  # `WBS`; an acronym in the plural ends in a small s
        return False
    if last in _PLURALS:
        return True
    return last.endswith("s") and not re.search(
        r"(?:ss|us|is|ics|as|os|series|species|news|lens)$", last
    )


def agrees(subject: str, *, singular: bool) -> bool:
    """Whether SUBJECT takes a verb in the singular (or plural); a gerund may be either."""
    gerund = _GERUND.match(subject) is not None
    return gerund or is_plural(subject) != singular


def with_article(noun: str) -> str:
    """NOUN with `a` or `an`, by its sound."""
    vowel = re.match(
        r"[aeioAEIO]|[uU](?!ni|s[ei]|t[ei])|h(?:our|onest|eir)|[FHLMNRSX](?=[A-Z\d])", noun
    )
    return f"{'an' if vowel else 'a'} {noun}"


def lowered(text: str, vocabulary: Vocabulary) -> str:
    """TEXT as it stands inside a sentence: a first word that is no name in lower case.

    The note itself is heard first: a word that it writes with a capital in the middle of a
    sentence is a name, one that it writes in lower case is none.
    """
    first = _FIRST.match(text)
    if not first:
        return text
    small = first[0].lower()
    if re.split("[’'-]", small)[0] in vocabulary.named and small not in en.STOP_WORDS:
        return text
    seen = small in vocabulary.common or f"{small}s" in vocabulary.common
    return small + text[first.end() :] if seen or is_common(small) else text


_FIRST = re.compile(
    r"[A-Z][a-zß-öø-ÿ’'-]*+(?!\w|\.\w|/[A-Z])(?! [A-Z][a-z])|[A-Z][a-z]+(?=-[A-Z](?![a-z]))"
)
"""A first word that is no acronym, code or part of a name; of `Non-IID` what is before the hyphen."""


def asked_term(term: str, vocabulary: Vocabulary) -> str:
    """Return TERM as `What is …?` takes it: with the article that the note uses, if any.

    Where nothing tells whether an article belongs there, the term comes in quotation marks.
    """
    bare = re.sub(r"\s*\([^)]*\)", "", without_article(term)).lower()
    inside = lowered(without_article(term), vocabulary)
    if re.match(r"(?i)(?:an?|the)\s", term):
        return term[0].lower() + term[1:]
    if is_plural(term) or re.search(r"[`A-Z]{2}|`|[a-z][A-Z]|\d", term):
        return inside
    if bare in vocabulary.counted:
        return with_article(inside)
    if (words(term) or [""])[-1].lower().endswith(en.MASS_ENDINGS):
        return inside
    if bare in vocabulary.definite:
        return f"the {inside}"
    return f"“{inside}”"


@lru_cache(maxsize=2048)
def is_clause(text: str) -> bool:
    """Whether TEXT is a whole sentence, not a phrase that could define something.

    A sentence has its verb before any relative word: `the model is …`, but `a model that is …`.
    """
    text = re.sub(r"`[^`]*`", "x", text)
    relative = _RELATIVE.search(text)
    lead = text[: relative.start()] if relative else text
    return bool(_FINITE.search(lead)) or _has_verb(words(lead))


def _has_verb(found: list[str]) -> bool:
    """Whether a listed verb in the third person follows a noun, so that it is no noun itself."""
    for before, word in pairwise(found[:12]):
        stems = (word.removesuffix("s"), word.removesuffix("es"))
        listed = word.endswith("s") and any(stem in _VERBS for stem in stems)
        if listed and before.lower() not in en.STOP_WORDS and before.lower() not in _BEFORE_NOUN:
            return True
    return False


_BEFORE_NOUN = frozenset(
    "number numbers several full complete forward backward single two three".split()
)
