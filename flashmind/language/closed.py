"""English words that are few and known: auxiliaries, determiners, prepositions, links, adverbs."""

import re
from functools import lru_cache

from flashmind.language import en

BE = frozenset("is are was were isn't aren't wasn't weren't".split())
DO = frozenset("do does did don't doesn't didn't".split())
HAVE = frozenset("has have had hasn't haven't hadn't".split())
MODAL = frozenset(
    "can could will would should must may might cannot can't couldn't won't wouldn't shouldn't mustn't".split()
)
AUXILIARIES = BE | MODAL | DO | HAVE
UNMARKED = {word.replace("'", ""): word for word in AUXILIARIES if word.endswith("n't")}
"""Contractions as people type them: doesnt, cant."""
DETERMINERS = frozenset(
    "a an the its their his her our your my each every all no some any both this these those another one two three".split()
)
AFTER_VERB = DETERMINERS | frozenset(
    "it them us you him itself themselves more less fewer most to as well too very much many so up down out off away back apart".split()
)
PREPOSITIONS = frozenset(
    "in on at with without for from by under over after before during within into onto of as against between among across per via through around near above below until since about despite".split()
)
LINKS = frozenset(
    "because if when while but so although though whereas unless whenever since until then therefore thus hence how what why whether".split()
)
RELATIVES = frozenset("that which who whom whose where".split())
QUANTIFIERS = frozenset(
    "some many most few several all both each every one no more less only other first second third last same such half".split()
)
NOT_FIRST = (
    (en.NOT_A_SUBJECT | PREPOSITIONS | LINKS | {"not", "too", "be", "having"})
    - QUANTIFIERS
    - {"new", "old"}
) | {"such"}
MOVABLE = frozenset("usually often sometimes typically generally normally always mostly".split())
ADVERB = re.compile(
    r"(?:also|often|usually|generally|typically|always|never|rarely|seldom|only|mostly|still|just|really|then|soon|even|"
    r"now|no-longer|already|sometimes|not|almost|hardly|merely|once|better|\w{2,}ly)$"
)
NO_ADVERB = frozenset(
    "family supply assembly anomaly fly july italy reply butterfly jelly belly ally".split()
)


@lru_cache(maxsize=16384)  # words come back again and again
def low(token: str) -> str:
    """Return TOKEN in lower case without a comma after it, contractions in one spelling."""
    bare = token.lower().replace("’", "'").rstrip(",")
    return UNMARKED.get(bare, bare)


@lru_cache(maxsize=16384)
def is_adverb(word: str) -> bool:
    """Whether WORD can stand between subject and verb: `often`, `slowly`."""
    return bool(ADVERB.match(word.lower())) and word.lower() not in NO_ADVERB


SHORTENED = "".join(
    rf"(?<!\b{word})"
    for word in r"e\.g i\.e eg etc vs ca approx incl excl esp avg resp cf fig eq St Dr Mr vol Art".split()
)
"""To stand before the full stop of a sentence: behind none of these words does one end."""
