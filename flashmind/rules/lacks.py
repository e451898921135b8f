"""What a thing lacks or does not do.

`X has no Y`, `X does not V Y`: the missing thing is asked for, never yes or no.

    - Pacemaker cells have no stable resting potential.
"""

from collections.abc import Iterator

from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.claims import parts
from flashmind.rules.relations import is_thing, relation
from flashmind.rules.units import quote, said


def read(block: Block) -> Iterator[Detail]:
    """Yield what the subject is said to be without."""
    for sentence, text in said(block):
        found = relation(text, block) if " no " in text else None
        if not found or found.clause.verb != "have" or not found.object.startswith("no "):
            continue
        answer = found.object.removeprefix("no ")
        if is_thing(answer, 8) and "no effect" not in text and parsed(parts(text).text):
            do = {"s": "does", "base": "do"}.get(found.clause.form, "did")
            if len(words(answer)) >= 1:
                yield Detail(quote(block, sentence), f"What {do} {found.subject} lack?", answer)
