"""One entry of a deck to an Item: what every kind has, and the machine's part, its origin."""

import re
from collections.abc import Iterator
from dataclasses import replace

from flashmind.deck.fields import Fields
from flashmind.deck.kinds import KINDS
from flashmind.model.item import STATUSES, Content, Item, Origin, Span, Status
from flashmind.yamltext.tree import Fault, Mapping

ID = re.compile(r"[^\s#]+")
SPAN = re.compile(r"(?:(?P<note>.+):)?(?P<first>[1-9][0-9]{0,8})(?:-(?P<last>[1-9][0-9]{0,8}))?")
COMMON_KEYS = (
    *("compute", "run", "expect", "params", "tolerance", "unit", "hint", "extra"),
    *("media", "attribution", "flag", "edit", "tags", "origin"),
)
"""The keys of every kind, in the order they are written."""
ORIGIN_KEYS = ("note", "lines", "rule", "confidence", "quote", "made", "was", "retired")


def known_keys(kind: str) -> tuple[str, ...]:
    """Return all keys of an item of KIND in the order they are written."""
    return ("id", "kind", "status", *KINDS[kind].keys, *COMMON_KEYS)


def read_item(node: Mapping, line: int) -> tuple[Item | None, list[Fault]]:
    """Return the item in NODE, None where something is wrong, and all faults.

    An unknown key is a fault that leaves the item whole. LINE is where the item starts.
    """
    return read_fields(Fields(node), line)


def read_fields(fields: Fields, line: int = 0) -> tuple[Item | None, list[Fault]]:
    """Return the item in FIELDS and all faults, as `read_item` does."""
    kind = fields.text("kind")
    if kind and kind not in KINDS:
        fields.fault("kind", f"is {kind!r}: write one of {', '.join(KINDS)}")
    if kind not in KINDS:
        return None, fields.faults
    origin, odd = _origin(fields)
    item = replace(_own(fields, KINDS[kind].read(fields)), origin=origin, line=line)
    odd += fields.unknown(known_keys(kind))
    return None if fields.faults else item, [*fields.faults, *odd]


def _own(fields: Fields, content: Content) -> Item:
    """Return the item that asks CONTENT, with all that a person may write."""
    return Item(
        id=_id(fields),
        content=content,
        status=_status(fields),
        tags=fields.texts("tags"),
        extra=fields.option("extra"),
        hint=fields.option("hint"),
        media=fields.texts("media"),
        attribution=fields.option("attribution"),
        flag=fields.option("flag"),
        edit=fields.texts("edit"),
        compute=fields.option("compute"),
        run=fields.option("run"),
        expect=fields.option("expect"),
        params=fields.lists("params"),
        tolerance=fields.option("tolerance"),
        unit=fields.option("unit"),
    )


def _id(fields: Fields) -> str:
    name = fields.text("id")
    if name.strip() and not ID.fullmatch(name):
        fields.fault("id", f"is {name!r}: write it without blanks and #")
    return name


def _status(fields: Fields) -> Status:
    written = fields.option("status") or "active"
    found = next((status for status in STATUSES if status == written), None)
    if found is None:
        fields.fault("status", f"is {written!r}: write one of {', '.join(STATUSES)}")
    return found or "active"


def _origin(fields: Fields) -> tuple[Origin | None, list[Fault]]:
    """Return the origin and the faults that leave it whole; all others go to FIELDS."""
    inner = fields.inner("origin")
    if inner is None:
        return None, []
    note = inner.text("note")
    origin = Origin(
        tuple(_spans(inner, note)),
        inner.option("rule"),
        inner.option("quote"),
        inner.option("confidence"),
        inner.option("made"),
        inner.option("was"),
        tuple(_retired(inner)),
    )
    fields.faults += inner.faults
    return origin, list(inner.unknown(ORIGIN_KEYS))


def _retired(fields: Fields) -> Iterator[tuple[int, str]]:
    """Yield number and words of each gap that is gone."""
    for number, hidden in fields.lists("retired"):
        if number.isdecimal() and number.isascii() and len(number) < 4:
            yield int(number), " ".join(hidden)
        else:
            fields.fault("retired", f"names gap {number!r}: write its number")


def _spans(fields: Fields, note: str) -> Iterator[Span]:
    """Yield the spans behind `lines`, those of the home NOTE first; a bad one is a fault."""
    written = fields.values_of("lines")
    spans = [span for text in written if (span := _span(fields, text, note))]
    yield from sorted(spans, key=lambda span: span.note != note)
    if spans and all(span.note != note for span in spans):
        fields.fault("lines", f"name no line of {note!r}: add one, or change the note")


def _span(fields: Fields, text: str, note: str) -> Span | None:
    found = SPAN.fullmatch(text)
    first = int(found["first"]) if found else 0
    last = int(found["last"] or first) if found else 0
    if found is None or last < first:
        fields.fault("lines", f"holds {text!r}: write 10, 10-12, or a list of note.md:10-12")
        return None
    return Span(found["note"] or note, first, last)
