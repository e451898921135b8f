"""Question and answer on one line.

`question::answer`, or `:::` for a card that is asked both ways, taken verbatim.

    - Which organelle makes ATP? :: The mitochondrion.
"""

import re
from collections.abc import Iterator

from flashmind.model.fact import Malformed, Pair
from flashmind.model.note import Block
from flashmind.rules.by_hand import lines, shown, without_code

_MARK = re.compile(r"(?<![:{])(:{2,3})(?!:)")
_SCOPES = frozenset(
    """std self crate super boost tokio core alloc torch ns qt detail chrono this parent static
    absl folly eigen serde rayon testing http fs io""".split()
)
_CODE_BEFORE = re.compile(r"[a-z]\w*[A-Z]\w*$|\w*_\w*$|^\w$|[\])>]$")
_CODE_AFTER = re.compile(r"\w*_\w|\w+[(<{]|[A-Za-z]*[a-z][A-Z]|~?\w+::|[A-Z_]{3,}\b(?!\s)")
_SELECTOR = re.compile(
    r"(?:before|after|first-l(?:ine|etter)|marker|placeholder|selection|backdrop|-\w+)\b"
)
_TYPE = re.compile(
    r"(?i)(?:int|integer|bigint|text|date|float\d?|numeric|varchar|timestamp|jsonb?|bool|boolean|uuid)\b"
)
_ADDRESS = re.compile(r"[\da-fA-F:./%]*")


def read(block: Block) -> Iterator[Pair | Malformed]:
    """Yield a pair for each line with one `::` that is neither code nor a property."""
    for quote, text in lines(block):
        bare = without_code(text)
        marks = list(_MARK.finditer(bare)) if "{{c" not in bare else []
        if not marks or text.startswith("|"):
            continue
        mark = marks[0]
        left, right = text[: mark.start()].strip(), text[mark.end() :].strip()
        if _is_code(bare, mark, several=len(marks) > 1):
            continue
        if left and right:
            yield Pair(quote, shown(left), shown(right), mark[1] == ":::")
        elif (
            left and not block.children and (bare[mark.start() - 1].isspace() or left.endswith("?"))
        ):
            yield Malformed(quote, f"nothing behind '{mark[1]}': write the answer there")


def _is_code(text: str, mark: re.Match[str], *, several: bool) -> bool:
    """Whether `::` names a part of something, as in C++, CSS, SQL, IPv6 and type signatures."""
    left, right = text[: mark.start()], text[mark.end() :]
    before, after = (left.split() or [""])[-1], (right.split() or [""])[0]
    if re.fullmatch(r"[a-z]\w*'*\s*", left) and re.search(r"->|=>", right):
        return True
    if not left.strip() or left[-1].isspace():
        return not left.strip()
    if right[:1].isspace():
        return before.rstrip(":").lower() in _SCOPES
    touching = before + mark[1] + after
    if (
        several
        or before.lower() in _SCOPES
        or "://" in touching
        or "[" in before
        or before.isdigit()
    ):
        return True
    if _CODE_BEFORE.search(before) or _CODE_AFTER.match(after) or _SELECTOR.match(after):
        return True
    if _ADDRESS.fullmatch(touching) or (_TYPE.match(after) and not right[len(after) :].strip()):
        return True
    if left[0].islower() and before.islower() and after.islower() and after.isascii():
        return True
    return " " not in left and (left.islower() or " " not in right or after.istitle())
