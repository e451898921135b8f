"""Which English words are no names, whatever stands in front of them: a list, endings, forms."""

import re
from collections.abc import Iterator
from functools import cache

from flashmind.data import read_data
from flashmind.language import en

_PREFIXES = frozenset(
    "mini multi non pre self semi cross over under sub super well full two re co".split()
)
_ENDING = re.compile(
    r"(?:.ings?|.ed|tions?|sions?|ments?|ness|ity|ities|als?|ives?|ous|ful|less|able|ible|ally|ly|ers|est|sts|"
    r"ology|itis|osis|ectomy|aemia|graphy|metry)$"
)
_KNOWN = (
    en.STOP_WORDS
    | en.IMPERATIVES
    | en.VERBS
    | en.GENERIC
    | en.COMMON_WORDS
    | en.COMPARATIVES
    | {"people"}
    | frozenset(re.findall(r"\w+", en.KIND_NOUNS + "|" + en.DEFINITIONAL + "|" + en.ORDERED_NOUNS))
)
_INFLECTED = _KNOWN - en.STOP_WORDS
_NAMES = frozenset(
    """
    ahmed al alfred algiers anders angers ansible archer baker bayer bayes beijing bengal
    beverly bhopal bible billings boeing bowers boyer brest browning bucharest budapest carly
    carter chongqing clement clive cooper cummings docker dyer easter emily ernest
    everest fisher flanders fleming foster fred fuller glover golding graves guinness hannibal
    harding harper hastings hayes holly homer hooker hopper hunter inverness italy jared
    jennings july keating kelly kendal kimberly kipling lander lister manfred mars mayer mehmed meyers
    miles miller mohammed molly montreal muhammed myers nanjing natal neal ned nepal olive
    palmer parker pascal peter peters pinker polly porter portugal potter powers rails randal
    rawlings reed rogers rosenthal rutgers sally sanders saunders sellers senegal sicily
    skinner stendhal sterling stirling stoker taylor ted thessaly transvaal trinity turing
    turner viking vikings walker waller walters waters weber wells wheeler wilder wilfred willy
    windows winifred woods
    """.split()
)
"""Names that look like a common word with an ending, or are spelt as its plural is."""

_EPONYMS = frozenset(
    """
    bell bishop black bond brewer church cook cross diesel field fields frost green hall heron king
    law lamb little long love marsh moss page parks pike post price rice root savage sharp snow
    steel stern stone student wall west white wing wolf wood young
    """.split()
)
"""Words that a possessive makes a name of: `Young's modulus`, `Student's test`."""


@cache
def shipped() -> frozenset[str]:
    """Return the list of common words that the package ships, in their base forms."""
    return frozenset(read_data("language/common_words.txt").split())


def is_common(word: str) -> bool:
    """Whether WORD, in lower case, is an everyday word: as it stands, hyphenated or possessive."""
    owner = re.sub(r"[’']s?$", "", word)
    head, hyphen, _ = owner.partition("-")
    if owner in _NAMES or (owner != word and owner in _EPONYMS) or len(head) < 2:
        return word in _KNOWN
    if hyphen and (head in _PREFIXES or is_common(head)):
        return True
    return owner in _KNOWN or _ENDING.search(owner) is not None or _is_listed(owner)


def _is_listed(word: str) -> bool:
    return any(base in shipped() or base in _INFLECTED for base in _bases(word))


def _bases(word: str) -> Iterator[str]:
    """Yield WORD and what it may be a plural or a comparative of."""
    yield word
    for ending, *bases in _FORMS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            yield from (stem + base for base in bases)
            if ending == "er" and stem[-1:] == stem[-2:-1]:
                yield stem[:-1]


_FORMS = (
    ("s", ""),
    ("ses", "s", "sis"),
    ("xes", "x"),
    ("zes", "z"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("oes", "o"),
    ("ies", "y"),
    ("ves", "f", "fe"),
    ("ices", "ex", "ix"),
    ("er", "", "e"),
    ("ier", "y"),
)
"""Endings of plurals and comparatives, and what the base form has in their place."""
