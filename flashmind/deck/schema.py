"""The JSON Schema of a deck file, for editors: what the reader of decks asks for, written down.

The reader itself is run on a listener in place of an item, once for each kind: whatever key it
asks for, and in which shape, becomes a line of the schema, so that the two can't differ.
"""

import json
from collections.abc import Sequence

from flashmind.deck.entry import ID, ORIGIN_KEYS, known_keys, read_fields
from flashmind.deck.kinds import KINDS
from flashmind.deck.listen import Listener, Schema
from flashmind.deck.read import DECK_KEYS, read_head
from flashmind.model.item import STATUSES

MEANING = {
    "deck": "the title, also of the deck in Anki",
    "language": "of its texts; en where it is left out",
    "items": "what is asked, one entry an item",
    "id": "its name for life, without blanks and #: its history hangs on it",
    "kind": "how it asks",
    "status": "active where it is left out; a draft waits for your yes",
    "question": "the front of the card, as Markdown",
    "answer": "the back of the card: a text, or a list of texts for list and ordered",
    "reverse_question": "the front of the reverse card",
    "reverse_answer": "the back of the reverse card",
    "text": "a sentence with gaps: {{c1::hidden}} or {{c1::hidden::hint}}",
    "columns": "what is compared, one name a column",
    "rows": "aspect: [cell, cell], one cell a column",
    "code_language": "for highlighting, such as python",
    "options": "what to pick from, two or more",
    "key": "the numbers of the right options, counted from 1",
    "pinned": "the numbers of options that stay in place when a quiz shuffles",
    "compute": "an expression whose value the answer states, such as -ln(1 / n)",
    "run": "a snippet over torch",
    "expect": "the value that the snippet gives",
    "params": "names in question and expression: {n: [10, 100]}, the note's own value first",
    "tolerance": "how far a typed answer may be off: 0.1 or 5%",
    "unit": "what the answer counts",
    "hint": "shown on demand before the answer",
    "extra": "shown with the answer",
    "media": "files that the card shows",
    "attribution": "whom to name for them",
    "flag": "a mark of your own",
    "edit": "what to mend, in words",
    "tags": "words to find it by",
    "origin": "the machine's part; an item without it was written by hand and is never touched",
    "note": "the note it was born in, a path below the notes folder",
    "lines": "10, 10-12, or a list of note.md:10-12",
    "rule": "which rule read the line",
    "confidence": "how sure the rule was, from 0 to 1",
    "quote": "the note's own words",
    "was": "the status that a stale item had, and has again when its line is back",
    "retired": "gaps that are gone, by number: no new gap takes one",
    "made": "a digest of the item as it was made: tells your edit from ours",
}
"""What each key says to a person who points at it."""


def schema_text() -> str:
    """Return the schema as a file holds it."""
    return f"{json.dumps(deck_schema(), indent=1, ensure_ascii=False)}\n"


def deck_schema() -> Schema:
    """Return the schema of a deck file, in draft 7, which editors know best."""
    head = Listener()
    read_head(head)
    head.found["items"] = {"type": ["array", "null"], "items": _item()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A flashmind deck",
        **_mapping(head, DECK_KEYS),
        "definitions": {kind: _kind(kind) for kind in KINDS},
    }


def _item() -> Schema:
    """Any item: its kind says which of the definitions it has to fit."""
    kinds = [
        {
            "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
            "then": {"$ref": f"#/definitions/{kind}"},
        }
        for kind in KINDS
    ]
    known = {"kind": {"description": MEANING["kind"], "enum": list(KINDS)}}
    return {"type": "object", "required": ["id", "kind"], "properties": known, "allOf": kinds}


def _kind(kind: str) -> Schema:
    asked = Listener(kind)
    read_fields(asked)
    asked.found["id"]["pattern"] = f"^(?:{ID.pattern})$"
    asked.found["kind"] = {"const": kind}
    asked.found["status"] = {"enum": [*STATUSES, "", None]}
    origin = asked.inside["origin"]
    asked.found["origin"] |= {**_mapping(origin, ORIGIN_KEYS), "type": ["object", "null"]}
    return _mapping(asked, known_keys(kind))


def _mapping(asked: Listener, keys: Sequence[str]) -> Schema:
    """Return the schema of a mapping with KEYS, as ASKED for, and no others."""
    return {
        "type": "object",
        "required": [key for key in keys if key in asked.needed],
        "properties": {key: {"description": MEANING[key], **asked.found[key]} for key in keys},
        "additionalProperties": False,
    }
