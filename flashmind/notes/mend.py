"""REPAIRS: what notes of other programs hold beside Markdown, taken out or turned into Markdown.

Repairs work line by line, so that line numbers never move.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flashmind.model.note import LONGEST_BLOCK
from flashmind.notes import asides, bullets, containers, formulas, html, mdx, outline
from flashmind.notes.lines import Mend, fenced
from flashmind.notes.repair import repaired


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair: what it takes out, the look of what it mends, and the mending.

    `looks` is searched in the whole text, which begins with a line end, if that holds one of
    `cues` (none: always): a note with nothing of the kind costs next to no time.
    """

    takes: str
    looks: re.Pattern[str]
    mend: Mend
    cues: tuple[str, ...] = ()

    def fits(self, text: str) -> bool:
        """Whether there may be something to mend in TEXT."""
        cued = not self.cues or any(cue in text for cue in self.cues)
        return cued and bool(self.looks.search(text))


def _on(takes: str, looks: str, mend: Mend, *cues: str) -> Repair:
    return Repair(takes, re.compile(looks), mend, cues)


_MARKER = r"(?:[-*+]|\d{1,9}[.)])"

REPAIRS: tuple[Repair, ...] = (
    _on("comment", r"<!--|%%", html.uncommented, "<!--", "%%"),
    _on("HTML table", r"<(?:table|TABLE)", html.without_tables),
    _on("HTML", r"<(?i:svg|script|style|iframe|video|audio|object|canvas)\b", html.without_media),
    _on("HTML", r"<(?i:details)", containers.details),
    _on("markup of a container", r"\n {0,3}:::", containers.fenced),
    _on("markup of a container", r"\n *(?:!!!|\?\?\?\+?) +\w", containers.indented),
    _on(
        "import, export or component",
        r"\n(?:import|export)\s|</?[A-Z]|\{/\*",
        mdx.plain,
        "<",
        "import ",
        "export ",
        "{/*",
    ),
    _on("caption of a picture", r"<[^<>\n]*[cC]aption", html.without_captions, "caption"),
    _on("", r"<(?i:br)", html.with_breaks, "|"),
    _on("HTML", r"</?[A-Za-z]|&[#A-Za-z]", html.unmarked, "<", "&"),
    _on("attributes for a program", r"\{(?:[:#.%]|\{[<%])", asides.unattributed),
    _on("footnote", r"\[\^", asides.without_footnotes),
    _on("property", r"::[ \t\n]", outline.without_properties),
    _on("", r"\[#[A-C]\]", outline.unranked),
    _on("task", rf"\n[ \t]*{_MARKER}\s+{outline.TASK}", outline.tasks),
    _on("mark of an outliner", outline.MARKS, outline.unmarked, *outline.CUES),
    _on("block id", r"\^[\w-]{3,}[ \t]*(?:\n|$)", asides.without_ids),
    _on("tags", r"#[^\W\d_]", asides.untagged),
    _on("", r"\n {0,3}##{1,5}[^#\s!\[{]", asides.spaced_headings),
    _on("", rf"\n[ \t]*(?:{_MARKER}\s+)?{bullets.SYMBOL}", bullets.symbols),
    _on("", r"\n[ \t]*(?:\*[^\W\d_]|-[A-Z])", bullets.tight),
    _on("", r"\n[ \t]*(?:\(?a|\(1)\)\s", bullets.lettered),
    _on("", r"\n[ \t]*(?:[-*+][ \t]+)?\d{1,2}\.\d", bullets.unnumbered),
    _on("", r"[`$][^`$\n|]*\|", asides.escaped_pipes, "|"),
    _on("", r"\\\\[(\[]", formulas.single_backslashes, "\\\\(", "\\\\["),
    _on("", r"\$\$|\n[ \t]*\\{1,2}\[", formulas.held_together, "$$", "\\["),
)


@dataclass(frozen=True, slots=True)
class Mended:
    """The lines as they are read, one for one, and by index what was taken out and why."""

    lines: tuple[str, ...]
    taken: tuple[tuple[int, str], ...]


def mended(lines: Sequence[str]) -> Mended:
    """Return LINES with every repair made that their text gives cause for."""
    now, taken = list(lines), dict[int, str]()
    text = "\n" + "\n".join(lines)
    code = fenced(lines) if "```" in text or "~~~" in text else [False] * len(now)
    free = [
        not inside and len(line) <= LONGEST_BLOCK for inside, line in zip(code, now, strict=True)
    ]
    for repair in REPAIRS:
        changes = repair.mend(now, free) if repair.fits(text) else {}
        for at, line in changes.items():
            if not line and now[at].strip():
                taken[at] = repair.takes
            now[at] = line
    return Mended(tuple(repaired(now, free)), tuple(sorted(taken.items())))
