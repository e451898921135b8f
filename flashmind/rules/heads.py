"""What a sentence of a block hangs on: its own label, the one before it, or a subject further up."""

import re
from functools import lru_cache

from flashmind.language.closed import BE, DO, HAVE, MODAL, low
from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.language.inversion import is_command
from flashmind.language.plain import plain, words
from flashmind.language.plain import statement as plain_statement
from flashmind.language.statement import parsed
from flashmind.language.verbs import NOUNS_TOO, forms
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import parts

_POINTER = re.compile(
    r"(?i)(?:on top of that|apart from that|besides|it|its|it[’']s|they|them|their|this|that|these|those|he|she|his|her|him|which|who|there|such|so|both|then|otherwise|also|too|or|and|but|"
    r"here|instead|same|one|ones|some|others?|another|each|either|neither|either|thus|hence|therefore|because|since|as|if|when|although|though|while|"
    r"unless|until|not|no(?= (?:longer|one|need|idea|matter|way)\b)|why|how|what|where|yes|ok|okay|else|anyway|you|your|works?|does|doesn[’']t|means|reason|problem|result|fix|note|caveat|tip|"
    r"warning|answer|(?:learn|read|see) more|example|idea|trick)\b"
)
_TERM = re.compile(r"(?P<term>[^=<>≈:]{2,40}?) = ")
_BACK = re.compile(r"(?i)(it|they)(?:[’']s|[’']re)?\b")
_LEANS = re.compile(r"(?i)\b(?:it|its|they|them|their|this|that|these|those|one|you|we|he|she)\b")
_SECOND = re.compile(r"(?i)(?:only|by|because|since|due|than|rather|instead|unlike|but)\b")
"""Words that begin what is told of something named before."""
_PRONOUNS = re.compile(r"(?i)\b(?:it|its|they|them|their)\b")
_CLAUSES = re.compile(r"[,;:–—→]| (?:that|so|because|since|and|but|if|when) ")
_BOTH = re.compile(r" (?:and|or|vs\.?|versus|&) |[&/+,]")
_ORDER = re.compile(
    r"(?i)(?:(?:don[’']t|do not|never|always|only) )?\w+ (?:it|them|this|that|these|one)\b"
)
_PARTICLES = frozenset(
    "down up out off over more less only when if for on in at with from to as like by".split()
)
"""What a verb that might be a noun is followed by."""
_EMPTY = frozenset(
    "ways way test tests rule rules result results use uses types kinds pro con pros cons standard point points case cases effect effects sign signs others rest".split()
)
"""Labels that say nothing by themselves."""
_LONGEST = 5
_LINKING = BE | HAVE | MODAL | (DO - {"do", "don't"})
_DATED = re.compile(r"\b\d{3,4}\b")


def hangs(text: str) -> bool:
    """Whether a sentence begins with its verb, or with a word that points at its subject."""
    first, _, rest = text.partition(" ")
    word = low(first)
    if _BACK.match(text) or word in _LINKING:
        return True
    third = [base for base, form in forms(word) if form == "s"]
    sure = any(base not in NOUNS_TOO for base in third)
    loose = bool(third) and rest.split(" ", 1)[0] in _PARTICLES
    return (
        sure
        or (loose and parsed(text) is None)
        or (bool(third) and rest.split(" ", 1)[0] in {"the", "a", "an", "its", "to"})
    )


def is_second(text: str) -> bool:
    """Whether a sentence begins with a word that only goes on with what was said: only, because."""
    return _SECOND.match(text) is not None


def leans(text: str) -> bool:
    """Whether an order is to do something to an `it` that stands elsewhere: `use it if …`."""
    return _ORDER.match(text) is not None and is_command(text)


@lru_cache(maxsize=1024)
def carries(name: str, text: str) -> bool:
    """Whether NAME, a heading, can be the subject that a TEXT without one hangs on."""
    if not name or not is_noun_phrase(name, 4) or _BOTH.search(name) or is_second(text):
        return False
    if len(words(name)) == 1 and name.lower().endswith("ing"):
        return False
    first = low(text.split(" ", 1)[0])
    if first in {"they", "are", "were", "have"}:
        return is_plural(name)
    return first in MODAL or not is_plural(name)


def head_of(block: Block, sentence: Sentence, text: str) -> str:
    """Return the label, term or subject before a later SENTENCE of BLOCK that it hangs on.

    Empty where there is none, and for the first sentence.
    """
    near = _near(block, sentence)
    for before in reversed(near):
        opening = plain_statement(before.text)
        term = _TERM.match(opening)
        if label := parts(opening).label or (term["term"].strip() if term else ""):
            odd = label.lower() in _EMPTY or not _opens_line(block, before)
            named = not odd and len(words(label)) <= _LONGEST and is_noun_phrase(label, 6)
            return label if named and not (_DATED.search(label) or text.startswith("(")) else ""
    return _subject(near[-1], text) if near and hangs(text) else ""


def hangs_loose(block: Block, sentence: Sentence, text: str) -> bool:
    """Whether a later SENTENCE that hangs on a subject stands behind one that has its own."""
    near = _near(block, sentence)
    return bool(near) and hangs(text) and parsed(plain(near[-1].text)) is not None


def _opens_line(block: Block, sentence: Sentence) -> bool:
    """Whether a SENTENCE stands at the beginning of its line."""
    lead = sentence.text[:16]
    return block.text.lstrip().startswith(lead) or f"\n{lead}" in block.text


def _near(block: Block, sentence: Sentence) -> list[Sentence]:
    """Return the sentences before this one in its bullet, or on its line."""
    if len(block.sentences) < 2:
        return []  # nearly all bullets
    at = next(
        (
            n
            for n, s in enumerate(block.sentences)
            if s.first == sentence.first and s.text == sentence.text
        ),
        0,
    )
    return [s for s in block.sentences[:at] if block.kind == "bullet" or s.last == sentence.first]


def _subject(before: Sentence, text: str) -> str:
    """Return the subject of the sentence BEFORE, where TEXT can be told of it."""
    found = parsed(plain(before.text))
    if not found or found.lead or _LEANS.search(found.subject):
        return ""
    fits = len(words(found.subject)) <= _LONGEST and is_noun_phrase(found.subject, 4)
    back = _BACK.match(text)
    agrees = is_plural(found.subject) == (back[1].lower() == "they") if back else True
    return found.subject if fits and agrees and carries(found.subject, text) else ""


def is_carried(text: str, name: str) -> bool:
    """Whether TEXT needs no subject, or the heading NAME can be it."""
    return not (hangs(text) or is_second(text)) or carries(name, text)


def is_clear(text: str, context: str, *, first: bool) -> bool:
    """Whether the pronouns of a sentence can only mean what it, or its context, names.

    `It` and `they` at the start of the FIRST sentence mean the context, as a verb there does; later
    sentences may lean on the one before, which the card doesn't show.
    """
    if _POINTER.match(text):
        return bool(context) and first and hangs(text)
    return first or not _PRONOUNS.search(_CLAUSES.split(text, maxsplit=1)[0])
