"""Statements that no other rule reads: whether one may be asked with a gap, and where the gap is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language import en
from flashmind.language.closed import SHORTENED
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, plain, words
from flashmind.language.statement import Clause, parsed
from flashmind.model.fact import Gapped, Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.heads import head_of, is_carried, is_clear
from flashmind.rules.story import is_story
from flashmind.rules.units import quote, said
from flashmind.rules.wrapped import WRAPPED, is_broken

_VAGUE = en.GENERIC | en.NOT_A_TERM
_LONGEST = 32
"""Words of a sentence with a gap, at most."""
CITED = re.compile(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)$")
"""A source or remark in brackets at the end of a sentence, which may hold brackets itself."""
_HASTY = re.compile(rf"(?<=[a-z)`\]]{{3}}){SHORTENED}[.!] +(?=[`a-z-])")
_HEAD = re.compile(r"\s*(?::|\s[–—-]\s|\s\(|,|;|=)")
_LEFT = 4
"""Content words that a gap leaves, at least."""
_VERBATIM = re.compile(r"`[^`]*`|\$[^$]*\$")
_STARTS = re.compile(r"[^\W_]|[`$“\"(~≈<>]")
_UNENDED = re.compile(
    r"[:,–—-]$|\b(?:and|or|the|a|an|of|to|with|whereas|which|so|because|that|by|for|is|are)$"
)
"""How no sentence ends; to be looked for in its last 9 letters."""
_NOTES = re.compile(
    r"(?i)\b(?:(?:my|some|quick|random) )?(?:notes?|cheat ?sheets?|cram sheets?|summary|basics|overview|revision|crash course|101)\b(?: (?:on|about|for|of))?"
)
"""Words of a heading that name the note, not what it is about."""
_VAGUE_PLACE = re.compile(
    r"(?i)(?:.*\b(?:overview|introduction|intro|basics|general|misc|miscellaneous|other|others|facts|summary|notes?|definitions?|concepts?|notation|tips|tricks|gotchas|random|stuff|"
    r"things|cheat ?sheet|questions?|part|chapter|lecture|week|day|section|terms|vocabulary|glossary|daily|handy|undo)\b.*|method|try|terms)$"
)
_TAIL = re.compile(r"(?:\s+(?:[–—]|--?)\s.*|, \w*\d\w*)$")
"""What a heading adds to what its note is about: `Sailing - day skipper`, `German, B1`."""
_ASIDE = re.compile(
    r"(?i)\b(?:tutorials?|resources|objectives|links|reading|examples?|worked|ideas|motivation|introduction|about|credits|agenda|to (?:try|do|read|check)|someday|plans?)\b"
)
"""Headings below which notes say what there is to read or do, not what is so."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that may be asked: its plain text, the CONTEXT that names its subject, its quote.

    `raw` is the sentence with its markup, `clause` its parts where it is a whole statement.
    """

    text: str
    context: str
    quote: Quote
    raw: str
    clause: Clause | None = None


@lru_cache(maxsize=4)  # all the rules of last resort look at one block before the next comes
def statements(block: Block) -> tuple[Statement, ...]:
    """Return the sentences of a block that state something by themselves or below their heading."""
    return tuple(_statements(block))


def _statements(block: Block) -> Iterator[Statement]:
    if is_aside(block):
        return
    context = context_of(block)
    near = bool(block.parent or block.label)
    for sentence, text, first in _parts(block):
        clause = parsed(text)
        stands = clause is not None and not is_command(text) and clause.subject != "there"
        head = "" if first else head_of(block, sentence, text)
        opens = first or bool(head) or bool(context and _opens_line(block, sentence, text))
        name = head or context
        lost = not stands and not (head or near) and not is_carried(text, name)
        if (
            (stands or (name and opens))
            and (name or not block.parent)
            and not lost
            and is_clear(text, name, first=first or bool(head))
        ):
            shown = "" if stands and holds(text, name) else name
            yield Statement(text, shown, quote(block, sentence), sentence.text, clause)


def _parts(block: Block) -> Iterator[tuple[Sentence, str, bool]]:
    """Yield what may be asked of a block with its sentence, and whether the block begins with it.

    A sentence is cut where a full stop is followed by a small letter, as people type in haste.
    """
    for sentence, text in said(block):
        opens = block.text.lstrip().startswith(sentence.text[:20])
        parts = _HASTY.split(text) if ". " in text or "! " in text else (text,)
        for at, part in enumerate(parts):
            if is_told(part, sentence) and not is_pasted(sentence, block):
                yield sentence, part, opens and at == 0


def _opens_line(block: Block, sentence: Sentence, text: str) -> bool:
    """Whether a part of SENTENCE begins a line that was ended by hand above it, as a bullet does."""
    if "\n" not in block.text or not sentence.text.startswith(text[:12]):
        return False
    before, found, _ = block.text.partition(f"\n{sentence.text[:20]}")
    above = before.rsplit("\n", 1)[-1].rstrip()
    return bool(found) and (len(above) < WRAPPED or above[-1:] not in ".!?:")


def gapped(
    statement: Statement, spans: Iterable[tuple[int, int]], most: int = 2, least: int = _LEFT
) -> Iterator[Gapped]:
    """Yield the statement with gaps at those SPANS (start and end in its text) that can be filled.

    At MOST so many of them, which leave at LEAST so many words to tell what is hidden.
    """
    text, kept, at = statement.text, list[str](), 0
    count = 0
    for start, end in sorted(spans):
        if count == most or start < at or not _is_fillable(statement, start, end, least):
            continue
        count += 1
        kept += [text[at:start], f"{{{{c{count}::{text[start:end]}}}}}"]
        at = end
    if count:
        shown = "".join([*kept, text[at:]])
        full = shown if re.search(r"[.!)]$", shown) else f"{shown}."
        prefix = f"{capitalised(statement.context)}: " if statement.context else ""
        whole = prefix + full if prefix else capitalised(full)
        yield Gapped(statement.quote, whole)


def is_told(text: str, sentence: Sentence, shortest: int = 3) -> bool:
    """Whether a part of a SENTENCE tells a fact in at least so many words.

    Stories, opinions, pointers, questions and half sentences don't.
    """
    length = len(words(text))
    if length > _LONGEST and text.endswith(")"):
        length = len(words(CITED.sub("", text)))
    return shortest <= length <= _LONGEST and _tells(text, sentence.text)


@lru_cache(maxsize=512)  # several rules look at one sentence before the next comes
def _tells(text: str, written: str) -> bool:
    bare = _VERBATIM.sub("x", text) if "`" in text or "$" in text else text
    whole = bare.count("(") == bare.count(")") and bare.count('"') % 2 == 0 and "`" not in bare
    starts = _STARTS.match(text) and not written.startswith(("[ ]", "[x]", "[[", "|", "<"))
    return bool(whole and starts and not _UNENDED.search(text[-9:])) and not is_story(bare)


def is_aside(block: Block) -> bool:
    """Whether BLOCK stands below a heading or label under which notes tell no facts."""
    return any(map(_tells_aside, (*block.section, block.label)))


@lru_cache(maxsize=1024)
def _tells_aside(name: str) -> bool:
    return bool(_ASIDE.search(name))


def context_of(block: Block) -> str:
    """Return what a line is about: its parent bullet, its label, or the nearest telling heading."""
    if block.parent:
        return _headed(block.parent)
    if block.label:
        return block.label if is_noun_phrase(block.label, 8) else _headed(block.label)
    return place_of(block.section)


@lru_cache(maxsize=1024)
def _headed(parent: str) -> str:
    head = _HEAD.split(plain(parent), maxsplit=1)[0]
    return head if _is_telling(head) and len(words(head)) <= 4 else ""


def coded(question: str, code: str, block: Block) -> str:
    """Return a QUESTION about a piece of code below what the code belongs to, unless it says so."""
    context = context_of(block) or place_of(block.section)
    told = re.sub(r"[^\w]+", " ", code).lower().split()
    named = {w.lower() for w in words(context)} & set(told)
    alone = re.match(r"`?(?:[a-z]{2,}[\w.-]* |\w+[.:]\w+)", code)
    asked = f"{context}: {question[0].lower()}{question[1:]}"
    return question if not context or named or alone else asked


@lru_cache(maxsize=1024)
def place_of(section: tuple[str, ...]) -> str:
    """Return the nearest of the headings of SECTION that tells what a line is about; or none."""
    shown = (re.sub(r"\s*\([^()]*\)", "", plain(name)) for name in reversed(section))
    bare = (_NOTES.sub("", name).strip(" -–—:,") for name in shown)
    heads = (_TAIL.sub("", name) for name in bare)
    return next((name for name in heads if _is_telling(name)), "")


@lru_cache(maxsize=256)  # a heading is asked about once per line below it
def _is_telling(name: str) -> bool:
    bare = name.strip(" :")
    single = bare.lower() in _VAGUE
    odd = _VAGUE_PLACE.fullmatch(bare) or re.search(
        r",|\s[-–—]\s|(?i:\b(?:i|my|we|our|you)\b)|[぀-ヿ㐀-鿿가-힣]", bare
    )
    lettered = any(map(str.isalpha, bare))
    return lettered and not single and is_noun_phrase(bare, 6) and not odd


def holds(text: str, context: str) -> bool:
    """Whether the text names its context itself."""
    told = _stems(text)
    return all(
        w.lower().rstrip("s") in told for w in words(context) if w.lower() not in en.STOP_WORDS
    )


@lru_cache(maxsize=64)  # several rules look at one sentence before the next comes
def _stems(text: str) -> frozenset[str]:
    return frozenset(w.lower().rstrip("s") for w in words(text))


def is_pasted(sentence: Sentence, block: Block) -> bool:
    """Whether a sentence runs over lines that were broken by hand: those are several statements."""
    return sentence.first != sentence.last and is_broken(block.text)


def _is_fillable(statement: Statement, start: int, end: int, least: int) -> bool:
    """Whether the rest of the statement determines what is hidden, and shows it nowhere."""
    text, hidden = statement.text, statement.text[start:end]
    if not 1 <= len(hidden) <= 40 or "{" in hidden or "}" in hidden or "\n" in hidden:
        return False
    rest = text[:start] + " " + text[end:]
    told = [w for w in words(rest) if w.lower() not in en.STOP_WORDS and not w.isdigit()]
    around = told + [w for w in words(statement.context) if w.lower() not in en.STOP_WORDS]
    own = {w.lower().rstrip("s") for w in words(hidden) if w.lower() not in en.STOP_WORDS}
    left = len(told) >= least - 1 and len(around) >= least
    return left and bool(own) and not own <= _stems(rest) | _stems(statement.context)
