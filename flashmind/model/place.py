"""Where something stands, and what is wrong there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a file; `str()` is `path`, `path:line` or `path:line:column` (all 1-based)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return the place as editors and compilers print it."""
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Problem:
    """What an author can mend: collected and printed, never raised."""

    source: Source
    message: str
    item: str = ""

    def __str__(self) -> str:
        """Return `path:line: message`, naming the item where there is one."""
        named = f"item {self.item!r}: " if self.item else ""
        return f"{self.source}: {named}{self.message}"

    def as_row(self) -> dict[str, object]:
        """Return the problem as the row that every `--json` prints."""
        row: dict[str, object] = {
            "path": self.source.path,
            "line": self.source.line,
            "message": self.message,
        }
        return row | ({"item": self.item} if self.item else {})
