"""What happens if.

`If B, A`: what follows from a condition that is a statement of its own.

    - When the herring left the Baltic, the Dutch got it instead.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import lowered
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import parsed
from flashmind.model.fact import Condition, Quote
from flashmind.model.note import Block
from flashmind.rules.claims import is_statement, parts
from flashmind.rules.conditions import conditional
from flashmind.rules.reasons import tidy
from flashmind.rules.relations import is_thing
from flashmind.rules.units import quote, said

_WITHOUT = re.compile(r"Without (?P<thing>[^,]+?)(?:, | (?=(?:the|an?|it|they) ))(?P<main>.+)$")
_DUTY = re.compile(
    r"(?i)(?:you|we|one) (?:just )?(?P<modal>should|must|can|would|need to|have to|may) (?:still |also )?(?P<act>(?!be\b|not\b)[a-z]+\b.{6,})$"
)


def read(block: Block) -> Iterator[Condition]:
    """Yield what happens, or holds, under a condition that stands first in its sentence."""
    for sentence, text in said(block):
        _, body = parts(text)
        if without := _WITHOUT.match(body):
            yield from _lacking(quote(block, sentence), without)
            continue
        found = conditional(body)
        if not found or not found.ahead or is_command(found.main) or found.word == "until":
            continue
        clause = parsed(found.condition)
        if not clause or not is_statement(found.main) or not 3 <= len(words(found.main)) <= 24:
            continue
        past = clause.form in {"past", "either"} or clause.auxiliary in {"was", "were", "had"}
        asked, answer = _asked(found.main, past=past)
        condition = lowered(found.condition, block.vocabulary)
        yield Condition(quote(block, sentence), f"{asked} {found.word} {condition}?", answer)


def _lacking(place: Quote, found: re.Match[str]) -> Iterator[Condition]:
    """Yield what happens without a thing that is named."""
    main = tidy(found["main"])
    if is_statement(main) and is_thing(found["thing"], 6) and len(words(main)) <= 22:
        thing = found["thing"]
        yield Condition(place, f"What happens without {thing}?", main)


def _asked(main: str, *, past: bool) -> tuple[str, str]:
    """Return the question's opening and its answer: what one should or can do, or what follows."""
    if duty := _DUTY.match(main):
        modal = duty["modal"].lower().removeprefix("just ")
        opening = {"need to": "do you need to", "have to": "do you have to"}.get(
            modal, f"{modal} you"
        )
        return f"What {opening} do", duty["act"]
    if past and " would " not in main:
        return "What happened", main
    clause = parsed(re.sub(r"^(?:he|she|it) ", "the thing ", re.sub("^they ", "the things ", main)))
    event = clause and ((clause.verb and clause.verb != "have") or clause.auxiliary == "will")
    return "What happens" if event else "What follows", main
