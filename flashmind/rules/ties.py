"""Clauses of a sentence and the words that tie them: every tie by itself, however many there are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from flashmind.language.closed import BE, DO, HAVE, MODAL, SHORTENED, low
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.language.verbs import forms
from flashmind.model.fact import Quote
from flashmind.model.note import Block
from flashmind.rules.claims import about, is_statement, parts
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.heads import hangs, hangs_loose, head_of, is_carried
from flashmind.rules.units import quote, said

_NOT_SO = (
    r"(?! (?:that|much|many|far|called|long|few|little|on|forth|is|are|do|does|to)\b| \w+ that\b)"
)
_STROKE = r"(?:,|;| –| —| -)"
_TOLD = r"(?=(?:the|an?|it|its|they|you|we|there|this|no|all|every|each|some|most) )"
_FORMS = {
    "arrow": r"\s*(?:->|=>|→|⇒|∴)\s*",
    "so": rf"{_STROKE} (?:and )?so,?{_NOT_SO} +| and so,?{_NOT_SO} +|(?<! or) so {_TOLD}|{_STROKE}? (?:and )?(?:thus|hence|therefore|consequently|as a result),? +",
    "why": r",? (?:and )?(?:that(?:[’']?s| is)|which is|this is) (?:the reason )?why +",
    "means": r"(?:,| –| —| -) (?:which )?(?:means?|meaning)(?: that)? +|, that way +",
    "because": r",? (?:mainly |mostly |only |just |simply |partly )?(?:because(?! of)|b/c|bc|cuz|cos(?= \w+ \w+ )) +|,? (?:because of|due to|owing to|thanks to) +|, (?:since|given that) +",
    "since": rf" since {_TOLD}",
    "else": rf"{_STROKE} (?:otherwise|or else),? +",
    "aim": r",? (?:so that|in order to|so as to) +",
    "if": r" (?:only |mainly |mostly |just )?(?<!even )(?<!what )(?:if|when|once(?! (?:at|per|an?|and|in|for|on|more|again|with|by|every|you)\b)|whenever) +|,? (?:only (?:if|when)|unless|until) +|(?<!is)(?<!are)(?<!almost)(?<!just)(?<! for) as long as +",
    "though": r",? (?:although|though|even though|even if) +",
    "not": r", (?:but )?not (?!only|just|because|if|when|until|unless|yet|even|so )|,? (?:rather than|instead of) +",
    "but": r", (?:but(?! also| not)|whereas|while|yet) +",
}
_HINGE = re.compile(
    rf"(?=[\s,;=→⇒∴-])(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _FORMS.items())})"
)
"""Any of them; a glance at the first letter saves most of the looking."""
_FRONT = re.compile(
    r"(?P<word>(?:Only )?(?:[Ii]f|[Ww]hen|[Ww]henever|[Oo]nce|[Uu]nless|[Aa]s long as|[Aa]s soon as|[Aa]fter|[Ww]here)) (?P<left>[^,:→]{6,70}?)"
    r"(?P<cue>, (?:then )?|: | *(?:->|=>|→|⇒) *)(?P<right>.+)$"
)
_LATER = re.compile(r"(?P<cue>So that|Because|Otherwise|Unless|Until) (?P<right>[^,]+)$")
_LATER_SENSE = {
    "so": "aim",
    "because": "because",
    "otherwise": "else",
    "unless": "if",
    "until": "if",
}
"""Openings of a sentence that hangs on the one before it."""
_SPLIT = re.compile(
    rf"; (?!so\b|otherwise\b|hence\b|thus\b|therefore\b)|(?<=[a-z)%]{{3}}){SHORTENED}\. |(?<=\$)\. |, (?=with(?:out)? it )"
)
_SPLITTING = ("; ", ". ", ", with")
"""What _SPLIT needs, to be looked for first."""
_INNER = re.compile(
    r"(?P<name>[^()]{4,60}?) \((?P<inside>[^()]+(?:\([^()]*\)[^()]*)?)\)(?P<more>.*)$"
)
_BACK = re.compile(r"(?i)(?:it|they|its|their)\b")
_TERM = re.compile(r"(?P<term>[^=:]{1,40}?)(?: =|:) ")
_LEANS = re.compile(r"(?i)\b(?:it|its|they|them|their)\b")
_WEAK = frozenset({"if", "aim", "not"})
"""Ties inside of one clause of the others: `A if B, so C` has C hang on `A if B`."""
_BROAD = frozenset({"arrow", "so", "why", "means"})
"""Ties before which a fragment may stand, though more of the sentence stands before it."""
_PARALLEL = re.compile(
    r"(?P<first>.+? (?:if|when|unless|until) [^,]+?), (?P<then>[^,]+? (?:if|when|unless|until) .+)$"
)
LINKING = BE | DO | HAVE | MODAL
_INFIX = re.compile(
    r", (?=(?:the|an?|it|its|they|you|we|there|this|no|all|every|each|some|most|then|but|so|even|especially|which) )"
)
"""Where the clause goes on behind a condition in its midst."""
_COMMA = re.compile(r", ")
_FIGURE = re.compile(r"[~≈<>]? ?\d")
_LONGEST_TERM = 6
_CHAIN = 2
"""Arrows that a statement may hold."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two clauses of a sentence as written, and what stands between them (with its blanks).

    `sense` names what the cue says (so, because, if …); `name` is what the sentence is about, or
    empty; `opens` holds where nothing stands before `left`;
    `many` where the sentence holds further ties; `opening` is the word before `left` (`If A, B`).
    """

    left: str
    cue: str
    right: str
    sense: str
    name: str
    quote: Quote
    opens: bool
    many: bool = False
    opening: str = ""

    def context(self, shown: str) -> str:
        """Return what a card must name before what is SHOWN; empty where that names it."""
        return "" if not self.name or holds(shown, self.name) else self.name


@lru_cache(maxsize=4)  # several rules look at one block before the next comes
def ties(block: Block) -> tuple[Tie, ...]:
    """Return the ties in the sentences of a block, in their order."""
    return () if is_aside(block) else tuple(_ties(block))


def _ties(block: Block) -> Iterator[Tie]:
    yield from _within(block)
    told = [s for s in said(block) if is_told(s[1], s[0], 2) and not is_pasted(s[0], block)]
    for (before, text), (sentence, opening) in pairwise(told):
        if found := _LATER.match(opening):
            label, body = parts(text)
            name = ": ".join(dict.fromkeys(n for n in (context_of(block), label) if n))
            one = quote(block, before)
            both = replace(one, text=f"{one.text} {sentence.text}", last=sentence.last)
            sense = _LATER_SENSE[found["cue"].split(" ", 1)[0].lower()]
            cue = f" {found['cue'].lower()} "
            yield Tie(_SPLIT.split(body)[-1], cue, found["right"], sense, name, both, opens=True)


def _within(block: Block) -> Iterator[Tie]:
    for at, (sentence, text) in enumerate(said(block)):
        if not is_told(text, sentence, 2) or is_pasted(sentence, block):
            continue
        label, body = parts(text)
        head = "" if label else head_of(block, sentence, body)
        context = head or _place(block)
        near = label or head or block.parent or block.label
        lost = not near and not is_carried(body, context)
        lost |= not (label or head) and hangs_loose(block, sentence, body)
        name = ": ".join(dict.fromkeys(n for n in (context, label) if n))
        if (block.parent and not name) or lost:
            continue
        meant = bool(_BACK.match(body))
        for number, part in enumerate(_pieces(body)):
            if number and not label and starts(part):
                continue  # its subject stands in the piece before
            opens = number == 0 and (at == 0 or (meant and context != context_of(block)))
            yield from _tied(part, name, quote(block, sentence), opens=opens)


def _pieces(body: str) -> Iterator[str]:
    """Yield the statements of a text that semicolons part, with what brackets explain apart."""
    twice = _PARALLEL.match(body)
    apart = any(sign in body for sign in _SPLITTING)
    for piece in twice.groups() if twice else _SPLIT.split(body) if apart else (body,):
        found = _INNER.match(piece)
        if found and len(words(found["inside"])) >= 5 and _HINGE.search(found["inside"]):
            yield f"{found['name']}{found['more']}"
            name = found["name"].rsplit(" = ")[-1]
            if is_noun_phrase(name, 5):
                yield f"{name}: {found['inside']}"
        else:
            yield piece


def _tied(piece: str, name: str, place: Quote, *, opens: bool) -> Iterator[Tie]:
    """Yield the ties of one statement: each shows the clause before it and the one behind."""
    term = _TERM.match(piece)
    equals = term[0] if term and _is_term(term) else ""
    piece = piece.removeprefix(equals)
    if front := _FRONT.match(piece):
        told = _fronted(front, name, place, opens=opens)
        yield replace(told, opening=f"{equals}{told.opening}")
        return
    found = [hit for hit in _HINGE.finditer(piece) if _is_outside(piece, hit.start())]
    if sum(hit.lastgroup == "arrow" for hit in found) > _CHAIN:
        return  # steps in a row, not causes
    for at, hit in enumerate(found):
        sense = hit.lastgroup or ""
        before = [h.end() for h in found[:at] if sense in _WEAK or h.lastgroup not in _WEAK]
        after = [h.start() for h in found[at + 1 :] if sense in _WEAK or h.lastgroup not in _WEAK]
        left = piece[before[-1] if before else 0 : hit.start()].strip(" ,")
        right = piece[hit.end() : after[0] if after else None].strip(" ,")
        if sense == "if":
            right = _alone(right)
        parted = sense == "if" and piece[: hit.start()].endswith(",") and hit[0][0] == " "
        torn = parted or (
            before and (_LEANS.search(left) or not (sense in _BROAD or is_statement(left)))
        )
        if left and right and not torn:
            opening = equals + _before_arrow(piece, found[:at], before)
            shown = "" if not name or holds(f"{opening} {left} {right}", name) else name
            first = opens and not before
            many = len(found) > 1
            yield Tie(left, hit[0], right, sense, shown, place, first, many, opening)


def _is_term(found: re.Match[str]) -> bool:
    """Whether what stands before `=`, or before what brackets explain, is a name."""
    term = found["term"]
    return len(words(term)) <= _LONGEST_TERM and (" = " in found[0] or is_noun_phrase(term, 5))


def _alone(clause: str) -> str:
    """Return a condition without what the sentence goes on with behind a comma."""
    ends = (hit.start() for hit in _COMMA.finditer(clause) if _ends(clause, hit))
    return clause[: next(ends, len(clause))]


def _ends(clause: str, comma: re.Match[str]) -> bool:
    """Whether a condition ends at a COMMA: behind it stand a figure, a verb or another clause."""
    after = clause[comma.end() :]
    other = _INFIX.match(clause, comma.start()) and is_statement(clause[: comma.start()])
    return bool(other) or hangs(after) or _FIGURE.match(after) is not None


def _before_arrow(piece: str, found: Sequence[re.Match[str]], before: Sequence[int]) -> str:
    """Return what of a PIECE leads with an arrow to its last clause: that hangs on it."""
    arrow = bool(before) and any(h.end() == before[-1] and h.lastgroup == "arrow" for h in found)
    return piece[: before[-1]].lstrip() if arrow else ""


def _fronted(found: re.Match[str], name: str, place: Quote, *, opens: bool) -> Tie:
    """Return the tie of `If A, B`."""
    left, cue = found["left"], found["cue"]
    right = _HINGE.split(found["right"], maxsplit=1)[0].strip(" ,")
    return Tie(left, cue, right, "front", name, place, opens, opening=f"{found['word']} ")


def _is_outside(text: str, at: int) -> bool:
    """Whether a place in TEXT is outside of code, formulas and brackets."""
    before = text[:at]
    return before.count("(") == before.count(")") and not (
        before.count("`") % 2 or before.count("$") % 2
    )


def _place(block: Block) -> str:
    """Return what a block stands below: its parent's thing, its label or heading."""
    return context_of(block) or (about(block) if block.parent else "")


def starts(clause: str) -> bool:
    """Whether a CLAUSE begins with its verb: its subject stands elsewhere."""
    first = low(clause.split(" ", 1)[0])
    return first in LINKING or any(form == "s" for _, form in forms(first))
