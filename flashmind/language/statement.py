"""A statement taken apart without a tagger: what stands before its verb, the verb, and the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from flashmind.language.agreement import numbered, takes
from flashmind.language.closed import (
    AFTER_VERB,
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    LINKS,
    MODAL,
    MOVABLE,
    NOT_FIRST,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    is_adverb,
    low,
)
from flashmind.language.verbs import NOUNS_TOO, Form, forms, participle


@dataclass(frozen=True, slots=True)
class Clause:
    """`lead` (a phrase before the subject), `subject`, `adverb`, then the verb and its `rest`.

    `auxiliary` is is, can, has … as written; without one `verb` is a base form and `form` says
    how it was written. `negated` holds for `does not`, `cannot`, `didn't`.
    """

    subject: str
    rest: str
    auxiliary: str = ""
    verb: str = ""
    form: Form = "base"
    adverb: str = ""
    lead: str = ""
    negated: bool = False


_HELD = re.compile(r"[`$(“]")
_TOKEN = re.compile(r"(?:`[^`]*`|\$[^$]*\$|\([^()]*\)|“[^”]*”|\S)+")
_WHOLE = re.compile(r"[\w)`$”\"]$")
_SIGN = re.compile(r"[;:=<>→]")
_POINTING = re.compile(r"the (?:same|former|latter|other|takeaway|idea|point|following)\b")
_LONGEST_SUBJECT = 12
_INSIDE = RELATIVES | {"you", "we", "they", "i"}
"""Words that open a relative clause after a noun: `the files you need`."""
_LITTLE = PREPOSITIONS | DETERMINERS
_OBJECTS = DETERMINERS | {"it", "them", "him", "us"}
_ENDS = _LITTLE | RELATIVES | {"and", "or", "to", "than", "very", "more"}
_OPENS = _LITTLE | {"and", "or", "to", "half", "most", "many", "than"}
_NO_VERB_AFTER = DETERMINERS | PREPOSITIONS | set("to not and or be been being having very".split())


@lru_cache(maxsize=4096)  # several rules look at one sentence before the next comes
def parsed(claim: str) -> Clause | None:
    """Return the parts of CLAIM; None where subject and verb aren't sure."""
    lead, tokens = _led(_tokens(claim.replace(" no longer ", " no-longer ")))
    if len(tokens) < 2 or len(tokens) > 40:
        return None
    if low(tokens[0]) == "there" and low(tokens[1]) in BE:
        return Clause("there", " ".join(tokens[2:]), tokens[1], lead=lead)
    hopeful = any(map(_may_be_verb, tokens[1 : _LONGEST_SUBJECT + 2]))
    found = _verb_at(tokens) if hopeful else None
    return _clause(tokens, found, lead) if found else None


@lru_cache(maxsize=16384)  # words come back again and again
def _may_be_verb(token: str) -> bool:
    return low(token) in AUXILIARIES or bool(forms(low(token)))


def _tokens(claim: str) -> list[str]:
    return _TOKEN.findall(claim) if _HELD.search(claim) else claim.split()


def _led(tokens: list[str]) -> tuple[str, list[str]]:
    """Return the phrase before the subject (`in winter`), if any, and the tokens after it."""
    first = low(tokens[0]) if tokens else ""
    if first in MOVABLE and len(tokens) > 2:
        return first, tokens[1:]
    if first not in PREPOSITIONS or first in {"of", "as", "since", "about", "by"}:
        return "", tokens
    comma = next((at for at, t in enumerate(tokens[:9]) if t.endswith(",")), 0)
    starts = (
        at
        for at in range(2, min(len(tokens), 8))
        if low(tokens[at]) in DETERMINERS and low(tokens[at - 1]) not in _LITTLE
    )
    at = comma + 1 if comma else next(starts, 0)
    lead = " ".join(tokens[:at]).rstrip(",")
    return (lead[:1].lower() + lead[1:], tokens[at:]) if at else ("", tokens)


@dataclass(frozen=True, slots=True)
class _Found:
    """A word that may be the verb: its place, base form, form, and whether it is surely one."""

    at: int
    base: str
    form: Form
    sure: bool


def _verb_at(tokens: Sequence[str]) -> _Found | None:
    """Return the verb of the statement: the first sure one; of unsure ones the only one."""
    unsure = list[_Found]()
    for found in _candidates(tokens):
        if found.sure:
            return found
        unsure.append(found)
    finite = [u for u in unsure if u.form in {"s", "base"}] or unsure
    if len(tokens[0]) == 1 and tokens[0].islower() and finite and finite[0].at == 1:
        return None  # `m tests` are tests
    return finite[0] if len(finite) == 1 else None


def _candidates(tokens: Sequence[str]) -> Iterator[_Found]:
    """Yield the words that may be the main verb, those inside relative clauses left out."""
    inside, signed = 0, _SIGN.search("".join(tokens)) is not None
    for at in range(1, min(len(tokens), _LONGEST_SUBJECT + 2)):
        word = low(tokens[at])
        if word in _INSIDE:
            inside += 1
            continue
        if word in LINKS or (signed and _SIGN.search(tokens[at])):
            return
        if not _may_be_verb(tokens[at]):
            continue  # nearly all words
        found = _auxiliary(tokens, at, word) or _lexical(tokens, at, word)
        if found and inside:
            inside -= found.sure or found.base not in NOUNS_TOO
        elif found and _is_subject(tokens[:at]):
            yield found


def _auxiliary(tokens: Sequence[str], at: int, word: str) -> _Found | None:
    if word not in AUXILIARIES:
        return None
    fits = word in MODAL or takes(tokens[:at], word)
    return _Found(at, "", "base", sure=True) if fits else None


def _lexical(tokens: Sequence[str], at: int, word: str) -> _Found | None:
    """Return the reading of a listed verb that agrees with what stands before it."""
    if low(tokens[at - 1]) in _NO_VERB_AFTER or tokens[at][0].isupper() or tokens[at].endswith(","):
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    if low(after) == "of" and NOUNS_TOO.intersection(base for base, _ in forms(word)):
        return None
    for base, form in forms(word):
        plain = form in {"s", "base"}
        if form == "participle" or (plain and not numbered(tokens[:at], singular=form == "s")):
            continue
        return _Found(at, base, form, _is_sure(base, form, tokens[:at], after))
    return None


def _is_sure(base: str, form: Form, subject: Sequence[str], after: str) -> bool:
    """Words that are nouns or participles as well are verbs for sure only before an object."""
    named = "A" <= after[:1] <= "Z"
    if form == "past":
        return True
    if form == "either":
        return low(after) in _OBJECTS or named
    follows = low(after) in AFTER_VERB or named or after[:1].isdecimal()
    follows = follows or after.startswith(("`", "$", "“")) or (is_adverb(after) and len(after) > 3)
    alone = low(subject[0]) in {"we", "you", "people"}
    counted = form == "s" and low(subject[0]) in {"a", "an", "each", "every"}
    return base not in NOUNS_TOO or follows or alone or counted


def _is_subject(tokens: Sequence[str]) -> bool:
    """Whether the tokens before a verb can be its subject: a noun phrase and nothing more."""
    words = [low(t) for t in tokens]
    while len(words) > 1 and is_adverb(words[-1]):
        words.pop()
    first = words[0].strip("“”\"'*_")
    people = first in {"we", "you", "people"}
    if (first in NOT_FIRST and not people) or (people and len(words) > 1):
        return False
    if first in QUANTIFIERS and len(words) == 1:
        return False
    lonely = is_adverb(first) and first not in QUANTIFIERS
    inner = any(word in LINKS for word in words)
    vague = words[0] == "the" and _POINTING.match(" ".join(words))
    broken = lonely or inner or vague or _is_open(words) or _is_torn(tokens) or _holds_object(words)
    return not broken and len(words) <= _LONGEST_SUBJECT


def _is_open(words: Sequence[str]) -> bool:
    """Whether the words end where no noun phrase ends."""
    last = words[-1]
    torn = not _WHOLE.search(last) or "≈" in words
    return torn or last in _ENDS or (len(words) > 1 and last.endswith("ed") and participle(last))


def _holds_object(words: Sequence[str]) -> bool:
    """Whether a determiner starts a second noun phrase: a verb must have come before it."""
    if words[0].endswith("ing") or not RELATIVES.isdisjoint(words):
        return False
    return any(
        b in DETERMINERS and a not in _OPENS and not a.endswith((",", "ing"))
        for a, b in pairwise(words)
    )


def _is_torn(tokens: Sequence[str]) -> bool:
    """Whether commas cut the phrase other than in a list `a, b and c` or around `, which …,`."""
    commas = [at for at, t in enumerate(tokens) if t.endswith(",")]
    if not commas:
        return False
    words = [low(t) for t in tokens]
    listed = any(word in {"and", "or"} for word in words[commas[-1] :])
    listed = listed and RELATIVES.isdisjoint(words)
    closed = len(commas) == 2 and commas[1] == len(tokens) - 1
    return not (listed or (closed and words[commas[0] + 1] in RELATIVES))


def _clause(tokens: Sequence[str], found: _Found, lead: str) -> Clause:
    before, rest = list(tokens[: found.at]), " ".join(tokens[found.at + 1 :])
    adverbs = list[str]()
    while len(before) > 1 and is_adverb(before[-1]):
        adverbs.insert(0, before.pop())
    subject, adverb = " ".join(before), " ".join(adverbs).replace("no-longer", "no longer")
    rest = rest.replace("no-longer", "no longer")
    if found.base:
        return Clause(subject, rest, "", found.base, found.form, adverb, lead)
    word = low(tokens[found.at])
    negated = word.endswith(("n't", "not"))
    stem = {"can't": "can", "cannot": "can", "won't": "will"}.get(word, word.removesuffix("n't"))
    if stem in DO and rest.startswith("not "):
        negated, rest = True, rest.removeprefix("not ")
    if stem in HAVE and not negated and not _is_perfect(rest):
        forms_of_have: dict[str, Form] = {"has": "s", "have": "base", "had": "past"}
        return Clause(subject, rest, "", "have", forms_of_have[stem], adverb, lead)
    return Clause(subject, rest, stem, "", "base", adverb, lead, negated)


def _is_perfect(rest: str) -> bool:
    found = [word for word in rest.split() if not is_adverb(word)]
    return bool(found) and participle(low(found[0]))
