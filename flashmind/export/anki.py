"""Decks → one Anki package (`.apkg`): a subdeck a deck, a note an item, always the same bytes."""

import hashlib
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from flashmind.export.anki_cloze import is_asked
from flashmind.export.anki_note import AnkiNote, note_of, tags_of
from flashmind.export.anki_type import CHANGED, CLOZE, QUESTION, NoteType, rendered
from flashmind.export.html_text import visible
from flashmind.model import cloze
from flashmind.model.item import Cloze, Deck, Item

if TYPE_CHECKING:
    import genanki

TOP = "flashmind"
"""The deck that all others lie below; constant, so that no deck ever moves in a learner's Anki."""
EARLIEST = 1_577_836_800
"""Ids in a package are milliseconds since 1970; none lies before 2020 (in seconds)."""


def write_anki(decks: Sequence[Deck], modified: Mapping[str, int]) -> bytes:
    """Return DECKS as a package; MODIFIED is when the file at a deck's path last changed (seconds).

    Anki updates a note that it knows only where this time is later than the one it has. An item
    without a card (a cloze without a gap, an empty question) is left out.
    """
    import genanki

    models = {kind.is_cloze: _model(kind) for kind in (QUESTION, CLOZE)}
    shelves, times, order = list[genanki.Deck](), list[int](), itertools.count(1)
    for deck in decks:
        shelf = genanki.Deck(deck_id(deck.title), deck_name(deck.title))
        for item in deck.items:
            made = note_of(item)
            if made.cards:
                shelf.add_note(_note(item, made, models[made.is_cloze], next(order)))
                times.append(max(1, modified.get(deck.path, 1)))
        shelves += [shelf] if shelf.notes else []
    database = _database(genanki.Package(shelves), times)
    return _zipped({"collection.anki2": database, "media": b"{}"})


def guid_of(item: Item) -> str:
    """Return the guid by which Anki knows ITEM again: it follows from the item's id alone."""
    import genanki

    return str(genanki.guid_for("flashmind", item.id))


def deck_name(title: str) -> str:
    """Return the deck's full name in Anki; `::` in a title makes a level, as everywhere in Anki."""
    levels = [level.strip() for level in title.split("::")]
    return "::".join([TOP, *(level for level in levels if level)])


def deck_id(title: str) -> int:
    """Return the deck's id: a hash of its name, in the range of Anki's own ids."""
    digest = hashlib.sha256(deck_name(title).encode("utf-8", "replace")).digest()
    return (1 << 40) + int.from_bytes(digest[:5], "big")


def has_card(item: Item) -> bool:
    """Whether ITEM asks anything at all in Anki."""
    if isinstance(item.content, Cloze):
        return any(map(is_asked, cloze.gaps(visible(item.content.text))))
    return bool(item.content.question.strip())


def _model(kind: NoteType) -> "genanki.Model":
    import genanki

    made = rendered(kind)
    templates = [
        {"name": name, "qfmt": front, "afmt": back}
        for (name, *_), (front, back) in zip(kind.cards, made.sides, strict=True)
    ]
    return genanki.Model(
        kind.id,
        kind.name,
        fields=[{"name": field} for field in kind.fields],
        templates=templates,
        css=made.style,
        model_type=genanki.Model.CLOZE if kind.is_cloze else genanki.Model.FRONT_BACK,
        sort_field_index=1,
    )


def _note(item: Item, made: AnkiNote, model: "genanki.Model", due: int) -> "genanki.Note":
    import genanki

    fields = [made.fields.get(field["name"], "") for field in model.fields]
    note = genanki.Note(model, fields, tags=tags_of(item), guid=guid_of(item), due=due)
    suspended = item.status == "suspended"
    note.cards = [genanki.Card(number - 1, suspend=suspended) for number in made.cards]
    return note


def _database(package: "genanki.Package", times: Sequence[int]) -> bytes:
    """Return the package's collection as SQLite bytes; TIMES are the notes' in their order."""
    first = max([EARLIEST, *times]) * 1000
    with closing(sqlite3.connect(":memory:")) as connection:
        package.write_to_db(connection.cursor(), CHANGED, itertools.count(first))
        ids = [note for (note,) in connection.execute("select id from notes order by id")]
        for time, run in itertools.groupby(zip(times, ids, strict=True), key=lambda pair: pair[0]):
            own = [note for _, note in run]  # a deck's notes stand together
            row = (time, own[0], own[-1])
            connection.execute("update notes set mod = ? where id between ? and ?", row)
            connection.execute("update cards set mod = ? where nid between ? and ?", row)
        (models,) = connection.execute("select models from col").fetchone()
        connection.execute("update col set models = ?", (json.dumps(json.loads(models)),))
        connection.commit()
        return connection.serialize()


def _zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a zip of MEMBERS that is the same wherever and whenever it is made."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            package.writestr(entry, data, compresslevel=2)
    return buffer.getvalue()
