"""What a thing does.

A line in the third person below a term, as heading or parent bullet: its object is asked for.

    ### Batch normalization
    - allows a higher learning rate
    - reduces overfitting
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import asked_term, is_noun_phrase, is_plural
from flashmind.language.plain import plain, statement, words
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.glosses import is_verb
from flashmind.rules.terms import base, is_term
from flashmind.rules.units import quote

_PARTICLE = re.compile(r"(?:to|in|on|for|from|with|by|as|into|of|at|against|about|through)$")
_OPENS = re.compile(r"(?:It )?[A-Za-z]+s ")
_CUT = re.compile(r"\s*(?:;|\. | -> | → | – | — |, (?:so|but|which|and)\b).*$")


def read(block: Block) -> Iterator[Detail]:
    """Yield what the term above the line does, allows, needs or leads to."""
    if not block.sentences or not _OPENS.match(block.sentences[0].text):
        return
    term = re.sub(r" \([^)]*\)$", "", plain(block.parent or block.topic))
    term = max(term.split(", "), key=len)
    if block.ordered or not is_term(term) or len(term.split()) > 4 or is_plural(term):
        return
    first = block.sentences[0]
    found = statement(re.sub(r"^It (?=\w+s )", "", first.text)).split(" ")
    found[0] = found[0].lower()
    if len(found) < 2 or not found[0].isalpha() or not is_verb([w.lower() for w in found]):
        return
    verb, rest = base(found[0]), found[1:]
    if len(rest) > 1 and _PARTICLE.match(rest[0]):
        verb, rest = f"{verb} {rest[0]}", rest[1:]
    answer = _CUT.sub("", " ".join(rest))
    if verb and 1 <= len(words(answer)) <= 14 and _is_object(answer):
        asked = asked_term(term, block.vocabulary)
        told = f"what does it {verb}?" if asked.startswith("“") else ""
        question = f"{term}: {told}" if told else f"What does {asked} {verb}?"
        context = block.parent_line
        yield Detail(quote(block, first, context), question, answer)


def _is_object(answer: str) -> bool:
    head = re.split(
        r"\s(?:of|in|for|to|from|with|by|that|which|when|if|because|on|at|as|until|after|before)\s",
        answer,
    )[0]
    return is_noun_phrase(head, 8) and not re.match(
        r"(?i)(?:it|them|this|that|well|up|down|out|too|not|only|better|worse)\b", answer
    )
