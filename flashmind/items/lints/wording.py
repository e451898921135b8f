"""Lints of the English of a question: its form, its subject, its verbs."""

import re

from flashmind.items.lints.sides import Lint, question, without_code
from flashmind.language.grammar import agrees
from flashmind.language.plain import words
from flashmind.model.item import Basic, Content, Reversed

_YES_NO = re.compile(
    r"(?i)(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have|must) "
)
_OPEN = re.compile(r"(?i)\b(?:what|which|who|whom|whose|how|why|when|where)\b")
_VAGUE = re.compile(
    r"(?i)what (?:is|are) (?:the )?(?:best|first|last|next|second|same|main|general|one other|other|classic|idea|problem|goal|result)"
    r"(?: (?:one|thing|way|idea|point|problem|step|part)s?)?\??$"
)
_WHAT_IS = re.compile(r"What (?:is|are) (?:an? |the )?([^?]+)\?$")
_QUOTED = re.compile(r"(?: called| known as|[“\"].*)$")
_TAIL = re.compile(
    r" (?:to|for|of|that|in|when|you|with|at|on|by|from|between|who|whose|which|while|although|though) ?.*"
)
_NO_SUBJECT = re.compile(
    r"(?i)(?:in|at|on|with|for|from|by|as|to|if|when|then|there|now|also|another|because|since|while|after|before|"
    r"during|thanks|due|overly|here|how|what|why|where|we|you|i|step|part|chapter|todo|exercise|new way|old way|other)\b(?!-)"
)
_COMMAND = re.compile(
    r"(?:use|add|avoid|calculate|let|get|make|choose|create|apply|give|take|try|put|keep|subtract) "
)
_FINITE = re.compile(r"(?<![\w-])(?:is|are|was|were|has|can|will)(?![\w-])")
_IN_SUBJECT = re.compile(
    r"[;:]|(?<![\w-])(?:is|are|was|were|can|will|should|would|must|has|have|includes?)(?![\w-])"
)
_BAD_START = re.compile(
    r"What (?:do|does|is|are|can|will|would|must|may|could|should) (?:if|to|in|at|then|when|most of|other than)\b"
)
_WHY = re.compile(
    r"(?:.*: )?Why (is|are|was|were|do|does|did|can|could|will|would|should|must|has|have|may) (.+?)\?$"
)
_HOW_IS = re.compile(r"How do the .* is\b")
_WHY_START = re.compile(
    r"(?:(?:in|on|at(?! least| most)|if|then|thanks|due|when|to|also)|(?<=o |s )there)\b(?!-)"
)
_SHORT = re.compile(r"[’'](?:ll|ve)\b")
_LINKED = re.compile(
    r"(?i)\b(?:that|which|where|who|whose|if|when|although|while|because|to|than|as|how|what|before|after|until|unless|once|and|but|or)\b|\("
)
_DOES = re.compile(r"What (do|does) (?:the |an? )?((?:[\w’'-]+ ){1,3})[\w-]+\?$")
_LOOSE = frozenset(
    "of and or to in on for that which when if with you we they i not no all".split()
)
_AMBIGUOUS = re.compile(
    r"What (?:do|does) .+ (?:set|store|cause|measure|function|control|output|result|lead|work|run|show|handle|support|map|"
    r"transform|estimate|return|hold|need|increase|decrease|structure)\?$"
)


def _yes_no(content: Content) -> str:
    asked = question(content)
    wrong = _YES_NO.match(asked) and not _OPEN.search(asked)
    return "asks for yes or no" if wrong else ""


def _either_or(content: Content) -> str:
    """Two options to choose from without being asked which one it is."""
    asked = question(content) if isinstance(content, Basic | Reversed) else ""
    wrong = " or " in asked and re.search(r"\w or [\w -]+\?$", asked) and not _OPEN.search(asked)
    return "asks for one of two: half of all guesses are right" if wrong else ""


def _vague(content: Content) -> str:
    return "asks for nothing in particular" if _VAGUE.match(question(content)) else ""


def _what_happens(content: Content) -> str:
    asked = question(content)
    cued = "appl" in asked or "happen" in asked
    found = re.search(r"(?i)\bwhat (?:applies|happens)\b(?! to)", asked) if cued else None
    return f"“{found[0]}” may mean many things" if found else ""


def _subject(content: Content) -> str:
    """What follows `What is` names no thing: a clause, a command, a phrase that hangs on another."""
    found = _WHAT_IS.match(without_code(question(content)))
    if not found or _QUOTED.search(found[1]):
        return ""
    head = _TAIL.sub("", found[1])
    bare = found[0].startswith(f"What is {found[1]}")
    hangs = _NO_SUBJECT.match(found[1]) or _IN_SUBJECT.search(head) or len(words(head)) > 9
    command = bare and _COMMAND.match(found[1])
    return f"“{found[1]}” is no name of a thing" if hangs or command else ""


def _start(content: Content) -> str:
    found = _BAD_START.match(question(content))
    return f"“{found[0]} …” is no question" if found else ""


def _two_finite(content: Content) -> str:
    """Two verbs in one clause: what stood in the note was no simple claim."""
    asked = without_code(question(content))
    if _HOW_IS.match(asked):
        return "the question has two verbs"
    found = _WHY.match(asked)
    two = found and _FINITE.search(found[2]) and not _LINKED.search(found[2])
    return "the question has two verbs" if two else ""


def _why_start(content: Content) -> str:
    """`Why is rarely …`, `Why do use …`: the words after the verb are no subject."""
    found = _WHY.match(without_code(question(content)))
    if not found:
        return ""
    wrong = _WHY_START.match(found.string, found.start(2)) and not _is_there(found[1], found[2])
    command = found[1] in {"do", "does"} and _COMMAND.match(found[2])
    torn = _SHORT.search(found[2])
    return "“why” is not followed by a claim" if wrong or command or torn else ""


def _is_there(verb: str, rest: str) -> bool:
    return rest.startswith("there") and verb in {"is", "are", "was", "were"}


def _agreement(content: Content) -> str:
    """`What do full batch compute?`: number of subject and verb; judged on short subjects alone."""
    found = _DOES.match(question(content))
    if not found or _LOOSE.intersection(found[2].lower().split()):
        return ""
    fits = agrees(found[2].strip(), singular=found[1] == "does")
    return "" if fits else f"“{found[1]} {found[2].strip()}” does not agree"


def _ambiguous(content: Content) -> str:
    """A verb that may be a noun: only a determiner after it makes sure that it was read right."""
    if not isinstance(content, Basic | Reversed) or not _AMBIGUOUS.match(content.question):
        return ""
    sure = re.match(
        r"(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Yy]our|[Oo]ur|[Ee]ach|[Ee]very|[Aa]ll|[Nn]o|[Mm]ore|[Ll]ess)\b|[`\d]",
        content.answer,
    )
    return "" if sure else "the verb of the question may be a noun"


WORDING: tuple[Lint, ...] = (
    Lint("yes-no", _yes_no, hard=True, languages=("en",)),
    Lint("either-or", _either_or, hard=False, languages=("en",), misread=True),
    Lint("vague", _vague, hard=True, languages=("en",)),
    Lint("what-happens", _what_happens, hard=False, languages=("en",), misread=True),
    Lint("subject", _subject, hard=True, languages=("en",), misread=True),
    Lint("start", _start, hard=True, languages=("en",), misread=True),
    Lint("two-finite", _two_finite, hard=True, languages=("en",), misread=True),
    Lint("why-start", _why_start, hard=True, languages=("en",), misread=True),
    Lint("agreement", _agreement, hard=True, languages=("en",), misread=True),
    Lint("ambiguous-verb", _ambiguous, hard=False, languages=("en",), misread=True),
)
