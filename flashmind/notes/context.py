"""The context of each block: headings above it, labels before it, bullets around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flashmind.model.note import Block, Vocabulary
from flashmind.notes.sentences import sentences
from flashmind.notes.tongue import in_section, of_sections

PSEUDO_LEVEL = 7
_QUESTION = re.compile(r"\s*(?:\*\*)?Q(?:\*\*)?\s*[:.]")
_ANSWER = re.compile(r"(?m)^\s*(?:\*\*)?A(?:\*\*)?\s*[:.]")
_BARE_ANSWER = re.compile(r"(?:^|\n)\s*(?:\*\*)?A(?:\*\*)?\s*[:.]\s*(?:\*\*)?\s*$")
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]+\.)\s+(?=\S)")


def tidy_heading(text: str) -> str:
    """Return a heading as a topic: without marks, numbers, closing colon and anchors."""
    bare = re.sub(r"\s*\{#[^}]*\}\s*$", "", text.strip())
    bare = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", bare)
    bare = re.sub(r"(\*\*|__|\*|`)(.+?)\1", r"\2", bare)
    return _NUMBERED.sub("", bare.strip()).strip().removesuffix(":").removesuffix("：").strip()


def in_context(found: Sequence[Block], language: str, vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return the blocks with section, label, parent and language filled in, in reading order."""
    found = tuple(_with_pseudo_headings(tuple(_with_answers(tuple(_joined(found))))))
    path: list[tuple[int, str, bool]] = []  # level, topic, whether it ends with its quote
    placed: list[Block] = []
    before: Block | None = None
    for block, spoken in zip(found, of_sections(found, language), strict=True):
        path = [above for above in path if block.quoted or not above[2]]
        if block.kind == "heading":
            path = [above for above in path if above[0] < block.level]
        section = tuple(text for _, text, _ in path)
        label = _label(before) if before and _wants_label(block) else ""
        line = before.first if before and label else 0
        where = _Surroundings(section, spoken, vocabulary)
        placed.append(_placed(block, where, label=(label, line)))
        if block.kind == "heading":
            path.append((block.level, tidy_heading(block.text), block.quoted))
        before = block
    return tuple(_with_contents(placed))


def _of(block: Block, language: str) -> str:
    shown = block.text or " ".join(cell for row in block.rows for cell in row)
    return in_section(shown, language)


def _wants_label(block: Block) -> bool:
    return block.kind in {"list", "fence", "table"}


def _label(before: Block) -> str:
    """Return the label that BEFORE gives the block after it: `Recipe:`, `**Recipe**`."""
    if before.kind != "paragraph" or "\n" in before.text.strip():
        return ""
    text = before.text.strip()
    if bold := re.match(r"(\*\*|__)(.{1,80}?)\1\s*:?(?:\s|$)", text):
        return bold[2].strip().removesuffix(":").strip()
    ends = text.endswith((":", "：")) and len(text.split()) <= 16
    return text.rstrip(":：").strip(" *_") if ends else ""


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What all blocks of a section share."""

    section: tuple[str, ...]
    language: str
    vocabulary: Vocabulary


def _placed(
    block: Block,
    where: _Surroundings,
    parent: Block | None = None,
    label: tuple[str, int] = ("", 0),
) -> Block:
    """Return BLOCK and all below it with their surroundings, parent and label.

    Built anew rather than by `replace`, which takes twice as long for every block of every note.
    """
    inner = block if block.kind == "bullet" else parent
    children = tuple(
        _placed(child, where, inner, _label_by_parent(child, block)) for child in block.children
    )
    return Block(
        block.kind, block.text, block.first, block.last, where.section, label[0], label[1],
        parent.text if parent else "", parent.first if parent else 0,
        block.level, block.ordered, block.info, _of(block, where.language), block.quoted,
        children, block.sentences, block.rows, block.credit, where.vocabulary,
    )  # fmt: skip


def _label_by_parent(child: Block, parent: Block) -> tuple[str, int]:
    """A bullet that ends in a colon is the label of the list or code nested below it."""
    text = parent.text.strip() if parent.kind == "bullet" else ""
    if not text.endswith((":", "：")) or not _wants_label(child) or len(text.split()) > 16:
        return "", 0
    return text.rstrip(":：").strip(" *_"), parent.first


def _with_answers(found: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, a paragraph `Q: … A:` holding the list, fence or table that answers it."""
    for at, block in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        bare = block.kind == "paragraph" and _QUESTION.match(block.text)
        if bare and after and _wants_label(after) and _BARE_ANSWER.search(block.text):
            yield replace(block, children=(after,))
        else:
            yield block


def _joined(found: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, an `A: …` in a paragraph of its own joined to the question before it."""
    waiting: Block | None = None
    for block in found:
        said = block.text if block.kind == "paragraph" else ""
        if waiting and _ANSWER.match(said):
            yield replace(waiting, text=f"{waiting.text}\n{said}", last=block.last)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = block if _QUESTION.match(said) and not _ANSWER.search(said) else None
        if not waiting:
            yield block
    if waiting:
        yield waiting


def _with_pseudo_headings(found: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, a short plain line right before a list turned into a heading."""
    for at, block in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        yield _as_heading(block) if after and _is_pseudo_heading(block, after) else block


def _is_pseudo_heading(block: Block, after: Block) -> bool:
    text = block.text.strip()
    plain = block.kind == "paragraph" and not block.quoted and "\n" not in text
    short = len(text.split()) <= 8 or (text.endswith("?") and len(text.split()) <= 24)
    titled = bool(re.match(r"[^\W_]", text)) and text[-1:] not in ".:!,;：。，；！、"
    short = short and "，" not in text and (text.isascii() or len(text) <= 60)
    return plain and short and titled and after.kind == "list" and "](" not in text


def _as_heading(block: Block) -> Block:
    said = tuple(sentences(block.text, block.first))
    return replace(block, kind="heading", level=PSEUDO_LEVEL, sentences=said)


def _with_contents(placed: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, each heading holding as children the blocks up to the next heading."""
    following: list[Block] = []
    out: list[Block] = []
    for block in reversed(placed):
        if block.kind == "heading":
            out.append(replace(block, children=tuple(reversed(following))))
            following = []
        else:
            following.append(block)
            out.append(block)
    return reversed(out)
