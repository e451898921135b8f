"""Cloze texts in Anki's own syntax, inside rendered HTML.

Gaps travel through the Markdown renderer as marks made of noncharacters, each with a rare bracket
on its inner side, so that emphasis and code at the edge of a gap are still read as such.
"""

import re
from collections.abc import Iterable, Sequence

from flashmind.export.html_text import escaped, plain_html, rendered, visible
from flashmind.model import cloze

HIGHEST = 499
"""Anki makes no card for a gap with a higher number, nor for number 0."""
_MARK = re.compile("\ufdd0(\\d+)\ufdd1⸨|⸩\ufdd2(\\d+)\ufdd3")
_BRACE = re.compile("[{](?=[{\ufdd0])|[}](?=[}⸩])|:(?=[:⸩])")
_CLOZE = {"cloze": True}


def cloze_html(text: str) -> tuple[str, tuple[int, ...]]:
    """Return TEXT as the field of a cloze note, and the card numbers of its gaps, ascending."""
    text = visible(text)
    marked, used, at = [], list[cloze.Gap](), 0
    for gap in cloze.gaps(text):
        fits = is_asked(gap)
        shown = _mark(gap.number, gap.hidden, len(used)) if fits else gap.hidden
        marked += [text[at : gap.start], shown]
        at = gap.end
        used += [gap] if fits else []
    whole = "".join([*marked, text[at:]])
    made = rendered(whole, dict(_CLOZE))
    field = made if _marks(made) == _marks(whole) else plain_html(whole)
    hints = [gap.hint for gap in used]
    return _restored(field, hints), tuple(sorted({gap.number for gap in used}))


def is_asked(gap: cloze.Gap) -> bool:
    """Whether Anki makes a card of GAP."""
    return 0 < gap.number <= HIGHEST and bool(gap.hidden.strip())


def ordered_html(question: str, entries: Sequence[str]) -> str:
    """Return QUESTION over a numbered list whose n-th entry is gap n."""
    rows = (
        f"<li>{_mark(n, rendered(visible(entry), dict(_CLOZE)), n - 1)}</li>"
        for n, entry in enumerate(entries, 1)
    )
    head = rendered(visible(question), dict(_CLOZE))
    made = "\n".join([f'<div class="stem">{head}</div>', '<ol class="ordered">', *rows, "</ol>"])
    return _restored(made, [""] * len(entries))


def _mark(number: int, hidden: str, index: int) -> str:
    return f"\ufdd0{number}\ufdd1⸨{hidden}⸩\ufdd2{index}\ufdd3"


def _marks(text: str) -> list[str]:
    return [found[0] for found in _MARK.finditer(text)]


def _restored(made: str, hints: Sequence[str]) -> str:
    """HTML with the marks as `{{c1::` and `::hint}}`, and no other braces or colons in pairs."""
    made = _BRACE.sub(lambda found: f"&#{ord(found[0])};", made)
    return _MARK.sub(
        lambda found: f"{{{{c{found[1]}::" if found[1] else f"{_hint(hints[int(found[2])])}}}}}",
        made,
    )


def _hint(hint: str) -> str:
    return f"::{_entities(escaped(hint), '{}:')}" if hint.strip() else ""


def _entities(text: str, letters: Iterable[str]) -> str:
    for letter in letters:
        text = text.replace(letter, f"&#{ord(letter)};")
    return text
