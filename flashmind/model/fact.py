"""Facts: one thing to know each, however the note writes it. `Fact` is a closed union."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Quote:
    """What the note says: its own words, their lines (1-based, both included), and their context.

    `context` are the lines of headings, labels and parent bullets that the fact leans on.
    """

    text: str
    first: int
    last: int
    section: tuple[str, ...] = ()
    context: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and its answer, both as the author wrote them; `both_ways` asks either.

    `reverse` is the question and answer of the other way, where it has words of its own;
    `extra` is what else the note says there: shown with the answer, never asked for.
    """

    quote: Quote
    question: str
    answer: str
    both_ways: bool = False
    extra: str = ""
    reverse: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Gapped:
    """A sentence with gaps `{{c1::…}}`, set by the author or by a rule."""

    quote: Quote
    text: str


@dataclass(frozen=True, slots=True)
class Definition:
    """`term` is `gloss`; `asked` is the term as it stands in a question, with its article.

    `context` is the heading that the question names first, where the term alone says too little;
    `extra` is what else the note says of the term: shown with the answer, never asked for.
    """

    quote: Quote
    term: str
    gloss: str
    asked: str
    plural: bool = False
    mirrored: bool = False
    context: str = ""
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """What `gloss` describes is called `name`."""

    quote: Quote
    gloss: str
    name: str
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Acronym:
    """`short` stands for `long`."""

    quote: Quote
    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Preference:
    """`better` is to be preferred to, or used instead of, `worse`."""

    quote: Quote
    better: str
    worse: str
    verb: str = "prefer"


@dataclass(frozen=True, slots=True)
class Usage:
    """`means` is what one uses `goal` (which begins with `to` or `for`)."""

    quote: Quote
    goal: str
    means: str


@dataclass(frozen=True, slots=True)
class Reason:
    """`reason` is why the claim holds; `question` is the claim turned into one."""

    quote: Quote
    question: str
    reason: str


@dataclass(frozen=True, slots=True)
class Condition:
    """What holds or is to be done under a condition; `question` is the cue, worded."""

    quote: Quote
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Detail:
    """What a note says of a subject that is no definition; `question` names subject and aspect."""

    quote: Quote
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much, how many or when: `value` is a number with its unit, limits and hedges."""

    quote: Quote
    question: str
    value: str


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The closed set, or sequence, of entries that a label announces."""

    quote: Quote
    question: str
    entries: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Contrast:
    """Things set side by side: for each aspect one value per column."""

    quote: Quote
    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of code under a label."""

    quote: Quote
    question: str
    code: str
    code_language: str = ""


@dataclass(frozen=True, slots=True)
class Calculation:
    """An expression that the note says has a value; `question` is its sentence with a blank."""

    quote: Quote
    question: str
    expression: str
    stated: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """The author's syntax is meant for us but broken: becomes a problem, never a card."""

    quote: Quote
    message: str


Fact: TypeAlias = (
    Pair
    | Gapped
    | Definition
    | Naming
    | Acronym
    | Preference
    | Usage
    | Reason
    | Condition
    | Detail
    | Quantity
    | Enumeration
    | Contrast
    | Snippet
    | Calculation
    | Malformed
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one rule read: its name, the fact, how far it is trusted (0 to 1), its language."""

    rule: str
    fact: Fact
    confidence: float
    language: str = "en"
