"""The context of each block: headings above it, labels before it, bullets around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from operator import attrgetter

from flashmind.model.note import Block, Vocabulary
from flashmind.notes.headings import tidy_heading, with_pseudo_headings
from flashmind.notes.joins import joined
from flashmind.notes.tongue import in_section, of_sections


def in_context(found: Sequence[Block], language: str, vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return the blocks with section, label, parent and language filled in, in reading order."""
    found = tuple(with_pseudo_headings(joined(found)))
    path: list[tuple[int, str, bool]] = []  # level, topic, whether it ends with its quote
    placed: list[Block] = []
    before: Block | None = None
    credit = ""
    for block, spoken in zip(found, of_sections(found, language), strict=True):
        path = [above for above in path if block.quoted or not above[2]]
        if block.kind == "heading":
            path = [above for above in path if above[0] < block.level]
        section = tuple(text for _, text, _ in path)
        label = _label(before) if before and _wants_label(block) else ""
        line = before.last if before and label else 0
        credit = _credit(before, credit) if block.quoted else ""
        where = _Surroundings(section, spoken, vocabulary, credit)
        placed.append(_placed(block, where, label=(label, line)))
        if block.kind == "heading":
            path.append((block.level, tidy_heading(block.text), block.quoted))
        before = block
    return tuple(_with_contents(placed))


def _of(block: Block, language: str) -> str:
    shown = block.text or " ".join(cell for row in block.rows for cell in row)
    return in_section(shown, language)


_LINK = re.compile(r"\s*\[[^\[\]]+\]\(https?://[^\s()]+\)\s*$")


def _credit(before: Block | None, credit: str) -> str:
    """Return the link that stands right above a quote, for as long as the quote goes on."""
    if before is None or before.quoted:
        return credit
    return before.text.strip() if _LINK.match(before.text) else ""


def _wants_label(block: Block) -> bool:
    return block.kind in {"list", "fence", "table"}


def _label(before: Block) -> str:
    """Return the label that BEFORE gives the block after it: `Recipe:`, `**Recipe**`."""
    *above, text = (line.strip() for line in before.text.strip().split("\n"))
    if before.kind != "paragraph" or (above and not _closes(above[-1], text)):
        return ""
    if bold := re.match(r"(\*\*|__)(.{1,80}?)\1\s*:?(?:\s|$)", text):
        return bold[2].strip().removesuffix(":").strip()
    ends = text.endswith((":", "：")) and len(text.split()) <= 16
    return text.rstrip(":：").strip(" *_") if ends else ""


def _closes(line: str, last: str) -> bool:
    """Whether the LAST line of a paragraph is a label of its own: the LINE above it has ended."""
    return line.endswith((".", "!", "?", "。")) and len(last) <= 48 and last.endswith((":", "："))


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What all blocks of a section share."""

    section: tuple[str, ...]
    language: str
    vocabulary: Vocabulary
    credit: str = ""


def _placed(
    block: Block,
    where: _Surroundings,
    parent: Block | None = None,
    label: tuple[str, int] = ("", 0),
    siblings: tuple[str, ...] = (),
) -> Block:
    """Return BLOCK and all below it with their surroundings, parent, label and siblings.

    Built anew rather than by `replace`, which takes twice as long for every block of every note.
    """
    inner = block if block.kind == "bullet" and block.text.strip() else parent
    listed = block.kind == "list"
    inherited = label if listed else ("", 0)
    beside = tuple(child.text for child in block.children) if listed else ()
    named = (inherited if inherited[0] else _label_by_parent(b, block) for b in block.children)
    children = tuple(
        _placed(child, where, inner, name, beside)
        for child, name in zip(block.children, named, strict=True)
    )
    return Block(
        block.kind, block.text, block.first, block.last, where.section, label[0], label[1],
        parent.text if parent else "", parent.first if parent else 0,
        block.level, block.ordered, block.info, _of(block, where.language), block.quoted,
        children, block.sentences, block.rows, block.credit or where.credit, where.vocabulary,
        siblings,
    )  # fmt: skip


def _label_by_parent(child: Block, parent: Block) -> tuple[str, int]:
    """A bullet that ends in a colon is the label of the list or code nested below it."""
    text = parent.text.strip() if parent.kind == "bullet" else ""
    if not text.endswith((":", "：")) or not _wants_label(child) or len(text.split()) > 16:
        return "", 0
    return text.rstrip(":：").strip(" *_"), parent.first


def _with_contents(placed: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, each heading holding as children the blocks up to the next heading.

    The title of a callout holds what is quoted below it.
    """
    following: list[Block] = []
    out: list[Block] = []
    for block in reversed(placed):
        if block.kind == "heading":
            held = reversed(following)
            below = takewhile(attrgetter("quoted"), held) if block.quoted else held
            out.append(replace(block, children=tuple(below)))
            following = []
        else:
            following.append(block)
            out.append(block)
    return reversed(out)
