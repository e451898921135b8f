"""Formula of a quantity.

`name: $formula$`, `name = a / b`: how something is calculated; the formula is the answer, whole.

    - Cardiac output = heart rate × stroke volume
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.common import is_common
from flashmind.language.grammar import is_noun_phrase, lowered
from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.amounts import topical
from flashmind.rules.units import quote, said

_MATH = r"\$\$[^$]+\$\$|\$[^$]+\$|`[^`]*[=+*/^²√∑][^`]*`"
_NAMED = re.compile(
    rf"(?P<name>[^:=$`;≈]{{1,70}}?)\s*(?::|=|≈|--|–|—|\bis\b(?: given by| defined as| calculated as)?)?\s*(?P<formula>{_MATH})(?P<rest>.*)$"
)
_TERM = (
    r"(?:[A-Za-zα-ωΑ-Ω√∑ΔΣ(½][\w’'()²³⁻¹%^_{}.½√]*(?: (?!x )[a-z][\w()-]*){0,6}|\d[\d.,]*(?: ?%)?)"
    r"(?: ?\([^()]*[-+*/×·÷−][^()]*\))?"
)
_PLAIN = re.compile(
    rf"(?P<name>[A-Za-zα-ωΑ-Ω][^:=;,.]{{1,50}}?)\s*(?:=|≈|:)\s*(?P<formula>{_TERM}(?:\s*(?: x | - | – |[×·*/÷^+−]|√)\s*{_TERM}){{1,6}})(?P<rest>(?:,|;|\.| \(| where | with | – |$).*)?$"
)
_COMPACT = re.compile(
    r"(?P<name>[A-Z][A-Za-z]{1,4}|[a-z][A-Z]|[A-Z]/[A-Z]) ?= ?(?P<formula>[½¼⅓√\w²³⁴⁻¹()\[\]^+*/×·÷−. -]{2,30}?)(?P<rest>(?:,|;| – ).*)?$"
)
"""`KE = ½mv²`: a short form, and letters side by side."""
_SIGNED = re.compile(r"[½¼⅓√²³⁴\[]|\d[a-z]")
_MULTIPLIED = re.compile(r"[×·*/÷^²³√]| x |\d")
_EQUATION = re.compile(
    r"(?P<name>[A-Za-z\d][^:=;,.$`]{2,50}?):\s+(?P<formula>[\w²³⁺⁻ ()+*/×·^√−-]{1,30}[=∝≈≤≥][^=.;,:]{1,40})(?P<rest>)$"
)
_ALONE = re.compile(r"\$(?P<name>[A-Z][A-Za-z]{1,4})\s*=(?P<told>[^$=]+)\$$")
_COMMANDS = frozenset("check note see use compute set update forward backward plot print".split())
_WORDY = 2
_WHERE = re.compile(r"^,? ?(?P<where>(?:where|with) .{4,120})$")


def read(block: Block) -> Iterator[Pair]:
    """Yield the formula of a named quantity, with what its letters stand for."""
    for sentence, text in said(block):
        if alone := _ALONE.match(text):
            asked = f"What is the formula for {alone['name']}?"
            yield Pair(quote(block, sentence), asked, f"${alone['told'].strip()}$")
            continue
        found = _plain(text) or _equation(text) or _NAMED.match(text)
        name = re.split(r"\s[–—-]\s", found["name"])[0].strip(" *_,:") if found else ""
        if not found or not _is_named(name) or not _is_formula(found["formula"]) or _adds(found):
            continue
        rest = found["rest"] or ""
        where = _WHERE.match(rest)
        if re.match(r"\s*[\w$`=+*/^-]", rest) and not where:
            continue
        formula = re.sub(r"^(\$+)\s*=\s*", r"\1", found["formula"].strip())
        shown = f"{formula}, {where['where']}" if where else formula
        question = f"what is the formula for {_asked(name, block)}?"
        if _is_person(name) and "=" in formula:
            question = f"{name}: which formula?"
        owned = len(words(name)) > 1 or name.isupper()
        asked = question[0].upper() + question[1:] if owned else topical(question, name, block)
        yield Pair(quote(block, sentence), asked, shown)


def _is_person(name: str) -> bool:
    """Whether a formula goes by the lone NAME of who found it: `Snell`."""
    return re.fullmatch(r"[A-Z][a-z]+", name) is not None and not is_common(name.lower())


def _plain(text: str) -> re.Match[str] | None:
    found = _PLAIN.match(text)
    if found and _MULTIPLIED.search(found["formula"]):
        return found
    found = _COMPACT.match(text)
    letters = found and not re.search(r"[A-Za-z]{4,}| [a-z]{3,}", found["formula"])
    return found if found and letters and _SIGNED.search(found["formula"]) else None


def _equation(text: str) -> re.Match[str] | None:
    """Return `name: X = Y` where the equation is made of signs, not of words."""
    found = _EQUATION.match(text)
    worded = found and len(re.findall(r"[^\W\d_]{4,}", found["formula"])) > _WORDY
    return None if worded else found


def _is_named(name: str) -> bool:
    """Whether NAME is a quantity in words or a short form: no lone letter, no arithmetic."""
    ratio = re.fullmatch(r"[A-Z]/[A-Z]", name)
    signed = re.search(r"[+*/^<>→]|->", name)
    lettered = ratio or (re.search(r"[^\W\d_]{2}", name) and not signed)
    said_how = re.match(r"(?i)(?:always|never|often|only|use|try|see|e\.g)\b", name)
    vague = name.lower() in _COMMANDS | en.GENERIC | en.NOT_A_TERM
    counted = name[:1].isdigit()
    return bool(lettered) and not counted and not said_how and not vague and is_noun_phrase(name, 7)


def _is_formula(text: str) -> bool:
    """Whether TEXT calculates something: a sign of an operation, and letters to calculate with."""
    bare = text.strip("$` ")
    if re.match(
        r"~?\d[\d.,]* ?[a-z]+ [a-z]+ =", bare
    ):  # so much of one thing is so much of another
        return False
    operates = re.search(
        r"[+*/^=×·÷²³√½−∝≈]|\s[-–x]\s|-\\|\\(?:frac|sqrt|sum|prod|int|cdot|times|log|ln)", bare
    )
    told = len(re.findall(r"[^\W\d_]", bare)) >= 1 and len(bare) >= 4
    return (
        bool(operates)
        and told
        and not re.search(
            r"\w\(\)|^(?![A-Z]+/[A-Z]+$)[\w.-]+/[\w./-]*$|==|[\"']|\$\(|^-|://|^(\w+)\s*=\s*\1\b",
            bare,
        )
    )


def _adds(found: re.Match[str]) -> bool:
    """Whether things are listed with plus signs: `commit = snapshot + parent(s) + author`."""
    told = found["formula"]
    worded = re.search(r"[^\W\d_]{4,} [^\W\d_]{2,}|\(s\)", told)
    return bool(worded) and not re.search(r"[$`×·*÷^√−=]|\s[-–x/]\s|\d", told)


def _asked(name: str, block: Block) -> str:
    inside = lowered(name, block.vocabulary)
    article = re.match(r"(?:the|an?) ", name, re.IGNORECASE)
    if article:
        return inside[0].lower() + inside[1:]
    if re.match(r"[A-Za-z][a-z ]+ of ", inside):
        return f"the {inside[0].lower()}{inside[1:]}"
    return inside
