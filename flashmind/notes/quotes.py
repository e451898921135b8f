"""Block quotes: callouts `> [!note] Title`, and who said what is quoted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flashmind.model.note import Block
from flashmind.notes.sentences import sentences

QUOTE_LEVEL = 9
"""Level of the title of a callout: below every heading, and over with the quote."""

_CALLOUT = re.compile(r"\[!([\w -]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*([^\n]*)(?:\n|$)")
_SIGNED = re.compile(r"(?:^|\n)[ \t]*(?:—|–|--|―|~)[ \t]*((?=[^\W\d_])[^\n]{2,80}?)[ \t]*$")
_BARE = frozenset("todo example examples bug quote cite".split())
"""Kinds of callouts that are a title by themselves: what stands below is no content to ask."""


_SOURCE = re.compile(
    r"\s*\(?(\[(?:source|src|ref|reference|link|via|from|quelle|출처|来源|來源)\]\(https?://[^\s()]+\))\)?[.\s]*$",
    re.IGNORECASE,
)


def sourced(text: str) -> tuple[str, str]:
    """Return TEXT without a link `([source](https://…))` at its end, and that link."""
    found = _SOURCE.search(text[-400:])
    if not found or len(found[0]) >= len(text):
        return text, ""
    return text[: len(text) - len(found[0])].rstrip(), found[1]


def quoted_blocks(found: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks of a quote: a callout's title as heading, a signature taken off."""
    if not found:
        return
    head, rest = found[0], found[1:]
    callout = _CALLOUT.match(head.text) if head.kind in {"paragraph", "heading"} else None
    if callout:
        yield from _callout(head, callout, rest)
    else:
        yield from signed(found)


def _callout(head: Block, callout: re.Match[str], rest: Sequence[Block]) -> Iterator[Block]:
    kind, title, line = callout[1].strip().lower(), callout[2].strip(), head.first
    title = title or (kind.capitalize() if kind in _BARE - {"quote", "cite"} else "")
    said = tuple(sentences(title, line))
    yield Block(
        "heading" if title else "rule", title, line, line,
        level=QUOTE_LEVEL if title else 0, quoted=True, sentences=said,
    )  # fmt: skip
    text = head.text[callout.end() :].strip()
    below = tuple(sentences(text, line + 1))
    own = (Block("paragraph", text, line + 1, head.last, quoted=True, sentences=below),)
    yield from signed((*(own if text else ()), *rest))


def signed(found: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks of a quote; `— Author` at its end becomes the credit of each."""
    last = found[-1] if found else None
    name = _SIGNED.search(last.text) if last and last.kind == "paragraph" else None
    if not last or not name:
        yield from found
        return
    text = last.text[: name.start()].rstrip()
    kept = replace(
        last, text=text, last=last.last - 1, sentences=tuple(sentences(text, last.first))
    )
    credited = (*found[:-1], kept) if text else found[:-1]
    yield from (replace(block, credit=name[1].strip()) for block in credited)
    yield Block("rule", "", last.last, last.last, info="who said it", quoted=True)
