"""The clause before a tie as a gap, what hangs on it in view: shared by the rules that ask back."""

import re
from collections.abc import Callable, Iterator

from flashmind.language import en
from flashmind.language.closed import low
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.language.statement import Clause, parsed
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, points_back
from flashmind.rules.heads import leans
from flashmind.rules.hinge import content, ended
from flashmind.rules.ties import LINKING, Tie, starts, ties

_MOST, _LEAST = 40, 4
"""Characters that a gap may hide."""
_BACK = re.compile(r"(?i)(?:it|they|he|she)\b(?![’'])")
_POINTS = re.compile(r"(?i)(?:it|they|he|she|its|their)(?:s|\b)")
_LEANS = re.compile(r"(?i)\b(?:it|its|they|them|their)\b")
_TALK = re.compile(
    r"(?i)\b(?:I|my|me|remember|note that|make sure|e\.g|for example|see|example|exam|lecture|figure|maybe|btw|imo|in doubt|ask|check|look)\b"
)
_VAGUE = en.GENERIC | frozenset(
    "done well good bad fine ok okay first second pushed used possible needed able best better common important useful work works comes come go goes gone happen happens "
    "hard easy nice great sold made given taken put set different same right wrong true false correct available mouthful enough necessary okay safe risky dangerous".split()
)
"""Words that many clauses might hold: none is worth a gap."""
_PHRASE = re.compile(r",? (?:in|on|at|for|with|from|into|by|during|after|before|per|through|over|under|within|across|between|without) ")  # fmt: skip
_EDGE = re.compile(
    r"(?i)(?:^(?:and|or|but|which|that|who|to|of|than|so|as|not|no|never)\b|\b(?:and|or|but|which|that|who|to|of|the|an?|than|is|are|as|be|then|also|precisely|mainly|mostly|partly|simply|only|part|esp)$|, \w+(?: \w+)?$|^[,:;–—-]|[,:;–—-]$)"
)
_TORN = re.compile(
    r"(?i)[\"“]|(?:when|if|once|although|though|while|instead|like|unlike|as|than|rather|except|mixed|already)\b"
)
"""How no clause begins that can be understood without what stands before it."""
_OPEN = re.compile(r"\b(?:and|or|but|of|to|the|an?|than|with)$")
_SEVERAL = re.compile(r" (?:but|while|whereas|when|if|unless|because|since|although|so|until) ")
_CLAUSES = frozenset({"if", "because", "since"})
"""Ties behind which a clause stands."""
_COUNTED = re.compile(r"\d\s*$|[~≈<>±-]$")
"""How what stands before a gap doesn't end: the gap would tear an amount apart."""
_BARE = re.compile(r"[={}\[\]<>|]|->|→|⇒|: | [-–—] ")


def _any(_: Tie) -> bool:
    return True


def gapped_left(
    block: Block, *senses: str, least: int = 2, fits: Callable[[Tie], bool] = _any
) -> Iterator[Gapped]:
    """Yield each tie of one of SENSES in BLOCK that FITS with a gap in the clause before it.

    LEAST words that say something must stand behind the tie.
    """
    for tie in ties(block):
        if tie.sense in senses and fits(tie) and (text := _shown(tie, least)):
            yield Gapped(tie.quote, text)


def _shown(tie: Tie, least: int) -> str:
    """Return the tie with its gap and context; empty where nobody could fill it."""
    right = ended(tie.right)
    start, end = _span(tie.left) if _is_clear(tie, right, least) else (0, 0)
    hidden, before, after = tie.left[start:end], tie.left[:start], tie.left[end:]
    if not hidden or _COUNTED.search(before) or (start == 0 and _is_lost(tie, hidden, right)):
        return ""
    shown = f"{tie.opening}{before} {after} {right}"
    context = tie.context(shown)
    if not _is_fillable(hidden, shown, context):
        return ""
    hidden = hidden if before or tie.opening or context else capitalised(hidden)
    text = f"{tie.opening}{before}{{{{c1::{hidden}}}}}{after}{tie.cue}{right}."
    return f"{capitalised(context)}: {text}" if context else capitalised(text)


def _is_lost(tie: Tie, hidden: str, right: str) -> bool:
    """Whether all of a clause is too little to hide, or what the other one is about."""
    torn = tie.sense in _CLAUSES and not (is_statement(right) or is_command(right))
    leaning = _LEANS.match(right) and not tie.name
    subject = starts(right) and not starts(hidden)
    torn |= tie.sense == "if" and right.split(" ", 1)[0].endswith("ing")
    return bool(torn or leaning or subject or len(words(hidden)) == 1)


def _is_clear(tie: Tie, right: str, least: int) -> bool:
    """Whether both clauses say what they are about, and tell facts."""
    astray = leans(tie.left) or points_back(tie.left) or points_back(right)
    back = _POINTS.match(tie.left) and not (tie.name and tie.opens)
    told = _TALK.search(f"{tie.left} {right}") or "?" in f"{tie.left}{right}"
    free = is_statement(tie.left) or is_command(tie.left)
    torn = not (tie.name or tie.opening or free)
    torn |= bool(_TORN.match(tie.left) or _OPEN.search(right))
    little = len(content(right)) < least or _BARE.search(right)
    return not (astray or back or told or torn or little)


def _span(clause: str) -> tuple[int, int]:
    """Return where the gap of a CLAUSE begins and ends: its predicate, or all of a fragment."""
    at = _said_at(clause)
    start = next((n for n in at if _fits(clause[n:])), -1)
    if start >= 0:
        return start, len(clause)
    cut = _cut(clause, at[-1]) if at[-1] else 0
    return (at[-1], cut) if cut else (0, 0)


def _said_at(clause: str) -> list[int]:
    """Return where what a CLAUSE says may begin: at its verb, or behind it."""
    if short := re.match(r"(?:[Ii]t[’']?s|[Tt]hey[’']re) (?=\S)", clause):
        return [short.end()]
    back = _BACK.match(clause)
    shown = f"the thing{clause[back.end() :]}" if back else clause
    if back and back[0].lower() == "they":
        shown = f"the things{clause[back.end() :]}"
    found = None if is_command(clause) else parsed(shown)
    if found and shown.endswith(found.rest) and found.rest:
        moved = len(clause) - len(shown)
        return [n + moved for n in _places(found, shown)]
    first, _, rest = clause.partition(" ")
    if rest and low(first) in LINKING:
        return [len(clause) - len(rest)]
    return [0, len(clause) - len(rest)] if rest and starts(clause) else [0]


def _places(found: Clause, shown: str) -> Iterator[int]:
    """Yield where the verb begins, if it says something by itself, and where its rest begins."""
    rest = len(shown) - len(found.rest)
    verb = shown.find(found.subject) + len(found.subject) + 1
    if not found.auxiliary and found.verb not in {"have", "be"}:
        also = re.match(r"(?:also|then|usually|often|always|only) ", shown[verb:])
        yield verb + (also.end() if also else 0)
    lead = re.match(r"(?:not|never|no longer|also|only|a|an|the|be) ", found.rest)
    yield rest + (lead.end() if lead and len(words(found.rest)) > 1 else 0)


def _cut(clause: str, start: int) -> int:
    """Return where a part of CLAUSE from START ends that fits into a gap; 0 where none does."""
    ends = [hit.start() for hit in _PHRASE.finditer(clause, start)]
    return next((end for end in reversed(ends) if _fits(clause[start:end])), 0)


def _fits(hidden: str) -> bool:
    whole = hidden.count("(") == hidden.count(")") and hidden.count("`") % 2 == 0
    plainly = whole and hidden.count('"') % 2 == 0 and hidden.count("$") % 2 == 0
    sized = _LEAST <= len(hidden) <= _MOST and bool(content(hidden))
    odd = _EDGE.search(hidden) or _BARE.search(hidden) or _SEVERAL.search(hidden)
    return sized and plainly and not odd


def _is_fillable(hidden: str, whole: str, context: str) -> bool:
    """Whether what is shown tells enough, and little of what is hidden."""
    own, shown = content(hidden), content(f"{whole} {context}")
    little = not own or len(shown) < 3
    vague = own <= _VAGUE or (len(own) == 1 and not re.search(r"\w{4}|\d", hidden))
    leaks = 2 * len(own & shown) >= len(own) if own else True
    return not (little or vague or leaks)
