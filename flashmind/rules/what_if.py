"""What follows under a condition.

`If B, A`: the condition is shown, what holds under it is to be completed.

    - When the herring left the Baltic, the Dutch got it instead.
"""

import re
from collections.abc import Iterator

from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block, Sentence
from flashmind.rules.claims import is_statement, parts
from flashmind.rules.conditions import conditional
from flashmind.rules.gaps import Statement, holds, is_aside, is_pasted, is_told
from flashmind.rules.hinge import completed, topic_of
from flashmind.rules.units import quote, said

_BACK = re.compile(r"(?i)\b(?:it|its|they|them|their)\b")
_WITHOUT = re.compile(r"(?P<lead>Without [^,]+?),? (?P<main>(?:the|an?|it|they|all|every|no) .+)$")
_TALK = re.compile(
    r"(?i)(?:it seems|we should see|see|you (?:can|may|might) (?:also|even)|you (?:don[’']t )?want)\b"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield each condition that stands first in its sentence, up to its comma."""
    if is_aside(block):
        return
    for sentence, text in said(block):
        context = topic_of(block, sentence)
        if not is_told(text, sentence) or is_pasted(sentence, block):
            continue
        label, body = parts(text)
        lead, main = _parted(body)
        known = bool(label or context) or not block.parent
        if not lead or not known or not _stands(lead, label or context, sentence, block):
            continue
        name = ": ".join(dict.fromkeys(n for n in (context, label) if n and not holds(lead, n)))
        cue = lead if name else capitalised(lead)
        statement = Statement(text, name, quote(block, sentence), sentence.text)
        if card := completed(statement, cue, ",", main):
            yield card


def _parted(body: str) -> tuple[str, str]:
    """Return the condition with its word, and the main clause; two empty texts where either is unsure."""
    if without := _WITHOUT.match(body):
        fits = is_statement(without["main"]) and not _TALK.match(without["main"])
        return (without["lead"], without["main"]) if fits else ("", "")
    found = conditional(body)
    if not found or not found.ahead or found.word == "until":
        return "", ""
    order = is_command(found.main)
    sure = is_statement(found.main) or is_statement(found.condition)
    whole = found.word == "unless" if order else sure
    whole = whole and 3 <= len(words(found.main)) <= 18 and not _TALK.match(found.main)
    return (f"{found.word} {found.condition}", found.main) if whole else ("", "")


def _stands(lead: str, name: str, sentence: Sentence, block: Block) -> bool:
    """Whether no pronoun of the condition means something that the card doesn't show."""
    back = _BACK.search(lead)
    return not back or (bool(name) and sentence == block.sentences[0])
