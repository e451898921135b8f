"""Labels and headings over lists, turned into the question that the list answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase, is_plural, lowered
from flashmind.language.plain import plain, words
from flashmind.model.note import Vocabulary
from flashmind.rules.lists import NUMBER, is_open

_PROCEDURE = r"steps|recipe|procedure|algorithm|workflow|pipeline|order|process|method|sequence|instructions|protocol|routine"
_ADVICE = re.compile(
    r"(?i)\b(?:rules?|tips?|principles?|tricks?|advice|guidelines?|style|practi[cs]es?|design|notes?|ways|reasons|methods|options)\b"
)
_ORDERED = re.compile(
    rf"(?i)\b(?:{en.ORDERED_NOUNS}|process|protocol|how to|flow|path|pathway|route|cycle)\b"
)
_KIND = re.compile(
    rf"(?i)(?P<before>(?:[\w'’/-]+ ){{0,4}}?)(?P<kind>{en.KIND_NOUNS})\b(?P<of> (?:of|for|to|in|when|that|which|against|behind|with) .+)?$"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label's words, what it stands under, and how its note uses words."""

    text: str
    topic: str
    vocabulary: Vocabulary

    def inside(self, text: str) -> str:
        """TEXT as it stands inside a question."""
        return lowered(re.sub(r"(?i)^the ", "", text.strip()), self.vocabulary)

    @property
    def prefix(self) -> str:
        """The topic, for a question that would not stand alone."""
        kind = re.fullmatch(rf"(?i)(?:{en.KIND_NOUNS})", self.topic)
        fits = self.topic and not kind and is_noun_phrase(self.topic)
        fits = fits and self.topic.lower() != self.text.lower()
        return f"{self.topic}: " if fits else ""


def asked(label: Label) -> str:
    """Return the question without its question mark; empty where the label asks for nothing."""
    text = re.sub(r"\s*\([^()]*\)", "", plain(label.text)).strip(" :")
    if not text or len(words(text)) > 14 or is_open(text):
        return ""
    for pattern, worded in _FORMS:
        if found := pattern.match(text):
            return worded(found, label)
    return ""


def is_advice(text: str) -> bool:
    """Whether a label announces rules or tips: numbered, but in no order."""
    return bool(_ADVICE.search(text))


def is_ordered(text: str) -> bool:
    """Whether a label or heading announces a sequence: steps, phases, recipe, how to."""
    return bool(_ORDERED.search(text))


def _there(found: re.Match[str], label: Label) -> str:
    what = found["what"]
    prefix = "" if re.search(r" (?:of|for|to|in|that|which) ", what) else label.prefix
    return f"{prefix}{'which' if prefix else 'Which'} {what} are there"


def _steps(found: re.Match[str], _: Label) -> str:
    return f"What are the steps to {found['goal']}"


def _consists(found: re.Match[str], label: Label) -> str:
    subject, verb = label.inside(found["subject"]), found["verb"].lower()
    if not is_noun_phrase(found["subject"], 7):
        return ""
    if made := re.match(r"(is|are) (\w+.*)$", verb):
        return f"What {made[1]} {_the(found)}{subject} {made[2]}"
    base = re.sub(r"(?<=sist)s|(?<=rise)s|(?<=pend)s|(?<=tain)s|(?<=quire)s|(?<=need)s", "", verb)
    return f"What {'do' if is_plural(found['subject']) else 'does'} {_the(found)}{subject} {base}"


def _the(found: re.Match[str]) -> str:
    return "the " if re.match(r"(?i)the ", found["subject"]) else ""


def _has(found: re.Match[str], label: Label) -> str:
    subject = label.inside(found["subject"])
    if not is_noun_phrase(found["subject"], 7):
        return ""
    auxiliary = "do" if found["verb"].lower() == "have" else "does"
    return f"Which {found['what']} {auxiliary} {_the(found)}{subject} have"


def _counted(found: re.Match[str], label: Label) -> str:
    what = re.sub(r"(?i)^the ", "", found[0])
    return f"{'' if found['of'] else label.prefix}what are the {what[0].lower()}{what[1:]}"


def _kind(found: re.Match[str], label: Label) -> str:
    if found["of"]:
        return f"What are the {label.inside(found[0])}"
    named = found["before"].strip() and not _WEAK.fullmatch(found["before"].strip())
    if not label.prefix and not named:
        return ""
    return f"{label.prefix}what are the {label.inside(found[0])}"


def _procedure(found: re.Match[str], label: Label) -> str:
    if found["of"]:
        return f"What does the {label.inside(found[0])} consist of"
    return f"{label.prefix}what are the steps" if label.prefix else ""


_WEAK = re.compile(
    r"(?i)(?:(?:main|major|key|common|typical|important|most|basic|possible|different|general|usual)\s?)+"
)
_Form: TypeAlias = tuple[re.Pattern[str], Callable[[re.Match[str], Label], str]]
_FORMS: tuple[_Form, ...] = (
    (re.compile(rf"(?i)there (?:are|were|exist) (?P<what>(?:(?:{NUMBER}|only|basically|mainly|main) )*(?:\w+ )?(?:\w+ )?(?:{en.KIND_NOUNS}|\w+s)(?: (?:of|for|to|in|that|which) .+)?)$"), _there),
    (re.compile(r"(?i)(?:steps |how |recipe )?(?:to|on how to) (?P<goal>[a-z].+)$"), _steps),
    (re.compile(r"(?i)(?P<subject>.{2,60}?) (?P<verb>consists? of|comprises?|depends? on|contains?|requires?|needs?|(?:is|are) (?:made (?:up )?of|composed of|defined by|characteri[sz]ed by|determined by|caused by))(?: (?:the|all))?(?: following)?(?: \w+)?$"), _consists),
    (re.compile(rf"(?i)(?P<subject>.{{2,60}}?) (?P<verb>has|have) (?P<what>(?:{NUMBER}) (?:[\w-]+ ){{0,3}}[\w-]+s)$"), _has),
    (re.compile(rf"(?i)(?:the )?(?P<number>{NUMBER}) (?P<what>(?:(?!of\b|for\b|to\b|in\b)[\w'’-]+ ){{0,3}}[\w'’-]+?s?)(?P<of> (?:of|for|to|in|behind|against|that|which) .+)?$"), _counted),
    (re.compile(rf"(?i)(?:the )?(?:{_PROCEDURE})(?P<of> (?:for|of) .+)?$"), _procedure),
    (_KIND, _kind),
)  # fmt: skip
