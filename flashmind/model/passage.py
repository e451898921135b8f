"""Passages: a Markdown text as typed nodes, the neutral form between a deck and what is printed."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters, printed as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """Code inside a sentence, verbatim."""

    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """LaTeX without its delimiters; `display` stands on its own line."""

    latex: str
    display: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on, `width` characters of handwriting wide."""

    width: int


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, printed as its description and file name."""

    description: str
    path: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line that the author typed."""


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    nodes: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic."""

    nodes: tuple["Inline", ...]


Inline: TypeAlias = Text | CodeSpan | Math | Blank | Image | Break | Strong | Emphasis


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a list entry has a `marker` (bullet or number) and a `depth` of 1 or more."""

    nodes: tuple[Inline, ...]
    marker: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of code, verbatim."""

    text: str
    language: str = ""


Passage: TypeAlias = Paragraph | CodeBlock
