"""So, therefore and that's why.

`A, so B`, `A. Therefore B`, `A, which is why B`, `A. That's why B`, `A -> B` with B a statement:
B is the claim, A its reason.

    - Rye has little usable gluten, so it will not hold a tall shape.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_plural, without_article
from flashmind.language.inversion import is_command
from flashmind.language.plain import plain, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Reason
from flashmind.model.note import Block
from flashmind.rules.claims import about, is_statement, named, parts, points_back, why, with_subject
from flashmind.rules.reasons import STOP, tidy
from flashmind.rules.units import quote, said

_SO = r"(?!that\b|much\b|many\b|far\b|called\b|long\b|few\b|little\b|on\b|forth\b|is\b|are\b|do\b|does\b|as\b|to\b)"
_WHY = r"(?:that|this|which)(?:(?: is|[’']s|s) (?:the reason )?why|(?: is|[’']s) the reason)"
_FORMS = tuple(
    re.compile(form, re.DOTALL)
    for form in (
        rf"(?P<reason>.+?)(?:,| =| –| —| -|\.|;)? (?:and )?(?i:{_WHY}) (?P<claim>.+)$",
        rf"(?P<reason>.+?)(?:,|;|,? -|,? –|,? —) (?:and )?so,? {_SO}(?P<claim>.+)$",
        rf"(?P<reason>.+?),? and so {_SO}(?P<claim>.+)$",
        r"(?P<reason>.+?)(?:,|;|,? and| -| –| —) (?:thus|hence|therefore|consequently|as a result),? (?P<claim>.+)$",
        r"(?P<reason>.+?), which means(?: that)? (?P<claim>.+)$",
        r"(?P<reason>[^→]+?) (?:->|=>|→) (?P<claim>[^→]+)$",
    )
)
_THUS = _FORMS[3]
_ORDER = re.compile(
    rf"(?i)(?:(?:do not|don[’']t|never|always) \w+|{'|'.join(sorted(en.IMPERATIVES))})\b"
)
_BACK = re.compile(r"(?i)\b(?:by|of|with|for|in|on|to) (?:this|these|it)\b")
_SAID = re.compile(
    r"(?i)(?:\w+ly |never |often )?(?:is|was|has|can|cannot|will|needs?|does|doesn[’']t) "
)
_FRAME = re.compile(r"(?i)^(?:remember|notice|note|recall)(?: that)? |^why [^:]+: ")
_OPENING = re.compile(rf"(?i)(?:so|thus|hence|therefore|consequently|as a result|{_WHY}),? {_SO}(?P<claim>.+)$")  # fmt: skip
CUES = (" so ", "why", "thus", "hence", "therefore", "consequently", "result", "which means", "->", "=>", "→", "so ")  # fmt: skip
_TAIL = re.compile(rf"\s*(?:;|:\s| \(|, (?:but|since|because|which)| – | — |->|→|=>|{STOP}).*$")


def read(block: Block) -> Iterator[Reason]:
    """Yield each consequence that is a statement, or an order, with what it follows from."""
    before = ""
    for sentence, text in said(block):
        full = plain(sentence.text).rstrip(" .!")
        cued = any(cue in full.lower() for cue in CUES)
        label, body = parts(full) if cued else ("", full)
        claim, reason = _parted(body, before) if cued else ("", "")
        before = text
        question = _question(claim, reason, block, label) if claim else ""
        if question:
            yield Reason(quote(block, sentence), question, reason)


def _parted(text: str, before: str) -> tuple[str, str]:
    if opening := _OPENING.match(text):
        reason = tidy(_FRAME.sub("", before))
        claim = _TAIL.sub("", opening["claim"]).strip(" ,.!")
        return (claim, reason) if is_statement(reason) else ("", "")
    for form in _FORMS:
        if not (found := form.match(text)):
            continue
        claim = _TAIL.sub("", found["claim"]).strip(" ,.!")
        reason = _FRAME.sub("", found["reason"])
        if form is _THUS and is_command(claim):
            return "", ""
        if re.search(r"(?i).\b(?:because|since|if|when|although)\b", reason) or "?" in text:
            return "", ""
        return claim, re.split(rf"{STOP}|; | (?:->|=>|→) ", reason)[-1].strip(" ,.!")
    return "", ""


def _question(claim: str, reason: str, block: Block, label: str) -> str:
    """Return `Why …?`, where the reason says enough by itself to answer it."""
    fits = 3 <= len(words(reason)) <= 26 and reason.count("(") == reason.count(")")
    bare = (
        points_back(reason)
        or _BACK.search(reason)
        or re.match(r"(?i)(?:e\.g|for example|suppose|say|let)\b", reason)
    )
    if not fits or bare or "__" in reason:
        return ""
    back = re.match(r"(?i)(?:it|they)\b", claim)
    cause = parsed(reason)
    if cause and not is_statement(claim) and _SAID.match(claim):
        claim = f"{cause.subject} {claim}"
    claim = with_subject(claim, reason) if back and not label else _counted(claim, reason)
    if is_command(claim) and not _ORDER.match(claim):
        return ""
    name = about(block, label)
    question = why(claim, block, name)
    if not re.match(r"(?i)(?:it|they)\b", reason) or ":" in question:
        return question
    return f"{named(name, block)}: w{question[1:]}" if question and name else ""


def _counted(claim: str, reason: str) -> str:
    """Return the claim with the plural that a bare `many` in it counts: `many decisions were …`."""
    found, told = (
        re.match(r"(many|most|some|few|all) (?=(?:were|are|can|had|have)\b)", claim),
        parsed(reason),
    )
    if not found or not told or not is_plural(told.subject):
        return claim
    counted = without_article(told.subject)
    return f"{found[1]} {counted[0].lower()}{counted[1:]} {claim[found.end() :]}"
