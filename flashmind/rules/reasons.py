"""Sentences split into a claim and its reason, shared by the rules that ask why."""

import re

from flashmind.language.closed import SHORTENED
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.rules.claims import is_statement, points_back, with_subject

CUES = ("because", "since", " as ", "due to", "thanks to", "owing to", ", for ", "reason", "given that", "by virtue", "on account")  # fmt: skip
_JUST = r"(?:precisely|simply|just|only|partly|mainly) "
_HEDGE = r"(?:mainly|largely|mostly|partly|primarily|chiefly|often|usually|in (?:good|large|no small) part) "
_NOMINAL = r"(?:because of|due to|thanks to|owing to|by virtue of|on account of)"
_FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        rf"(?P<claim>.+?),? (?P<reason>{_HEDGE}because (?!of\b).+)$",
        r"(?P<claim>[^(]+?),? \((?:this is |that[’']s |only |mainly )?(?:because|since|as|due to|reason:) (?P<reason>[^()]+)\)\.?$",
        rf"(?P<claim>.+?),? (?:{_JUST})?because (?P<reason>(?!of\b).+)$",
        r"(?i)the (?:main |only )?reason (?:that |why |for which )?(?P<claim>(?!for\b|is\b|to\b).+?) is (?:that|because) (?P<reason>.+)$",
        rf"(?P<claim>.+?),? (?:{_JUST})?(?P<reason>(?:{_HEDGE})?{_NOMINAL} .+)$",
        r"(?P<claim>.+?), (?:since|given that|seeing that) (?P<reason>(?!then|the beginning|\d|c\. ?\d).+)$",
        r"(?P<claim>.+?) (?:since|given that) (?P<reason>(?!then|the beginning|\d|c\. ?\d).+)$",
        r"(?:Because|Since|As|Given that) (?P<reason>(?!of\b)[^,]+), (?P<claim>.+)$",
        r"(?P<reason>(?:Because of|Due to|Thanks to|Owing to) [^,]+), (?P<claim>.+)$",
        r"(?P<reason>(?:Because of|Due to|Thanks to|Owing to) (?:the|an?|its|their) \w+(?: of \w+)?) (?P<claim>(?:the|an?) .+)$",
        r"(?P<claim>.+?), for (?P<reason>(?!example|instance|all|each|every|a |an ).+)$",
        r"(?P<claim>.+?), as (?P<reason>.+)$",
        r"(?P<claim>.+?) as (?P<reason>.+)$",
    )
)
_AS, _APART, _FOR, _SINCE = _FORMS[-1], _FORMS[-2], _FORMS[-3], _FORMS[6]
STOP = rf"(?=\. )(?<=[\w)\]%$`]{{2}}){SHORTENED}\. "
"""A full stop within a sentence, as people type who don't write capitals."""
_BACK = re.compile(
    r"(?i)(?:(?:this|that|it)(?: is|[’']s|s)? (?:mainly |mostly )?(?:because|due to)|(?:the )?reason(?: is(?: that)?|:)|because(?! of\b)|why\?|why:) (?P<reason>.+)$"
)
_TAIL = re.compile(
    rf"(?=[\s;:.,→=-])\s*(?:;|:\s|{STOP}| – | — | - | \(|->|→|=>|, so (?!that)|, and (?:so|thus|hence|therefore)\b|, which (?:means|leads|is why)|, but ).*$"
)
_ARROW = re.compile(r"\s(?:->|→|=>)\s")
_NOT_CAUSAL = re.compile(
    r"(?i)\b(?:as|so|such|same|just|known|used|treated|acts?|serves?|seen|described|defined|regarded|treat|use|far|long|soon|"
    r"well|much|many|even|twice|times|works?|starts?|began|begins?|appears?|behaves?|expressed|written|stored|viewed|considered|"
    r"interpreted|interpret|think|same|given|taken|thought)$"
)
_NO_CLAUSE = re.compile(
    r"(?i)(?:well|long|far|soon|much|many|few|little|big|often|early|fast|close|high|low|good|a result|an? |in |for |of |we (?:have |saw|will|can see)|you (?:can see|might|know)|it (?:should|were|is said)|expected|described|shown|usual|always|collections?|[a-z]+s of )"
)
_MOVING = re.compile(
    r"(?i)\b(?:increases?|grows?|rises?|falls?|gets?|goes|approach\w*|decreases?|moves?|cools?|heats?|bakes?|cooks?)\b"
)
_OWN = re.compile(
    r"(?i)(?:this|that) (?:would|will|is|means|makes|can|could|may|leads|causes|allows)\b|s?he \w"
)
"""Reasons whose first word points at the claim, which the question holds."""


def split(text: str, before: str = "") -> tuple[str, str]:
    """Return claim and reason of a sentence; `This is because B` gives the reason of BEFORE."""
    if (back := _BACK.match(text)) and not re.match(r"(?i)because [^,]+, ", text):
        return before, tidy(back["reason"])
    if len(re.findall(r"(?i)\bbecause\b", text)) > 1:
        return "", ""
    for form in _FORMS:
        found = form.match(text)
        if not found or not _is_causal(form, found["claim"], found["reason"]):
            continue
        claim, reason = found["claim"].strip(" ,-–—"), tidy(found["reason"])
        ahead = found.start("reason") < found.start("claim")
        torn = claim.count("(") != claim.count(")") or reason.count("(") != reason.count(")")
        claim = _grounded(_ARROW.split(claim)[0], reason) if ahead else claim
        return ("", "") if torn else (claim, reason)
    return "", ""


def _grounded(claim: str, reason: str) -> str:
    """Return the claim of `Because B, it A`, whose pronoun means the subject of B; else ""."""
    if re.search(r"(?i)\b(?:it|they)\b", reason):
        return claim  # both mean what the note is about
    whole = with_subject(claim, reason)
    return "" if re.match(r"(?i)(?:it|they)\b", whole) else whole


def _is_causal(form: re.Pattern[str], claim: str, reason: str) -> bool:
    """Whether `as`, `for` and a bare `since` give a reason, not a time, a role or a likeness."""
    if form in {_AS, _APART}:
        whole = is_statement(_TAIL.sub("", reason)) and not _NO_CLAUSE.match(reason)
        plain = form is _APART or not _NOT_CAUSAL.search(claim)
        return whole and plain and not _MOVING.search(reason)
    if form is _FOR or form is _SINCE:
        return is_statement(_TAIL.sub("", reason))
    return True


def tidy(reason: str) -> str:
    """Return the reason without what follows from it, or is added to it."""
    return _TAIL.sub("", reason).strip(" ,.!:")


def explains(reason: str) -> bool:
    """Whether the reason is a clause with a verb, or a noun phrase after `due to`."""
    nominal = re.match(rf"(?i)(?:{_HEDGE})?{_NOMINAL} (?!this|that|it\b|these)", reason)
    sized = 2 <= len(words(reason)) <= 30
    bare = re.sub(rf"(?i)^(?:{_HEDGE}because )?(?:otherwise )?", "", reason)
    back = points_back(bare) and not _OWN.match(bare)
    return sized and not back and bool(nominal or _holds(bare))


def _holds(reason: str) -> bool:
    whole = is_statement(reason) or is_command(reason)
    return whole or bool(
        re.search(
            r"(?i)(?<![\w-])(?:is|are|was|were|has|have|can|will|does|do|did|had)(?![\w-])", reason
        )
    )
