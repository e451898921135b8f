"""Signs and their meanings on a line.

`` `a` meaning, `b` meaning ``: each code span, formula or short sign such as `4xx` with what
follows it.

    ## Answers
    Families: 1xx info, 2xx ok, 3xx go elsewhere
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import is_aside, is_pasted
from flashmind.rules.labelled import place
from flashmind.rules.units import quote, said

_LABEL = re.compile(r"(?P<label>[^:=,`$\d]{3,50}?)(?:: | [–—] | - )(?P<text>[`$\d].*)$")
_PART = re.compile(
    r"(?P<sign>`[^`]+`|\$[^$]+\$|\d[\d.]{0,2}[a-zA-Z]{1,3}) (?:= |: |is |– )?(?P<text>[^\W\d][^`$;:=]*)$"
)
_JOINT = re.compile(r"[,;] (?=[`$\d])")
_FEW, _LONGEST = 3, 8


def read(block: Block) -> Iterator[Pair]:
    """Yield the meaning of each sign of a line that is signs with meanings throughout."""
    if is_aside(block):
        return
    context = place(block)
    for sentence, text in said(block):
        found = _LABEL.match(text)
        label = found["label"].strip() if found and is_noun_phrase(found["label"], 5) else ""
        parts = [
            _PART.match(part) for part in _JOINT.split(found["text"] if found and label else text)
        ]
        if len(parts) < _FEW or is_pasted(sentence, block) or not all(parts):
            continue
        kinds = {
            part["sign"][0] if not part["sign"][0].isdigit() else "0" for part in parts if part
        }
        about = ": ".join(filter(None, (context, label)))
        for part in parts if len(kinds) == 1 and about else ():
            told = part["text"].split(". ", 1)[0] if part else ""
            if part and 1 <= len(words(told)) <= _LONGEST:
                yield Pair(quote(block, sentence), capitalised(f"{about}: {part['sign']}?"), told)
