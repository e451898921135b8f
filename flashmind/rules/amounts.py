"""Amounts in a sentence: numbers with qualifier, range and unit, years and dates."""

import re

from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import capitalised, words
from flashmind.model.note import Block
from flashmind.rules.gaps import place_of

_NUMBER = r"(?:[-−+±](?=\d))?(?:[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)(?:/\d+)?(?:\s?[x×·]\s?10\^?\{?[-−]?\d+\}?|e[-+]?\d+\b|(?:st|nd|rd|th)\b)?"
_UNIT = (
    r"\s?(?:%|‰|°(?:\s?[CFK])?|€|£)(?!\w)|(?:\s?|-)(?:percent|per cent|[munµμ]?s|msec|secs?|seconds?|mins?|minutes?|hrs?|h|hours?|d|days?|"
    r"weeks?|months?|years?|yrs?|thousand|million|billion|trillion|centur(?:y|ies)|decades?|[munpµμckd]?m|inch(?:es)?|ft|feet|miles?|[munµμk]?g|lbs?|t|tons?|tonnes?|[mdcµμ]?[lL]|litres?|"
    r"liters?|cups?|tbsp|tsp|[mnuµμk]?mol|[mnµμ]?M|[kMG]?Hz|[kKMGTP]i?B|[kMGT]?bits?|bytes?|[mkM]?V|mA|A|[kMG]?W|[kM]?J|k?cal|kN|N|"
    r"[kMh]?Pa|m?bar|mmHg|atm|K|C|F|bpm|rpm|dB|kn|knots?|ohms?|k?Ω|[mk]?Wh|m?Ah|hp|oz|acres?|ha|bn|k|[kMG]?eV|px|pt|fps|BCE?|AD|CE|chars?|characters?|times|x|fold|bp|kDa|Da|ppm|kmh|km/h|mph|am|pm)(?![\w])"
)
_PER = r"(?:\s?/\s?(?:min|s|h|hr|day|d|week|year|mL|ml|L|l|dL|dl|kg|g|m[²³23]?|mol|cm[²³23]?)(?:[²³]|\^\d)?\b)?"
_HEDGE = (
    r"(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some|at least|at most|up to|no more than|not more than|less than|"
    r"more than|fewer than|over|under|above|below|exactly|only|just|usually|typically|normally|nearly|almost|between|from|max\.?|min\.?|[~≈<>≤≥])"
)
_SPAN = r"(?:\s?%|\s?°\s?[CFK]?)?\s?(?:[-–—:±]|\.\.|to|and|or)\s?"
VALUE = rf"{_NUMBER}(?:{_SPAN}{_NUMBER})?(?:{_UNIT})?{_PER}"
"""A number or range with its unit: `5 L/min`, `7.35–7.45`."""
AMOUNT = rf"(?:{_HEDGE}\s?){{0,2}}{VALUE}"
"""The same with its hedges: `about 5 L/min`, `at least 20 %`."""
WHOLE = (
    rf"(?:{_HEDGE} ?)?(?:\d[\d,]*(?: ?[-–] ?\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|fifty|hundreds?|thousands?)"
)
"""A count in digits or as a word."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_YEAR = r"(?:1\d|20)\d\d(?:s\b)?(?:[-–/](?:\d{4}|\d{2})\b)?(?: ?(?:BCE?|AD|CE)\b)?|\d{1,4} ?(?:BCE?|AD|CE)\b"
DATE = rf"(?:(?:about|around|circa|ca\.?|c\.|~) ?)?(?:\d{{1,2}}\.? )?(?:{_MONTH} )?(?:{_YEAR})(?![\w%°]|[.,]\d)"
"""A year, with month and day where they are given."""

_NOISE = re.compile(
    r"(?i)\b(?:error|accuracy|loss|score|f1|version|page|pages|chapter|ch|lecture|lesson|slide|week|day|step|part|figure|fig|table|"
    r"eq|exercise|ex|grade|mark|marks|price|paid|edition|ed|isbn|issue|rfc|phone|room|update|updated|edit|date|mine|my|i|we|our)\b"
)


_UNIT_ALONE = re.compile(_UNIT)


def is_unit(word: str) -> bool:
    """Whether a word is a unit that amounts are given in: `kPa`, `minutes`."""
    return _UNIT_ALONE.fullmatch(word) is not None


def is_noise(name: str) -> bool:
    """Whether a number behind NAME is a reading, a place in a book or a remark, not a fact."""
    return bool(_NOISE.search(name))


def named(text: str, block: Block) -> str:
    """Return TEXT as the subject of a question, without brackets; empty where it is none."""
    subject = re.sub(r"\s*\([^()]*\)", "", text).strip(" ,*_")
    found = words(subject)
    if not found or not re.match(r"[^\W\d_]|`", subject) or not is_noun_phrase(subject, 8):
        return ""
    bare = re.match(r"(?:The|An?) ", subject)
    return subject[0].lower() + subject[1:] if bare else lowered(subject, block.vocabulary)


def with_the(name: str, block: Block) -> str:
    """Return NAME with an article where a quantity needs one: `the boiling point of water`."""
    first = (words(name) or [""])[0].lower()
    bare = first in {"the", "a", "an", "its", "each", "every"} or re.match(
        r"[A-Z][\w’'-]*[’']s ", name
    )
    inside = lowered(name, block.vocabulary)
    if bare:
        return inside[0].lower() + inside[1:]
    return f"the {inside}"


def topical(question: str, name: str, block: Block) -> str:
    """Return a telegraphic QUESTION about NAME with the heading that it belongs to in front."""
    topic = place_of((block.topic,))
    known = {word.lower() for word in words(name)}
    shared = topic and {word.lower() for word in words(topic)} & known
    named = re.search(r"\d|[A-Z]{2}|`", name)
    usable = topic and is_noun_phrase(topic, 6) and not shared and not named and "/" not in topic
    return f"{capitalised(topic)} – {question}" if usable else question[0].upper() + question[1:]
