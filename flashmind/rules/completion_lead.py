"""Sentence to complete after its condition, aim or reason.

A statement that nothing else reads and that begins with `if`, `when`, `to`, `without`,
`because` … and a comma: what comes behind the comma is asked.

    ## Rebase
    - as the number of branches increases, merges get harder
    - to move a branch by hand, replay its commits one by one
    - because hashes change, everybody else has to fetch again
    - without a remote branch, nobody else sees the commits
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.plain import capitalised, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import context_of, holds, is_aside, is_pasted, is_told
from flashmind.rules.units import quote, said

CUES = (
    "if ", "when", "once ", "unless ", "without ", "because ", "as ", "since ", "after ", "before ", "in order to ", "to ", "for ",
    "with ", "during ", "by ", "while ", "although ", "though ", "until ",
)  # fmt: skip
"""What of the openings a sentence must hold, looked for first."""
_OPENINGS = "|".join(cue.strip() for cue in CUES)
_SPLIT = re.compile(
    rf"(?i)(?P<lead>(?:{_OPENINGS})(?:ever)? [^,:]{{4,90}}?)(?P<mark>, (?:then )?|: )(?P<told>\S.+)$"
)
_END = re.compile(
    r"\s*(?:; |\. | – | — | - |->|→|, (?:and|but|so|which|because|since|while|whereas)\b| \().*$"
)
_BACK = re.compile(r"(?i)\b(?:it|its|they|them|their)\b")
_EMPTY = re.compile(
    r"(?i)(?:as (?:a result|you|we|said|mentioned|usual|always|expected|in)|in (?:general|practice|fact|other words|short|addition|the end|this|that)|"
    r"for (?:example|instance|this|that|more|now)|to (?:be (?:honest|fair|sure|clear|safe)|sum up|recap|summarise|summarize|conclude)|"
    r"at (?:the end|first|least)|on (?:the other|top)|by (?:the way|default)|with (?:this|that)|if (?:you want|possible|needed|necessary|not|so|any))\b"
)
_LONGEST = 18


def condition(block: Block) -> Iterator[Pair]:
    """Yield what follows from each statement's condition: if, when, once, unless, until."""
    return _read(block, ("if", "when", "once", "unless", "until", "as", "while"))


def aim(block: Block) -> Iterator[Pair]:
    """Yield what is to be done for each statement's aim: to, in order to."""
    return _read(block, ("to", "in"))


def reason(block: Block) -> Iterator[Pair]:
    """Yield what follows from each statement's reason or time: because, since, after, although."""
    return _read(block, ("because", "since", "after", "before", "although", "though"))


def company(block: Block) -> Iterator[Pair]:
    """Yield what holds with or without something: with, without, for, during, by."""
    return _read(block, ("with", "without", "for", "during", "by"))


def _read(block: Block, openings: tuple[str, ...]) -> Iterator[Pair]:
    if is_aside(block):
        return
    context = context_of(block)
    if block.parent and not context:
        return
    for sentence, text in said(block):
        found = _SPLIT.match(text)
        first = text.split(" ", 1)[0].lower().removesuffix("ever")
        if (
            not found
            or first not in openings
            or not is_told(text, sentence)
            or is_pasted(sentence, block)
        ):
            continue
        opens = sentence == block.sentences[0]
        told, lead = _END.sub("", found["told"]).strip(" ,."), found["lead"]
        if _asks(lead, told) and (not _BACK.search(lead) or (opens and context)):
            cue = f"{lead}{found['mark'].rstrip() if found['mark'].startswith(',') else ''} …?"
            shown = f"{context}: {cue}" if context and not holds(lead, context) else cue
            yield Pair(quote(block, sentence), capitalised(shown), told)


def _asks(lead: str, told: str) -> bool:
    """Whether the opening says enough to tell what follows, and shows nothing of it."""
    asked = {w.lower().rstrip("s") for w in words(lead)} - en.STOP_WORDS
    answer = {w.lower().rstrip("s") for w in words(told)} - en.STOP_WORDS
    whole = all(side.count(a) == side.count(b) for side in (lead, told) for a, b in ("()", "[]"))
    quoted = all(side.count("`") % 2 == 0 and side.count('"') % 2 == 0 for side in (lead, told))
    pointing = re.match(r"(?i)(?:this|that|which|who|and|or|so|often|in which|not|e\.g)\b", told)
    clause = re.match(r"(?i)(?:with|for|by|during|without) ", lead) and (
        parsed(lead.split(" ", 1)[1]) or parsed(lead)
    )
    sized = 2 <= len(words(told)) <= _LONGEST or told.startswith("`")
    return bool(
        sized
        and whole
        and quoted
        and len(asked) >= 2
        and answer
        and not answer <= asked
        and not (pointing or clause)
        and not _EMPTY.match(lead)
    )
