"""What rules read: the sentences of a block, and the quote that a fact keeps of them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from flashmind.language.plain import statement
from flashmind.model.fact import Quote
from flashmind.model.note import Block, Sentence


def is_english(block: Block) -> bool:
    """Whether the English rules may read the block: they never fire on another language."""
    return block.language == "en"


def said(block: Block) -> Iterator[tuple[Sentence, str]]:
    """Return each sentence of an English bullet or paragraph with its plain statement."""
    return iter(_said(block))


@lru_cache(maxsize=4)  # all rules look at one block before the next comes
def _said(block: Block) -> tuple[tuple[Sentence, str], ...]:
    if block.kind not in {"bullet", "paragraph"} or not is_english(block):
        return ()
    told = ((sentence, statement(_signed(sentence.text))) for sentence in block.sentences)
    return tuple((s, text) for s, text in told if text and not s.text.endswith("?"))


_BOLD = re.compile(
    r"(?P<label>(\*\*|__)[^*_:]{2,50}[^*_:.!?–—-]\2)(?= (?:An?|The|Its?|If|When|One|No|All|Each|Every|They|You|For|In|On|At|From|By|To|Not|Only|Use|Never|Always)\b)"
)


def _signed(text: str) -> str:
    """TEXT with a colon behind a label in bold that a sentence of its own follows."""
    return _BOLD.sub(r"\g<label>:", text, count=1) if text.startswith(("**", "__")) else text


def quote(block: Block, sentence: Sentence, *context: int) -> Quote:
    """Return the quote of a sentence, leaning on the block's label or parent and on CONTEXT."""
    lines = tuple(sorted({n for n in (*context, block.parent_line) if n}))
    return Quote(sentence.text, sentence.first, sentence.last, block.section, lines)


def whole(block: Block, *context: int) -> Quote:
    """Return the quote of a whole block: its text as written, with all its lines."""
    lines = tuple(sorted({n for n in (*context, block.label_line, block.parent_line) if n}))
    return Quote(block.text, block.first, block.last, block.section, lines)


def lead(block: Block) -> Quote:
    """Return the quote of a bullet's own text, without the blocks nested below it."""
    nested = block.kind == "bullet" and block.sentences
    last = block.sentences[-1].last if nested else block.last
    lines = (block.parent_line,) if block.parent_line else ()
    return Quote(block.text, block.first, last, block.section, lines)


def opening(block: Block) -> Block | None:
    """Return the first bullet or paragraph below a heading or bullet, if it says anything."""
    below = next((b for b in block.children if b.kind != "rule"), None)
    if below and below.kind == "list":
        below = below.children[0] if below.children else None
    told = below and below.kind in {"bullet", "paragraph"} and below.sentences
    return below if told and below and below.language == "en" else None
