"""Table.

Each row asks for its cells: the first column is the subject, the header says what is asked.

    | optimiser | default rate |
    |---|---|
    | Adam | 0.001 |
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row and column of a table of at most 5 columns and 30 rows."""
    if (
        block.kind != "table"
        or not 2 <= len(block.rows[0]) <= 5
        or len(block.rows) > 31
        or max(len(cell) for row in block.rows for cell in row) > 400
    ):
        return
    head = tuple(plain(cell) for cell in block.rows[0])
    for at, row in enumerate(block.rows[1:]):
        subject, line = plain(row[0]), block.first + 2 + at
        for name, cell in zip(head[1:], row[1:], strict=True):
            answer = plain(cell)
            if subject and name and 1 <= len(words(answer)) <= 20 and answer != subject:
                place = Quote(" | ".join(row), line, line, block.section, (block.first,))
                yield Pair(place, _question(head[0], subject, name, block.topic), answer)


def _question(kind: str, subject: str, name: str, topic: str) -> str:
    where = kind or topic
    subject = subject if re.search(r"[^\W_]", subject) and "`" not in subject else f"“{subject}”"
    cue = f"{where} {subject}" if where and where.lower() not in subject.lower() else subject
    return f"{cue}: {name[0].lower() + name[1:] if name[1:2].islower() else name}?"
