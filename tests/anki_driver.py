"""Real Anki, in a process of its own: runs the steps on stdin, prints a state after each as JSON.

A step is `{"import": PATH, "scheduling": bool}` (Anki's importer, as its own dialog calls it),
`{"study": N}` (answers the first N new cards Good) or `{"rewrite": GUID, "field": N, "text": T}`
(the learner edits a note). The collection is fresh and lies in the folder given as argument.
"""

import json
import sys
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def run(collection: Collection, step: dict[str, Any]) -> dict[str, Any]:
    """Do STEP and return what Anki says about it."""
    if "import" in step:
        options = ImportAnkiPackageOptions(with_scheduling=bool(step.get("scheduling")))
        request = ImportAnkiPackageRequest(package_path=step["import"], options=options)
        log = collection.import_anki_package(request).log
        return {
            "new": len(log.new),
            "updated": len(log.updated),
            "duplicate": len(log.duplicate),
            "conflicting": len(log.conflicting),
            "refused": len(log.missing_notetype) + len(log.missing_deck),
            "nameless": len(log.empty_first_field) + len(log.first_field_match),
        }
    if "study" in step:
        collection.decks.select(collection.decks.id_for_name("flashmind"))
        for _ in range(step["study"]):
            card = collection.sched.getCard()
            collection.sched.answerCard(card, 3)
    if "rewrite" in step:
        nid = collection.db.scalar("select id from notes where guid = ?", step["rewrite"])
        note = collection.get_note(nid)
        note.fields[step["field"]] = step["text"]
        collection.update_note(note)
    return {}


def state(collection: Collection) -> dict[str, Any]:
    """Return every note and every card, rendered on both sides, and what Anki finds wrong."""
    missing = collection.media.check()
    empty = collection.get_empty_cards()
    message, sound = collection.fix_integrity()
    return {
        "notes": [
            {"guid": note.guid, "fields": list(note.fields), "tags": list(note.tags),
             "type": note.note_type()["name"], "mod": note.mod}
            for note in map(collection.get_note, collection.find_notes(""))
        ],
        "cards": [row(collection, cid) for cid in collection.find_cards("", order="c.nid, c.ord")],
        "types": sorted(name.name for name in collection.models.all_names_and_ids()),
        "decks": sorted(name.name for name in collection.decks.all_names_and_ids()),
        "missing_media": list(missing.missing),
        "empty_cards": len(empty.notes),
        "integrity": "" if sound else message,
    }  # fmt: skip


def row(collection: Collection, cid: int) -> dict[str, Any]:
    """Return the card CID: where it belongs, its scheduling, and both sides as HTML."""
    card = collection.get_card(cid)
    made = card.render_output()
    return {
        "guid": card.note().guid, "number": card.ord + 1, "deck": collection.decks.name(card.did),
        "queue": card.queue, "type": card.type, "due": card.due, "interval": card.ivl,
        "reps": card.reps, "front": made.question_text, "back": made.answer_text,
    }  # fmt: skip


def main() -> None:
    """Read the steps, run them in a fresh collection, print the states."""
    collection = Collection(str(Path(sys.argv[1]) / "collection.anki2"))
    states = []
    for step in json.load(sys.stdin):
        log = run(collection, step)
        states.append({"log": log} | state(collection))
    collection.close()
    json.dump(states, sys.stdout)


if __name__ == "__main__":
    main()
