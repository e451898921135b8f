"""What is said of a thing, to be completed.

A statement with is, are, has, can or must that nothing else reads: what follows the verb is asked.

    - Cross-checking a ledger by hand is painfully slow.
    - The berths of a cog must lie above the waterline.
    - Basic ledgers have two columns and a margin.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.closed import BE, MODAL
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.points import Point, points
from flashmind.rules.relations import is_thing

_END = re.compile(
    r"\s*(?:; |\. | – | — | - |->|=>|→|: |, (?!(?:[\w-]+,? ){1,3}(?:and|or) )|,? (?:so|but|because|since|while|whereas|if|when|unless|which|e\.g)\b| \((?=e\.g|i\.e|see)).*$"
)
_WEAK = re.compile(
    r"(?i)(?:very |so |too |really |quite |not |a |also |often |usually |more |most )*(?:good|bad|great|nice|easy|hard|important|useful|fine|ok|okay|different|same|similar|"
    r"possible|impossible|common|rare|better|worse|best|worst|interesting|crucial|key|problem|option|choice|idea|topic|thing|way|popular|well understood)\b[\w ]{0,12}$"
)
_POINTING = re.compile(
    r"(?i)\b(?:it|its|they|them|their|this|that|these|those|you|your|we|he|she|him|his|her|there|following)\b"
)
_LONGEST = 12


def read(block: Block) -> Iterator[Pair]:
    """Yield each statement up to its verb, and what follows."""
    for point in points(block):
        clause = point.clause
        at = point.text.rfind(clause.rest) if clause.rest else -1
        verb = clause.auxiliary in BE | MODAL or clause.verb in {
            "have",
            "contain",
            "cost",
            "become",
            "remain",
            "stay",
        }
        told = _END.sub("", clause.rest).strip(" ,.")
        if at > 0 and verb and not clause.lead and _is_specific(point) and _is_worth(point, told):
            lead = point.text[:at].strip()
            prefix = f"{capitalised(point.context)}: " if point.context else ""
            yield Pair(point.quote, f"{prefix}{lead if prefix else capitalised(lead)} …?", told)


def _is_specific(point: Point) -> bool:
    """Whether the subject, with its context, names one thing."""
    subject = point.clause.subject
    told = [w for w in words(f"{point.context} {subject}") if w.lower() not in en.STOP_WORDS]
    first = next(iter(words(subject)), "").lower()
    if point.clause.auxiliary in {"was", "were"}:
        told = [w for w in words(subject) if w.lower() not in en.STOP_WORDS]
    return (
        len(told) > 1
        and is_thing(subject)
        and not re.search(r"(?:est|suming|idering)$|^(?:compute|full|note)$", first)
        and not _POINTING.search(subject)
    )


def _is_worth(point: Point, told: str) -> bool:
    """Whether what follows the verb is whole, says something, and is not told by the subject."""
    if not told:
        return False
    shown = {w.lower().rstrip("s") for w in words(f"{point.context} {point.clause.subject}")}
    answer = {w.lower().rstrip("s") for w in words(told)} - en.STOP_WORDS
    whole = (
        all(told.count(a) == told.count(b) for a, b in ("()", "[]")) and told.count("`") % 2 == 0
    )
    number = re.match(r"(?i)(?:about |around )?[~≈<>]?\d", told)
    odd = bool(re.search(r"of course|[₀-₉]|drugs? of choice|^made by hand", told))
    odd |= point.text.partition(told)[0].rstrip().endswith(",")
    ends = re.search(r"(?i)\b(?:to|of|in|for|with|by|and|or|the|a|than|as)$", told)
    sized = 2 <= len(words(told)) <= _LONGEST and len(answer) > 0
    return bool(
        sized
        and whole
        and not answer & shown
        and not (odd or number or ends or _WEAK.match(told) or _POINTING.search(told))
    )
