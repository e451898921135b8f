"""A statement turned round for a question: `X is Y` → `is X Y`, `X reduces Y` → `does X reduce Y`."""

import re
from dataclasses import dataclass

from flashmind.language import en
from flashmind.language.grammar import agrees, is_clause, lowered
from flashmind.model.note import Vocabulary

_AUXILIARY = re.compile(rf"^(.{{1,90}}?)\s+({en.AUXILIARIES})\s+(\S.*)$")
_PERFECT = re.compile(
    r"^(.{1,90}?)\s+(has|have)\s+((?:not |never |already )?(?:been|\w+ed|become|made|shown|seen|grown)\b.*)$"
)
_HAVE = re.compile(r"^(.{1,90}?)\s+(has|have)\s+(\S.*)$")
_NOT = re.compile(r"^(.{1,90}?)\s+(do not|does not|don[’']t|doesn[’']t)\s+(\S.*)$")
_ADVERB = r"(?:also|often|usually|generally|typically|always|never|rarely|only|easily|quickly|mostly|still|just|really|\w+ly)"
_SUBJECT_STOP = re.compile(
    r"(?i)(?<![\w-])(?:which|who|that|because|if|when|while|but|so|and then|whereas|although|is|are|was|were|has|have|"
    r"can|will|should|would|could|must|may|might|does|do|did|uses|means|makes|gives|leads)(?![\w-])|[,;:?!=<>]|->|→"
)


def inverted(claim: str, vocabulary: Vocabulary) -> str:
    """Return CLAIM as it follows `Why` or `When`; empty where its subject and verb aren't sure.

    Commands get `should you`. The vocabulary tells names from ordinary words.
    """
    if is_command(claim):
        return _commanded(claim)
    for found in (
        _turned(_NOT.match(claim), vocabulary),
        _turned_auxiliary(claim, vocabulary),
        _with_do(claim, vocabulary),
    ):
        if found:
            return found
    return ""


def is_command(text: str) -> bool:
    """Whether TEXT tells someone to do something: `Use X`, but not `Use cases are …`."""
    negative = re.match(r"(?i)(?:do not|don[’']t)\s", text)
    text = re.sub(r"(?i)^(?:never|always) ", "", text)
    told = text.split(" ", 1)[0].lower() in en.IMPERATIVES and not is_clause(text)
    return bool(negative) or told


def _commanded(claim: str) -> str:
    if no := re.match(r"(?i)do(?: not|n[’']t)\s+(.+)$", claim):
        return f"should you not {no[1]}"
    return f"should you {claim[0].lower()}{claim[1:]}"


def is_subject(text: str) -> bool:
    """Whether TEXT is a noun phrase that can stand before a verb (we, you and people included)."""
    first = re.split(r"\W+", text.strip().lower())[0]
    if first in {"we", "you", "people"}:
        return len(text.split()) == 1
    adverb = first.endswith("ly") and first not in {"family", "supply", "assembly", "anomaly"}
    vague = re.match(
        r"(?i)the (?:same|former|latter|other|takeaway|idea|point|reason|following)\b", text
    )
    verbal = len(text.split()) == 1 and first.removesuffix("s") in en.VERBS - en.NOUN_LIKE
    if first in en.NOT_A_SUBJECT or adverb or vague or (verbal and first.endswith("s")):
        return False
    return len(text.split()) <= 10 and not _SUBJECT_STOP.search(text)


def _turned(found: re.Match[str] | None, vocabulary: Vocabulary) -> str:
    if not found or not is_subject(found[1]):
        return ""
    auxiliary = {"d": "does"}.get(found[2][0], "does") if found[2].startswith("does") else "do"
    return f"{auxiliary} {lowered(found[1], vocabulary)} not {found[3]}"


def _turned_auxiliary(claim: str, vocabulary: Vocabulary) -> str:
    found = _PERFECT.match(claim) or _AUXILIARY.match(claim)
    if not found or not is_subject(found[1]):
        return ""
    subject, verb, rest = found[1], found[2], found[3]
    if verb == "cannot":
        return f"can {lowered(subject, vocabulary)} not {rest}"
    numbered = verb in {"is", "are", "was", "were", "has", "have", "isn't", "isn’t"}
    if numbered and not agrees(subject, singular=verb[:2] in {"is", "wa", "ha"} and verb != "have"):
        return ""
    return f"{verb} {lowered(subject, vocabulary)} {rest}"


def _with_do(claim: str, vocabulary: Vocabulary) -> str:
    """Return the claim with do-support: its first listed verb that agrees with the subject."""
    if (have := _HAVE.match(claim)) and is_subject(have[1]):
        return _do(_Parts(have[1], "", "have", have[3]), vocabulary, singular=have[2] == "has")
    tokens = claim.split(" ")
    for at in range(1, min(len(tokens), 10)):
        base = _base(tokens[at])
        subject, adverb = _split_adverb(" ".join(tokens[:at]))
        if not base or not is_subject(subject):
            continue
        singular = tokens[at] != base
        if not agrees(subject, singular=singular):
            continue
        # after `a dough`, `rises` can be no plural noun; after `we` no noun at all
        alone = subject.lower() in {"we", "you", "people"}
        alone = alone or (singular and bool(re.match(r"(?i)(?:an?|each|every) ", subject)))
        if not alone and not _is_surely_verb(base, " ".join(tokens[at + 1 : at + 2])):
            return ""
        parts = _Parts(subject, adverb, base, " ".join(tokens[at + 1 :]))
        return _do(parts, vocabulary, singular=singular)
    return ""


@dataclass(frozen=True, slots=True)
class _Parts:
    """A statement taken apart: the subject, an adverb, the verb's base form, and the rest."""

    subject: str
    adverb: str
    verb: str
    rest: str


def _do(parts: _Parts, vocabulary: Vocabulary, *, singular: bool) -> str:
    auxiliary = "does" if singular else "do"
    subject = lowered(parts.subject, vocabulary)
    return " ".join(filter(None, [auxiliary, subject, parts.adverb, parts.verb, parts.rest]))


def _split_adverb(text: str) -> tuple[str, str]:
    found = re.match(rf"(.+?)\s+({_ADVERB})$", text)
    return (found[1], found[2]) if found else (text, "")


def _base(token: str) -> str:
    """Return the base form of a listed verb in the present tense, empty for any other word."""
    for end, instead in (("ies", "y"), ("es", ""), ("s", ""), ("", "")):
        stem = token[: len(token) - len(end)] + instead
        if token.endswith(end) and stem in en.VERBS:
            return stem
    return ""


def _is_surely_verb(base: str, after: str) -> bool:
    """Words that are nouns as well count as verbs only before a determiner, a name or `to`."""
    if base not in en.NOUN_LIKE:
        return True
    sign = r"(?:an?|the|its|their|your|our|each|every|all|no|more|less|to|as|well|it|them|us|you|both|many|much|up|down|[A-Z`\d$].*)"
    return bool(re.match(rf"{sign}$", after))
