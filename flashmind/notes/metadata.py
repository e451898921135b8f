"""Metadata at the top of a note: YAML's, TOML's, Pandoc's `%` lines, bare `Key: value` or `key:: value`."""

import re
from collections.abc import Iterator, Sequence

_BARE_KEYS = frozenset(
    "title date slug author authors tags tag category categories status modified summary lang language "
    "keywords id aliases alias created updated template draft url permalink description public type icon "
    "published course lecture instructor semester source version".split()
)
_PAIR = re.compile(r"\s*(?:- )?([A-Za-z][\w -]{0,30}?)\s*::?\s*(.*)$")
_DOUBLE = re.compile(r"\s*(?:- )?[A-Za-z][\w/-]{0,30}::(?:\s|$)")
_LONGEST = 80
"""Lines of front matter at most: a rule `---` that closes later closes something else."""


def metadata(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """Return the metadata (keys in lower case) and how many lines it takes from the top."""
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    first = lines[start].strip() if start < len(lines) else ""
    if first in {"---", "+++", ";;;"}:
        return _fenced(lines, start)
    if first in {"<!--", "```yaml", "```toml"}:
        return {}, 0
    if first.startswith("% ") or (first == "%" and start + 1 < len(lines)):
        return _percent(lines, start)
    return _bare(lines, start)


def _fenced(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    closing = {lines[start].strip(), "..."}
    for at in range(start + 1, min(len(lines), start + _LONGEST)):
        if lines[at].strip() in closing:
            inside = lines[start + 1 : at]
            return (dict(_pairs(inside)), at + 1) if _is_data(inside) else ({}, 0)
    return {}, 0


def _is_data(inside: Sequence[str]) -> bool:
    """Whether lines can be front matter, so that a rule `---` above prose is left alone."""
    folded = False
    for line in inside:
        if folded and (line.startswith((" ", "\t")) or not line.strip()):
            continue
        folded = bool(re.search(r"[:=]\s*(?:[|>][+-]?|\"\"\"|\[|\{)\s*$", line))
        if line.strip() and not _is_pair(line):
            return False
    return True


def _is_pair(line: str) -> bool:
    data = r"\s*(?:#|-(?: |$)|[\]})],?\s*$|\[{1,2}[\w.-]+\]{1,2}\s*$|\"[^\"]*\",?\s*$|[\w\"'.-][\w \"'./-]*\s*[:=])"
    return bool(re.match(data, line))


def _percent(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Pandoc's title block: `% title`, `% authors`, `% date`; an indented line goes on."""
    end = start
    while end < len(lines) and end < start + 12 and re.match(r"%(?:\s|$)|\s+\S", lines[end]):
        end += 1
    told = list[str]()
    for line in lines[start:end]:
        if line.startswith("%"):
            told.append(line[1:].strip())
        else:
            told[-1] = f"{told[-1]} {line.strip()}".strip()
    named = zip(("title", "author", "date"), told, strict=False)
    return {key: value for key, value in named if value}, end


def _bare(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """Pelican and Logseq write `Key: value` or `key:: value` without any fence."""
    at = start
    while at < len(lines) and (found := _PAIR.match(lines[at])) and _is_key(found[1], lines[at]):
        at += 1
    told = dict(_pairs(lines[start:at]))
    known = not told.keys().isdisjoint(_BARE_KEYS)
    enough = at - start >= 2 or (at - start == 1 and bool(_DOUBLE.match(lines[start])))
    return (told, at) if enough and known else ({}, 0)


def _is_key(name: str, line: str) -> bool:
    return name.lower() in _BARE_KEYS or (bool(_DOUBLE.match(line)) and name.islower())


def _pairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield key and value of each pair; the entries of a YAML list come as one value."""
    key, entries = "", list[str]()
    for line in lines:
        if key and (entry := re.match(r"\s*- (.+)", line)) and not _DOUBLE.match(line):
            entries.append(entry[1].strip().strip("\"'"))
            yield key, ", ".join(entries)
        elif found := re.match(r"(?:- )?([\w-]+)\s*(?:::?|=)\s*(.*)$", line):
            key, entries = found[1].lower(), []
            yield key, found[2].strip().strip("\"'")


def tags(meta: dict[str, str]) -> tuple[str, ...]:
    """Return the tags that the metadata names, as written, each once."""
    text = meta.get("tags", "") or meta.get("tag", "") or meta.get("keywords", "")
    parts = re.split(r"[,;]|\s+(?=#)", text.strip("[]"))
    shown = (part.strip(" \"'#[]") for part in parts)
    return tuple(dict.fromkeys(name for name in shown if name))
