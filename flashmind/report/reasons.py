"""Why a sentence became no card: the form that it lacks, or what it is instead."""

import re

from flashmind.language import en
from flashmind.language.grammar import is_clause
from flashmind.language.plain import plain, words

_STORY = (
    r"\b(?:i|we) (?:did|do|don[’']?t|think|guess|believe|find|found|am|was|have|had|will|want|need|"
    r"use)\b|\bmy\b|\bi[’']m\b|\bimho\b"
)
_ELSEWHERE = (
    r"\bas (?:shown|seen|mentioned|described) (?:above|below|here|earlier)\b|"
    r"\b(?:see|the) (?:figure|image|picture|plot|table)\b(?: (?:above|below)\b)?|"
    r"\b(?:above|below) (?:figure|image|code|example)\b"
)
_EXAMPLE = (
    r"^(?:for (?:example|instance)|e\.g\.|examples?[:,]|suppose|let[’']?s say|let us say|imagine|"
    r"consider)(?!\w)"
)
_POINTING = (
    r"^(?:(?:and|but|so|then|also)[ ,]+)?"
    r"(?:it|this|they|these|that|those|he|she|such|here|there)\b"
)
_TELLING = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (_EXAMPLE, "worked example"),
        (_STORY, "opinion or story: “{0}”"),
        (_ELSEWHERE, "points at something outside the sentence: “{0}”"),
        (r"^(?:source|credits?|via|photo|image|quelle)\s*[:(]", "names a source"),
        (_POINTING, "no rule: starts with “{0}”: name what it is about"),
    )
)
"""Patterns in the order in which they are tried; `{0}` are the words found."""

LONG = 40
"""Words from which on a sentence holds more than one fact."""


def reason_of(text: str) -> str:
    """Return why the sentence TEXT, as the note writes it, became no card."""
    bare = plain(text)
    if bare.rstrip(" *_)").endswith(("?", "？")):
        return "question without an answer"
    if bare.rstrip(" *_").endswith((":", "：")):
        return "label: nothing below it is asked"
    for pattern, reason in _TELLING:
        if found := pattern.search(bare):
            return reason.format(found[0].strip())
    said = words(re.sub(r"`[^`]*`|\$[^$]*\$", "", bare))
    return _of_form(bare, said) if said else "code or formula alone: say what it is for"


def _of_form(text: str, found: list[str]) -> str:
    if len(found) > LONG:
        return f"no rule: one sentence of {len(found)} words: split it"
    if found[0].lower() in en.IMPERATIVES - en.NOUNS_TOO:
        lacks = "object" if len(found) < 3 else "reason, goal or condition"
        return f"no rule: a command without {lacks}"
    if not (is_clause(text) or re.search(r"[:=→]|->", text)) and len(found) <= 12:
        return "no rule: no verb: say what it is or does"
    return "no rule: no definition, reason, condition or advice in a form that is known"
