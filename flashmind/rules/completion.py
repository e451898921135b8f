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
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.language.verbs import VERBS
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.gaps import statements
from flashmind.rules.hinge import below, completed

REASON = (
    r",? +(?:mainly |mostly |simply |only |partly )?because(?! of)", r", since", r",? +so that", r", so(?! (?:that|as|far|long)\b)", r", otherwise",
    r" +due to", r" +because of", r", which means(?: that)?", r", hence", r", therefore", r", thus", r", or else",
)  # fmt: skip
CONDITION = (
    r",? +(?:only )?if",
    r",? +(?:only )?when(?!ever)",
    r",? +unless",
    r",? +until",
    r",? +as long as",
    r",? +once(?! (?:at|per|an?|and|in|for|on|more|again|with|by|every|you)\b)",
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
_TAKES_TO = re.compile(
    r"(?i)\b(?:able|likely|easy|hard|cheap|free|ready|common|possible|okay|ok|side|one|ones|not|only|and|or|but|how|what|where|when|hence|"
    r"continues?|helps?|needs?|wants?|tends?|begins?|starts?|has|have|had|seems?|appears?|way|ways|order|due|up|down|enough|said|allowed|illegal|legal|prefers?|promises?|age|difficult|expensive|important|necessary|useful|tempting|fine|it|them|you|us|him|her)$"
)
"""What `to` with a verb follows closely: no aim, and nothing to be asked by."""
_NAKED = re.compile(r"(?i)(?:the|an?) (?:\w+ )?\w+")
_SHORTEST = 3


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
    cut = re.compile(rf"(?P<lead>.+?)(?P<cue>{'|'.join(cues)})(?P<that> that)? +(?P<tail>.+)$")
    for bare in statements(block):
        found, statement = cut.match(bare.text), below(bare, block)
        if not found or (cues is PURPOSE and _TAKES_TO.search(found["lead"])):
            continue
        lead, cue = found["lead"], f"{found['cue']}{found['that'] or ''}"
        torn = cues in {PURPOSE, CONDITION} and _is_torn(lead, bare.text)
        if torn or not _is_whole(lead):
            continue
        if card := completed(statement, lead, cue, found["tail"]):
            yield card


def _is_torn(lead: str, text: str) -> bool:
    """Whether the verb of TEXT stands behind its LEAD: the cut would go through its subject."""
    body = parts(lead).text
    later = parsed(body) is None and parsed(parts(text).text) is not None
    return later or ", which" in body or body.count(",") > 2 or body.endswith("and so on")


def _is_whole(lead: str) -> bool:
    """Whether a LEAD has its verb, or is a fragment that no clause was torn from.

    `A mistake when …?` asks for nothing.
    """
    label, body = parts(lead)
    return len(words(lead)) >= _SHORTEST and (bool(label) or not _NAKED.fullmatch(body))
