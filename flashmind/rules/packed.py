"""Reading through a language pack: what the rules of all packs share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flashmind.language.pack import Clause, Construct, Pack
from flashmind.language.plain import plain, words
from flashmind.language.table import pack_for
from flashmind.model.fact import Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.units import quote

_LONGEST = 300
"""Letters of a sentence that is still read: a longer one is no statement to learn."""
_STOP = re.compile(r"(?<!\.)[.。]$|[;；,，、!！]+$")
_LABEL = re.compile(r"^(?P<label>[^:：]{1,60}?)\s*(?:：\s*|:\s+)(?P<text>\S.*)$", re.DOTALL)
_DASHED = re.compile(r"^(?P<label>[^:：]{1,60}?)\s+[–—-]{1,2}\s+(?P<text>\S.*)$", re.DOTALL)
_POINTING = re.compile(
    r"[이그저]쪽|[이그]건|위와 같|다음과 같|这个|這個|那个|如下|上述|(?i:\bwie folgt|\bfolgende[rsn]?\b|siehe (?:oben|unten))"
)
_MARKED = re.compile(r"\s*(?:\*\*|__|`)(?!\s)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its answer as a pack words them, with the quote that says so."""

    quote: Quote
    question: str
    answer: str


def said(block: Block, pack: Pack) -> Iterator[tuple[Sentence, str]]:
    """Yield each sentence of BLOCK with its plain text, without its frame and full stop."""
    for sentence in block.sentences:
        text = _STOP.sub("", pack.frames.sub("", plain(sentence.text)).strip()).strip()
        if text and len(text) <= _LONGEST:
            yield sentence, text


def read(block: Block, name: str) -> Iterator[Asked]:
    """Yield what the construct NAME of the pack of BLOCK's language finds in its sentences.

    A label in front of a sentence is left out of it and stands before the question.
    """
    pack = pack_for(block.language)
    construct = pack.constructs.get(name)
    if construct is None or len(block.text) > 1500:
        return
    head = labelled(block)
    label = _unbracketed(head[0]) if head and is_term(_unbracketed(head[0]), pack) else ""
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
    answer = _STOP.sub("", found.clause.answer.format(**found.fields)).strip()
    if not _stands(question, answer, pack):
        return None
    needs = said.label or construct.placed or (not construct.alone and pack.bare.search(question))
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
    stands = unleaning(question, pack) and not _POINTING.search(answer)
    return stands and _is_balanced(question) and _is_balanced(answer)


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
        if not turned and fields["claim"]:
            turned = pack.unturned.format(fields["claim"]) if pack.unturned else ""
        if not turned and "unit" not in fields:
            return {}
        fields["claim"] = turned
    if "main" in fields:
        fields["main"] = pack.told(fields["main"])
    if "subject" in fields:
        fields["subject"] = pack.lower(fields["subject"])
    if "word" in fields:
        fields["word"] = fields["word"].lower()
    fields["what"] = pack.what_is(fields.get("term", ""))
    fields["term"] = pack.lower(fields.get("term", ""))
    fields["marked"] = pack.marked(fields.get("label", ""))
    return fields


def topic_of(block: Block, pack: Pack) -> str:
    """Return what BLOCK is about: the bullet around it, its label, else the heading above it."""
    parent = plain(block.parent)
    head = _LABEL.match(parent) or _DASHED.match(parent)
    names = (_unbracketed(head["label"] if head else parent), _unbracketed(plain(block.label)))
    for name in names if block.kind != "list" else ():
        counted = pack.listed and pack.listed.kind.fullmatch(name)
        if name and not counted and is_term(name, pack):
            return name
    above = [_unbracketed(plain(name)) for name in block.section]
    told = (name for name in reversed(above) if not _is_general(name, pack))
    return next(told, "")


def _is_general(name: str, pack: Pack) -> bool:
    """Whether a heading says nothing of what is below it: `Vorteile`, `조건`, `Warum …`."""
    kind = pack.listed.kind.fullmatch(name) if pack.listed else None
    own = kind and (kind.groupdict().get("of") or "").strip(" 의的")
    return bool(kind and not own) or bool(pack.not_a_term.match(name))


def _unbracketed(text: str) -> str:
    return re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", text.strip(" *_:：")).strip()


def labelled(block: Block) -> tuple[str, str, Sentence] | None:
    """Return the label and the text behind it, where the first sentence of BLOCK has both."""
    return next((found for found in all_labelled(block) if found[2] is block.sentences[0]), None)


def all_labelled(block: Block) -> Iterator[tuple[str, str, Sentence]]:
    """Yield label, text and sentence of each line of BLOCK that begins with a label.

    A dash counts behind a term in bold or in code, or in a numbered list.
    """
    last = 0
    for said in block.sentences:
        new_line, last = said.first > last, said.last
        text = plain(said.text)
        if not new_line or text.endswith(("?", "？")) or len(text) > _LONGEST:
            continue
        dashed = _MARKED.match(said.text) or block.ordered
        found = _LABEL.match(text) or (_DASHED.match(text) if dashed else None)
        if found and "://" not in found[0][:80]:
            yield found["label"].strip(" *_"), _STOP.sub("", found["text"]).strip(), said


def unleaning(text: str, pack: Pack) -> bool:
    """Whether TEXT points at nothing that stands elsewhere."""
    return not pack.leaning.search(text) and not _POINTING.search(text)


def is_term(text: str, pack: Pack) -> bool:
    """Whether TEXT can name a thing: short, no clause, none of the words that announce remarks."""
    found = words(text)
    bare = text.strip("`*_ ")
    if not found or len(found) > 6 or len(bare) > 48 or pack.not_a_term.match(bare):
        return False
    if pack.not_a_subject.match(bare) or pack.leaning.search(bare):
        return False
    return (
        bool(re.match(r"[^\W\d_]|[`„“\"(（/]", bare))
        and not re.search(r"[?!;=<>|→，。；？！]|->|\[[ xX]\]|\.\s", bare)
        and _is_balanced(bare)
    )


def is_subject(text: str, pack: Pack) -> bool:
    """Whether TEXT can stand before a verb on a card of its own."""
    leans = pack.not_a_subject.match(text) or pack.leaning.search(text)
    return bool(words(text)) and not leans and not re.search(r"[;；=<>|→：]|->", text)


def _is_balanced(text: str) -> bool:
    pairs = (("(", ")"), ("（", "）"), ("“", "”"), ("„", "“"), ("「", "」"), ("[", "]"))
    odd = text.count('"') % 2 or text.count("`") % 2 or text.count("$") % 2
    return not odd and all(
        text.count(a) == text.count(b) for a, b in pairs if a != "“" or "„" not in text
    )


def length(text: str) -> int:
    """Return how many words TEXT has; two Han letters count as one word."""
    return len(words(text))
