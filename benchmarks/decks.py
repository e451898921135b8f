"""A deck of 5,000 items: read, against PyYAML; written for Anki, against bare genanki."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import genanki
import yaml

from benchmarks.compare import Bench, Pair, in_turn
from benchmarks.sample import deck
from flashmind.deck.read import load
from flashmind.deck.write import dump
from flashmind.export.anki import write_anki
from flashmind.export.anki_note import CLOZE_FIELDS, QUESTION_FIELDS, AnkiNote, note_of
from flashmind.model.item import Deck

SIZE = 5_000


def reading(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time reading the text of a deck file."""
    text = dump(deck(int(SIZE * scale)))
    loader = yaml.CSafeLoader
    return in_turn(
        lambda: load(text, "benchmark.yaml"),
        lambda: yaml.load(text, Loader=loader),  # noqa: S506 - the safe loader, in C
        pairs,
    )


def exporting(pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time the package of a deck; the peer is given the fields, and only packs them."""
    whole = deck(int(SIZE * scale))
    fields = [note_of(item) for item in whole.items]
    with TemporaryDirectory() as name:
        path = Path(name) / "bench.apkg"
        return in_turn(
            lambda: path.with_name("ours.apkg").write_bytes(write_anki([whole], {})),
            lambda: bare_package(whole, fields, path),
            pairs,
        )


def bare_package(whole: Deck, fields: Sequence[AnkiNote], path: Path) -> None:
    """Write the package as genanki's own documentation does."""
    question = model(1_700_000_001, QUESTION_FIELDS, "{{Question}}", "{{Answer}}", cloze=False)
    cloze = model(1_700_000_002, CLOZE_FIELDS, "{{cloze:Text}}", "{{cloze:Text}}", cloze=True)
    shelf = genanki.Deck(1_700_000_003, whole.title)
    for item, made in zip(whole.items, fields, strict=True):
        kind, names = (cloze, CLOZE_FIELDS) if made.is_cloze else (question, QUESTION_FIELDS)
        texts = [made.fields.get(name, "") for name in names]
        shelf.add_note(genanki.Note(kind, texts, tags=list(item.tags)))
    genanki.Package(shelf).write_to_file(path)


def model(number: int, names: Sequence[str], front: str, back: str, *, cloze: bool) -> object:
    """Return a note type with one template."""
    return genanki.Model(
        number,
        f"Bench {number}",
        fields=[{"name": name} for name in names],
        templates=[{"name": "Card 1", "qfmt": front, "afmt": back}],
        model_type=genanki.Model.CLOZE if cloze else genanki.Model.FRONT_BACK,
    )


BENCHES = (
    Bench("load", "a deck of 5,000 items, read", "yaml.CSafeLoader", 3, 7, reading),
    Bench("anki", "5,000 items to an Anki package", "bare genanki", 1.5, 15, exporting),
)
