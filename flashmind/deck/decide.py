"""What a person may decide about one item: accept, reject, keep, take what is made now."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias, assert_never

from flashmind.deck.digest import digest
from flashmind.model.item import (
    Basic,
    Choice,
    Cloze,
    Code,
    Compare,
    Content,
    Item,
    Listing,
    Numeric,
    Ordered,
    Reversed,
    Span,
)

Why: TypeAlias = Literal["draft", "changed", "stale", "conflict"]
"""Why an item waits for a person, in the order in which they are asked."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A place that says something else on the same question, and its item, if any."""

    source: Span
    text: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """An item of the deck at `path` that may wait for a decision.

    `offer` is what would be made now of an item that a person edited and whose note moved on;
    `rivals` are the other sides of a conflict.
    """

    path: Path
    title: str
    item: Item
    offer: Item | None = None
    rivals: tuple[Rival, ...] = ()

    @property
    def why(self) -> Why | None:
        """Why it waits, None where nothing is left to decide."""
        if self.item.status == "stale":
            return "stale"
        if self.offer and self.item.status != "rejected":
            return "changed"
        if self.item.status == "draft":
            return "conflict" if self.rivals else "draft"
        return None

    @property
    def confidence(self) -> float:
        """How sure its rule is of the item, 0 where that is not written."""
        try:
            return float(self.item.origin.confidence) if self.item.origin else 0.0
        except ValueError:  # a person's own word
            return 0.0


def accepted(task: Task) -> Task | None:
    """Return TASK with its item active; None where it is neither a draft nor stale.

    A stale item has no line to follow any more, so that it becomes the person's own.
    """
    item = task.item
    if item.status == "stale":
        return replace(task, item=replace(item, status="active", origin=None), offer=None)
    return replace(task, item=replace(item, status="active")) if item.status == "draft" else None


def rejected(task: Task) -> Task:
    """Return TASK with its item rejected; one that is stale says nothing about its rule then."""
    item = task.item
    origin = item.origin
    if origin and item.status == "stale":
        origin = replace(origin, confidence="")
    return replace(task, item=replace(item, status="rejected", origin=origin))


def kept(task: Task) -> Task | None:
    """Return TASK with the item as the person wrote it, settled with what the note says now."""
    item, offer = task.item, task.offer
    if offer is None or item.origin is None or offer.origin is None:
        return accepted(task) if item.status == "stale" else None
    now = offer.origin
    origin = replace(item.origin, spans=now.spans, quote=now.quote, made=digest(offer))
    return replace(task, item=replace(item, origin=origin), offer=None)


def taken(task: Task) -> Task | None:
    """Return TASK with the item as the note makes it now; None where nothing else is made."""
    item, offer = task.item, task.offer
    if offer is None or offer.origin is None:
        return None
    sure = item.origin.confidence if item.origin else offer.origin.confidence
    origin = replace(offer.origin, made=digest(offer), confidence=sure)
    new = replace(offer, status=item.status, line=item.line, origin=origin)
    return replace(task, item=new, offer=None)


def question(content: Content) -> str:
    """Return the text that asks; of a cloze its sentence, gaps and all."""
    return content.text if isinstance(content, Cloze) else content.question


def answer(content: Content) -> str | None:
    """Return the answer where it is one line of text, else None."""
    match content:
        case Basic() | Reversed() | Numeric() | Code():
            return None if "\n" in content.answer else content.answer
        case Cloze() | Listing() | Ordered() | Compare() | Choice():
            return None
        case _:
            assert_never(content)


def with_question(item: Item, text: str) -> Item:
    """Return ITEM asking TEXT."""
    content = item.content
    if isinstance(content, Cloze):
        return replace(item, content=Cloze(text))
    return replace(item, content=replace(content, question=text))


def with_answer(item: Item, text: str) -> Item:
    """Return ITEM answered by TEXT, where its answer is one text at all."""
    content = item.content
    if isinstance(content, Basic | Reversed | Numeric | Code):
        return replace(item, content=replace(content, answer=text))
    return item
