"""Commented setting.

A line `key: value  # what it is` of a configuration in a fence.

    ## Pod spec
    ```yaml
    replicas: 3        # number of pods
    restartPolicy: Never
    ```
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block
from flashmind.rules.gaps import place_of

_CONFIGS = frozenset(
    "yaml yml toml ini conf cfg properties json5 jsonc hcl nginx env dotenv".split()
)
_LINE = re.compile(
    r"\s*(?:- )?(?P<key>[A-Za-z_][\w.-]{1,40})\s*[:=]\s*[^#]*?\s+#\s*(?P<note>(?!(?:for|in|on|at|if|when|only|to|from|by|not|or|and)\b)[^\W\d_].{2,80})$"
)
_UNFIT = re.compile(
    r"(?i)\b(?:this|these|it|them|here|above|below|same|todo|fixme|my|we|also|was|optional|example|change|e\.g)\b|\?|https?:"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield what each commented key of a configuration is for."""
    if block.info.strip("{}. ").lower() not in _CONFIGS or block.language != "en":
        return
    lines = block.text.split("\n")
    start = block.first if block.last - block.first + 1 == len(lines) else block.first + 1
    where = place_of(block.section)
    for at, line in enumerate(lines):
        found = _LINE.match(line.rstrip())
        if found and not _UNFIT.search(found["note"]) and 2 <= len(words(found["note"])) <= 12:
            place = Quote(line.strip(), start + at, start + at, block.section, ())
            lead = f"{capitalised(where)}: w" if where else "W"
            yield Pair(place, f"{lead}hat is `{found['key']}` for?", capitalised(found["note"]))
