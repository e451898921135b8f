"""Columns of text on a terminal: Hangul and Han take two, marks that combine take none."""

import re
import unicodedata
from collections.abc import Iterator

HANGUL = (("\u1100", "\u11ff"), ("\u3130", "\u318f"), ("\uac00", "\ud7a3"))
"""First and last letters of Hangul's blocks."""

PIECES = re.compile(r"\s+|\S+")


def cells(text: str) -> int:
    """Return how many columns TEXT (one line) takes."""
    return len(text) if text.isascii() else sum(cell(char) for char in text)


def cell(char: str) -> int:
    """Return how many columns one character takes: 0, 1 or 2."""
    if 0x1160 <= ord(char) <= 0x11FF or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0  # the later letters of a decomposed Hangul syllable; combining marks; joiners
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrap(line: str, width: int) -> Iterator[str]:
    """Yield LINE in pieces of at most WIDTH columns, broken at blanks and before Han letters.

    Later pieces are indented as the first, so that a list stays readable. A word longer than the
    width is cut.
    """
    indent = re.match(r"\s*(?:[-*+] |\d+[.)] )?", line)
    hang = " " * min(cells(indent[0]) if indent else 0, width // 2)
    row = ""
    for piece in pieces(line, width - len(hang)):
        if row.strip() and cells(row) + cells(piece.rstrip()) > width:
            yield row.rstrip()
            row = hang + piece.lstrip()
        else:
            row += piece
    yield row.rstrip()


def pieces(line: str, width: int) -> Iterator[str]:
    """Yield the parts of LINE between which it may be broken, none wider than WIDTH."""
    for found in PIECES.finditer(line):
        part = ""
        for char in found[0]:
            full = cells(part) + cell(char) > max(width, 2)
            if part and (full or breaks_before(char)) and cell(char) > 0:
                yield part
                part = ""
            part += char
        yield part


def breaks_before(char: str) -> bool:
    """Whether a line may break before CHAR: a Han letter or kana, since those have no blanks.

    Hangul is written with blanks between words and is broken there, as Latin is.
    """
    return cell(char) == 2 and unicodedata.category(char) == "Lo" and not hangul(char)


def hangul(char: str) -> bool:
    """Whether CHAR is a syllable or letter of Hangul."""
    return any(first <= char <= last for first, last in HANGUL)


def clipped(line: str, width: int) -> str:
    """Return LINE cut to WIDTH columns, with `…` where it was cut."""
    if cells(line) <= width:
        return line
    kept, room = "", width - 1
    for char in line:
        room -= cell(char)
        if room < 0:
            break
        kept += char
    return f"{kept}…"
