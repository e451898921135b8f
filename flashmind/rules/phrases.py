"""Phrases of a short statement that may be hidden: where the last one behind a telling word stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language import en
from flashmind.language.closed import SHORTENED, is_adverb
from flashmind.language.plain import words
from flashmind.language.verbs import NOUNS_TOO, VERBS, forms
from flashmind.rules.gaps import Statement

_BREAK = re.compile(
    rf"(?=[ ,;:()\[\]–—→=+|≈.!-])(?:[,;:()\[\]–—→=+|≈]| [-/&] |->|=>|(?=[.!] )(?<=\w{{2}}){SHORTENED}[.!] | (?=(?:but|so|because|since|while|whereas|when|if|unless|until|which|that|who|whose|where|"
    r"than|then|although|though|e\.g|i\.e|is|are|was|were|can|cannot|must|will|has|have|does|doesn[’']t|not|never|only|also|too|instead)\b))"
)
"""Where one piece of a statement ends and the next begins."""
_WORD = re.compile(r"\S+")
CUES = frozenset(
    "from out by via through with without to into onto towards against in at on under between among above below within near across along over around behind inside outside "
    "after before during for of as beside beneath beyond off".split()
)
"""Words behind which a phrase tells whence, how, where, when or what for."""
_AS = frozenset("long soon far much many well possible fast quickly usual if though".split())
_OF = frozenset({"instead", "out"})
"""Words that only with `of` are a cue."""
_ARTICLES = frozenset({"a", "an", "the", "its", "their"})
_BOUND = re.compile(
    r"(?i)\b(?:due|according|compared|close|equal|addition|lots?|kinds?|sorts?|types?|number|amount|such|same|well|just|as (?:\w+)|similar|used|look|looks|looking|end|ends|deal|deals|difference|refers?|related|supposed|able|able to|depending)\s$"
)
"""What the word behind which a phrase stands belongs to more closely than to the phrase."""
_ON = re.compile(
    r" (?:which|that|who|whose|where)\b|"
    r", (?:and |or )?[\w’'-]+(?: [\w’'-]+){0,2}(?:,(?! )|, [\w’'-]+(?: [\w’'-]+)?(?:,|$)| and | or | & )|, (?:and|or) "
)
"""What goes on with more of the same."""
_CLAUSAL = frozenset({"after", "before", "as", "for", "than"})
_GOES_ON = re.compile(r" (?:is|are|was|were|has|have|can|will|must|does)\b")
"""What makes a clause of what follows a word like `after`."""
_LONGEST_TEXT, _LONGEST_LONG = 15, 24
"""Words of a statement of which a phrase is hidden: in a longer one it says too little of it."""
_TITLED = re.compile(r"[A-Z][\w’'-]*(?: [a-z]{1,4})* [A-Z][a-z][^:;,]*$")
_LINKED = frozenset({"and", "or", "nor"})
POINTING = frozenset(
    "it them this that these those using each other others another one ones same such both you your us me here there he she him her himself itself themselves its their his my our we they what which whom who how why "
    "many much more less most least few some any every all several enough own else".split()
)
VAGUE = (
    frozenset(
        """
    world given general practice course case cases example instance detail details place total turn time times order advance addition particular fact theory
    way ways thing things use need needs work hand end start beginning middle top bottom side sides left right front back part parts rest point points
    average default mistake accident purpose reason reasons question questions people life day days year years week weeks month months hour hours minute
    minutes second seconds while once now today later first last next common short long whole lot lots bit kind kinds sort sorts type types level levels
    amount number numbers size value values step steps stage order certain different various good bad new old big small high low real little great
    best better worse worst well far free sure short all everything anything nothing something anyone everyone someone
    problem problems result results effect effects change changes difference name names list item items group groups area areas form forms
    page pages note notes book books line lines word words letter letters data information process system systems situation situations matter
    """.split()
    )
    | en.STOP_WORDS
)
"""Words that nobody learns a statement for."""
_FIXED = re.compile(
    r"(?i)(?:at|in|on|for|by|of|with|to|from|out|under|over|after|before) (?:(?:the|a|an) )?(?:least|most|first|last|once|all|home|work|hand|heart|sight|rest|random|full|large|length|will|will|ease|"
    r"(?:top|bottom|end|start|beginning|middle|back|front|side|edge|case|way|time|same|right|left|spot|whole|long run|short run|power|order|charge|mind|question|view|light|form|terms|addition|contrast|comparison|practice|theory|general|particular|detail|parallel|series|sync|use|play|place|turn|part|fact|short|vain|public|private|person|common|effect|error|full|depth|advance|return|exchange|response|favou?r|accordance|purpose|demand|time|average|paper|board|hold|track|top|own|fire|sale|line|duty|course|sale|ever|good|now|long|example|instance|sure|certain|free|nothing|now|account|means|virtue|default|law|nature|definition|design|far|itself|choice|name|date|hour|control|pressure|way|doubt|fail|exception|meantime|command|budget|schedule))$"
)
_NUMBER = re.compile(r"[\d`]|^[A-Za-z]$|^[ivx]+$")
_LONGEST = 5
"""Words of a phrase that is hidden, at most."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a phrase stands in a text (start and end), and the word in small letters before it."""

    start: int
    end: int
    cue: str


@lru_cache(maxsize=64)  # several rules look at one statement before the next comes
def phrases(statement: Statement) -> tuple[Phrase, ...]:
    """Return of each piece of a short STATEMENT the last phrase behind a cue, if worth hiding.

    None stands in the subject: what is said of it would have to be known first.
    """
    return _phrases(statement, 0, _LONGEST_TEXT)


@lru_cache(maxsize=64)
def long_phrases(statement: Statement) -> tuple[Phrase, ...]:
    """Return the last phrase of a longer STATEMENT that is a whole one, if worth hiding."""
    found = _phrases(statement, _LONGEST_TEXT, _LONGEST_LONG) if statement.clause else ()
    return found[-1:]


def _phrases(statement: Statement, least: int, most: int) -> tuple[Phrase, ...]:
    text = statement.text
    if not least < len(words(text)) <= most or (not statement.clause and _is_title(text)):
        return ()
    shown = hushed(text)
    clause = statement.clause
    label = shown.find(": ") + 1
    verb = max(shown.rfind(clause.rest), 0) if clause and clause.rest and not clause.lead else 0
    found = filter(None, (_last(shown, start, end) for start, end in pieces(shown)))
    whole = (p for p in found if p.cue not in _CLAUSAL or not _GOES_ON.match(shown, p.end))
    return tuple(p for p in whole if p.start >= max(verb, label) and not _ON.match(shown, p.end))


def _is_title(text: str) -> bool:
    """Whether a fragment names what comes, as a heading does, and tells nothing."""
    return bool(_TITLED.match(text)) or re.match(r"[A-Z]?[a-z]+ing\b[^,:;]*$", text) is not None


def hushed(text: str) -> str:
    """Return TEXT with code and formulas blotted out, letter by letter."""
    if "`" not in text and "$" not in text:
        return text
    return re.sub(r"`[^`]*`|\$[^$]*\$", lambda found: "`" * len(found[0]), text)


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of the pieces of TEXT between its stops, brackets and linking words."""
    at = 0
    for found in _BREAK.finditer(text):
        yield at, found.start()
        at = found.end()
    yield at, len(text)


def _last(text: str, start: int, end: int) -> Phrase | None:
    """Return the last phrase of one piece of TEXT, from START to END."""
    found = [
        Phrase(start + w.start(), start + w.end(), w[0].lower())
        for w in _WORD.finditer(text[start:end])
    ]
    cues = [
        at
        for at, w in enumerate(found[:-1])
        if at and w.cue in CUES and _is_cue(text[w.start : w.end])
    ]
    if not cues:
        return None
    at = _opening(found, cues)
    if not at:
        return None
    told = found[at + (2 if found[at].cue in _OF else 1) :]
    told = _joined(told[1:] if len(told) > 1 and told[0].cue in _ARTICLES else told)
    if (
        not told
        or not is_worth(w.cue for w in told)
        or (found[at].cue == "to" and _is_verb(told[0].cue))
        or (found[at].cue == "as" and told[0].cue in _AS)
    ):
        return None
    fixed = _FIXED.match(text[found[at].start : told[-1].end]) or _BOUND.search(
        text[: found[at].start]
    )
    return None if fixed else Phrase(told[0].start, told[-1].end, found[at].cue)


def _opening(found: list[Phrase], cues: list[int]) -> int:
    """Return which word opens the last phrase of the words FOUND; 0 if `of` goes with no other."""
    at = cues[-1]
    if found[at].cue != "of" or _is_told_of(found[at - 1].cue):
        return at
    if found[at - 1].cue in _OF:
        return at - 1
    return cues[-2] if len(cues) > 1 and len(found) - cues[-2] <= _LONGEST + 1 else 0


def _is_cue(word: str) -> bool:
    """Whether WORD, as written, is no name in capitals: `IN`, but BEFORE."""
    return len(word) > 4 or not word.isupper()


def _is_told_of(word: str) -> bool:
    """Whether `of` belongs to a verb: smells of, made of, died of."""
    return any(
        base not in NOUNS_TOO or form != "base" for base, form in forms(word)
    ) and not word.endswith("ing")


def _is_verb(word: str) -> bool:
    return word in VERBS or word in {"be", "have"} or word.endswith("ly")


def _joined(told: list[Phrase]) -> list[Phrase]:
    """Return the words of a phrase up to an `and` behind which another verb comes; none if unsure."""
    links = [at for at, word in enumerate(told) if word.cue in _LINKED]
    if not links:
        return told
    at = links[0]
    after = told[at + 1].cue if at + 1 < len(told) else ""
    verbal = any(form != "participle" and base not in NOUNS_TOO for base, form in forms(after))
    if verbal:
        return told[:at]
    return told if len(links) == 1 and at and after and after not in CUES else []


def is_worth(told: Iterable[str]) -> bool:
    """Whether the words of a phrase, in small letters, name something that can be known."""
    bare = [word.strip("\"'“”.!*_") for word in told]
    if (
        not 1 <= len(bare) <= _LONGEST
        or not POINTING.isdisjoint(bare)
        or any(map(_NUMBER.search, bare))
    ):
        return False
    if any(word.endswith("ing") and len(word) > 5 for word in bare[1:]):
        return False
    open_ended = bare[-1] in en.STOP_WORDS | CUES or is_adverb(bare[-1])
    return not open_ended and any(word not in VAGUE and len(word) > 2 for word in bare)
