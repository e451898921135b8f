"""Headings: as topics, and lines that are headings though nothing marks them as such."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from flashmind.model.note import Block
from flashmind.notes.sentences import sentences

BOLD_LEVEL, PSEUDO_LEVEL = 7, 8
"""Levels of a bold line and of a short plain one: below every marked heading."""

_NUMBERED = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]+\.|(?:L|Lec|Lecture|Ch|Chapter|Unit|§) ?\d{1,2}(?:\.\d{1,2})*(?:\s*[:.–—-]|(?<=[3-9])(?=\s+[A-Z])))\s+(?=\S)"
    r"|^(?:제?\s?\d{1,2}\s?[장절과강]|Kapitel \d{1,2})[.:]?\s+(?=\S)|^第[一二三四五六七八九十\d]{1,3}[章节節讲講课課][、.:：]?\s*(?=\S)|^[一二三四五六七八九十]{1,3}、\s*(?=\S)"
)
_EMOJI = re.compile(r"^[\U0001f000-\U0001faff☀-➿⬀-⯿️‍\s]+(?=\S)|\s*[\U0001f000-\U0001faff️]+$")
_BOLD = re.compile(r"(\*\*|__)(?![\s*_])((?:(?!\1).){2,80}?)\1:?$")
_PAGE = re.compile(r"(?i)\W*(?:page |seite |p\. ?|s\. )?\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?\W*$")
_SLIDE = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,3}|[Ll]ecture \d+:)\.?\s+[A-Z]")


@lru_cache(maxsize=1024)  # of each block in a section
def tidy_heading(text: str) -> str:
    """Return a heading as a topic: without marks, emoji, numbers, closing colon and anchors."""
    bare = re.sub(r"\s*\{#[^}]*\}\s*$", "", text.strip())
    bare = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", bare)
    bare = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]", r"\1", bare)
    bare = re.sub(r"(\*\*|__|\*|`|==)(.+?)\1", r"\2", bare)
    bare = bare if bare.isascii() else _EMOJI.sub("", bare)
    return _NUMBERED.sub("", bare.strip()).strip().removesuffix(":").removesuffix("：").strip()


def with_pseudo_headings(found: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, those lines made headings that are meant as such."""
    for at, block in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        level = _level(block, after) if after and block.kind == "paragraph" else 0
        yield _as_heading(block, level) if level else block


def _level(block: Block, after: Block) -> int:
    """Return the level that a paragraph has as a heading of what comes AFTER it; 0 for none."""
    text = block.text.strip()
    if "\n" in text or block.quoted or _PAGE.match(text):
        return 0
    if after.kind == "paragraph":
        return (
            BOLD_LEVEL
            if _is_bold_title(text) or _is_shouted(text) or (_SLIDE.match(text) and _is_short(text))
            else 0
        )
    if after.kind != "list":
        return 0
    if _is_shouted(text):
        return BOLD_LEVEL
    titled = bool(re.match(r"[^\W_]", text)) and text[-1:] not in ".:!,;：。，；！、"
    short = _is_short(text) or (text.endswith("?") and len(text.split()) <= 24)
    short = short and "，" not in text and (text.isascii() or len(text) <= 60)
    return PSEUDO_LEVEL if short and titled and "](" not in text and "://" not in text else 0


def _is_short(text: str) -> bool:
    return len(text.split()) <= 8 and text[-1:] not in ".!,;。，；！、"


def _is_bold_title(text: str) -> bool:
    """Whether the line is bold from end to end, and a title rather than a sentence."""
    bold = _BOLD.match(text)
    return bool(bold) and _is_short(bold[2] if bold else "") and "::" not in text


def _is_shouted(text: str) -> bool:
    """Whether the line is a title in capitals: `RISK FACTORS`, but not an acronym."""
    return (
        text.isupper()
        and all(letter.isupper() for letter in text if letter.isalpha())  # Han has no capitals
        and _is_short(text)
        and bool(re.search(r"[^\W\d_]{5}", text))
        and "=" not in text
    )


def _as_heading(block: Block, level: int) -> Block:
    said = tuple(sentences(block.text, block.first))
    return replace(block, kind="heading", level=level, sentences=said)
