"""A line `term: gloss`: its parts, and what kind of words the gloss is."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from flashmind.language import en
from flashmind.language.grammar import asked_term, is_clause, is_plural
from flashmind.language.plain import plain, statement, words
from flashmind.model.fact import Definition, Quote
from flashmind.model.note import Vocabulary
from flashmind.rules.acronym import long_form
from flashmind.rules.gaps import holds, place_of
from flashmind.rules.terms import acts, base, first_clause, is_mirrored, is_term

Shape: TypeAlias = Literal["phrase", "short", "clause", ""]
"""A noun phrase with what tells it apart (`site of …`), a bare one, a sentence, or none of these."""

_ENTRY = re.compile(r"([^:=<>→]{1,60}?)\s*(:|\s[–—=]|\s-{1,2})\s+(\S.*)$")
_ODD = re.compile(
    r"[=<>→{}|\\$≈∝×÷]|->|\s[/*-]\s|\s\w \w |(?i:^(?:everything|all) else)|https?:|\?$|:$|\.\.\.|…|(?i:\b(?:i|we|you|my|our|your|me|imo|lol|etc)\b)"
)
_POINTING = re.compile(r"(?i)\b(?:it|this|that|these|those|they|them|he|she|him|her|there)\b")
_PREPOSITION = r"of|for|in|between|from|with|to|on|by|at|as|into|over|under|across|without|against|among|per|within|than|w/"
_TOLD_APART = re.compile(
    rf"(?:[\w'’/-]+,? ){{1,6}}?(?:{_PREPOSITION}|that|which|who|where|when|whose|used|made|caused|whereby)\b"
)
_QUALITY = re.compile(
    rf"(?:[\w-]+(?:ive|al|ous|ful|less|able|ible|ic|ant|ent|ary|ar|ly|ed|en)|studded|worse|better|hard|easy|good|bad|best|slow|fast|high|low|open|safe|fine|free|due|full|close)(?:,| (?:(?!of\b)(?:{_PREPOSITION})|when|if|and|but|because|since|only|enough)(?!\w)|$)"
)


@dataclass(frozen=True, slots=True)
class Glossed:
    """A line taken apart: the term, all that follows it, and whether the term is in bold."""

    term: str
    text: str
    bold: bool
    sign: str


@lru_cache(maxsize=512)
def glossed(sentence: str) -> Glossed | None:
    """Return the parts of a sentence `term: gloss`, `term – gloss` or `term = gloss`."""
    found = _ENTRY.match(statement(sentence))
    if not found or "`" in found[1] or sentence.startswith("["):
        return None
    term = plain(found[1]).strip(" *_")
    bold = sentence.lstrip().startswith(("**", "__"))
    spelled = term.isupper() and long_form(term, found[3].split()) == found[3]
    fits = is_term(term) and not spelled
    return Glossed(term, found[3], bold, found[2].strip()) if fits else None


_LETTER = re.compile(r"[^\W\d_]|\d[\d.,–-]*(?:%|-[a-z]+) [a-z]+ (?!of\b)[a-z]")
"""What a gloss opens with: a letter, or a measure before a noun (`12-man executive of …`)."""


@lru_cache(maxsize=512)
def shape(text: str) -> Shape:
    """Return what kind of words TEXT, the part after a term, begins with."""
    first = first_clause(text)
    found = words(first)
    if not 2 <= len(found) <= 25 or not _LETTER.match(first) or " " not in first:
        return ""
    start = found[0].lower()
    if start in _IF_FIRST and ", " in first and not _POINTING.search(first):
        then = first.split(", ", 1)[1]
        return "clause" if is_clause(then) or acts(then) else ""
    if _ODD.search(first) or start in _NEVER_FIRST or _is_command(found) or is_verb(found):
        return ""
    listed = (quality := _QUALITY.match(first)) and quality[0].endswith(",")
    if is_clause(first) or (acts(first) and not listed):
        return "" if _POINTING.search(first) or re.search(r"\d{3}", first) else "clause"
    return _phrase(first, start)


def _phrase(first: str, start: str) -> Shape:
    """Return which noun phrase the words are, empty where they judge or describe."""
    if (
        start in _JUDGED
        or _QUALITY.match(first)
        or start in _COUNTS - {"one", "several", "all", "any"}
    ):
        return ""
    if _TOLD_APART.match(first) and first.count(",") <= 2:
        return "phrase"
    return "short" if len(words(first)) <= 7 and first.count(",") <= 1 else ""


_IF_FIRST = frozenset("once when if after".split())
_JUDGED = frozenset("good bad great nice better best worse worst cool ugly boring".split())
_COUNTS = frozenset("one several all any many most both each every some few no".split())
_NEVER_FIRST = (en.NOT_A_SUBJECT | en.COMPARATIVES) - _COUNTS
_NEVER_FIRST |= en.STOP_WORDS - {"a", "an", "the"} - _COUNTS


def is_verb(found: list[str]) -> bool:
    """Whether the first of the words is a verb: `reduces noise`, `wrote the …`."""
    stem = base(found[0].lower())
    after = found[1].lower() if len(found) > 1 else ""
    if after in _DETERMINERS and found[0].lower() not in _BEFORE_DETERMINER:
        return True  # `wrote the`, `abducts the`: no noun stands there
    if re.match(r"[a-z]+[^su]s \w+ and [a-z]+[^su]s \w", " ".join(found[:5]).lower()):
        return True  # `flexes the elbow and rotates …`
    sure = r"(?:an?|the|its|their|each|every|all|no|more|less|to|as|up|down|out|well|better|best|only|when|if|how|what|into|on|by|from|with|for)$"
    return bool(stem) and (stem not in en.NOUN_LIKE or re.match(sure, after) is not None)


_SEVERAL = frozenset("multiple several many all some more less both enough only".split())
_DETERMINERS = frozenset("a an the its his her their your every each".split())
_BEFORE_DETERMINER = frozenset(
    "all both half twice one when where what how that which if as".split()
)


def defined(
    quote: Quote, term: str, meaning: str, vocabulary: Vocabulary, *, mirrored: bool = True
) -> Definition:
    """Return the definition of TERM, as its note would ask for it.

    A term that means many things is asked below its heading.
    """
    asked = as_asked(term, vocabulary)
    both = mirrored and is_mirrored(term, meaning)
    context = place_of(quote.section) if needs_context(term) else ""
    context = "" if holds(term, context) or holds(context, term) else context
    return Definition(quote, term, meaning, asked, is_plural(term), both, context)


_MANY_SENSES = frozenset(
    """offer branch blob fork pin float key record field frame port node tree leaf root path heap
    view trigger call put option share spread yield return right will consideration bail title
    charge base salt bond ring chain current pitch scale mode chord rest bar shot stop grain noise
    proof crust mule host bridge hub bus block thread lock signal layer filter kernel loss head
    body stem power model skew pull push commit merge tag hook relation safe idempotent consistent
    private public""".split()
)
"""Words that name different things in different subjects."""


def needs_context(term: str) -> bool:
    """Whether TERM is known only below its heading: a sign or two, or a word of many senses."""
    bare = re.sub(r"(?i)^(?:the|an?)\s+", "", term)
    short = len(bare.strip("`$")) <= 2
    return short or bare.lower() in _MANY_SENSES | en.COMMON_WORDS | en.GENERIC


_COUNT_NOUN = re.compile(
    r"\b(?:sequence|conference|audience|sentence|instance|distance|balance|function|equation|station|"
    r"section|version|division|region|element|experiment|segment|document|instrument|argument|city|"
    r"university|quantity|entity|property|king|ring|string|wing|spring|building|meeting|painting)$"
)
_COUNTED = re.compile(
    r"[A-Z][\w.–-]+(?: (?:and|[A-Z][\w.–-]+))* (?:equation|function|distribution|theorem|rule|principle|test|curve|effect|paradox|"
    r"model|method|algorithm|index|ratio|cycle|number|constant|coefficient|matrix|criterion|hypothesis|cell|complex|system)$"
)


def as_asked(term: str, vocabulary: Vocabulary) -> str:
    """Return TERM as a question takes it; a remark in brackets comes behind its quotation marks."""
    bare = re.sub(r"\s*\([^)]*\)$", "", term)
    if _COUNTED.match(bare):
        return f"the {term}"
    asked = asked_term(bare, vocabulary)
    if _COUNT_NOUN.search(asked) and asked.lower() == bare.lower():
        asked = f"“{asked}”"  # its ending is that of a mass noun, but it wants an article
    return asked + term[len(bare) :]


def _is_command(found: list[str]) -> bool:
    first, after = found[0].lower(), found[1].lower() if len(found) > 1 else ""
    sure = first not in en.NOUNS_TOO or after in _SEVERAL
    return first in en.IMPERATIVES and sure
