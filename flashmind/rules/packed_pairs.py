"""Pairs side by side, in other languages.

Parts built alike, each a thing with what is said of it: `A rot, B grün`, `A an X, B an Y`, `A (x), B (y)`.

    ## Lichter

    - Die Lichter sind für die Nacht da und nicht für den Tag.
    - Das Steuerbordlicht grün, das Backbordlicht rot

    ## Points de couture

    - La couture est une des techniques de la mode.
    - Les points: droit (tissu), zigzag (bord), triple (maille)
"""

import re
from collections.abc import Iterator

from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.packed_terms import fronted, length, said, split_label, unleaning
from flashmind.rules.units import quote

_PARTED = re.compile(r"((?:,|;)\s+(?:(?:und|et|y|e|и) )?)(?![^(]*\))")
_SAME = {
    **dict.fromkeys(("an", "am", "ans"), "an"), **dict.fromkeys(("in", "im", "ins"), "in"),
    **dict.fromkeys(("zu", "zum", "zur"), "zu"), **dict.fromkeys(("bei", "beim"), "bei"),
    **dict.fromkeys(("von", "vom"), "von"), **{word: word for word in ("für", "aus", "nach", "auf", "mit", "durch", "unter", "vor", "statt")},
}  # fmt: skip
_PLACED = re.compile(
    rf"(?P<left>\S.*?) (?P<word>{'|'.join(_SAME)}) (?P<right>(?:\S+ )*?\S*[A-ZÄÖÜ]\S*.*)$"
)
_DESCRIBED = re.compile(
    r"(?P<left>(?:(?:[Dd](?:er|ie|as)|[a-zäöüß]+(?:e|er|es|en)) )*[A-ZÄÖÜ][\w-]+(?: und [A-ZÄÖÜ][\w-]+)?) (?P<right>[a-zäöüß][^A-ZÄÖÜ()]*)$"
)
_BRACKETED = re.compile(r"(?P<left>[^()]{2,40}?) \((?P<right>[^()]{2,40})\)$")
_HINGE = re.compile(
    r"(?i)\b(?:weil|da|dass|damit|wenn|falls|denn|sonst|bis|obwohl|während|aber|sondern|um|wer|was)\b"
)
_DULL = re.compile(r"(?i)(?:z\. ?B\.|siehe|vgl|\d|ca\.|nicht|auch|usw|etc|ex\.|voir|ver |см|s\. )")
_CONNECTED = re.compile(
    r"(?i)(?:und|oder|aber|dann|danach|sonst|also|aus|ab|ein|mit|vor|zu|um|an|auf|nach|weg|zurück|nicht)$"
)
_LONGEST = 40
_MOST = 5


def read(block: Block) -> Iterator[Gapped]:
    """Yield lines of 2 to 5 parts built alike, with what each says of its thing hidden."""
    pack = pack_for(block.language)
    for sentence, text in said(block, pack):
        label, body = split_label(text, pack)
        cut = _PARTED.split(body)
        if not 2 <= len(cut[::2]) <= _MOST or _HINGE.search(body):
            continue
        if not unleaning(body, pack):
            continue
        spans = _bracketed(cut[::2]) or (pack.listed and (_placed(cut[::2]) or _said(cut[::2])))
        if spans and len({hidden for _, hidden, _ in spans}) == len(spans):
            shown = "".join(
                f"{before}{{{{c{at + 1}::{hidden}}}}}{after}{''.join(cut[2 * at + 1 : 2 * at + 2])}"
                for at, (before, hidden, after) in enumerate(spans)
            )
            yield Gapped(quote(block, sentence), fronted(shown, label, block, pack))


def _placed(parts: list[str]) -> list[tuple[str, str, str]]:
    """Return what stands before, in and behind each gap of parts with one preposition."""
    found = [_PLACED.match(part) for part in parts]
    fits = [f for f in found if f and length(f["left"]) <= 4 and _is_hidden(f["right"])]
    if len(fits) < len(parts) or len({_SAME[f["word"]] for f in fits}) > 1:
        return []
    if all(re.search(r"\d", f["left"]) for f in fits):
        return []  # amounts are asked for themselves
    return [(f"{f['left']} {f['word']} ", f["right"], "") for f in fits]


def _said(parts: list[str]) -> list[tuple[str, str, str]]:
    """Return the gaps of parts that are each a noun and what it is: `Heck weiß`."""
    found = [_DESCRIBED.match(part) for part in parts]
    fits = [f for f in found if f and length(f["right"]) <= 3 and _is_hidden(f["right"])]
    dull = any(_CONNECTED.search(f["right"]) for f in fits)
    return [(f"{f['left']} ", f["right"], "") for f in fits if not dull and len(fits) == len(parts)]


def _bracketed(parts: list[str]) -> list[tuple[str, str, str]]:
    """Return the gaps of parts with a remark in brackets each: `Zickzack (Versäubern)`."""
    found = [_BRACKETED.match(part) for part in parts]
    fits = [f for f in found if f and not _DULL.match(f["right"]) and _is_hidden(f["right"])]
    return [(f"{f['left']} (", f["right"], ")") for f in fits if len(fits) == len(parts)]


def _is_hidden(text: str) -> bool:
    return len(text) <= _LONGEST and bool(text.strip()) and not re.search(r"[:=→{}`?]", text)
