"""Which line of a note became what: asked, context, or skipped with a reason."""

import re
from collections.abc import Iterator, Mapping

from flashmind.language.plain import plain, words
from flashmind.language.sections import blocked_by
from flashmind.model.note import LONGEST_BLOCK, Block, Note, walk
from flashmind.model.report import Coverage, Skipped
from flashmind.report.gaps import gaps
from flashmind.report.reasons import reason_of

_KINDS = {
    "metadata": "metadata of the note",
    "rule": "rule or fence mark",
    "html": "HTML",
    "heading": "heading: nothing below it is asked",
}
_LANGUAGES = {"ko": "Korean", "zh": "Chinese", "ja": "Japanese", "de": "German", "fr": "French"}


NO_CONTENT = frozenset(
    {*_KINDS.values(), "markup", "link", "image", "empty", "empty bullet", "names a source"}
)
"""Reasons of lines that say nothing, so that nothing could be asked of them."""


def coverage(
    note: Note, asked: frozenset[int], context: frozenset[int], why: Mapping[int, str]
) -> Coverage:
    """Return the fate of each non-blank line; WHY gives reasons that are already known by line."""
    written = [n for n, line in enumerate(note.lines, 1) if line.strip()]
    leaning = (context | _headings_above(note, asked)) - asked
    left = frozenset(written) - asked - leaning
    named = tuple(gap for gap in gaps(note) if gap.line in left and why.get(gap.line) != REJECTED)
    reasons = _reasons(note, left) | {gap.line: gap.what for gap in named} | dict(why)
    skipped = tuple(Skipped(n, reasons.get(n, "markup")) for n in written if n in left)
    content = len(written) - len(leaning.intersection(written))
    content -= sum(one.reason in NO_CONTENT for one in skipped)
    return Coverage(
        note.path, len(note.lines), tuple(n for n in written if n in asked),
        tuple(n for n in written if n in leaning), skipped, named, content,
    )  # fmt: skip


REJECTED = "rejected"
"""Why a line is skipped whose item a person rejected."""


def _headings_above(note: Note, asked: frozenset[int]) -> frozenset[int]:
    """Lines of the headings that stand above an asked line, directly or through subheadings."""
    leaning = set[int]()
    path: list[Block] = []
    for block in note.blocks:
        if block.kind == "heading":
            path = [above for above in path if above.level < block.level] + [block]
        inside = range(block.first, block.last + 1)
        if not asked.isdisjoint(inside):
            leaning.update(n for above in path for n in range(above.first, above.last + 1))
    return frozenset(leaning)


def _reasons(note: Note, left: frozenset[int]) -> dict[int, str]:
    """Return the reason of each line of LEFT by its block or, where it might be asked, sentence."""
    reasons: dict[int, str] = {}
    for block in walk(note.blocks):
        if left.isdisjoint(range(block.first, block.last + 1)):
            continue
        for first, last, reason in _of_block(block):
            for line in range(first, last + 1):
                reasons.setdefault(line, reason)
    return reasons


def _of_block(block: Block) -> Iterator[tuple[int, int, str]]:
    """Yield (first line, last line, reason) of a block's own text, the innermost first."""
    nested = block.kind == "bullet" and block.sentences
    last = block.sentences[-1].last if nested else block.last
    if block.kind == "list":
        return
    if block.kind == "bullet" and not block.sentences:
        yield block.first, block.first, "empty bullet"
    elif reason := _whole(block):
        yield block.first, last, reason
    else:
        for sentence in block.sentences:
            yield sentence.first, sentence.last, reason_of(sentence.text)
        yield block.first, last, "markup"


def _whole(block: Block) -> str:
    """Why nothing in a block is asked, whatever it says; empty where it might have been."""
    if block.kind in _KINDS:
        told = block.info if block.kind in {"rule", "html"} else ""
        return told or _KINDS[block.kind]
    if block.kind == "fence":
        return _of_fence(block)
    if block.kind == "table":
        return _of_table(block)
    if len(block.text) > LONGEST_BLOCK:
        return f"longer than {LONGEST_BLOCK} characters: split it"
    if about := _little(block.text, plain(block.text)):
        return about
    if section := blocked_by(block.section):
        return f"in the section {section!r}"
    if block.language != "en":
        name = _LANGUAGES.get(block.language, f"the language {block.language!r}")
        return f"no rule reads this form in {name}"
    return ""


def _of_fence(block: Block) -> str:
    lines = len(block.text.splitlines())
    if lines > 8:
        return f"code of {lines} lines: too long for a card"
    return "code without a label: say before it what it does" if not block.label else "code"


def _of_table(block: Block) -> str:
    if len(block.rows) < 2:
        return "table without rows"
    return f"table of {len(block.rows) - 1} rows and {len(block.rows[0])} columns: no cell is asked"


def _little(raw: str, text: str) -> str:
    """Why a text says nothing: empty, an image, a link, a note to oneself."""
    bare = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", raw)
    if "![" in raw and not words(plain(bare)):
        return "image"
    unlinked = re.sub(r"\[[^\]]*\]\([^)]*\)|<?https?://\S+", "", bare)
    if not words(unlinked) and (words(bare) or "http" in raw):
        return "link"
    if not words(text):
        return "empty"
    if re.fullmatch(r"(?i)\W*(?:tbd|todo|tba|fixme|wip|\?+|\.\.\.|…)\W*", text):
        return "still to be written"
    return ""
