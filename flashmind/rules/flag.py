"""Flag of a command.

A bullet `-v` with its meaning below a heading or bullet that names the command.

    ## `grep`
    - `-i` ignore case
    - `-v`, `--invert-match`: lines that do not match
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.units import quote, said

_FLAG = re.compile(
    r"(?P<flag>`?--?[A-Za-z][\w-]*(?:[ =][A-Z<\[][\w>\]]*)?`?(?:(?:, | / |/| or )`?--?[A-Za-z][\w-]*`?)*)\s*(?::|=|->|→|–|—| -)?\s+(?P<does>[^\W\d_`].*)$"
)
_COMMAND = re.compile(
    r"(?:`(?=[^`]+`)|(?!\S+ \S+ (?!flags|options|switches)\S+))([a-z][\w.-]{1,15}(?: [a-z][\w-]{1,15}){0,2})`?(?: (?:flags|options|switches))?$"
)
_CUT = re.compile(r"\s*(?:;|\. ).*$")


def read(block: Block) -> Iterator[Pair]:
    """Yield what each flag of a command means."""
    above = block.parent.split(":")[0]
    told = (above,) if "`" in above else (above, block.topic, *block.section[:1])
    command = next((m[1] for text in told if (m := _COMMAND.match(text.strip(" *:")))), "")
    if not command:
        return
    for sentence, text in said(block):
        found = _FLAG.match(text)
        does = _CUT.sub("", found["does"]).strip() if found else ""
        if (
            found
            and 1 <= len(words(does)) <= 14
            and not re.search(r"(?i)\b(?:this|these|same|see)\b", does)
        ):
            flag = re.sub(r"`", "", found["flag"])
            yield Pair(
                quote(block, sentence),
                f"`{command}`: what does `{flag}` mean?",
                does[0].upper() + does[1:],
            )
