"""What a law says.

A named law, rule, principle or theorem and its statement, after a colon or `says that`.

    - Parkinson's law says that work expands to fill the time available.
    - **Postal rule**: acceptance takes effect when the letter is posted
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered
from flashmind.language.plain import statement, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.units import quote

_NAMES = r"laws?|rules?|principle|theorem|theory|hypothesis|paradox|postulate|axiom|lemma|criterion|razor|conjecture|doctrine|maxim|inequality"
_LAW = re.compile(
    rf"(?i)(?P<term>(?:the )?(?:[\w.’'–-]+ ){{1,5}}(?:{_NAMES})(?: of [\w ]{{3,30}}?)?(?: \([^()]*\))?|(?:the )?(?:law|rule|principle|doctrine) of [\w ’'-]{{3,40}}?)"
    r"(?: ?: | [–—-] | (?:says?|states?|holds?|asserts?)(?: that|:)? )(?P<says>.+)$"
)
_VAGUE = re.compile(
    r"(?i)(?:the )?(?:golden|general|first|second|main|basic|simple|good|only|same|other|this|that|my|our|your|another|no|new|old|as a|some|any|such|these|each|every)\s(?:\w+ )?(?:rules?|principle|theory|laws?)$|.*\b(?:rules? of thumb|exam|is|are|was|by)\b"
)
_CUT = re.compile(r"\s*(?:;|\. | – | — |, so | -> | → ).*$")


def read(block: Block) -> Iterator[Detail]:
    """Yield what the law says that a sentence names."""
    for sentence in block.sentences:
        found = _LAW.match(statement(sentence.text))
        if not found or sentence.first != sentence.last or _VAGUE.match(found["term"]):
            continue
        says = _CUT.sub("", found["says"]).strip('"“”')
        if 4 <= len(words(says)) <= 28 and not re.match(
            r"(?i)(?:see|used|use|it|this|by|in|for|the same|within|at|on|like|as|with|from|to|of)\b",
            says,
        ):
            named = _named(found["term"], block)
            yield Detail(quote(block, sentence), f"What {_verb(named)} {named} say?", says)


def _named(term: str, block: Block) -> str:
    """Return the law as a question names it: `Okun's law`, `the postal rule`."""
    bare = re.sub(r"(?i)^the ", "", term)
    owned = re.match(r"(?:[\w.–-]+ )*[\w.–-]+[’']s? ", bare)
    return bare if owned else f"the {lowered(bare, block.vocabulary)}"


def _verb(named: str) -> str:
    return "do" if re.search(r"(?i)\b(?:laws|rules)\b", named) else "does"
