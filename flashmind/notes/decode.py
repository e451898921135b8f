"""Bytes of a note or a deck to text: UTF-8, with the place of what is not."""

import unicodedata

from flashmind.model.place import Problem, Source


def decode(path: str, data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of DATA and the problems found: not UTF-8, binary or empty.

    Lines end at LF or CRLF only; a byte order mark is dropped, no-break spaces become spaces and
    letters are composed (NFC), so that the same note written on another machine reads the same.
    """
    if b"\x00" in data:
        return "", (
            Problem(
                Source(path, _line(data, data.index(0))), "is a binary file: keep notes as text"
            ),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = Source(path, _line(data, error.start))
        message = (
            f"byte {error.start} (0x{data[error.start]:02x}) is not UTF-8: save the file as UTF-8"
        )
        return "", (Problem(at, message),)
    if not text.strip():
        return "", (Problem(Source(path, 1), "the file is empty: write something or delete it"),)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\u00a0", " ")), ()


def _line(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1
