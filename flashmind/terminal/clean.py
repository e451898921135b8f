"""Text of strangers made fit for a terminal: nothing in it moves the cursor, hides or reorders."""

import re

SEQUENCES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor
    r"|[\x1b][\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # OSC, DCS and kin: titles, links
    r"|\x9b[0-?]*[ -/]*[@-~]"  # CSI in one character
    r"|\x1b[ -/]*[0-Z\\-~]"  # the short ones
)
"""Whole escape sequences, so that what they say is not left behind as letters."""

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls other than tab and line feed
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks and overrides of writing direction
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # separators that break lines, byte order mark, annotations
    "\ud800-\udfff"  # halves of characters, which no terminal takes
    "\U000e0000-\U000e007f]"  # invisible tag characters
)


def clean(text: str) -> str:
    """Return TEXT without escape sequences, controls and direction marks; a tab is four spaces."""
    text = SEQUENCES.sub("", text.replace("\r\n", "\n"))
    return UNSEEN.sub("", text).replace("\t", "    ")


def clean_line(text: str) -> str:
    """Return TEXT cleaned and on one line."""
    return " ".join(clean(text).split())
