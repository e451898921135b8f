"""Gaps: topics that a note names and leaves empty, for their author to fill."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from flashmind.language import en
from flashmind.language.grammar import is_clause, is_noun_phrase
from flashmind.language.plain import plain, words
from flashmind.language.sections import blocked_by
from flashmind.model.note import Block, Note
from flashmind.model.report import Gap
from flashmind.notes.headings import tidy_heading

TOPIC = "names a topic and says nothing about it"
EMPTY_SECTION = "heading with nothing below it"
EMPTY_BULLET = "empty bullet"
UNWRITTEN = "still to be written"
LABEL = "label with nothing behind it"
PICTURE = "label of a missing picture"
POINTER = "points elsewhere without a link"

_TODO = re.compile(
    r"(?i)\W*(?:(?:tbd|todo|to do|tba|fixme|wip|xxx|to be (?:done|written|continued|added)|"
    r"coming soon|work in progress)(?!\w)|\?{2,}|\.{3}|…)"
    r"(?:\s*[:.!-]\s*.{0,60})?\W*"
)
_PICTURED = re.compile(
    r"(?i)\b(?:pictures?|images?|figures?|plots?|illustrations?|curves?|diagrams?|screenshots?|"
    r"charts?|sketch|animations?|videos?)\b"
)
_NO_TARGET = re.compile(r"!\[([^\]]*)\]\(\s*(?:TODO|#)?\s*\)")
_SEE = re.compile(
    r"(?i)\W*(?:see|cf\.?|siehe|look up|read)(?: also)? (?!(?:above|below|how|if|what)\b)\S.*"
)
_LINKED = re.compile(r"\]\(|\]\[|\[\[|https?:|`|\w\.[a-z]{2,4}\b")
_TOPICAL = re.compile(
    r"(?i)\b(?:trade-?offs?|dilemma|paradox|theorem|curse|lemma|conjecture|hypothesis|principle|"
    r"vs\.?)(?![\w-])"
)


def gaps(note: Note) -> Iterator[Gap]:
    """Yield the gaps of NOTE in the order of its lines; what a section of links holds is none."""
    found = chain(_below(note.blocks, note.title), _empty_sections(note.blocks))
    last = (0, "", "")
    for gap in sorted(found, key=lambda gap: gap.line):
        repeated = gap.what == EMPTY_BULLET and last == (gap.line - 1, gap.name, gap.what)
        last = (gap.line, gap.name, gap.what)
        if not repeated:
            yield gap


def _empty_sections(found: Sequence[Block]) -> Iterator[Gap]:
    heads = [block for block in found if block.kind == "heading"]
    for head, after in zip_longest(heads, heads[1:]):
        following = after.level if after else 0
        name = tidy_heading(head.text)
        bare = all(child.kind in {"rule", "metadata"} for child in head.children)
        says = len(words(name)) > 10 or re.search(r":\s+\S|=|->|→|\]\(", head.text)
        open_ = bare and following <= head.level and words(name) and not says
        if open_ and not blocked_by((*head.section, name)):
            yield Gap(head.first, name, EMPTY_SECTION)


def _below(found: Sequence[Block], title: str) -> Iterator[Gap]:
    """Yield the gaps in the text of blocks, each seen with the block after it."""
    for block, after in zip_longest(found, found[1:]):
        if block.section and blocked_by(block.section):
            continue
        about = block.topic or title
        if block.kind == "list":
            yield from _in_list(block, after, about)
        elif block.kind == "paragraph" and len(block.text) < 400:
            yield from _in_text(block, about, ends=_ends(after))


def _ends(after: Block | None) -> bool:
    """Whether nothing follows that could be what a label announces."""
    return after is None or after.kind in {"heading", "rule"}


def _in_list(block: Block, after: Block | None, about: str) -> Iterator[Gap]:
    bullets = block.children
    following = [bullet.text.rstrip().endswith(":") for bullet in bullets[1:]] + [_ends(after)]
    topics = _topics(bullets)
    for bullet, ends in zip(bullets, following, strict=True):
        name = plain(bullet.parent) or about
        if not bullet.children and not words(plain(bullet.text)) and "![" not in bullet.text:
            if not re.search(r"\w|\S{2,}", re.sub(r"^\[[ xX]?\]", "", bullet.text.strip(" *-+"))):
                yield Gap(bullet.first, name, EMPTY_BULLET)
        elif bullet.first in topics:
            yield Gap(bullet.first, plain(bullet.text).strip(" .!…*"), TOPIC)
        elif not bullet.children and len(bullet.text) < 400:
            yield from _in_text(bullet, name, ends=ends)
        yield from _below(bullet.children, about)


def _in_text(block: Block, about: str, *, ends: bool) -> Iterator[Gap]:
    """Yield the gap that a bullet or paragraph is, if it is one; `ends`: nothing comes after it."""
    text = plain(block.text)
    bare = text.rstrip(" *_")
    if _TODO.fullmatch(text) and (words(text) or len(text) > 1):
        yield Gap(block.first, about, UNWRITTEN)
    elif missing := _NO_TARGET.search(block.text):
        yield Gap(block.first, missing[1].strip() or about, PICTURE)
    elif bare.endswith((":", "：")) and ends and words(bare) and len(words(bare)) <= 14:
        pictured = _PICTURED.search(bare)
        yield Gap(block.first, bare.rstrip(": ：*"), PICTURE if pictured else LABEL)
    elif _SEE.fullmatch(text) and len(words(text)) <= 8 and not _LINKED.search(block.text):
        yield Gap(block.first, bare.rstrip("."), POINTER)


def _topics(bullets: Sequence[Block]) -> frozenset[int]:
    """Return the lines of bare topics among bullets that say something.

    A list of nothing but names is an enumeration, and leaves nothing open.
    """
    bare = [bullet for bullet in bullets if _is_topic(bullet)]
    told = sum(len(words(plain(bullet.text))) > 7 or bool(bullet.children) for bullet in bullets)
    enough = len(bullets) >= 3 and told >= 2 and told >= len(bullets) / 2
    return frozenset(bullet.first for bullet in bare) if enough else frozenset()


def _is_topic(bullet: Block) -> bool:
    """Whether a bullet is a name alone: no verb, no number, and marked or known as a topic."""
    text = plain(bullet.text).strip()
    name = text.rstrip(" .!…")
    found = words(name)
    if bullet.children or bullet.language != "en" or not 2 <= len(found) <= 7:
        return False
    if re.search(r"[\d`$:;(=|→]|->|\]\(|https?:", bullet.text) or not is_noun_phrase(name):
        return False
    first = found[0].lower()
    acts = first in en.IMPERATIVES or first in en.COMPARATIVES or first in en.COMMON_WORDS
    titled = sum(word[0].isupper() for word in found[1:]) >= 1 and found[0][0].isupper()
    marked = text != name and not text.endswith(".")
    known = titled or marked or bool(_TOPICAL.search(name))
    verbal = any(word.endswith(("ed", "ught")) for word in found[1:])
    return known and not (acts or verbal or first.endswith("ing")) and not is_clause(name)
