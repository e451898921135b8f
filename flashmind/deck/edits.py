"""Edits of a text: what a splice changes, and the lines around a place."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of a text become `text`."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return TEXT with EDITS made, its kind of line end kept; insertions keep their order."""
    line_end = "\r\n" if "\r\n" in text else "\n"
    parts, at = list[str](), 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[at : edit.start], edit.text.replace("\n", line_end)]
        at = edit.end
    return "".join([*parts, text[at:]])


def inserted(text: str, at: int, lines: Sequence[str]) -> Edit:
    """Return the edit that puts LINES at AT, the start of a line or the end of TEXT."""
    whole = "\n".join(lines)
    unfinished = at == len(text) and not text.endswith("\n")
    return Edit(at, at, f"\n{whole}" if unfinished else f"{whole}\n")


def line_start(text: str, at: int) -> int:
    """Return the index of the first character of the line that AT stands in."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Return the index behind the line that AT stands in, its line end included."""
    return text.find("\n", at) + 1 or len(text)
