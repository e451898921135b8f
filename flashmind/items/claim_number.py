"""Claims in numbers and directions: which batch size is usual, that a larger one is better."""

import re
from collections.abc import Iterator
from math import inf

from flashmind.items.claim import DOWN, NOUNS, UP, Claim, Thought, noun, sign, stands_alone
from flashmind.items.fold import singular
from flashmind.items.quantity import FOUND, Range, range_of
from flashmind.language.plain import tokens

USUAL = "the best or usual value"

_USUAL = re.compile(
    r"(?i)(?<![\w-])(?:best|optimal|ideal|recommend(?:ed|s)?|typical(?:ly)?|usual(?:ly)?|common(?:ly)?|rule of thumb|deserves? a try|"
    r"good (?!enough))(?![\w-])|(?:^|[,;:(] )(?P<command>use|try|start with|choose|take|prefer) "
)
_DEFAULT = re.compile(r"(?i)(?<![\w-])(?:default|defaults)(?![\w-])")
_VALUED = frozenset(
    """best optimal ideal recommend recommended recommends typical typically usual usually common commonly
    rule deserve deserves good use try start choose take prefer default defaults""".split()
)
"""Words of which a sentence that values a number holds one: a look at them saves two searches."""
_LEAD = re.compile(r"(?P<before>[^,;:.()]*)(?P<mark>[\s:=]*)$")
_LINKS = frozenset(
    """
    is are was were be of around about roughly at to between from with ca ca. ≈ ~ = m n k lies lie
    usually typically often commonly by default today now should can
    """.split()
)
"""Words between what is valued and its number."""

_COUNTED = re.compile(r"\s?([^\W\d_]+)")
_SCOPE = re.compile(
    r"(?i)^\s*(?:[^\W\d_]+ )?(?P<scope>(?:for|when|if|unless|in|on|at|during|with)\b.*)"
)
_COMMAND = re.compile(r"(?i)(?:^|[\s,;:(])(?:try|use|take|choose)\s*$")


def numbers(thought: Thought) -> Iterator[Claim]:
    """Yield `the typical batch size is 10-100` and `the default port is 80`."""
    if _VALUED.isdisjoint(tokens(thought.text)):
        return
    default, usual = _DEFAULT.search(thought.text), _USUAL.search(thought.text)
    if not (default or usual):
        return
    start = max(len(thought.scope), usual.end() - 4 if usual and usual["command"] else 0)
    for found in FOUND.finditer(thought.text, start):
        before, link = _led(thought.text[max(start, found.start() - 90) : found.start()])
        subject, scope = _valued(before, link)
        if not subject and not _COMMAND.search(before):
            continue
        after = thought.text[found.end() :][:60]
        where = thought.scope or scope or _limit(after)
        kind = f"the default value of {thought.title}" if default else USUAL
        about, held = thought.subject(subject), range_of(found[0])
        yield Claim(about, f"{kind}{_unit(after)}", held, where)
        if inf in {held.high, -held.low}:
            yield Claim(about, USUAL, _way(1 if held.high == inf else -1), where)
        return


def _led(lead: str) -> tuple[str, str]:
    """Return the words before a number, parted into what is valued and what links the two."""
    found = _LEAD.search(lead)
    before = found["before"].split() if found and not lead.endswith("=") else []
    at = len(before)
    while at and before[at - 1].lower() in _LINKS:
        at -= 1
    return " ".join(before[:at]), " ".join(before[at:])


def _limit(after: str) -> str:
    found = _SCOPE.match(re.split(r"[,;.]", after, maxsplit=1)[0])
    return found["scope"] if found else ""


def _valued(before: str, link: str) -> tuple[str, str]:
    """Return what a number is the value of, and for what: `dropout rate`, `for dense layers`."""
    named, _, purpose = before.partition(" for ")
    if purpose and stands_alone(subject := noun(named, last=True)):
        return subject, f"for {purpose}"
    whole = noun(before) if re.search(r"(?i)\b(?:is|are|was|were|be)\b", link) else ""
    return (whole if stands_alone(whole) else noun(before, last=True)), ""


def _unit(after: str) -> str:
    """Return what is counted, since 30 minutes and 2 hours are no contradiction."""
    found = _COUNTED.match(after)
    counted = found and noun(found[1])
    return f" in {singular(counted.lower())}" if counted else ""


_BEST = r"(?:better|best|preferable|preferred|optimal|ideal)"
_DIRECTED = re.compile(
    rf"(?i)(?<![\w-])(?P<size>{UP}|{DOWN}){NOUNS}?? (?:is|are|works?|gives?|achieves?|yields?|performs?)"
    rf" (?:(?:almost|nearly|usually|generally|typically|often|always|the|much|far) )*(?P<best>{_BEST}|worse|worst)(?P<after>.*)"
)
_LARGEST = re.compile(
    r"(?i)\bbest (?P<what>(?:[\w-]+ ){0,2}[\w-]+) is (?:the )?(?P<size>largest|biggest|smallest|highest|lowest)\b"
)

_SIZES = frozenset((*UP.split("|"), *DOWN.split("|")))
_LIMITED = re.compile(
    r"(?i)\b(?:for|when|if|unless|in|on|at|during|than (?!(?:a |the )?(?:small|large|big|few|low|high)))\b.*"
)


def directions(thought: Thought) -> Iterator[Claim]:
    """Yield `larger batches are always better` and `the best batch size is the largest`."""
    if _SIZES.isdisjoint(tokens(thought.text)):
        return
    if (found := _LARGEST.search(thought.text)) and (what := noun(found["what"])):
        yield Claim(what, USUAL, _way(sign(found["size"])), thought.scope)
        return
    found = _DIRECTED.search(thought.text)
    subject = noun(found[2] or "") if found else ""
    if not found or not subject:
        return
    if re.match(
        r" (?!(?:than|for|when|if|unless|in|on|at|because|since|and|but|as)\b)[a-z]", found["after"]
    ):
        return  # the best accuracy is no best size
    scope = _LIMITED.search(found["after"])
    where = thought.scope or (scope[0] if scope else "")
    worse = -1 if found["best"].lower().startswith("wors") else 1
    yield Claim(subject, USUAL, _way(sign(found["size"]) * worse), where)


def _way(direction: int) -> str:
    return "larger" if direction > 0 else "smaller"


_DATED = re.compile(
    r"(?P<who>(?:[Tt]he )?(?:[A-Z][\w'’.-]*(?: (?:of|the|de|von|and|van))* ?){1,5})(?:\([^)]*\) )?(?:(?:was|were) )?"
    r"(?P<verb>founded|born|invented|discovered|died|established|abolished|crowned|executed|assassinated)(?: [\w'’-]+){0,4}? in (?:\w+ )?(?P<year>\d{3,4})(?![\w.,-]?\d)"
)
_EVENTS = frozenset(
    """founded born invented discovered died established abolished crowned executed assassinated""".split()
)


def dates(thought: Thought) -> Iterator[Claim]:
    """Yield `the Royal Society was founded in 1660`."""
    if _EVENTS.isdisjoint(tokens(thought.text)):
        return
    for found in _DATED.finditer(thought.text):
        who, year = found["who"].strip(), range_of(found["year"])
        if who.lower() not in {"the", "it", "he", "she", "they", "this", "in"}:
            yield Claim(who, f"the year: {found['verb']}", Range(year.low, year.high))
