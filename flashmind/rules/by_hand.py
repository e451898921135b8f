"""What the rules for an author's own syntax share: lines, code set aside, answers below."""

import re
from collections.abc import Iterator

from flashmind.model.fact import Enumeration, Malformed, Pair, Quote, Snippet
from flashmind.model.note import Block
from flashmind.rules.units import lead

_VERBATIM = re.compile(
    r"`+[^`]+`+|\$\$[^$]+\$\$|\$[^$\s](?:[^$\n]*[^$\s])?\$(?!\d)|\\{1,2}\(.+?\\{1,2}\)"
)
_WIKILINK = re.compile(r"(?<!!)\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_EMBED = re.compile(
    r"!\[\[[^\[\]]*\]\]|\s?\[\^[^\]\s]+\]|(?<=[\w.,)])\s*\[\d{1,3}(?:[,–-]\s?\d{1,3})*\](?!\()"
)
_TAG = re.compile(r"(?:^|\s)#(?:card|flashcards?)(?:[/\w-]*)(?=\s|$)")


def without_code(text: str) -> str:
    """TEXT with code spans and formulas blotted out by as many `\u0000`, so that places agree."""
    if "`" not in text and "$" not in text and "\\(" not in text:
        return text
    return _VERBATIM.sub(lambda found: "\u0000" * len(found[0]), text)


def shown(text: str) -> str:
    """TEXT as the author wrote it, but links into other notes and citations as people read them."""
    one = re.sub(r"\s*\n\s*", " ", text).strip()
    bare = _EMBED.sub("", _WIKILINK.sub(_last_part, one)) if "[" in one else one
    return _TAG.sub("", bare).strip() if "#" in bare else bare


def _last_part(link: re.Match[str]) -> str:
    """The words of a link `[[Note#Heading]]`: those of the heading."""
    return link[1].rsplit("#", 1)[-1].lstrip("^") or link[1]


def lines(block: Block) -> Iterator[tuple[Quote, str]]:
    """Yield each line of a bullet or paragraph with its quote."""
    for at, text in enumerate(block.text.split("\n")):
        line = min(block.first + at, block.last)
        context = (block.parent_line,) if block.parent_line else ()
        yield Quote(text.strip(), line, line, block.section, context), text.strip()


def below(
    block: Block, quote: Quote, question: str, *, both_ways: bool = False
) -> Pair | Enumeration | Snippet | None:
    """Return the card whose answer is the list, code or paragraph below BLOCK; None without one."""
    answer = next((child for child in block.children if child.kind != "rule"), None)
    if answer is None:
        return None
    own = Quote(
        f"{quote.text}\n{answer.text}".strip(),
        quote.first,
        answer.last,
        quote.section,
        quote.context,
    )
    if answer.kind == "fence":
        code = "\n".join(line.rstrip() for line in answer.text.split("\n"))
        return Snippet(own, question, code, answer.info)
    if answer.kind == "list" and len(answer.children) > 1:
        entries = tuple(shown(bullet.text) for bullet in answer.children)
        return Enumeration(own, question, entries, answer.ordered)
    said = answer.children[0].text if answer.kind == "list" and answer.children else answer.text
    return Pair(own, question, shown(said), both_ways) if said.strip() else None


def broken(block: Block, message: str) -> Malformed:
    """Return the problem that MESSAGE tells of, at the first line of BLOCK."""
    return Malformed(lead(block), message)
