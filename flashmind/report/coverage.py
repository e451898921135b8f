"""Which line of a note became what: asked, context, or skipped with a reason."""

import re
from collections.abc import Iterator, Mapping

from flashmind.language.plain import plain, words
from flashmind.language.sections import blocked_by
from flashmind.model.note import LONGEST_BLOCK, Block, Note, walk
from flashmind.model.report import Coverage, Skipped

GAP = "names a topic and says nothing about it"
_LANGUAGES = {"ko": "Korean", "zh": "Chinese", "ja": "Japanese", "de": "German", "fr": "French"}
_KINDS = {
    "metadata": "metadata of the note",
    "rule": "rule or fence mark",
    "html": "HTML",
    "fence": "code without a label, or longer than 8 lines",
    "table": "table without a header, or too large",
    "heading": "heading: nothing below it is asked",
}


def coverage(
    note: Note, asked: frozenset[int], context: frozenset[int], why: Mapping[int, str]
) -> Coverage:
    """Return the fate of each non-blank line; WHY gives reasons that are already known by line."""
    reasons = _reasons(note)
    leaning = (context | _headings_above(note, asked)) - asked
    skipped, gaps = list[Skipped](), list[int]()
    for line in _written(note):
        if line not in asked and line not in leaning:
            skipped.append(Skipped(line, why.get(line) or reasons.get(line, "markup")))
            gaps += [line] if skipped[-1].reason == GAP else []
    written = set(_written(note))
    return Coverage(
        note.path, len(note.lines), tuple(sorted(asked & written)),
        tuple(sorted(leaning & written)), tuple(skipped), tuple(gaps),
    )  # fmt: skip


def _written(note: Note) -> Iterator[int]:
    return (n for n, line in enumerate(note.lines, 1) if line.strip())


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


def _reasons(note: Note) -> dict[int, str]:
    reasons: dict[int, str] = {}
    for block in walk(note.blocks):
        reason = _reason(block)
        last = (
            block.sentences[-1].last if block.kind == "bullet" and block.sentences else block.last
        )
        for line in range(block.first, last + 1) if reason else ():
            reasons[line] = reason
    return reasons


def _reason(block: Block) -> str:
    if block.kind in _KINDS:
        return _KINDS[block.kind]
    if block.kind == "list":
        return ""
    if len(block.text) > LONGEST_BLOCK:
        return f"longer than {LONGEST_BLOCK} characters"
    text = plain(block.text)
    if about := _little(block.text, text):
        return about
    if section := blocked_by(block.section):
        return f"in the section {section!r}"
    if block.language != "en":
        name = _LANGUAGES.get(block.language, f"the language {block.language!r}")
        return f"no rules for {name} yet"
    return _plain_reason(text)


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


def _plain_reason(text: str) -> str:
    if text.rstrip().endswith("?"):
        return "question without an answer"
    if text.rstrip().endswith(":"):
        return "label: nothing below it is asked"
    verbs = re.search(
        r"(?i)\b(?:is|are|was|were|has|have|can|will|do|does|use|\w+[^s]s)\b|[:=→]|->", text
    )
    if len(words(text)) <= 8 and not verbs:
        return GAP
    return "no rule makes a card of it"
