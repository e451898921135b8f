"""Claims turned into `Why …?`: shared by the rules that read reasons, and what a fragment is about."""

import re
from functools import lru_cache
from typing import NamedTuple

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural, lowered, without_article
from flashmind.language.inversion import inverted, is_command
from flashmind.language.plain import plain, statement, words
from flashmind.language.statement import parsed
from flashmind.language.verbs import NOUNS_TOO, VERBS, forms
from flashmind.model.note import Block

_VAGUE = en.GENERIC | en.NOT_A_TERM
_SURE_VERBS = VERBS - NOUNS_TOO
_LABEL = re.compile(r"([^:]{1,48}?)(?::\s+| +[-–—]{1,2} +)(.+)$", re.DOTALL)
_BACK = re.compile(r"(?i)(it|they)(?:(?=[’']s\b)|\s)")
_POINTING = re.compile(
    r"(?i)(?:this|that|these|those|he|she|here|there (?!is|are|was|were)|which|what|so|such|i|not|but|even|and|or|also|then|"
    r"same|ones?(?= (?:is|are|was|can|has|of)\b)|maybe|imo)\b"
)
_TANGLED = re.compile(
    r"(?i)\bdue to\b|\bbecause\b|^the \w+ is that\b|;|\b(?:this|that one|these|those|above|below)$|\?|->|→|=>|\bI\b|^we (?:know|see|saw|have seen|will see)\b"
)
_JOINT = re.compile(
    r" [-–—] |; |, (?:and|but|yet) |(?<!not) but (?=(?:it|they)\b)|(?<=\w{2})\. (?=[a-z]\w)"
)
_EXTRA = re.compile(
    r",? (?:and so .*|, so (?!that).*|especially|particularly|mainly|simply|precisely|partly|in part|only)$"
)
_HEAD = re.compile(r"\s+(?:about|approx\w*|ca|is|are|was|were|≈|~|=|→|->)\b|[.;,(]|\s\d")
_FRAME = re.compile(
    r"(?i)^(?:that is|in practice|as you can see|in general|generally speaking|in other words|imo), "
)


class Parts(NamedTuple):
    """A sentence split at its label, if it has one: `Rye: has little gluten`."""

    label: str
    text: str


@lru_cache(maxsize=4096)  # many rules look at one sentence before the next comes
def parts(text: str) -> Parts:
    """Return the label at the start of TEXT, if it names a thing, and what follows it."""
    lead = text[:56]
    cued = ":" in lead or " -" in lead or " –" in lead or " —" in lead
    found = _LABEL.match(text) if cued else None
    if not found or found[1].count("`") % 2 or found[1].count("(") != found[1].count(")"):
        return Parts("", text)
    named = is_noun_phrase(found[1], 6) and re.match(r"[^\W_]|`", found[1])
    told = re.match(r"(?i)(?:never|always|do not|don[’']t|avoid) ", found[1])
    if named and not told and not _is_cue(found[1]) and not parsed(found[1]):
        return Parts(found[1], found[2])
    return Parts("", found[2]) if _is_cue(found[1]) else Parts("", text)


def _is_cue(text: str) -> bool:
    return text.lower().strip(" *") in en.NOT_A_TERM


def about(block: Block, label: str = "", line: int = 0) -> str:
    """Return what a fragment in BLOCK is about: its label, the block's, parent or heading; else "".

    The label at the block's start reaches its LINE, or all of a bullet. A parent names a thing by its own label, or by being a noun phrase; a heading by the latter.
    """
    if label:
        return label
    near = bool(block.sentences) and (block.kind == "bullet" or block.sentences[0].first == line)
    if near and (lead := parts(statement(block.sentences[0].text)).label):
        return lead
    if block.parent:
        parent = plain(block.parent.split("\n", maxsplit=1)[0]).rstrip(" .:")
        head = parts(parent).label or _HEAD.split(parent)[0].strip()
        return head if _is_name(head) else ""
    topic = re.split(r"\s+[-–—(]|\s*[:(]", plain(block.topic))[0].strip()
    return topic if _is_name(topic) and len(block.section) > 1 else ""


@lru_cache(maxsize=4096)
def _is_name(text: str) -> bool:
    found = [word.lower() for word in words(text)]
    if not found or not is_noun_phrase(text, 5) or _is_cue(text) or "/" in text:
        return False
    if len(found) == 1 and found[0] in _SURE_VERBS:
        return False
    return not _VAGUE.issuperset(found) and found[-1] not in _VAGUE and found[0] not in _VAGUE


def why(claim: str, block: Block, name: str = "") -> str:
    """Return CLAIM as a question after its reason; NAME is what `it` and fragments are about.

    Empty where the claim is no plain statement that stands by itself.
    """
    claim = settled(re.sub(r"(?i)^(they)[’']re ", r"\1 are ", claim))
    if name and block.text.lstrip("*_` ").startswith(name):  # `Overfitting: … This is …`
        claim = re.sub(
            r"^This (?=(?:is|was|can|will|has|means|allows|helps|makes)\b)", "It ", claim
        )
    if _TANGLED.search(_uncoded(claim)) or _POINTING.match(claim) or len(words(claim)) > 25:
        return ""
    if claim.count('"') % 2 or _is_astray(claim):
        return ""
    if back := _BACK.match(claim):
        return _told(claim, back[1].lower(), block, name)
    if len(words(claim)) < 2 or not re.match(r"[\w`$“\"(]", claim):
        return ""
    if re.match(
        r"(?i)(?:(?:do not|don[’']t|never|always) )?\w+ (?:it|them|this|that|these)\b", claim
    ) and is_command(claim):
        return ""
    if question := inverted(claim, block.vocabulary):
        return _placed(question, claim, block, name)
    if name and not is_command(claim) and _third(claim):
        return _told(f"it {claim}", "it", block, name)
    return ""


def _placed(question: str, claim: str, block: Block, name: str) -> str:
    """Return the question, behind NAME where its verb is done to an `it` that must be the name."""
    found = parsed(claim)
    back = re.match(r"(it|them|its)\b|.*\b(it|them)$", found.rest) if found else None
    if not back or (name and without_article(name).lower() in question.lower()):
        return f"Why {question}?"
    fits = name and is_plural(name) == ("them" in back.groups())
    return f"{named(name, block)}: why {question}?" if fits else ""


def _is_astray(claim: str) -> bool:
    """Whether `them` stands in CLAIM with no plural before it."""
    before, them, _ = claim.partition(" them")
    return bool(them) and not any(is_plural(word) for word in words(before))


def settled(claim: str) -> str:
    """Return the last statement in CLAIM, with its condition behind it and its subject named.

    `Indexes speed up reads but they slow down writes` gives `Indexes slow down writes`.
    """
    claim = _EXTRA.sub("", _FRAME.sub("", claim.strip(" ,.!"))).strip(" ,.!")
    claim = re.split(r"\s(?:->|→|=>)\s", claim)[-1]
    first, *more = _JOINT.split(claim)
    if more and is_statement(more[-1]) and is_statement(first):
        claim = more[-1] if ", " in first else with_subject(more[-1], first)
    elif more and _third(more[-1]) and not is_statement(first):
        claim = more[-1]
    ahead = re.match(r"(?:If|When|Once) ([^,]+), (?:then )?(.+)$", claim)
    if ahead and is_command(ahead[2]):
        return f"{ahead[2]} if {ahead[1]}"
    return claim


def with_subject(text: str, other: str) -> str:
    """Return TEXT with the subject of OTHER for its leading `it` or `they`, where they agree."""
    back, found = _BACK.match(text), parsed(other)
    if not back or not found or is_plural(found.subject) != (back[1].lower() == "they"):
        return text
    return re.sub(r"(?i)^(?:it|they)(?:(?=[’']s)|\b)", lambda _: found.subject, text, count=1)


def _uncoded(text: str) -> str:
    return re.sub(r"`[^`]*`|\$[^$]*\$", "x", text)


def _third(claim: str) -> bool:
    """Whether CLAIM begins with a verb in the third person: its subject stands elsewhere."""
    first = claim.split(" ", 1)[0].lower()
    verbal = first in {"is", "was", "has", "can", "cannot", "can't", "can’t", "doesn't", "doesn’t"}
    return verbal or any(form == "s" for _, form in forms(first))


def _told(claim: str, pronoun: str, block: Block, name: str) -> str:
    """Return `Name: why does it …?` where the pronoun can mean the name."""
    plural = pronoun == "they"
    if not name or is_plural(name) != plural:
        return ""
    thing = "the things" if plural else "the thing"
    rest = re.sub(r"(?i)^(?:it|they)(?=[’'\s])\s?", "", claim)
    rest = re.sub(r"^[’']s ", "is ", rest)
    question = inverted(f"{thing} {rest}", block.vocabulary)
    if not question:
        return ""
    asked = question.replace(thing, pronoun, 1)
    return f"{named(name, block)}: why {asked}?"


def named(name: str, block: Block) -> str:
    """Return NAME as it opens a question."""
    shown = without_article(lowered(name, block.vocabulary))
    return shown[:1].upper() + shown[1:] if not shown.startswith("`") else shown


@lru_cache(maxsize=4096)
def is_statement(text: str) -> bool:
    """Whether TEXT has a subject and a verb of its own, be the subject a pronoun."""
    bare = re.sub(
        r"(?i)^(?:it|they|this|he|she|that|there)(?:[’'](?=s ))? ", "the thing ", text.strip()
    )
    plural = re.sub(r"^the thing ", "the things ", bare)
    return parsed(bare) is not None or parsed(plural) is not None


def points_back(text: str) -> bool:
    """Whether TEXT begins with a word that points at something before it (it and they aside)."""
    return bool(_POINTING.match(text))
