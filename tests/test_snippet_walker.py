"""What snippets compute and what their budget refuses: the worker's own answer, in this process."""

import re
import warnings
from pathlib import Path

import pytest

pytest.importorskip("numpy")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    pytest.importorskip("torch")

from flashmind.verify.worker_main import answer

FACTS = Path(__file__).resolve().parents[2] / "shared" / "reference" / "runnable-facts.md"
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.mark.parametrize(
    ("snippet", "value"),
    [
        ("1 + 2 * 3", 7),
        ("a, b = (1, 2); a - b", -1),
        ("-2 ** 2 // 3", -2),
        ("[i * i for i in range(4)]", [0, 1, 4, 9]),
        ("1 < 2 <= 2 and not 3 == 4", True),
        ("(1, 2, 3)[-1]", 3),
        ("[1, 2, 3, 4][1:3]", [2, 3]),
        ("math.sqrt(16)", 4.0),
        ("torch.zeros(2, 3).shape", [2, 3]),
        ("torch.tensor([1.0, 2.0]).sum().item()", 3.0),
        ("nn.Linear(3072, 10)(torch.zeros(4, 3072)).shape", [4, 10]),
        ("sum(p.numel() for p in nn.Linear(3, 4).parameters())", 16),
        ("nn.Conv2d(3, 16, 5)(torch.zeros(1, 3, 32, 32)).shape", [1, 16, 28, 28]),
        (
            "y, s = nn.GRU(8, 16)(torch.zeros(5, 2, 8)); (y.shape, s.shape)",
            [[5, 2, 16], [1, 2, 16]],
        ),
        ("F.max_pool2d(torch.zeros(1, 1, 4, 6), 2).shape", [1, 1, 2, 3]),
        ("m = nn.Dropout(0.5); m.eval(); torch.equal(m(torch.ones(9)), torch.ones(9))", True),
        ("torch.eye(3) @ torch.ones(3)", [1.0, 1.0, 1.0]),
        ("(torch.arange(4) > 1).sum().item()", 2),
        ("round(1.25, 1)", 1.2),
        ("max(1, 2) - min(1, 2) + abs(-3) + len([1])", 5),
    ],
)
def test_a_snippet_computes(snippet: str, value: object) -> None:
    assert answer(snippet) == {"value": value}


@pytest.mark.parametrize(
    "snippet",
    [
        "torch.zeros(10 ** 12)",
        "nn.Linear(1000000, 1000000)(torch.zeros(1, 1000000))",
        "10 ** 10 ** 10",
        "[0] * 10 ** 12",
        "[i for i in range(10 ** 9)]",
        "torch.ones(30000, 30000) @ torch.ones(30000, 30000)",
        "torch.os.getcwd()",
        "().__class__",
        "open('x')",
        "lambda: 1",
        "import os",
        "x = 1\nwhile x: x",
    ],
)
def test_a_snippet_is_refused_before_it_costs_anything(snippet: str) -> None:
    assert set(answer(snippet)) == {"refused"}


@pytest.mark.parametrize(
    "snippet", ["1 // 0", "torch.zeros(2) @ torch.zeros(3)", "a, b = (1, 2, 3); a"]
)
def test_an_error_is_an_answer(snippet: str) -> None:
    assert set(answer(snippet)) == {"error", "message"}


def facts() -> list[str]:
    """Return the snippets of the table of facts that run, where it is at hand."""
    if not FACTS.is_file():
        return []
    rows = re.findall(r"(?m)^\| \d+ \|.*$", FACTS.read_text("utf-8"))
    return [re.split(r"(?<!\\)\|", row)[4].strip().strip("`") for row in rows]


@pytest.mark.skipif(not FACTS.is_file(), reason="the table of facts is not here")
def test_all_known_facts_run() -> None:
    told = [answer(snippet) for snippet in facts()]
    assert len(told) == 42
    assert not [row for row in told if "refused" in row]
    assert sum("value" in row for row in told) == 41  # one claims that an error is raised
