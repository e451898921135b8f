"""Claims in notes: what is found, where, and above all what is left alone."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.verify.claims import find
from flashmind.verify.readings import judge_note

SHARED = Path(__file__).resolve().parents[2] / "shared"
VECTORS = SHARED / "vectors" / "claims.jsonl"
here = pytest.mark.skipif(not VECTORS.is_file(), reason="the vectors are not here")

FOUND = [
    ("loss should be: -ln(0.1) = 2.302. Then go on.", "-ln(0.1) = 2.302", "-ln(0.1)", "2.302"),
    ("negative log: -ln(0.1) = 2.302", "-ln(0.1) = 2.302", "-ln(0.1)", "2.302"),
    ("a loss of -ln(0.1) = 2.302 is chance", "-ln(0.1) = 2.302", "-ln(0.1)", "2.302"),
    ("√16 = 4", "√16 = 4", "√16", "4"),
    ("2^10 = 1024", "2^10 = 1024", "2^10", "1024"),
    ("3 × 4 = 12 cells", "3 × 4 = 12", "3 × 4", "12"),
    ("3 x 4 = 12 cells", "3 x 4 = 12", "3 * 4", "12"),
    ("5! = 120", "5! = 120", "5!", "120"),
    ("* 2 + 2 = 4", "2 + 2 = 4", "2 + 2", "4"),
    ("1. 3 + 4 = 7", "3 + 4 = 7", "3 + 4", "7"),
    ("> - [x] 3 + 4 = 7", "3 + 4 = 7", "3 + 4", "7"),
    ("**2 + 2 = 5**", "2 + 2 = 5", "2 + 2", "5"),
    ("| sum | 2 + 2 = 4 | x |", "2 + 2 = 4", "2 + 2", "4"),
    ("(2 + 3 = 5)", "2 + 3 = 5", "2 + 3", "5"),
    ("a list, 2 + 3 = 5, goes on", "2 + 3 = 5", "2 + 3", "5"),
    ("1/8 = 12.5%", "1/8 = 12.5%", "1/8", "12.5%"),
    ("20% + 30% = 50%.", "20% + 30% = 50%", "20% + 30%", "50%"),
    ("1/e ≈ 37%", "1/e ≈ 37%", "1/e", "≈ 37%"),
    ("2**20 ~ 1e6", "2**20 ~ 1e6", "2**20", "≈ 1e6"),
    ("2**20 = about 1e6", "2**20 = about 1e6", "2**20", "≈ 1e6"),
    ("1,000 * 2 = 2,000 rows", "1,000 * 2 = 2,000", "1000 * 2", "2,000"),
    ("6.02e23 / 2 = 3.01×10^23", "6.02e23 / 2 = 3.01×10^23", "6.02e23 / 2", "3.01×10^23"),
    ("max(3, 5) = 5", "max(3, 5) = 5", "max(3, 5)", "5"),
    ("mean([1, 2, 3]) = 2", "mean([1, 2, 3]) = 2", "mean([1, 2, 3])", "2"),
    ("x = 2*3 = 6", "2*3 = 6", "2*3", "6"),
    ("1024 = 2^10", "1024 = 2^10", "2^10", "1024"),
    ("2 * 8 = 16GB of memory", "2 * 8 = 16", "2 * 8", "16"),
    ("2 + 2 = 4 - so even", "2 + 2 = 4", "2 + 2", "4"),
    ("2 + 2 = 4 (two pairs)", "2 + 2 = 4", "2 + 2", "4"),
    ("2 + 2 = 4[^1]", "2 + 2 = 4", "2 + 2", "4"),
    ("`2 ** 10 = 1024`", "2 ** 10 = 1024", "2 ** 10", "1024"),
    ("`2 ** 10` = 1024", "2 ** 10 = 1024", "2 ** 10", "1024"),
    ("2 ** 10 = `1024`", "2 ** 10 = 1024", "2 ** 10", "1024"),
    ("π ≈ 3.14", "π ≈ 3.14", "π", "≈ 3.14"),
    ("10<sup>3</sup> * 2 = 2000", "10<sup>3</sup> * 2 = 2000", None, "2000"),
    (r"2 \* 3 = 6", r"2 \* 3 = 6", "2 * 3", "6"),
    (r"$-\ln(0.1) \approx 2.303$", r"-\ln(0.1) \approx 2.303", "-ln(0.1)", "≈ 2.303"),
    (r"so $\frac{1}{3} = 0.333$ holds", r"\frac{1}{3} = 0.333", "1/3", "0.333"),
    (r"$\sqrt{2} \approx 1.41$", r"\sqrt{2} \approx 1.41", "sqrt(2)", "≈ 1.41"),
    (r"$e^{-1} = 0.368$", r"e^{-1} = 0.368", None, "0.368"),
    (r"$2\pi \approx 6.28$", r"2\pi \approx 6.28", "2*pi", "≈ 6.28"),
    (r"$\log_2 8 = 3$", r"\log_2 8 = 3", "log2 8", "3"),
    (r"$\binom{5}{2} = 10$", r"\binom{5}{2} = 10", "comb(5,2)", "10"),
    (r"$3 \times 4 = 12$", r"3 \times 4 = 12", "3 * 4", "12"),
    (r"$25\% + 5\% = 30\%$", r"25\% + 5\% = 30\%", "25% + 5%", "30%"),
    (r"$2^{10}$ = 1024", r"2^{10} = 1024", None, "1024"),
    (r"\(2 + 2 = 4\)", "2 + 2 = 4", "2 + 2", "4"),
    ("[3 x 4] + [4 x 2] = 20 weights", "[3 x 4] + [4 x 2] = 20", "(3 * 4) + (4 * 2)", "20"),
    ("7e9 * 2 = 14e9 bytes", "7e9 * 2 = 14e9", "7e9 * 2", "14e9"),
    ("2 * 8 = 17 GB", "2 * 8 = 17", "2 * 8", "17"),
    ("7 - 10 = -3", "7 - 10 = -3", "7 - 10", "-3"),
]
LEFT_ALONE = [
    "1 byte = 8 bits", "1 Epoch = 1 Forward pass + 1 Backward pass", "batch_size = 32",
    "batch_size=1",
    "lr = 1e-3", "n = 10-100", "ratio 1/4-1/3", "1/4-1/3 = 25-33%", "10-100 = wide", "x = 5",
    "e = 5",
    "(3, 224, 224) = shape", "y = 2x + 3 = 7", "2 + 2 = 4 - x", "2 + 2 = 4x", "2 + 2 = 4 * y",
    "2 + 2 == 5", "2 + 2 != 5", "2 + 2 => 5", "2>&1 = 3", "$4.44 and $10.88 = 15", "$5 + $6 = $12",
    "see https://a.b/c?x=1+1=3 there", "[a](http://x.y/2+2=5)", "v1.2+3 = 9", "12:30 - 10 = 2",
    "26/05/2019 = 3", "2020-01-21 = 5", "Figure 2 = 3/4 of it", "step 1 = 1/3 of the way",
    "7 + 8 = 3 (mod 12)", "1 + 1 = 10 in binary", "0x10 + 1 = 3", "f(2) + 1 = 9", "std([1, 2]) = 3",
    "a[0] + 1 = 9", "x + 2*3 = 9", "3 times 4 + 2 = 9", "5000 * 1000 = 5 million",
    "2 + 2 = 5 is wrong",
    "~~2 + 2 = 5~~", "O(2 ** n) = 3", "accuracy = (TP + TN) / 100 = 3", "2 + 2 = 3,5", "2 + 2 = 4!",
    "16:9 = 1.5", r"$x^2 + 1 = 5$", r"$\sum 2 + 2 = 5$", r"$\alpha + 1 = 5$", "<!-- 2 + 2 = 5 -->",
    "1939 - 1945 = 6 years", "7e9 * 2 = 14 GB", "3840 x 2160 = 8.3 MP", "2 + 2 = 5?",
    "is 2 + 2 = 5 true?", "May 5 - 7 = 3 days", "90 / 60 = 90 minutes",
    "momentum + rmsprop = good idea", "preds[preds>=0.5] = 1", "A + B = 5", "CO2 + 2 = 5",
    "x_1 + 2 = 5",
    "2 + 2 = 4_2", "km/h * 2 = 5", "5 km + 3 km = 9 km", "learning_rate = 10 ** uniform(-6, 1)",
    "20% of 50 + 1 = 5", "page 3-4 = 7", "2 + 2 = 1.2.3", "# 3.11 = new", "a = b = c", "= 5",
    "2 + 2 =",
]  # fmt: skip


def claims(text: str) -> list[tuple[int, str, str, str]]:
    lines = text.split("\n")
    return [(c.source.line, c.text, c.expression, c.stated) for c in find("n.md", lines)]


@pytest.mark.parametrize(("line", "text", "expression", "answer"), FOUND)
def test_a_claim_is_found(line: str, text: str, expression: str | None, answer: str) -> None:
    [(number, found, computed, stated)] = claims("first\n" + line)
    assert (number, found, stated) == (2, text, answer)
    assert expression in {None, computed}
    assert judge_note(computed, stated).outcome not in {"unsupported", "undefined"}


@pytest.mark.parametrize("line", LEFT_ALONE)
def test_what_only_looks_like_a_claim_is_left_alone(line: str) -> None:
    assert claims(line) == []


def test_a_chain_gives_a_claim_for_each_expression() -> None:
    assert [row[1:] for row in claims("5! = 1 * 2 * 3 * 4 * 5 = 120 ways")] == [
        ("5! = 1 * 2 * 3 * 4 * 5 = 120", "5!", "120"),
        ("1 * 2 * 3 * 4 * 5 = 120", "1 * 2 * 3 * 4 * 5", "120"),
    ]
    assert [row[1:] for row in claims("2/3 = 0.667 = 66.7%")] == [
        ("2/3 = 0.667", "2/3", "0.667"),
        ("2/3 = 0.667 = 66.7%", "2/3", "66.7%"),
    ]


def test_two_claims_on_one_line_are_both_found() -> None:
    assert [row[1] for row in claims("2 + 2 = 4, 3 + 3 = 6 and 4 + 4 = 8.")] == [
        "2 + 2 = 4", "3 + 3 = 6", "4 + 4 = 8",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "note",
    [
        "```\n2 + 2 = 5\n```", "~~~python\n2 + 2 = 5\n~~~", "- item\n  ```\n  2 + 2 = 5\n  ```",
        "---\nsum: 2 + 2 = 5\n---", "text\n\n    2 + 2 = 5", "<!--\n2 + 2 = 5\n-->",
        "```\n2 + 2 = 5",
    ],
)  # fmt: skip
def test_code_metadata_and_comments_are_left_alone(note: str) -> None:
    assert claims(note) == []


def test_after_a_fence_claims_are_found_again() -> None:
    assert [row[:2] for row in claims("```\n1 + 1 = 3\n```\n2 + 2 = 4")] == [(4, "2 + 2 = 4")]


def test_display_formulas_are_read() -> None:
    assert [row[:2] for row in claims("$$\n2^{3} = 8\n$$")] == [(2, "2^{3} = 8")]


@here
def test_explicit_vectors_are_found_at_their_line_and_judged() -> None:
    rows = [json.loads(line) for line in VECTORS.read_text("utf-8").splitlines()]
    explicit = [row for row in rows if row.get("explicit")]
    assert len(explicit) >= 11
    for row in explicit:
        found = [c for c in find(row["file"], _lines(row["file"])) if c.source.line == row["line"]]
        mine = [c for c in found if c.text in row["text"] or row["text"].strip("`") in c.text]
        outcomes = {str(judge_note(c.expression, c.stated).outcome) for c in mine}
        assert row["verdict"] in outcomes, row


@here
def test_no_hard_negative_is_found() -> None:
    rows = [json.loads(line) for line in VECTORS.read_text("utf-8").splitlines()]
    found = {name: list(find("n", _lines(name))) for name in {row["file"] for row in rows}}
    for row in rows:
        if row["verdict"] == "not-computable":
            near = [c.text for c in found[row["file"]] if c.source.line == row["line"]]
            assert not [text for text in near if text in row["text"]], row


@here
def test_no_note_of_other_people_raises_a_false_alarm() -> None:
    paths = [*SHARED.glob("seeds/*.txt"), *SHARED.glob("corpus/*.md")]
    for path in paths:
        for claim in find(path.name, path.read_text("utf-8").split("\n")):
            assert not judge_note(claim.expression, claim.stated).fails, claim


def _lines(name: str) -> list[str]:
    path = next(p for p in (SHARED / "seeds" / name, SHARED / "corpus" / name) if p.is_file())
    return path.read_text("utf-8").split("\n")


@given(st.text(max_size=120))
def test_no_text_breaks_the_finder(text: str) -> None:
    for claim in find("n.md", text.split("\n")):
        assert claim.expression


@given(
    st.lists(
        st.sampled_from(
            [*"0123456789+-*/%^!()[]{}$`=≈~ .,:|_x\\", "\\frac", "\\sqrt", "\\ln", "\\log_",
            "ln", "pi", " word "]
        ),
        max_size=60,
    ).map("".join)
)  # fmt: skip
def test_no_soup_of_signs_breaks_finder_or_judge(text: str) -> None:
    for claim in find("n.md", text.split("\n")):
        assert judge_note(claim.expression, claim.stated).outcome


@pytest.mark.parametrize(
    "piece",
    [
        "**a",
        "`a ``b ",
        "$a ",
        "](",
        "~~a ",
        "1+",
        "1+1=",
        "{",
        "(",
        "a@",
        "${",
        "$\\sqrt{",
        "<!--",
        "-",
        "sin(",
    ],
)
def test_no_repeated_sign_hangs_or_breaks_the_finder(piece: str) -> None:
    line = (piece * 5_000)[:4_900] + "1 = 1"
    assert all(claim.source.line == 1 for claim in find("n.md", [line]))
    assert list(find("n.md", [line + "x" * 200])) == []
