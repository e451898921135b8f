"""Table.

Each row asks for its cells: the first column is the subject, the header says what is asked.

    | optimiser | default rate |
    |---|---|
    | Adam | 0.001 |
"""

from collections.abc import Iterator

from flashmind.language.plain import capitalised, words
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.grid import answers, grid, inside

_GENERIC = frozenset(
    """date year when datum jahr wann 연도 날짜 年份 日期 name term item thing concept word entry element topic type begriff name bezeichnung 용어 항목 이름 名称 术语 项目""".split()
)
"""Headers of a first column that say nothing about what stands in it."""


def read(block: Block) -> Iterator[Pair]:
    """Yield a pair per row and column of a table of at most 5 columns and 30 rows."""
    table = grid(block)
    if not table:
        return
    for row, column, cell in answers(table):
        kind = "" if table.kind.lower() in _GENERIC else table.kind
        yield Pair(
            row.quote,
            f"{_cue(kind, row.subject, block.topic)}: {inside(column, block.language)}?",
            cell,
        )


def _cue(kind: str, subject: str, topic: str) -> str:
    """Return what the question is about: the subject, with its kind unless that is in it.

    A subject without a kind that is no name takes the topic of the section, to stand by itself.
    """
    if not any(map(str.isalnum, subject)) and "`" not in subject:
        subject = f"“{subject}”"
    if kind and not set(words(kind.lower())) & set(words(subject.lower())):
        return f"{capitalised(kind)} {subject}"
    stands = bool(kind) or not topic or subject[:1].isupper() or "`" in subject
    return (
        capitalised(subject)
        if stands or subject.lower() in topic.lower()
        else f"{topic}, {subject}"
    )
