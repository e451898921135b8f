"""What became of the notes and the decks: values for `build`, without markup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """One line of a note that no item asks, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A line that names something and leaves it empty: its name, and in what way it is empty."""

    line: int
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every non-blank line of a note, in exactly one of asked, context and skipped.

    `lines` counts all lines of the note; `gaps` are skipped lines that their author may want to
    fill; `content` counts those that say something: no markup, links, pictures or metadata.
    """

    note: str
    lines: int
    asked: tuple[int, ...]
    context: tuple[int, ...]
    skipped: tuple[Skipped, ...]
    gaps: tuple[Gap, ...] = ()
    content: int = 0

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
    """What a build did to one deck: numbers of items, and the ids that a person should look at.

    `kinds` are (kind, active items, drafts), the most frequent first; `notes` are those that its
    items were born in.
    """

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
    kinds: tuple[tuple[str, int, int], ...] = ()
    notes: tuple[str, ...] = ()

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
            "kinds": {kind: {"active": a, "draft": d} for kind, a, d in self.kinds},
        }
