"""Blocks that belong together though a blank line, or a flat list, parts them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from flashmind.model.note import Block

Join: TypeAlias = Callable[[Block, Block], tuple[Block, ...] | None]
"""Two blocks in a row as one, and what is left of the second; None where they are two."""

_QUESTION = re.compile(r"\s*(?:\*\*)?Q(?:\*\*)?\s*[:.]")
_ANSWER = re.compile(r"(?m)^\s*(?:\*\*)?A(?:\*\*)?\s*[:.]")
_BARE_ANSWER = re.compile(r"(?:^|\n)\s*(?:\*\*)?A(?:\*\*)?\s*[:.]\s*(?:\*\*)?\s*$")
_BARE_MARK = re.compile(r"\n\s*\?\??\s*$")
_GLOSS = re.compile(r":[ \t]+\S")
_FORMULA = re.compile(r"(?:\$\$[^$]+\$\$|\\{1,2}\[.+?\\{1,2}\])[.,;]?\s*$", re.DOTALL)
_COUNT = {
    name: number
    for number, names in {
        2: "two zwei",
        3: "three drei",
        4: "four vier",
        5: "five fünf",
        6: "six sechs",
    }.items()
    for name in names.split()
}


def joined(found: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, those made one that some join says are one, flat lists nested."""
    out = list[Block]()
    for block in found:
        before = out[-1] if out else None
        whole = before and next(filter(None, (join(before, block) for join in JOINS)), None)
        if whole:
            out[-1:] = whole
        else:
            out.append(block)
    return tuple(nested(block) if block.kind == "list" else block for block in out)


def _answered(question: Block, answer: Block) -> tuple[Block, ...] | None:
    """A paragraph `A: …` belongs to the question before it, and so does what a bare `A:` opens."""
    if question.kind != "paragraph" or not _QUESTION.match(question.text):
        return None
    if answer.kind == "paragraph":
        late = _ANSWER.match(answer.text) and not _ANSWER.search(question.text)
        text = f"{question.text}\n{answer.text}"
        return (replace(question, text=text, last=answer.last),) if late else None
    opens = _BARE_ANSWER.search(question.text) and not question.children
    fits = opens and answer.kind in _ANSWERS
    return (replace(question, children=(answer,)),) if fits else None


_ANSWERS = frozenset({"list", "fence", "table"})


def _marked(question: Block, answer: Block) -> tuple[Block, ...] | None:
    """What stands right below a line `?`, up to the next blank line, answers the lines above it."""
    adjoins = answer.first == question.last + 1 and answer.kind in _ANSWERS
    opens = adjoins and question.kind == "paragraph" and _BARE_MARK.search(question.text)
    if not opens or question.children:
        return None
    bullets = answer.children
    end = next(
        (n for n in range(1, len(bullets)) if bullets[n].first > bullets[n - 1].last + 1),
        len(bullets),
    )
    own, rest = _part(answer, bullets[:end]), _part(answer, bullets[end:])
    return (replace(question, children=(own,)), *((rest,) if bullets[end:] else ()))


def _part(block: Block, bullets: tuple[Block, ...]) -> Block:
    """Return the list BLOCK with these of its BULLETS alone."""
    if not bullets:
        return block
    return replace(block, first=bullets[0].first, last=bullets[-1].last, children=bullets)


def _glossed(term: Block, gloss: Block) -> tuple[Block, ...] | None:
    """A paragraph `: gloss` belongs to the term before it."""
    if gloss.kind != "paragraph" or not _GLOSS.match(gloss.text) or gloss.first > term.last + 2:
        return None
    known = term.kind == "paragraph" and ("\n: " in term.text or "\n" not in term.text)
    text = f"{term.text}\n{gloss.text}"
    return (replace(term, text=text, last=gloss.last),) if known else None


def with_formula(said: Block, formula: Block) -> Block | None:
    """A formula on lines of its own goes on the sentence before it."""
    if said.kind not in {"paragraph", "bullet"} or formula.kind != "paragraph":
        return None
    if (
        not _FORMULA.match(formula.text)
        or not said.sentences
        or said.text.endswith((".", "!", "?"))
    ):
        return None
    shown = re.sub(r"\s*\n\s*", " ", formula.text)
    last = said.sentences[-1]
    last = replace(last, text=f"{last.text} {shown}", last=formula.last)
    return replace(
        said, text=f"{said.text}\n{formula.text}", last=max(said.last, formula.last),
        sentences=(*said.sentences[:-1], last),
    )  # fmt: skip


def _shown(said: Block, formula: Block) -> tuple[Block, ...] | None:
    whole = with_formula(said, formula)
    return (whole,) if whole else None


JOINS: tuple[Join, ...] = (_answered, _marked, _glossed, _shown)


def nested(block: Block) -> Block:
    """Return a list whose entries `…:` hold the entries after them, where something shows it."""
    heads = [at for at, bullet in enumerate(block.children) if _announces(bullet)]
    if not heads:
        return block
    ends = (*heads[1:], len(block.children))
    throughout = len(heads) >= 2 and not heads[0] and all(map(_are_apart, heads, ends))
    groups = {
        at: _group(block.children, at, end, throughout=throughout)
        for at, end in zip(heads, ends, strict=True)
    }
    adopted = {at + n + 1 for at, size in groups.items() for n in range(size)}
    kept = (
        _adopting(bullet, block.children[at + 1 : at + 1 + size]) if size else bullet
        for at, bullet in enumerate(block.children)
        if (size := groups.get(at, 0)) or at not in adopted
    )
    return replace(block, children=tuple(kept))


def _are_apart(head: int, end: int) -> bool:
    return end - head > 2


def _announces(bullet: Block) -> bool:
    text = bullet.text.rstrip()
    return text.endswith((":", "：")) and not bullet.children and len(text.split()) <= 24


def _group(bullets: Sequence[Block], at: int, end: int, *, throughout: bool) -> int:
    """Return how many entries after the one at AT, before END, it announces; 0 if nothing shows it.

    It shows by a number that fits, by a blank line behind the group, or THROUGHOUT the list, which
    is nothing but such groups.
    """
    gap = next((n for n in range(at + 1, end) if bullets[n].first > bullets[n - 1].last + 1), end)
    size = gap - at - 1
    if size < 2:
        return 0
    words = re.findall(r"\w+", bullets[at].text.lower())
    counted = any(_COUNT.get(word, word) in {size, str(size)} for word in words)
    return size if counted or gap < end or throughout else 0


def _adopting(bullet: Block, below: Sequence[Block]) -> Block:
    inner = Block(
        "list", "", below[0].first, below[-1].last,
        ordered=bullet.ordered, quoted=bullet.quoted, children=tuple(below),
    )  # fmt: skip
    return replace(bullet, last=inner.last, children=(inner,))
