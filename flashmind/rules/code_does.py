"""What code does.

A sentence about a code span: `` `X` copies … ``, `` `X` → … ``.

    - `git cherry-pick <sha>` copies one commit onto the current branch
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import third_person
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.codes import acts, is_remark_on
from flashmind.rules.gaps import coded
from flashmind.rules.units import quote, said

_DOES = re.compile(
    r"(?:The )?(?P<code>`[^`]{1,60}`)(?: (?P<noun>command|function|method|flag|option|operator|keyword|statement|header|attribute|module|class))? "
    r"(?P<adverb>(?:only|always|also|never|just|automatically) )?(?P<verb>[a-z]+s)\b(?P<rest>.*)$"
)
_SIGN = re.compile(r"(?P<code>`[^`]{1,60}`)\s*(?:->|→|=>|=)\s*(?P<told>[^\W\d_].*)$")
_CUT = re.compile(
    r"\s*(?:;|,? e\.g\b|\. | – | — |, (?=[^,]*`)|, (?:so|which|and|but|because|while|whereas)\b|\((?:see|e\.g|also)).*$"
)
_LEAST, _MOST = 2, 18
_NO_DEED = frozenset(
    """is has was does works comes goes lives belongs exists looks seems stays sits needs requires
    uses takes costs fails breaks wins beats differs helps survives depends applies supports
    stands remains occurs appears contains consists knows wants likes behaves results hurts
    sorts counts rows columns""".split()
)
"""Verbs that tell a property of a piece of code or what befalls it, not what it does."""
_OFF = re.compile(r"(?i)^(?:it|this|that|see|same|also)\b|\b(?:above|below|this|these)\b")


_TOLD = frozenset(
    "indicates represents denotes means returns matches contains holds shows prints lists".split()
)
"""Verbs whose object is asked for; of others the whole deed is."""


def read(block: Block) -> Iterator[Pair]:
    """Yield what a code span does, or what it stands for behind an arrow."""
    for sentence, text in said(block):
        question, told = _does(text) or _means(text) or ("", "")
        if question and _LEAST <= len(words(told)) <= _MOST and not _OFF.search(told):
            asked = coded(question, question.split("`")[1], block)
            yield Pair(quote(block, sentence), asked, capitalised(told))


def _does(text: str) -> tuple[str, str] | None:
    found = _DOES.match(text)
    verb = third_person(found["verb"]) if found and found["verb"] not in _NO_DEED else ""
    if found and not verb and found["verb"] not in _NO_DEED and acts(found["verb"] + found["rest"]):
        verb = found["verb"].removesuffix("s")
    if not found or not verb or is_remark_on(found["verb"] + found["rest"]):
        return None
    rest = _CUT.sub("", found["rest"]).strip()
    if found["verb"] == "stands" and rest.startswith("for "):
        return f"What does {found['code']} stand for?", rest.removeprefix("for ")
    if found["verb"] in _TOLD and not found["adverb"]:
        return f"What does {found['code']} {verb}?", rest
    told = f"{found['adverb'] or ''}{found['verb']} {rest}".strip()
    return f"What does {found['code']} do?", told if "`" not in told[:2] else ""


def _means(text: str) -> tuple[str, str] | None:
    found = _SIGN.match(text)
    if not found:
        return None
    told = _CUT.sub("", re.split(r", (?=`)", found["told"])[0])
    verb = "do" if third_person(told.split(" ")[0].lower()) else "mean"
    return f"What does {found['code']} {verb}?", told
