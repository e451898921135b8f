"""A note: text to metadata, title, language and blocks in context."""

import re
from collections.abc import Sequence
from itertools import chain
from pathlib import PurePosixPath

from flashmind.model.note import Block, Note, walk
from flashmind.notes.blocks import blocks
from flashmind.notes.context import in_context
from flashmind.notes.headings import tidy_heading
from flashmind.notes.mend import mended
from flashmind.notes.metadata import metadata, tags
from flashmind.notes.tongue import tongue
from flashmind.notes.vocabulary import vocabulary


def read(path: str, text: str, language: str = "en") -> Note:
    """Return the note in TEXT; PATH is below source_notes, LANGUAGE the default."""
    lines = tuple(text.split("\n"))
    meta, taken = metadata(lines)
    whole = mended(("",) * taken + lines[taken:])
    found = blocks("\n".join(whole.lines))
    spoken = meta.get("lang") or meta.get("language") or tongue(_prose(found), language)
    head = (Block("metadata", "", 1, taken),) if taken else ()
    placed = in_context(found, spoken[:2], vocabulary(text))
    title = meta.get("title") or _title(found) or _title_of_file(path)
    found = (*head, *_with_taken(placed, whole.taken))
    said = tuple((b.first, b.last, b.credit) for b in walk(placed) if b.credit)
    return Note(path, title, lines, found, spoken[:2], tags(meta), whole.lines, said)


def _with_taken(placed: Sequence[Block], taken: Sequence[tuple[int, str]]) -> Sequence[Block]:
    """Return the blocks with a rule for each line that was taken out, which says why."""
    if not taken:
        return placed
    marks = (Block("rule", "", at + 1, at + 1, info=why) for at, why in taken if why)
    return sorted((*marks, *placed), key=lambda block: block.first)


def _prose(found: Sequence[Block]) -> str:
    told = [block.text for block in walk(found) if block.kind != "fence"]
    cells = chain.from_iterable(chain.from_iterable(block.rows) for block in walk(found))
    return "\n".join((*told, *(cell for cell in cells if cell.count(" ") > 1)))


def _title(found: Sequence[Block]) -> str:
    """Return the first heading of level 1 or 2, or a short first line such as a slide's title."""
    heads = [b for b in found if b.kind == "heading" and b.level <= 2]
    first = next((b for b in found if b.kind != "rule"), None)
    if heads and heads[0].level == 1:
        return tidy_heading(heads[0].text)
    if first and first.kind == "paragraph" and _is_title(first.text):
        return tidy_heading(first.text)
    return tidy_heading(heads[0].text) if heads and first is heads[0] else ""


def _is_title(text: str) -> bool:
    plain = "\n" not in text and len(text.split()) <= 8 and bool(re.match(r"[\w(]", text))
    return plain and not text.rstrip().endswith((".", ":", "!", "?", ","))


def _title_of_file(path: str) -> str:
    stem = PurePosixPath(path).stem
    return re.sub(r"[-_]+", " ", stem).strip().capitalize() or stem
