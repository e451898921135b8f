"""A statement turned round for a question: `X is Y` → `is X Y`, `X reduces Y` → `does X reduce Y`."""

import re
from functools import lru_cache

from flashmind.language import en
from flashmind.language.closed import (
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    MOVABLE,
    PREPOSITIONS,
    is_adverb,
)
from flashmind.language.grammar import is_clause, lowered
from flashmind.language.statement import Clause, parsed
from flashmind.language.verbs import NOUNS_TOO, VERBS, forms
from flashmind.model.note import Vocabulary

_SPLIT = re.compile(r"[;:?!=<>]|->|→")
_ORDERS = VERBS - frozenset(
    "like mean lack matter depend need want own found become seem have".split()
)


def inverted(claim: str, vocabulary: Vocabulary) -> str:
    """Return CLAIM as it follows `Why` or `When`; empty where its subject and verb aren't sure.

    Commands get `should you`. The vocabulary tells names from ordinary words.
    """
    if is_command(claim):
        return _commanded(claim)
    if _SPLIT.search(re.sub(r"`[^`]*`|\$[^$]*\$|\([^()]*\)|https?://\S*|(?<=\d)[:=]", "x", claim)):
        return ""
    found = parsed(claim)
    return turned(found, vocabulary) if found else ""


_NEGATIVE = re.compile(r"(?i)(?:do not|don[’']t)\s")
_INSISTING = re.compile(r"(?i)^(?:never|always|please|just) ")


@lru_cache(maxsize=4096)
def is_command(text: str) -> bool:
    """Whether TEXT tells someone to do something: `Use X`, but not `Use cases are …`."""
    negative = _NEGATIVE.match(text)
    text = _INSISTING.sub("", text)
    first, after = (*text.split(" ", 2), "", "")[:2]
    if negative or first.lower() not in _ORDERS:
        return bool(negative)
    told = after.lower() in DETERMINERS or re.match(r"[A-Z`$\d]", after)
    if first.lower() in NOUNS_TOO and not told:
        return first.lower() in en.IMPERATIVES and not is_clause(text)
    return after.lower() not in AUXILIARIES and parsed(text) is None


def _commanded(claim: str) -> str:
    if no := re.match(r"(?i)do(?: not|n[’']t)\s+(.+)$", claim):
        return f"should you not {no[1]}"
    return f"should you {claim[0].lower()}{claim[1:]}"


@lru_cache(maxsize=4096)
def is_subject(text: str) -> bool:
    """Whether TEXT is a noun phrase that can stand before a verb (we, you and people included)."""
    return parsed(f"{text} will be") is not None and not _SPLIT.search(text)


def turned(clause: Clause, vocabulary: Vocabulary) -> str:
    """Return the clause as it follows a question word; empty where a verb in it stays unsure."""
    subject = re.sub(r"^(?:The|An?)(?= )", lambda m: m[0].lower(), clause.subject)
    subject = lowered(subject, vocabulary)
    first = clause.adverb.split(" ")[0] if clause.adverb else ""
    lead = clause.lead
    adverb = (
        f"{lead} {clause.adverb}".strip() if lead in MOVABLE and lead != first else clause.adverb
    )
    lead = "" if lead in MOVABLE else lead
    rest = clause.rest if clause.auxiliary else _joined(clause)
    if rest is None:
        return ""
    auxiliary = clause.auxiliary or _do(clause)
    words = [auxiliary, subject, "not" if clause.negated else "", adverb, clause.verb, rest, lead]
    return " ".join(filter(None, words)).rstrip(" ,")


def _do(clause: Clause) -> str:
    return {"s": "does", "base": "do"}.get(clause.form, "did")


def _joined(clause: Clause) -> str | None:
    """Return the rest with its further verbs (`and makes …`) in the base form, as `does` wants it.

    None where a word after `and` may be a verb or a noun.
    """
    if clause.form == "base":
        return clause.rest
    out, words = list[str](), clause.rest.split(" ")
    for at, word in enumerate(words):
        before = [w for w in out[-2:] if not is_adverb(w)]
        linked = bool(before) and before[-1] in {"and", "or", "but", "then"}
        base = _further(word, clause) if linked or (at == 1 and words[0] in {"and", "or"}) else word
        after = words[at + 1] if at + 1 < len(words) else ""
        if base != word and base in NOUNS_TOO and not _is_object(after):
            return None
        out.append(base)
    return " ".join(out)


def _further(word: str, clause: Clause) -> str:
    """Return the base form of WORD if it is a verb in the same form as the clause's."""
    past = clause.form in {"past", "either"}
    for base, form in forms(word):
        if (form == "s" and clause.form == "s") or (form in {"past", "either"} and past):
            return base
    return word


def _is_object(after: str) -> bool:
    """Whether the word AFTER can start an object, so that the word before is no noun."""
    low = after.lower().rstrip(",")
    return bool(low) and low not in PREPOSITIONS | LINKS | {
        "and",
        "or",
        "but",
        "is",
        "are",
        "that",
        "which",
    }
