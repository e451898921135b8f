"""Markdown → decks: what `flashmind export markdown` writes, or questions and answers by hand.

`Q:` starts an item, `A:` its answer, which goes on to the next `Q:`, heading, or paragraph with a
`{{c1::gap}}`. An answer that is one list, task list, table or fence makes the kind; a quote at the
end is the `extra`. A heading of level 1 starts a deck; other lines are left out and reported.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from flashmind.imports.record import Imported, decoded, distinct, item_of
from flashmind.model import cloze
from flashmind.model.item import Deck, Item
from flashmind.model.place import Problem, Source

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUESTION = re.compile(r"(?:\*\*|__)?Q(?:\*\*|__)?:(?:\*\*|__)? ?")
_ANSWER = re.compile(r"^(?:\*\*|__)?A(?:\*\*|__)?:(?:\*\*|__)? ?", re.MULTILINE)
_ESCAPED = re.compile(
    r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[^\n]*$|^(?P<mark>[QA])\\:|^\\(?=[#`~])",
    re.MULTILINE | re.DOTALL,
)
_QUOTE = re.compile(r"(?:\A|\n\n)((?:>[^\n]*(?:\n|\Z))+)\Z")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that make one thing, from line `line` on: `title heading pair cloze other`."""

    kind: str
    line: int
    text: str


def read_markdown(data: bytes, path: str) -> Imported:
    """Return the decks in DATA; ids are made of the questions."""
    text, problems = decoded(data, path)
    if problems:
        return (), problems
    decks, wrong = list[Deck](), list[Problem]()
    for title, chunks in _shelves(list(_chunks(text.replace("\r\n", "\n")))):
        found = [_read(chunk, Source(path, chunk.line)) for chunk in chunks]
        wrong += [problem for _, more in found for problem in more]
        once = list(distinct(row for rows, _ in found for row in rows))
        wrong += [entry for entry in once if isinstance(entry, Problem)]
        items = tuple(entry for entry in once if isinstance(entry, Item))
        decks += [Deck(title or PurePosixPath(path).stem, items)] if items or title else []
    if not any(deck.items for deck in decks):
        wrong.append(Problem(Source(path, 1), "holds no questions: write `Q:` and `A:` lines"))
    return tuple(decks), tuple(wrong)


def _shelves(chunks: list[Chunk]) -> Iterator[tuple[str, list[Chunk]]]:
    """Yield each deck's title, empty for what stands before the first, and its chunks."""
    starts = [n for n, chunk in enumerate(chunks) if chunk.kind == "title"]
    yield "", chunks[: starts[0] if starts else None]
    for start, end in zip(starts, [*starts[1:], len(chunks)], strict=False):
        yield chunks[start].text.split("\n")[0].lstrip("# ").rstrip(), chunks[start + 1 : end]


def _chunks(text: str) -> Iterator[Chunk]:
    lines = text.split("\n")
    cuts = [(at, kind) for at, kind in enumerate(_kinds(lines)) if kind]
    ends = [at for at, _ in cuts[1:]] + [len(lines)]
    for (start, kind), end in zip(cuts, ends, strict=True):
        yield Chunk(kind, start + 1, "\n".join(lines[start:end]).strip("\n"))


def _kinds(lines: list[str]) -> Iterator[str]:
    """Yield what each line starts: a kind of chunk, or "" where it goes on with the one before."""
    fence, within, blank = "", "", True
    for line in lines:
        kind = "" if fence else _started(line, within, after_blank=blank)
        yield kind
        within, blank = kind or within, not line.strip()
        if mark := _FENCE.match(line):
            closes = mark[1].startswith(fence) and not line.strip().strip(mark[1][0])
            fence = mark[1] if not fence else "" if closes else fence


def _started(line: str, within: str, *, after_blank: bool) -> str:
    if re.match(r"#{1,6} ", line):
        return "title" if line.startswith("# ") else "heading"
    if _QUESTION.match(line):
        return "pair"
    if not after_blank or not line.strip():
        return ""
    if cloze.numbers(line):
        return "cloze"
    loose = within in ("", "title", "heading") or (within == "cloze" and not line.startswith(">"))
    return "other" if loose else ""


def _read(chunk: Chunk, source: Source) -> tuple[list[tuple[Item, Source]], list[Problem]]:
    if chunk.kind in ("title", "heading"):
        return [], []
    body, extra = _without_quote(chunk.text)
    record: dict[str, object] = {"text": _unescaped(_joined(body)), "extra": extra}
    if chunk.kind == "pair":
        question, answer = _halves(body)
        record = {"question": _joined(question), "extra": extra} | answer_record(answer)
    if chunk.kind == "other" or (chunk.kind == "pair" and not _ANSWER.search(body)):
        message = "is no item: write `Q:` and below it `A:`, or {{c1::…}} round what to hide"
        return [], [Problem(source, message)]
    item, problems = item_of(record, source)
    return [(item, source)] if item else [], problems


def answer_record(answer: str) -> dict[str, object]:
    """Return the kind, and the keys that hold ANSWER, by the one thing that it consists of."""
    body = answer.strip("\n")
    below = answer.startswith("\n")
    if below and (found := re.fullmatch(r"(`{3,})([^\n`]*)\n(.*)\n\1", body, re.DOTALL)):
        return {"kind": "code", "answer": found[3], "code_language": found[2].strip()}
    if below and (options := _entries(body, r"- \[([ xX])\] ")):
        ticked = [n for n, (mark, _) in enumerate(options, 1) if mark != " "]
        return {"kind": "choice", "options": [text for _, text in options], "key": ticked}
    if below and (entries := _entries(body, r"([-*+]) ")):
        return {"kind": "list", "answer": [text for _, text in entries]}
    if below and (entries := _entries(body, r"(\d+)[.)] ")):
        return {"kind": "ordered", "answer": [text for _, text in entries]}
    if below and (rows := _table(body)):
        return {"kind": "compare", "columns": rows[0][1:], "rows": rows[2:]}
    return {"kind": "basic", "answer": _unescaped(body.strip())}


def _entries(body: str, marker: str) -> list[tuple[str, str]]:
    """Return (mark, text) of each entry where BODY is a list and nothing else."""
    found = list[tuple[str, str]]()
    for line in body.split("\n"):
        if start := re.match(marker, line):
            found.append((start[1], line[start.end() :]))
        elif found and (not line.strip() or line.startswith("  ")):
            mark, text = found.pop()
            found.append((mark, f"{text}\n{line.removeprefix('   ')}"))
        else:
            return []
    return [(mark, text.strip()) for mark, text in found]


def _table(body: str) -> list[list[str]]:
    """Return the rows of cells where BODY is a table, the line of dashes included."""
    lines = body.split("\n")
    if len(lines) < 3 or not all(re.match(r"\|.*\|\s*$", line) for line in lines):
        return []
    rows = [re.split(r"(?<!\\)\|", line.strip())[1:-1] for line in lines]
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in rows]


def _halves(body: str) -> tuple[str, str]:
    """Return the question, and the answer with a line end in front where it starts below `A:`."""
    cut = _ANSWER.search(body)
    answer = body[cut.end() :] if cut else ""
    return _QUESTION.sub("", body[: cut.start() if cut else None], count=1), answer


def _without_quote(text: str) -> tuple[str, str]:
    found = _QUOTE.search(text)
    lines = found[1].strip().split("\n") if found else []
    body = text[: found.start()] if found else text
    return body, "\n".join(line[1:].removeprefix(" ") for line in lines)


def _joined(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text.strip())


def _unescaped(text: str) -> str:
    def shown(found: re.Match[str]) -> str:
        return found[0] if found["fence"] else f"{found['mark']}:" if found["mark"] else ""

    return _ESCAPED.sub(shown, text)
