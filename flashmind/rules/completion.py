"""Sentence to complete.

A statement that nothing else reads, cut behind the word that says how its parts hang together:
because, so, if, when, but, an arrow, `to` with a verb. What comes behind it is asked.

    ## Kontore
    - Decisions needed to be accepted by each town at home, so many were simply ignored
    - Rest break of the porters: 20 min if the shift is longer than 6 hours
    - Bruges was the odd one: no walled compound, but lodgings with the townsfolk
    - A late thaw in the eastern ports → empty granaries in Bruges
    - Common for towns of the league to defend their tolls together
"""

import re
from collections.abc import Iterator, Sequence

from flashmind.language import en
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import VERBS
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, statements

REASON = (
    r",? +(?:mainly |mostly |simply |only |partly )?because(?! of)", r", since", r",? +so that", r", so(?! that)", r", otherwise",
    r" +due to", r" +because of", r", which means(?: that)?", r", hence", r", therefore", r", thus", r", or else",
)  # fmt: skip
CONDITION = (
    r",? +(?:only )?if",
    r",? +(?:only )?when(?!ever)",
    r",? +unless",
    r",? +until",
    r",? +as long as",
    r",? +once",
    r",? +whenever",
)
CONTRAST = (
    r", but(?! also)",
    r", whereas",
    r", while",
    r" +rather than",
    r" +instead of",
    r", unlike",
    r", not(?! only)",
    r" +except(?: for)?",
)
EFFECT = (r" *(?:->|=>|→|⇒)", r" +(?:leads?|led) to", r" +results? in", r" +causes?(?= (?!of))")
PURPOSE = (r",? +in order to", rf",? +to(?= (?:{'|'.join(sorted(VERBS & set(en.VERBS)))})\b)")
CUES = {
    "reason": (
        "because",
        "since",
        "so ",
        "otherwise",
        "due to",
        "which means",
        "hence",
        "therefore",
        "thus",
        "or else",
    ),
    "condition": ("if ", "when", "unless", "until", "as long as", "once"),
    "contrast": (
        "but",
        "whereas",
        "while",
        "rather than",
        "instead of",
        "unlike",
        "not ",
        "except",
    ),
    "effect": ("->", "=>", "→", "⇒", "lead", "result", "cause"),
    "purpose": (" to ",),
}
"""What of each a sentence must hold, looked for first."""
_POINTING = re.compile(
    r"(?i)(?:this|that|these|those|there|he|she|we|i|you|which|what|so|such|not|possible|needed|necessary)\b"
)
_END = re.compile(
    r"\s*(?:;|\. | – | — | - |->|=>|→|: |, (?:and|but|so|which|because|since|while|whereas)\b| \().*$"
)
_LONGEST, _SHORTEST = 18, 2


def reason(block: Block) -> Iterator[Pair]:
    """Yield statements whose reason or consequence is to be completed."""
    return _completed(block, REASON)


def condition(block: Block) -> Iterator[Pair]:
    """Yield statements whose condition is to be completed."""
    return _completed(block, CONDITION)


def contrast(block: Block) -> Iterator[Pair]:
    """Yield statements whose second side is to be completed."""
    return _completed(block, CONTRAST)


def effect(block: Block) -> Iterator[Pair]:
    """Yield statements whose effect is to be completed."""
    return _completed(block, EFFECT)


def purpose(block: Block) -> Iterator[Pair]:
    """Yield statements whose purpose is to be completed."""
    return _completed(block, PURPOSE)


def _completed(block: Block, cues: Sequence[str]) -> Iterator[Pair]:
    cut = re.compile(rf"(?P<lead>.+?)(?P<cue>{'|'.join(cues)})(?: (?P<that>that))? +(?P<tail>.+)$")
    for statement in statements(block):
        found = cut.match(statement.text)
        if not found:
            continue
        tail = _END.sub("", found["tail"]).strip(" ,.")
        lead = f"{found['lead']}{found['cue']}"
        if _asks(statement, found["lead"], tail):
            prefix = f"{capitalised(statement.context)}: " if statement.context else ""
            yield Pair(statement.quote, f"{prefix}{_cased(lead, prefix)} …?", tail)


def _cased(lead: str, prefix: str) -> str:
    return lead if prefix else capitalised(lead)


def _asks(statement: Statement, lead: str, tail: str) -> bool:
    """Whether the lead says enough to tell what comes behind it, and shows nothing of it."""
    asked = {w.lower().rstrip("s") for w in words(f"{statement.context} {lead}")} - en.STOP_WORDS
    told = {w.lower().rstrip("s") for w in words(tail)} - en.STOP_WORDS
    sized = _SHORTEST <= len(words(tail)) <= _LONGEST and len(words(lead)) >= 3
    whole = lead.count("(") == lead.count(")") and tail.count("(") == tail.count(")")
    quoted = lead.count("`") % 2 == 0 and lead.count("$") % 2 == 0
    return (
        sized
        and whole
        and quoted
        and len(asked) >= 3
        and len(told) >= 1
        and not told <= asked
        and not _POINTING.match(tail)
    )
