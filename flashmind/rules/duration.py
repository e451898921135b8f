"""How long it takes.

`X takes N minutes`, `X lasts N days`: a span of time behind its verb.

    - Bulk fermentation takes about 4-5 hours.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import agrees
from flashmind.model.fact import Quantity
from flashmind.model.note import Block
from flashmind.rules.amounts import AMOUNT, named
from flashmind.rules.units import quote, said

_VERBS = {
    "takes": ("does", "take"), "take": ("do", "take"), "took": ("did", "take"),
    "lasts": ("does", "last"), "last": ("do", "last"), "lasted": ("did", "last"),
}  # fmt: skip
_TIME = r"(?:[munµ]?s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|decades?|centuries)\b"
_TAKES = re.compile(
    rf"(?P<who>[^,;:]{{2,60}}?) (?:usually |typically |normally |often )?(?P<verb>{'|'.join(_VERBS)})"
    rf" (?P<time>(?=.{{1,40}}?{_TIME}){AMOUNT}|(?:about |around |roughly )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several) {_TIME})"
    r"(?P<rest>(?: (?:in|at|for|on|per|with) [^,;:.]{2,50}?)?)(?:[,;(–—].*|)$"
)


def read(block: Block) -> Iterator[Quantity]:
    """Yield how long a named thing takes or lasts."""
    for sentence, text in said(block):
        if not (found := _TAKES.match(text)) or not re.search(rf"{_TIME}$", found["time"]):
            continue
        who, (auxiliary, verb) = named(found["who"], block), _VERBS[found["verb"]]
        agreed = auxiliary == "did" or agrees(who, singular=auxiliary == "does")
        if who and agreed:
            asked = f"How long {auxiliary} {who} {verb}{found['rest']}?"
            yield Quantity(quote(block, sentence), asked, found["time"])
