"""Metadata at the top of a note: YAML's, Pandoc's `%` lines, Pelican's bare `Key: value`."""

import re
from collections.abc import Iterator, Sequence

_BARE_KEYS = frozenset(
    "title date slug author authors tags tag category categories status modified summary lang language "
    "keywords id aliases created updated template draft url permalink description public type".split()
)
_PAIR = re.compile(r"\s*([A-Za-z][\w -]{0,30}?)\s*::?\s*(.*)$")


def metadata(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """Return the metadata (keys in lower case) and how many lines it takes from the top."""
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start < len(lines) and lines[start].strip() in {"---", "+++"}:
        return _fenced(lines, start)
    if start < len(lines) and lines[start].startswith("% "):
        return {"title": lines[start][2:].strip()}, start + 1
    return _bare(lines, start)


def _fenced(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    closing = {lines[start].strip(), "..."}
    for at in range(start + 1, min(len(lines), start + 60)):
        if lines[at].strip() in closing:
            inside = lines[start + 1 : at]
            return (dict(_pairs(inside)), at + 1) if all(map(_is_yaml, inside)) else ({}, 0)
    return {}, 0


def _is_yaml(line: str) -> bool:
    """Whether LINE can stand in front matter, so that a rule `---` above prose is left alone."""
    return not line.strip() or bool(re.match(r"\s*(#|- |[\w\"'-][\w \"'-]*\s*[:=])", line))


def _bare(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Pelican and Logseq write `Key: value` or `key:: value` without any fence."""
    at = start
    while at < len(lines) and (found := _PAIR.match(lines[at])) and found[1].lower() in _BARE_KEYS:
        at += 1
    return (dict(_pairs(lines[start:at])), at) if at - start >= 2 else ({}, 0)


def _pairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    key = ""
    for line in lines:
        if key and (entry := re.match(r"\s+- (.+)|- (.+)", line)):
            yield key, entry[1] or entry[2]
        elif found := re.match(r"\s*([\w-]+)\s*(?:::?|=)\s*(.*)$", line):
            key = found[1].lower()
            yield key, found[2].strip().strip("\"'")


def tags(meta: dict[str, str]) -> tuple[str, ...]:
    """Return the tags that the metadata names, as written."""
    text = meta.get("tags", "") or meta.get("keywords", "")
    return tuple(t for part in re.split(r"[,;]", text.strip("[]")) if (t := part.strip(" \"'#")))
