"""Items: one entry of a deck each, and the nine ways to ask (`Content`, a closed union)."""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

Status: TypeAlias = Literal["active", "draft", "suspended", "stale", "rejected"]
STATUSES: tuple[Status, ...] = ("active", "draft", "suspended", "stale", "rejected")


@dataclass(frozen=True, slots=True)
class Basic:
    """One question, one answer."""

    kind: ClassVar[str] = "basic"
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Reversed:
    """Asked both ways round, each question in its own words; the reverse is card 2."""

    kind: ClassVar[str] = "reversed"
    question: str
    answer: str
    reverse_question: str
    reverse_answer: str


@dataclass(frozen=True, slots=True)
class Cloze:
    """A sentence with gaps, `{{c1::hidden}}` or `{{c1::hidden::hint}}`; a card per number."""

    kind: ClassVar[str] = "cloze"
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A closed set of entries in any order, one card."""

    kind: ClassVar[str] = "list"
    question: str
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Entries in order; a card per entry, asked with what comes before it."""

    kind: ClassVar[str] = "ordered"
    question: str
    answer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compare:
    """A table: `rows` are (aspect, one value per column)."""

    kind: ClassVar[str] = "compare"
    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """The answer is a piece of code, kept verbatim."""

    kind: ClassVar[str] = "code"
    question: str
    answer: str
    code_language: str = ""


@dataclass(frozen=True, slots=True)
class Numeric:
    """The answer is a number; `compute` and `params` of the item say how it comes about."""

    kind: ClassVar[str] = "numeric"
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Options to pick from; `key` holds the 1-based numbers of the right ones."""

    kind: ClassVar[str] = "choice"
    question: str
    options: tuple[str, ...]
    key: tuple[int, ...]
    pinned: tuple[int, ...] = ()


Content: TypeAlias = (
    Basic | Reversed | Cloze | Listing | Ordered | Compare | Code | Numeric | Choice
)


@dataclass(frozen=True, slots=True)
class Span:
    """Lines `first` to `last` (1-based, both included) of a note."""

    note: str
    first: int
    last: int

    def __str__(self) -> str:
        """Return `note:12` or `note:12-14`."""
        return f"{self.note}:{self.lines}"

    @property
    def lines(self) -> str:
        """The lines as a deck writes them: `12` or `12-14`."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class Origin:
    """The machine's part of an item: which lines say it, which rule read it, what was made.

    `made` is the digest of the human part as generated (see `flashmind.deck.digest`), so that a
    person's edit can be told from ours. The first span is the item's home note. `was` is the
    status of a stale item before its line went; `retired` are gaps that are gone, by their number.
    """

    spans: tuple[Span, ...]
    rule: str
    quote: str
    confidence: str = ""
    made: str = ""
    was: str = ""
    retired: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a deck. All texts are Markdown as the note wrote it."""

    id: str
    content: Content
    status: Status = "active"
    tags: tuple[str, ...] = ()
    origin: Origin | None = None
    extra: str = ""
    hint: str = ""
    media: tuple[str, ...] = ()
    attribution: str = ""
    flag: str = ""
    edit: tuple[str, ...] = ()
    compute: str = ""
    run: str = ""
    expect: str = ""
    params: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tolerance: str = ""
    unit: str = ""
    line: int = 0  # where the item starts in its deck file; 0 where it was never read from one

    @property
    def kind(self) -> str:
        """How the item asks: the word that the deck writes, such as basic or cloze."""
        return self.content.kind


@dataclass(frozen=True, slots=True)
class Deck:
    """One YAML file of items; `path` is where it was read from, as given."""

    title: str
    items: tuple[Item, ...]
    language: str = "en"
    path: str = ""


def home_note(item: Item) -> str:
    """Path below source_notes of the note that an item was born in; empty where hand-written."""
    return item.origin.spans[0].note if item.origin and item.origin.spans else ""
