"""Papers as PDF and as a page: what is printed, where the key stands, and the same bytes again."""

import hashlib
import io
import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pypdf
import pytest

from flashmind.export.inline import printable
from flashmind.export.paper_check import unprinted
from flashmind.export.paper_html import paper_html
from flashmind.export.paper_pdf import paper_pdf
from flashmind.model.paper import (
    BLANK,
    Blanks,
    CodeAnswer,
    Filling,
    Naming,
    NumberAnswer,
    Ordering,
    Paper,
    Picking,
    Question,
    ShortAnswer,
    Task,
)
from flashmind.workflows.collection import open_collection
from flashmind.workflows.quiz import Made, Wish, make_quiz

HOSTILE = (
    '#read("/etc/passwd") $#eval <script>alert(1)</script> *_[ @a ~ -- // {{x}} {% y %} C:\\temp'
)


def paper(*tasks: Task, variant: str = "A", **more: str) -> Paper:
    questions = tuple(
        Question(n, f"i{n}", task, 1, f"n.md:{n}", "decks/d.yaml", n)
        for n, task in enumerate(tasks, 1)
    )
    return Paper("cafe0123", "Quiz", variant, questions, **more)  # type: ignore[arg-type] # texts


TASKS: tuple[Task, ...] = (
    ShortAnswer("Why?", "because-key"),
    Blanks(f"use {BLANK} now", ("gap-key",)),
    Naming("Which?", ("entry-key-1", "entry-key-2")),
    Ordering("In which order?", ("shown-b", "shown-a"), (2, 1)),
    NumberAnswer("How much?", "42-key", "kg"),
    CodeAnswer("Write it.", "x = [1]  # code-key", "python"),
    Picking("Pick", ("shown-p", "shown-q"), (2,), (2, 1)),
    Filling("Compare", ("Left", "Right"), (("size", ("cell-key-1", "cell-key-2")),)),
)


def texts(pdf: bytes) -> list[str]:
    """The text of each page, every run of blanks and line ends as one blank."""
    return [" ".join(p.extract_text().split()) for p in pypdf.PdfReader(io.BytesIO(pdf)).pages]


class _Page(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags, self.attributes, self.words = set[str](), set[str](), list[str]()
        self.inside = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words += [] if self.inside == "style" else data.split()

    @property
    def text(self) -> str:
        return " ".join(self.words)


def test_papers_come_first_and_each_key_stands_on_a_page_of_its_own() -> None:
    pages = texts(paper_pdf([paper(*TASKS), paper(*TASKS[::-1], variant="B")]))
    keys = [n for n, page in enumerate(pages) if "-key" in page]
    assert keys == [len(pages) - 2, len(pages) - 1]
    for page, variant in zip(pages[-2:], "AB", strict=True):
        assert f"Answer key: Quiz Variant {variant}" in page
        for words in ("because-key", "gap-key", "entry-key-2", "42-key kg", "code-key",
                      "B) shown-q",
                      "2 – shown-b", "size · Right: cell-key-2", "n.md:8"):  # fmt: skip
            assert words in page


def test_a_paper_shows_its_questions_numbers_points_and_pages() -> None:
    first, *_ = texts(paper_pdf([paper(*TASKS, course="CS 229", date="1 May")]))
    for words in ("CS 229 1 May Quiz Variant A", "Name Class Points / 8", "1. Why? 1 point",
                  "Name 2.",
                  "Number the entries", "A shown-p B shown-q", "Left Right size", "kg",
                  "Quiz · Variant A · cafe0123 page 1 of 1"):  # fmt: skip
        assert words in first


def test_each_part_counts_its_own_pages() -> None:
    pages = texts(paper_pdf([paper(*TASKS * 6), paper(*TASKS * 4, variant="B")]))
    counted = [re.search(r"page (\d+) of (\d+)", page) for page in pages]
    assert all(counted)
    numbers = [(int(found[1]), int(found[2])) for found in counted if found]
    parts = [total for number, total in numbers if number == 1]
    assert len(parts) == 4
    assert numbers == [(n, total) for total in parts for n in range(1, total + 1)]


def test_a_question_longer_than_a_page_goes_on_to_the_next() -> None:
    lines = "\n".join(f"row {n}" for n in range(150))
    pages = texts(paper_pdf([paper(ShortAnswer(f"Read\n\n```\n{lines}\n```", "x"))], keys=False))
    assert len(pages) > 1
    assert all(f"row {n}" in " ".join(pages) for n in range(150))


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.form)
def test_hostile_text_is_printed_as_written_on_paper_and_page(task: Task) -> None:
    sheet = paper(hostile(task), course=HOSTILE, date=HOSTILE)
    bare = HOSTILE.replace("\\", "").replace(" ", "")
    for text in (" ".join(texts(paper_pdf([sheet]))), _Page(paper_html([sheet])).text):
        assert text.replace("\\", "").replace(" ", "").count(bare) >= 6
        assert "root:" not in text
    assert {"script", "img", "a", "iframe", "link"}.isdisjoint(_Page(paper_html([sheet])).tags)


def hostile(task: Task) -> Task:
    """TASK with the hostile text in its prompt and in every answer."""
    match task:
        case ShortAnswer() | NumberAnswer():
            return type(task)(HOSTILE, HOSTILE)
        case CodeAnswer():
            return CodeAnswer(HOSTILE, HOSTILE, HOSTILE)
        case Blanks():
            return Blanks(HOSTILE + BLANK, (HOSTILE,))
        case Naming():
            return Naming(HOSTILE, (HOSTILE,))
        case Ordering():
            return Ordering(HOSTILE, (HOSTILE, "b"), (1, 2))
        case Picking():
            return Picking(HOSTILE, (HOSTILE, "b"), (1,), (1, 2))
        case Filling():
            return Filling(HOSTILE, (HOSTILE,), ((HOSTILE, (HOSTILE,)),))


def test_what_would_change_the_print_unseen_is_left_out() -> None:
    assert printable("a\u202eb\x00c\u2066d\ud800e\n\tf") == "abcde\n\tf"
    sheet = paper(ShortAnswer("\u202egnorw \x00 \ud800 $x\u202e$ `\u202ey`", "\ud800"))
    paper_pdf([sheet])
    assert "\u202e" not in paper_html([sheet])


def test_a_page_stands_alone_and_says_the_same_as_the_paper() -> None:
    markup = paper_html([paper(*TASKS), paper(*TASKS, variant="B")])
    page = _Page(markup)
    assert {"src", "href", "onclick", "onerror"}.isdisjoint(page.attributes)
    assert "default-src 'none'" in markup
    for words in ("1. Why?", "because-key", "42-key kg", "2 – shown-b", "Variant B", "n.md:8"):
        assert words in page.text


def test_a_formula_is_drawn_on_both_and_its_source_shown_where_it_cannot_be() -> None:
    sheet = paper(ShortAnswer(r"What is $\frac{a}{b}$?", r"$\foo{1}$"))
    assert "<mfrac><mi>a</mi><mi>b</mi></mfrac>" in paper_html([sheet])
    pages = texts(paper_pdf([sheet]))
    assert r"\frac" not in pages[0]
    assert r"\foo{1}" in pages[-1]
    (problem,) = unprinted([sheet, sheet])
    assert str(problem) == (
        r"decks/d.yaml:1: item 'i1': can't print $\foo{1}$ as a formula: "
        r'unknown command "\foo"; printed as source'
    )


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("한국 é → ☐ ж", "'국' (U+AD6D), '한' (U+D55C)"),
        ("`語`", "'語' (U+8A9E)"),
        ("é ≈ ½ “x” – … € α א ✓ ≥ \u00a0\u200b", ""),
    ],
)
def test_characters_without_a_font_are_named_with_their_item(text: str, lost: str) -> None:
    wrong = [problem.message for problem in unprinted([paper(ShortAnswer("q", text))])]
    assert wrong == (
        [f"no font for {lost}: give a folder with one, --font-path DIR"] if lost else []
    )
    assert unprinted([paper(ShortAnswer("q", text))], glyphs=False) == []


@pytest.mark.parametrize("language", ["de", "ko-KR", "xx", "", "Klingon", '"><b>'])
def test_any_language_of_a_deck_prints(language: str) -> None:
    sheet = paper(*TASKS, language=language)
    assert "Why?" in texts(paper_pdf([sheet]))[0]
    assert ("Lösungen" in paper_html([sheet])) == (language == "de")


def test_the_words_of_a_language_without_a_font_are_printed_in_english() -> None:
    sheet = paper(*TASKS, language="ko")
    assert "Name Class Date Points" in texts(paper_pdf([sheet]))[0]
    assert "이름" in paper_html([sheet])


DECK = """\
deck: Learning
items:
- {id: a, kind: basic, question: What is an epoch?, answer: One pass, tags: [training]}
- {id: b, kind: cloze, text: "use {{c1::RMSprop}}"}
- {id: c, kind: list, question: Which?, answer: [x, y]}
- {id: d, kind: basic, question: Draft?, answer: yes, status: draft}
- id: e
  kind: numeric
  question: Loss over {{ classes }} classes?
  answer: "2.302"
  compute: -ln(1 / classes)
  params: {classes: [10, 100]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "d.yaml").write_text(DECK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "flashmind", "quiz", "make", *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_two_processes_write_the_same_bytes(folder: Path) -> None:
    sums = []
    for name in ("one", "two"):
        done = run(folder, "-o", f"{name}/quiz.pdf", "--format", "both", "--seed", "7")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.split() == [f"{name}/quiz.{end}" for end in ("pdf", "html", "json")]
        files = sorted((folder / name).iterdir())
        sums.append([hashlib.sha256(path.read_bytes()).hexdigest() for path in files])
    assert sums[0] == sums[1]


def make(folder: Path, **wish: object) -> Made:
    wished = Wish(folder / "out" / "quiz.pdf", **wish)  # type: ignore[arg-type] # fields by name
    return make_quiz(open_collection(folder, {}), (), wished)


def test_the_manifest_holds_what_was_printed(folder: Path) -> None:
    made = make(folder, title="Week 3", course="ML")
    written = json.loads((folder / "out" / "quiz.json").read_text("utf-8"))
    assert (written["paper"], written["seed"]) == (made.papers[0].id, 1)
    assert [v["variant"] for v in written["variants"]] == ["A", "B"]
    losses = {
        q["params"][0][1]: q["key"] for v in written["variants"] for q in v["questions"]
        if q["item"] == "e"
    }  # fmt: skip
    assert losses == {"10": ["2.302"], "100": ["≈ 4.605"]}
    pages = " ".join(texts((folder / "out" / "quiz.pdf").read_bytes()))
    assert "≈ 4.605" in pages
    assert written["paper"] in pages


def test_separate_files_hold_one_variant_each_and_the_keys(folder: Path) -> None:
    made = make(folder, separate=True, formats=("pdf", "html"))
    assert [path.name for path in made.files] == [
        "quiz-A.pdf", "quiz-B.pdf", "quiz-key.pdf", "quiz-A.html", "quiz-B.html", "quiz-key.html",
        "quiz.json",
    ]  # fmt: skip
    for path in made.files[:2]:
        assert "RMSprop" not in " ".join(texts(path.read_bytes()))
    assert len(texts(made.files[2].read_bytes())) == 2
    assert "RMSprop" not in made.files[3].read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((), 0, ""),
        (("--count", "9"), 1, "--count: only 4 of 9 questions: there are no more active items\n"),
        (("--count", "5", "--drafts"), 0, ""),
        (("--tag", "nope"), 1, "--tag: no item has the tag 'nope': try training\n"),
        (("--kind", "code"), 1, "quiz: no active item with kind 'code' to ask\n"),
        (("--kind", "nope"), 2, "Usage"),
        (("--count", "0"), 2, "Usage"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_what_there_is_is_printed(
    folder: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    done = run(folder, "--json", *arguments)
    assert done.returncode == code
    assert done.stderr.startswith(message)
    if code < 2:
        row = json.loads(done.stdout)
        assert bool(row["problems"]) == bool(code)
        assert (folder / "out" / "quiz.pdf").exists() == bool(row["questions"])


def test_a_folder_with_fonts_that_does_not_help_still_prints(folder: Path) -> None:
    deck = folder / "decks" / "k.yaml"
    deck.write_text("deck: K\nitems:\n- {id: k, kind: basic, question: 한?, answer: A}\n", "utf-8")
    made = make(folder, font_paths=(folder,))
    (problem,) = made.problems
    assert str(problem).startswith("decks/k.yaml:3: item 'k': no font for '한' (U+D55C): give a")
    assert (folder / "out" / "quiz.pdf").exists()
