"""What a command or a part is for.

A code span, or a term, followed by what it does: `` `cmd` - text `` or `term: does something`.

    - `du -sh *` - shows the size of each thing in a folder
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import is_clause
from flashmind.language.plain import statement, words
from flashmind.model.fact import Condition
from flashmind.model.note import Block
from flashmind.rules.terms import is_term
from flashmind.rules.units import is_english, quote

_CODE = re.compile(r"(`[^`]{2,60}`)\s*(?:[-–—:]{1,2}|->|→)\s+(.+)$")
_TERM = re.compile(r"([^:`]{2,50}?)\s*(?::|\s[–—-])\s+(\w+s)\b(.+)$")
_CUT = re.compile(r"\s*(?:;|\. | – | — ).*$")
_VERBS = en.VERBS - en.NOUN_LIKE


def read(block: Block) -> Iterator[Condition]:
    """Yield what the code or the term at the start of a bullet is for."""
    if block.kind != "bullet" or not is_english(block) or not block.sentences:
        return
    first = block.sentences[0]
    text = statement(first.text)
    if code := _CODE.match(text):
        answer = _CUT.sub("", code[2])
        if 2 <= len(words(answer)) <= 16 and not is_clause(answer):
            yield Condition(quote(block, first), f"What is {code[1]} for?", answer)
    elif (term := _TERM.match(text)) and is_term(term[1]) and _is_verb(term[2]):
        answer = _CUT.sub("", term[2] + term[3])
        if 3 <= len(words(answer)) <= 20:
            yield Condition(quote(block, first), f"{term[1]}: what does it do?", answer)


def _is_verb(word: str) -> bool:
    """Whether WORD is a listed verb in the third person that is no plural noun as well."""
    stems = {word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word)}
    return not stems.isdisjoint(_VERBS)
