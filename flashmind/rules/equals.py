"""Term set equal to its definition.

`Term = def` in words alone: no code, no arithmetic, no rule of thumb.

    - Latent factors = the features that embeddings learn
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_noun_phrase
from flashmind.language.plain import words
from flashmind.model.fact import Definition
from flashmind.model.note import Block
from flashmind.rules.acronym import long_form
from flashmind.rules.glosses import defined, is_verb
from flashmind.rules.terms import is_term
from flashmind.rules.units import quote, said

_EQUALS = re.compile(r"([A-Za-z][A-Za-z \-]{1,50}?) = ([A-Za-z][^=<>+*|`$→]{5,160})$")
_CUT = re.compile(r"\s*(?:;|\. |, which )")


def read(block: Block) -> Iterator[Definition]:
    """Yield a definition from `Term = def` where both sides are words."""
    for sentence, text in said(block):
        found = _EQUALS.match(text)
        if not found or "->" in text or re.search(r" / |[×÷]", text) or re.search(r"\w\(", text):
            continue
        term, meaning = found[1], _CUT.split(found[2])[0].strip()
        bare = re.sub(r"\s*\([^)]*\)", "", meaning)
        shown = re.split(r"\s(?:that|which|of|in|for|from|to|used)\s", bare)[0]
        if re.match(r"\w+ (?:at|in|on|to|by|with|when|if)\b", meaning):
            continue  # `vertical at the natural rate` describes, it defines nothing
        spelled_out = term.isupper() and long_form(term, meaning.split()) == meaning
        if (
            not spelled_out
            and is_term(term)
            and is_noun_phrase(shown, 8)
            and len(words(meaning)) >= 3
            and " " in meaning
            and not is_verb(words(meaning))
        ):
            yield defined(quote(block, sentence), term, meaning, block.vocabulary)
