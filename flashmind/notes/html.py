"""HTML in notes: comments go, tables and media are skipped, marks become Markdown."""

import re
from collections.abc import Sequence
from html import unescape

from flashmind.notes.lines import Changes, each

_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`"}
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)/?>")
_SILENT = frozenset(
    """a abbr article aside big blockquote center cite dd del details dfn dir div dl dt fieldset
    figcaption figure font footer header img ins kbd legend main mark nav ol p picture q ruby s
    samp section small source span strike sub summary sup u ul var wbr br hr li h1 h2 h3 h4 h5 h6
    input label tbody""".split()
)
_ENTITY = re.compile(
    r"&(?!lt;|gt;|amp;)(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,6});|&(?:lt|gt);(?= )|&amp;(?!\w)"
)
_RAISED = re.compile(r"<sup>\s*([-+−]?[\dnmkxij]{1,6}[+−-]?)\s*</sup>", re.IGNORECASE)
_CITED = re.compile(r"<sup>\s*(?:\[[^\]<]*\]|<a[^>]*>[^<]*</a>)\s*</sup>", re.IGNORECASE)
_LOWERED = re.compile(r"<sub>\s*(\d{1,6})\s*</sub>", re.IGNORECASE)
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_CAPTION = re.compile(r"\s*<(?:figcaption|(?:div|p|span)\b[^<>]*caption)[^<>]*>", re.IGNORECASE)
_BREAK = re.compile(r"(?<=[^\s,;:.|])\s*<br\s*/?>\s*(?=[^\s|])", re.IGNORECASE)
_ITEM = re.compile(r"^(\s*)(?:<[uo]l[^<>]*>\s*)?<li[^<>]*>\s*(?=\S)", re.IGNORECASE)
_HEADING = re.compile(r"^\s*<h([1-6])[^<>]*>(?=.*</h\1>)", re.IGNORECASE)
_MEDIA = ("svg", "script", "style", "iframe", "video", "audio", "object", "canvas")


def uncommented(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines without comments `<!-- … -->` and `%% … %%`, over several lines too."""
    ends = {"-->": -1, "%%": -1}
    for at, line in enumerate(lines):
        ends["-->"] = at if "-->" in line else ends["-->"]
        ends["%%"] = at if line.strip() == "%%" else ends["%%"]
    changes, closer = dict[int, str](), ""
    for at, line in enumerate(lines):
        if closer or (free[at] and ("<!--" in line or "%%" in line)):
            changes[at], closer = _uncommented(line, closer)
            closer = closer if at < ends.get(closer, at) else ""
    return {at: now for at, now in changes.items() if now != lines[at]}


def _uncommented(line: str, closer: str) -> tuple[str, str]:
    """Return LINE without comments and what closes the one that is still open behind it."""
    if closer == "%%" or line.strip() == "%%":
        return "", "" if closer and line.strip() == "%%" else "%%"
    kept, at = list[str](), 0
    while closer or (opened := _opening(line, at)) >= 0:
        if not closer:
            kept.append(line[at:opened])
            closer, at = ("-->", opened + 4) if line[opened] == "<" else ("%%", opened + 2)
        end = line.find(closer, at)
        if end < 0:
            return "".join(kept).rstrip(), closer
        at, closer = end + len(closer), ""
    bare = "".join([*kept, line[at:]])
    return (bare if bare.strip() else ""), ""


def _opening(line: str, at: int) -> int:
    """Return where the next comment opens, outside code spans and closed on this line if `%%`."""
    for found in _COMMENT.finditer(line, at):
        if found[0][0] != "`" and (found[0] == "<!--" or line.find("%%", found.end()) >= 0):
            return found.start()
    return -1


_COMMENT = re.compile(r"`[^`]*`|<!--|%%(?=\S)")


def without_tables(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines of `<table>` … `</table>` emptied: no rule reads them."""
    return _without(("table",), lines, free)


def without_media(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines of drawings, scripts and players emptied."""
    return _without(_MEDIA, lines, free)


def _without(names: Sequence[str], lines: Sequence[str], free: Sequence[bool]) -> Changes:
    opening = re.compile(rf"\s*<({'|'.join(names)})\b", re.IGNORECASE)
    changes, name = dict[int, str](), ""
    last = {
        each: max((n for n, x in enumerate(lines) if f"</{each}>" in x.lower()), default=-1)
        for each in names
    }
    for at, line in enumerate(lines):
        if not name and free[at] and "<" in line and (found := opening.match(line)):
            name = found[1].lower() if last[found[1].lower()] >= at else ""
        if name:
            changes[at] = ""
            name = "" if f"</{name}>" in line.lower() else name
    return changes


def without_captions(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines that only say what a picture shows emptied."""
    found = (at for at, line in enumerate(lines) if free[at] and _CAPTION.match(line))
    return dict.fromkeys(found, "")


def with_breaks(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return rows of tables with `; ` where a cell breaks its line."""
    return {
        at: _BREAK.sub("; ", line)
        for at, line in enumerate(lines)
        if free[at] and "|" in line and "<" in line and _BREAK.search(line)
    }


def unmarked(lines: Sequence[str], free: Sequence[bool]) -> Changes:
    """Return the lines with HTML's marks as Markdown's and its other known tags taken off."""
    return each(lines, free, ("<", "&"), _plain)


def _plain(text: str) -> str:
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    if "<" not in text:
        return text
    text = _CITED.sub("", text)
    text = _RAISED.sub(r"^\1", text)
    text = _LOWERED.sub(lambda found: found[1].translate(_SUBSCRIPTS), text)
    text = _ITEM.sub(r"\1- ", text)
    text = _HEADING.sub(lambda found: "#" * int(found[1]) + " ", text)
    return _TAG.sub(_mark, text)


def _character(entity: re.Match[str]) -> str:
    """Return the character that an entity names, escaped where Markdown would read it as a mark."""
    shown = unescape(entity[0]).replace("\u00a0", " ")
    return f"\\{shown}" if shown in set("|\\`*_[]") else shown


def _mark(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name in {"br", "td", "th"}:
        return " "
    if name in _MARKS:
        return _MARKS[name]
    return "" if name in _SILENT else tag[0]
