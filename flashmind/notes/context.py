"""The context of each block: headings above it, labels before it, bullets around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
    return _NUMBERED.sub("", bare.strip()).strip().removesuffix(":").strip()


def in_context(found: Sequence[Block], language: str, vocabulary: Vocabulary) -> tuple[Block, ...]:
    """Return the blocks with section, label, parent and language filled in, in reading order."""
    found = tuple(_with_pseudo_headings(tuple(_with_answers(tuple(_joined(found))))))
    path: list[tuple[int, str]] = []
    placed: list[Block] = []
    for at, (block, spoken) in enumerate(zip(found, of_sections(found, language), strict=True)):
        if block.kind == "heading":
            path = [(level, text) for level, text in path if level < block.level]
            section = tuple(text for _, text in path)
            placed.append(
                replace(block, section=section, language=_of(block, spoken), vocabulary=vocabulary)
            )
            path.append((block.level, tidy_heading(block.text)))
        else:
            label = _label(found[at - 1]) if at and _wants_label(block) else ""
            own = replace(block, label=label, label_line=found[at - 1].first) if label else block
            section = tuple(text for _, text in path)
            placed.append(_placed(own, section, spoken, vocabulary))
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
    ends = text.endswith(":") and len(text.split()) <= 16
    return text.removesuffix(":").strip(" *_") if ends else ""


def _placed(
    block: Block,
    section: tuple[str, ...],
    language: str,
    vocabulary: Vocabulary,
    parent: Block | None = None,
) -> Block:
    """Return BLOCK and all below it with their section, parent, language and vocabulary."""
    children = block.children
    if block.kind != "paragraph":
        inner = block if block.kind == "bullet" else parent
        below = (_placed(child, section, language, vocabulary, inner) for child in children)
        children = tuple(
            _labelled_by_parent(child, block) if block.kind == "bullet" else child
            for child in below
        )
    return replace(
        block,
        section=section,
        language=_of(block, language),
        parent=parent.text if parent else "",
        parent_line=parent.first if parent else 0,
        children=children,
        vocabulary=vocabulary,
    )


def _labelled_by_parent(child: Block, parent: Block) -> Block:
    """A bullet that ends in a colon is the label of the list or code nested below it."""
    text = parent.text.strip()
    if not _wants_label(child) or not text.endswith(":") or len(text.split()) > 16:
        return child
    return replace(child, label=text.removesuffix(":").strip(" *_"), label_line=parent.first)


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
    titled = bool(re.match(r"[^\W_]", text)) and not text.endswith((".", ":", "!", ",", ";"))
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
