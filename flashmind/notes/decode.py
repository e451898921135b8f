"""Bytes of a note or a deck to text: UTF-8, with the place of what is not."""

import unicodedata

from flashmind.model.place import Problem, Source


def decode(path: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a note in DATA and the problems found: not UTF-8, binary or empty.

    Lines end at LF or CRLF only; a byte order mark is dropped, no-break spaces become spaces and
    letters are composed (NFC), so that the same note written on another machine reads the same.
    """
    text, problems = decode_raw(path, data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\u00a0", " ")
    return unicodedata.normalize("NFC", text), problems


def decode_raw(path: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of DATA as it stands, since a file that people edit keeps its every byte."""
    if b"\x00" in data:
        at = Source(path, _line(data, data.index(0)))
        return "", (Problem(at, "is a binary file: notes and decks are text"),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = Source(path, _line(data, error.start))
        byte = f"byte {error.start} (0x{data[error.start]:02x})"
        return "", (Problem(at, f"{byte} is not UTF-8: save the file as UTF-8"),)
    if not text.removeprefix("\ufeff").strip():
        return "", (Problem(Source(path, 1), "the file is empty: write something or delete it"),)
    return text, ()


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1
