"""What became of the notes and the decks: values for `build`, without markup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """One line of a note that no item asks, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every non-blank line of a note, in exactly one of asked, context and skipped.

    `lines` counts all lines of the note; `gaps` are skipped lines that name a topic alone.
    """

    note: str
    lines: int
    asked: tuple[int, ...]
    context: tuple[int, ...]
    skipped: tuple[Skipped, ...]
    gaps: tuple[int, ...] = ()

    def as_row(self) -> dict[str, object]:
        """Return the row that `build --json` prints."""
        return {
            "note": self.note,
            "lines": self.lines,
            "asked": list(self.asked),
            "context": list(self.context),
            "skipped": [{"line": s.line, "reason": s.reason} for s in self.skipped],
        }


@dataclass(frozen=True, slots=True)
class DeckChange:
    """What a build did to one deck: numbers of items, and the ids that a person should look at."""

    deck: str
    path: str
    active: int
    draft: int
    added: int = 0
    updated: int = 0
    kept: int = 0
    stale: int = 0
    changed: tuple[str, ...] = ()
    unmade: tuple[str, ...] = ()

    def as_row(self) -> dict[str, object]:
        """Return the row that `build --json` prints."""
        return {
            "deck": self.deck,
            "path": self.path,
            "active": self.active,
            "draft": self.draft,
            "added": self.added,
            "updated": self.updated,
            "kept": self.kept,
            "stale": self.stale,
            "changed": list(self.changed),
            "unmade": list(self.unmade),
        }
