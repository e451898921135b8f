"""The year of an event.

`X was founded in YEAR`, `X opened YEAR`: when something happened, in the past tense.

    - The Stecknitz canal opened in 1398, after eight years of work.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.language.plain import words
from flashmind.language.statement import Clause, parsed
from flashmind.language.verbs import participle
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import DATE, named
from flashmind.rules.units import quote, said

_DATED = re.compile(
    rf"(?P<what>.*?)(?:,? (?:in|on|around|about|as (?:late|early) as) (?:the year )?|,? )(?P<date>{DATE})(?P<rest>.*)$"
)
_YEAR = re.compile(r"\d\d\d\d|\d ?(?:BC|AD|CE)")
"""What a date needs, to be looked for first."""
_ON = re.compile(
    r"(?:\s*[,;:(–—.]|\s(?:by|when|after|because|under|with|for|at|in|from|against|near|while|as|with)\s|$)"
)
_AGENT = re.compile(r" by (?!\w+ing\b).*$")
_ALONE = frozenset(
    """open end begin start close die fall collapse arrive land return retire resign abdicate surrender sail move meet
    rise convene lose win emigrate appear erupt sink fail split disband vanish explode emerge disappear""".split()
)
"""What a thing can do with no object behind it: `sold 1803` was done to it instead."""
_DEICTIC = re.compile(
    r"(?i)\b(?:it|its|they|them|their|this|that|these|those|he|she|his|her|we|i|you|one|many|some|most)\b"
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield the date of an event whose subject stands in the sentence."""
    for sentence, text in said(block):
        bare = re.sub(r"\s*\([^()]*\)", "", text) if "(" in text else text
        clause = parsed(bare) if _YEAR.search(bare) and re.search(DATE, bare) else None
        question, date = _question(clause, block) if clause else ("", "")
        if question:
            yield Quantity(quote(block, sentence), question, date)


def _question(clause: Clause, block: Block) -> tuple[str, str]:
    """Return the question for the date in the rest of a clause in the past tense, and the date."""
    found, who = _DATED.match(f" {clause.rest}"), _who(clause.subject, block)
    if not found or not who or clause.lead or clause.negated or not _ON.match(found["rest"]):
        return "", ""
    what = found["what"].strip()
    if (
        _DEICTIC.search(f"{clause.subject} {what}")
        or len(words(what)) > 9
        or re.search(
            r"[,;:\d]|\b(?:since|until|from)\b|\b(?:after|before|by|between|to|for)$", what
        )
    ):
        return "", ""
    if clause.auxiliary in {"was", "were"} and participle(what.split(" ")[0] if what else ""):
        tail = f"{clause.adverb} {_AGENT.sub('', what)}".strip()
        return f"When {clause.auxiliary} {who} {tail}?", found["date"]
    object_less = not what or re.match(r"(?:in|at|by|to|from|on|with|for|near|under|as)\b", what)
    if object_less and clause.form == "either" and clause.verb not in _ALONE:
        return "", ""
    if clause.verb and clause.form in {"past", "either"}:
        done = " ".join(filter(None, [clause.adverb, clause.verb, what]))
        return f"When did {who} {done}?", found["date"]
    return "", ""


def _who(subject: str, block: Block) -> str:
    """Return the subject as a question names it: `the` before a name that ends in a common noun."""
    who = named(subject, block)
    found = words(who)
    titled = len(found) > 1 and found[0][0].isupper() and found[-1].islower()
    bare = titled and not is_plural(who) and found[0] not in {"The", "A", "An"}
    return f"the {who}" if bare else who
