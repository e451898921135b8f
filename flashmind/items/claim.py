"""One sentence in its surroundings, and the claims that are read in it."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from flashmind.items.quantity import Range
from flashmind.language import en
from flashmind.language.plain import tokens

Value: TypeAlias = Range | str
"""What is claimed of a subject: numbers, or a word such as `larger` or `never`."""


@dataclass(frozen=True, slots=True)
class Claim:
    """That `subject` has `value` in one `dimension`, under the conditions of `scope` alone."""

    subject: str
    dimension: str
    value: Value
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Thought:
    """A plain sentence, its heading, the note's title, and what the sentence before was about.

    `setting` is a value that the sentence, or the one it goes on from, supposes: `batch size = 1`.
    """

    text: str
    topic: str = ""
    title: str = ""
    about: str = ""
    setting: str = ""

    def then(self, text: str) -> "Thought":
        """Return the thought of the next sentence of the same block."""
        named = next((name for _, name, _ in sizes(self.text)), "")
        about = named or noun(self.text) or self.about
        found = _SETTING.search(text) if "=" in text else None
        setting = f"{found[1]} = {found[2]}" if found else ""
        goes_on = re.match(r"(?i)(?:and |but |so |then )*(?:it|this|they)\b", text)
        setting = self.setting if goes_on and not setting else setting
        return replace(self, text=text, about=about, setting=setting)

    @property
    def scope(self) -> str:
        """The condition that the sentence starts with: `For testing`, `In Keras`."""
        found = re.match(
            r"(?i)((?:for|if|when|unless|in|on|at|with|without|during|under|while|once)\b[^,:]{2,60})[,:] ",
            self.text,
        )
        general = found and re.match(
            r"(?i)in (?:all|most|general|practice|any|our|the end)", found[1]
        )
        return found[1] if found and not general else ""

    def subject(self, found: str) -> str:
        """Return FOUND as a subject that stands alone; one that says little gets its heading."""
        if not found:
            return self.about if stands_alone(self.about) else self.topic
        return found if stands_alone(found) else f"{self.topic} {found}".strip()


UP = r"larger|largest|large|bigger|biggest|big|higher|highest|high|greater|more|deeper|deep|wider|longer"
DOWN = r"smaller|smallest|small|tiny|lower|lowest|low|fewer|fewest|less|shallower|shallow|narrower|shorter"
NOUNS = r"((?: [^\W\d][\w'’-]*){1,4})"
_SIZES = frozenset((*UP.split("|"), *DOWN.split("|")))
SIZED = re.compile(
    rf"(?i)(?<![\w-])(?:(?:if|when) (?:the |an? )?(?P<what>[a-z][\w'’ -]{{1,30}}?) (?:is|are) (?:too |very )?(?P<state>{UP}|{DOWN})(?![\w-])|"
    rf"(?P<size>(?!(?:more|less) [a-z]+(?:ent|ant|ate|able|ible|ive|ous|al|ful|ic|ex|ed|dom)\b)(?:{UP}|{DOWN}))(?: possible)?(?: an?| the)?{NOUNS})"
)
"""`large batches` and `if the batch is large`: see `sizes`."""
_SETTING = re.compile(r"(?i)(?<![\w-])([a-z]+[ _][a-z]+|[a-z]{3,})\s?=\s?(\d[\d.]*)(?![\w(/*^-])")
_STOPS = en.STOP_WORDS | en.NOT_A_SUBJECT | frozenset(
    """
    best better good worse worst optimal ideal recommended recommend typical typically usual usually common
    commonly default normally generally around roughly ca approx approximately try use set using used obtained
    standard always never often deserve today possible m n k too well less most rule thumb
    slow slows speed speeds fast results help helps now
    """.split()
)  # fmt: skip
_BARE = frozenset(
    """
    value values number size sizes amount count rate temperature time speed duration length width one
    depth height weight dose price cost ratio share limit threshold level frequency interval range
    ones result results things cases step steps way ways choice training learning port version
    """.split()
)
"""Nouns that say nothing without what they belong to."""
_EMPTY = _BARE | en.GENERIC
_VERBS = en.VERBS - en.NOUN_LIKE


@lru_cache(maxsize=8)  # several readers look at one sentence before the next comes
def sizes(text: str) -> tuple[tuple[int, str, int], ...]:
    """Return what TEXT calls large (1) or small (-1), each with where it stands."""
    if _SIZES.isdisjoint(tokens(text)):
        return ()
    found = (
        (m, noun(m["what"] or m[4] or ""), m["state"] or m["size"]) for m in SIZED.finditer(text)
    )
    return tuple((m.start(), name, sign(word)) for m, name, word in found if name)


def sign(word: str) -> int:
    """Return 1 for `larger` and its like, -1 for `smaller` and its like."""
    return 1 if re.fullmatch(UP, word.lower()) else -1


def noun(text: str, *, last: bool = False) -> str:
    """Return the run of up to three nouns that TEXT starts with, or if LAST ends with.

    An article in front is passed over; verbs, little words and marks end the run.
    """
    words = re.findall(r"[^\W_][\w'’+#-]*|\S", text.replace("`", "").replace("_", " "))
    if not last and words and words[0].lower() in {"a", "an", "the", "your", "each"}:
        words = words[1:]
    run: list[str] = []
    for word in reversed(words) if last else words:
        if not word[0].isalpha() or word.lower() in _STOPS or len(run) == 3:
            break
        if _is_verb(word) or (not last and run and run[-1].endswith("s") and word in en.VERBS):
            break
        run.append(word)
    return " ".join(reversed(run) if last else run)


def _is_verb(word: str) -> bool:
    small = word.lower()
    stems = {small, small.removesuffix("s"), small.removesuffix("es"), small.removesuffix("d")}
    return not _VERBS.isdisjoint(stems) or small.endswith("ly")


def sized(text: str) -> str:
    """Return the subject whose size is meant: of `mini-batch sizes` the `batch`."""
    bare = re.sub(r"(?i)(?:^|[ _-])(?:sizes?|numbers?|amounts?|counts?|values?)$", "", text.strip())
    return re.sub(r"(?i)^mini[ -]?(?=\w{3})", "", bare)


def stands_alone(subject: str) -> bool:
    """Whether a subject says what it is about without its heading."""
    return bool(subject) and subject.lower() not in _EMPTY
