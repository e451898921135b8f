"""Events of timelines: whether they say who did it."""

import re

from flashmind.language.plain import words
from flashmind.language.verbs import NOUNS_TOO, VERBS, forms

_POINTING = re.compile(
    r"(?i)(?:to|and|or|it|its|this|they|their|he|she|his|her|also|then|was|were|is|are|has|had)\b"
)


def has_subject(event: str) -> bool:
    """Whether an event names what it is of: no verb stands in front, nothing points elsewhere."""
    found = words(event)
    if not found or _POINTING.match(event):
        return False
    first = found[0].lower()
    past = {base for base, form in forms(first) if form != "base"}
    takes = len(found) > 1 and (found[1][0].isupper() or found[1] in {"the", "a", "an", "its"})
    verb = bool(past & (VERBS - NOUNS_TOO)) or (bool(past) and first.endswith("s") and takes)
    return not verb or len(found) == 1
