"""Entries of lists: what each bullet names, and whether a list is closed, dated or a sequence."""

import re

from flashmind.language import en
from flashmind.language.plain import capitalised, plain, words
from flashmind.language.verbs import NOUNS_TOO, VERBS
from flashmind.model.note import Block

NUMBERS = ("two", "three", "four", "five", "six", "seven")
"""Words for the sizes of list that a card asks, from two."""
NUMBER = "|".join(NUMBERS) + "|[2-7]"
NUMBER_IN = re.compile(rf"(?i)\b(?:{NUMBER})\b(?!-)")
_GLOSS = re.compile(r"(?P<head>[^:=<>→]{1,60}?)\s*(?::|\s[–—=]|\s-{1,2})\s+(?P<rest>\S.*)$")
_ORDINAL = re.compile(
    r"(?i)(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th)?)$"
)
_STEP = re.compile(
    r"(?i)(?:step|phase|stage|day|part) ?(?:\d+|one|two|three|four|five)\s*[:.)–-]\s*"
)
_REMARK = re.compile(
    r"\s*(?:;|\s->|\s?→|=>|, (?:because|since|so|which|where|e\.g|i\.e|thus|hence|usually|often|the|an?|ends?|last|about|around|roughly|mostly|approx|normally|\d+)\b"
    r"|\s(?:because|since|e\.g\.|i\.e\.)\s|\s[–—-]{1,2}\s).*$"
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_OPEN = re.compile(
    r"(?i)\b(?:e\.g|for example|for instance|such as|including|among others?|etc|some|examples?|"
    r"and so on|other|others|many|various|more)\b|\.\.\.|…"
)
_POINTING = re.compile(
    r"(?i)\b(?:this|these|those|it|they|following|above|below|here|my|our|your|i|we)\b"
)
_DATED = re.compile(
    r"(?i)(?:c(?:a|irca)?\.? ?)?(?:\d{1,2}\.? )?(?:\d{3,4}s?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
_UNFIT = re.compile(r"https?:|\]\(|^\[[ xX]?\]|\?$|:$|!\[|(?i:\betc\b|\btodo\b)|\.\.\.|…")


def is_open(label: str) -> bool:
    """Whether a label announces examples, not all there is, or points at something elsewhere."""
    return bool(_OPEN.search(label) or _POINTING.search(label))


def entries(block: Block, longest: int = 12) -> tuple[str, ...]:
    """Return what each bullet of a list names: none where the list can't be asked as a whole.

    That is where it has fewer than 2 or more than 7 bullets, a bullet that is a question, a link,
    a task or longer than LONGEST words, two alike, or dates in front.
    """
    bullets = block.children
    if not 2 <= len(bullets) <= 7 or any(b.kind != "bullet" or len(b.text) > 600 for b in bullets):
        return ()
    found = tuple(entry(bullet) for bullet in bullets)
    fit = all(1 <= len(words(text)) <= longest for text in found)
    dated = sum(bool(_DATED.match(plain(bullet.text))) for bullet in bullets) * 2 > len(bullets)
    return found if fit and not dated and len(set(found)) == len(found) else ()


def entry(bullet: Block) -> str:
    """Return what a bullet names: its term, else its first sentence without remarks; "" if unfit."""
    first = bullet.sentences[0].text if bullet.sentences else bullet.text
    text = _STEP.sub("", plain(first))
    if _UNFIT.search(text.removesuffix(":").strip()):
        return ""
    found = _GLOSS.match(text.removesuffix(":").strip())
    if found and _ORDINAL.match(found["head"]):
        text = found["rest"]
    elif found and len(words(found["head"])) <= 6:
        text = found["head"]
    shown = _REMARK.sub("", re.sub(r"(?<!\.)[.;,:!]+$", "", text)).strip(" ,.!:")
    shown = (
        _BRACKETS.sub("", shown)
        if len(words(shown)) > len(words(_BRACKETS.sub("", shown)))
        else shown
    )
    return capitalised(shown) if shown.count("(") == shown.count(")") else ""


def parts(text: str) -> tuple[str, ...]:
    """Return the members of an enumeration in a sentence: `A, B and C`; () where it is open."""
    if _OPEN.search(text) or _UNFIT.search(text):
        return ()
    bare = _BRACKETS.sub("", text).strip(" .")
    signs = r"\s*;\s*" if ";" in bare else r"\s*,\s*(?:and |or |& )?|\s+(?:and|or|&|\+)\s+"
    found = tuple(capitalised(part.strip()) for part in re.split(signs, bare))
    fit = 2 <= len(found) <= 7 and all(1 <= len(words(part)) <= 6 for part in found)
    return found if fit and len(set(found)) == len(found) else ()


def is_sequence(block: Block) -> bool:
    """Whether a numbered list tells what to do: its bullets begin with verbs, one surely so."""
    if not block.ordered:
        return False
    first = [_first(bullet) for bullet in block.children]
    verbs = sum(word in VERBS or word in en.IMPERATIVES for word in first)
    sure = sum(is_command(bullet) for bullet in block.children)
    return sure * 2 > len(first) or (sure > 0 and verbs * 3 >= len(first) * 2)


def is_command(bullet: Block) -> bool:
    """Whether the first word of a bullet is a command: `Boil the water`."""
    first = _first(bullet)
    return first in en.IMPERATIVES or (first in VERBS and first not in NOUNS_TOO)


def _first(bullet: Block) -> str:
    found = words(_STEP.sub("", plain(bullet.text)))
    return found[0].lower() if found else ""


def counted(number: str) -> int:
    """Return the value of a number from two to seven, in words or digits."""
    return int(number) if number.isdigit() else NUMBERS.index(number.lower()) + 2
