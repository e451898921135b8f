"""Labelled list.

A list of 2 to 7 short entries under a label that says what they are.

    Advantages of small batches:
    - less memory
    - faster convergence
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.grammar import lowered
from flashmind.language.plain import capitalised, plain, words
from flashmind.model.fact import Enumeration, Quote
from flashmind.model.note import Block
from flashmind.rules.units import is_english

_KIND = re.compile(
    rf"(?i)(?:the |some |main |key |most important |common |typical |\w+ )*?({en.KIND_NOUNS})\b(?P<of> (?:of|for|to|in|when|that|which) .+)?$"
)
_THERE = re.compile(
    rf"(?i)there are (?P<what>(?:\w+ )?(?:\w+ )?(?:{en.KIND_NOUNS}|\w+s)(?: (?:of|for|to|in) .+)?)$"
)
_ORDERED = re.compile(rf"(?i)\b(?:{en.ORDERED_NOUNS})\b")
_OPEN = re.compile(
    r"(?i)\b(?:e\.g|for example|such as|including|among others|etc|some|examples?)\b"
)
_HOW = re.compile(r"(?i)(?:how )?to (?P<goal>[a-z].+)$")


def read(block: Block) -> Iterator[Enumeration]:
    """Yield the list where its label names the kind of its entries and the list is closed."""
    if block.kind != "list" or not is_english(block) or not block.label:
        return
    if len(block.children) > 7 or any(len(bullet.text) > 400 for bullet in block.children):
        return
    entries = tuple(_entry(bullet) for bullet in block.children)
    if not 2 <= len(entries) <= 7 or not all(1 <= len(words(entry)) <= 14 for entry in entries):
        return
    ordered = block.ordered or bool(_ORDERED.search(block.label))
    question = _question(plain(block.label), block, ordered=ordered)
    if question and not any(re.search(r"(?i)\betc\b|^…|\.\.\.$", entry) for entry in entries):
        yield Enumeration(_quote(block), question, entries, ordered)


def _entry(bullet: Block) -> str:
    shown = capitalised(re.sub(r"(?<!\.)[.;,]$", "", plain(bullet.text)))
    return shown if not bullet.children else ""


def _question(label: str, block: Block, *, ordered: bool) -> str:
    topic = block.topic
    order = ", in order" if ordered else ""
    if _OPEN.search(label) or re.search(
        r"(?i)\b(?:this|these|those|it|they|following|above|below)\b", label
    ):
        return ""
    if goal := _HOW.match(label):
        return f"What are the steps to {goal['goal']}{order}?" if ordered else ""
    if there := _THERE.match(label):
        return f"Which {there['what']} are there{order}?"
    kind = _KIND.match(label)
    if kind and kind["of"]:
        bare = re.sub(r"(?i)^the ", "", label)
        return f"What are the {lowered(bare, block.vocabulary)}{order}?"
    named = kind or _ORDERED.fullmatch(label)
    return (
        f"{topic}: what are the {lowered(label, block.vocabulary)}{order}?"
        if named and topic and kind
        else _recipe(label, topic, order)
    )


def _recipe(label: str, topic: str, order: str) -> str:
    fits = re.fullmatch(r"(?i)recipe|procedure|algorithm|workflow|pipeline|order", label) and topic
    return f"{topic}: what does the {label.lower()} consist of{order}?" if fits else ""


def _quote(block: Block) -> Quote:
    text = "\n".join([block.label, *(bullet.text for bullet in block.children)])
    return Quote(text, block.first, block.last, block.section, (block.label_line,))
