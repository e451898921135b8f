"""Reading through a language pack: what the rules of all packs share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flashmind.language.pack import Clause, Construct, Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Quote
from flashmind.model.note import Block
from flashmind.rules.packed_terms import (
    POINTING,
    STOP,
    is_balanced,
    is_subject,
    is_term,
    labelled,
    length,
    said,
    topic_of,
    unbracketed,
    unleaning,
)
from flashmind.rules.units import quote


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its answer as a pack words them, with the quote that says so."""

    quote: Quote
    question: str
    answer: str


def read(block: Block, name: str) -> Iterator[Asked]:
    """Yield what the construct NAME of the pack of BLOCK's language finds in its sentences.

    A label in front of a sentence is left out of it and stands before the question.
    """
    pack = pack_for(block.language)
    construct = pack.constructs.get(name)
    if construct is None or len(block.text) > 1500:
        return
    head = labelled(block)
    label = unbracketed(head[0]) if head and is_term(unbracketed(head[0]), pack) else ""
    before = ""
    for at, (sentence, text) in enumerate(said(block, pack)):
        topic = label if not at else ""
        body = head[1] if head and topic else text
        for part in re.split(r"[，；,;]\s*", body) if construct.each else (body,):
            if text.endswith(("?", "？")):
                break
            asked = _asked(block, construct, _Said(part, before, topic))
            if asked:
                yield Asked(quote(block, sentence), *asked)
        before = "" if text.endswith(("?", "？")) else text


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence or clause, the sentence before it, and the label in front of it."""

    text: str
    before: str
    label: str


def _asked(block: Block, construct: Construct, said: _Said) -> tuple[str, str] | None:
    """Return the question and answer that CONSTRUCT gives of what is SAID."""
    pack = pack_for(block.language)
    found = _first(construct, said.text, said.before, pack)
    if not found or (said.label and found.fields["term"]):
        return None
    fields = {**found.fields, "what": pack.localised(found.fields["what"], block.text)}
    template = pack.localised(found.clause.question, block.text)
    question = pack.settled(template.format(**fields))
    answer = found.clause.answer.format(**found.fields)
    if construct.over:
        answer = construct.over.split(answer)[0]
    answer = STOP.sub("", answer).strip()
    if not _stands(question, answer, pack):
        return None
    bare = pack.bare.search(question) and not construct.alone
    near = said.label or block.parent or block.label
    if bare and not near and (said.before or found.fields.get("rest") or found.clause.own):
        return None  # its subject stands in what is left out
    if bare and said.before and construct.placed:
        return None
    needs = said.label or construct.placed or bare
    if needs:
        topic = said.label or topic_of(block, pack)
        if not topic or pack.leaning.search(topic):
            return None
        if topic.lower() not in question.lower():
            question = pack.context.format(topic=topic, question=question)
    fits = construct.least <= length(answer) <= construct.longest and length(question) <= 30
    return (question, answer) if fits else None


def _stands(question: str, answer: str, pack: Pack) -> bool:
    """Whether neither side leans on what is not on the card, and all brackets are closed."""
    stands = unleaning(question, pack) and not POINTING.search(answer)
    return (
        stands and is_balanced(question) and is_balanced(answer) and not pack.hollow.search(answer)
    )


@dataclass(frozen=True, slots=True)
class _Match:
    """A clause that fitted: its template, and the fields to fill it with."""

    clause: Clause
    fields: dict[str, str]


def _first(construct: Construct, text: str, before: str, pack: Pack) -> _Match | None:
    for clause in construct.clauses:
        found = clause.pattern.match(text)
        if found and (fields := _fields(found, before, pack)):
            return _Match(clause, fields)
    return None


def _fields(found: re.Match[str], before: str, pack: Pack) -> dict[str, str]:
    """Return the fields of a match, worded for a question; empty where one of them can't stand."""
    fields = {name: (value or "").strip(" ,，") for name, value in found.groupdict().items()}
    if found.groupdict().get("lead"):
        fields["lead"] += " "
    if "{before}" in _needs(found) and not before:
        return {}
    fields["before"] = before
    if "back" in fields:
        fields["claim"] = before
    term = fields.get("term", "")
    if "term" in fields and not is_term(term, pack):
        return {}
    if "subject" in fields and not is_subject(fields["subject"], pack):
        return {}
    return _turned(fields, pack)


def _needs(found: re.Match[str]) -> str:
    return "" if "answer" in found.groupdict() or "main" in found.groupdict() else "{before}"


def _turned(fields: dict[str, str], pack: Pack) -> dict[str, str]:
    if "claim" in fields:
        turned = pack.turned(fields["claim"]) if fields["claim"] else ""
        if not turned and (fields["claim"] or "unit" not in fields):
            return {}
        fields["claim"] = turned
    if "clause" in fields:
        turned = pack.turned(fields["clause"])
        if not turned or turned[:4].lower() == fields["clause"][:4].lower():
            return {}  # its subject is left out: `Läuft nur bei Licht`
        fields["claim"] = turned
    if "main" in fields:
        fields["main"] = pack.told(fields["main"])
        if not fields["main"]:
            return {}
    if "subject" in fields:
        fields["subject"] = pack.lower(fields["subject"])
    if "word" in fields:
        fields["word"] = fields["word"].lower()
    fields["what"] = pack.what_is(fields.get("term", ""))
    fields["term"] = pack.lower(fields.get("term", ""))
    fields["marked"] = pack.marked(fields.get("label", ""))
    return fields
