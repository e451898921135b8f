"""Notes and their blocks: lines that belong together, under the headings above them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

LONGEST_BLOCK = 6_000
"""Characters of one bullet or paragraph that rules still read: a longer one is no note to learn."""

BlockKind: TypeAlias = Literal[
    "heading", "paragraph", "bullet", "list", "fence", "table", "html", "rule", "metadata"
]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How a note itself uses its words: evidence for case and articles where no tagger is.

    `common` are words that it mostly writes in lower case; `counted` are runs of one to three
    words seen after a, an, each, every, one or per; `definite` those seen after `the`. `named` are
    words, in lower case, that it mostly writes with a capital in the middle of a sentence.
    """

    common: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block, with the lines (1-based, both included) that it stands on."""

    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines `first` to `last` (1-based, both included) and the context it stands in.

    `text` is the inline Markdown without the block's own marker. `section` are the headings above,
    outermost first. `label` is the short line (`Recipe:`) that announces a list (and so its
    bullets) or a fence, with its line. `children` of a list are its bullets, of a bullet its
    nested blocks; `siblings` of a bullet are the texts of all bullets of its list. `credit` says
    who said it. `info` of a fence is its language; of a rule, HTML or a table with nothing to
    read, why it is skipped.
    """

    kind: BlockKind
    text: str
    first: int
    last: int
    section: tuple[str, ...] = ()
    label: str = ""
    label_line: int = 0
    parent: str = ""
    parent_line: int = 0
    level: int = 0
    ordered: bool = False
    info: str = ""
    language: str = "en"
    quoted: bool = False
    children: tuple["Block", ...] = ()
    sentences: tuple[Sentence, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    credit: str = ""
    vocabulary: Vocabulary = field(default=Vocabulary(), repr=False, compare=False)
    siblings: tuple[str, ...] = field(default=(), repr=False)

    def __hash__(self) -> int:
        """Hash what nearly always tells blocks apart: readings of a block are kept by it."""
        return hash((self.kind, self.first, len(self.sentences), self.text))

    @property
    def topic(self) -> str:
        """The innermost heading above the block; empty at the top of a note."""
        return self.section[-1] if self.section else ""


def walk(found: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks and all blocks below them in reading order; a heading's contents come once."""
    for block in found:
        yield block
        if block.kind in {"list", "bullet"}:
            yield from walk(block.children)


@dataclass(frozen=True, slots=True)
class Note:
    """One Markdown file: `path` is below source_notes, `lines` are its lines without line ends.

    `mended` are the lines as they were read, marks of other programs taken out; one for one.
    `credits` say of runs of lines (first, last) who said them, or which link they come from.
    """

    path: str
    title: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    language: str = "en"
    tags: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    credits: tuple[tuple[int, int, str], ...] = ()
