"""Snippets: what runs, what is refused, and the jail around what runs."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashmind.model.verdict import Outcome
from flashmind.verify import snippet_grammar, snippet_names
from flashmind.verify.refusal import UnsupportedError
from flashmind.verify.snippet import expected, run_snippet, shown
from flashmind.verify.torch_program import is_installed
from flashmind.verify.worker import Worker

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
ESCAPES = SHARED / "vectors" / "escapes.jsonl"
FACTS = SHARED / "reference" / "runnable-facts.md"
needs_torch = pytest.mark.skipif(not is_installed(), reason="torch is not installed")

HOLD = [
    ("y, _ = nn.LSTM(8, 16, batch_first=True)(torch.zeros(4, 10, 8)); y[:, -1].shape", "(4, 16)"),
    ("y, _ = nn.LSTM(8, 16, batch_first=True)(torch.zeros(4, 10, 8)); y.shape", "[4, 10, 16]"),
    ("sum(p.numel() for p in nn.BatchNorm1d(64).parameters())", "128"),
    ("nn.Conv2d(3, 16, 5)(torch.zeros(1, 3, 32, 32)).shape", "(1, 16, 28, 28)"),
    ("F.cross_entropy(torch.zeros(1, 10), torch.tensor([3])).item()", "2.303"),
    ("F.cross_entropy(torch.zeros(1, 10), torch.tensor([3])).item()", "≈ 2.3"),
    ("torch.softmax(torch.randn(8, 10), 1).sum(1)[0].item()", "1.0"),
    ("F.one_hot(torch.tensor([3, 4]), 5000).shape", "(2, 5000)"),
    ("nn.Linear(10, 5)(torch.zeros(1, 11))", "RuntimeError"),
    ("torch.arange(6).reshape(2, 3).T.shape", "(3, 2)"),
    ("[n ** 2 for n in range(4) if n > 1]", "[4, 9]"),
    ("a, b = 3, 4; math.sqrt(a ** 2 + b ** 2)", "5"),
    ("torch.tensor([3, 1, 2]).sort().values.tolist()", "[1, 2, 3]"),
    ("torch.tensor([1.0, 2.0]).dtype == torch.float32", "True"),
    ("m = nn.Dropout(0.5); m.eval(); torch.equal(m(torch.ones(9)), torch.ones(9))", "true"),
    ("x = torch.ones(2, requires_grad=True); (x * x).sum().backward(); x.grad.tolist()", "[2, 2]"),
    ("nn.Embedding(5000, 32).weight.shape", "(5000, 32)"),
    ("nn.Sequential(nn.Flatten(), nn.Linear(12, 3))(torch.zeros(2, 3, 4)).shape", "(2, 3)"),
    ("0.1 + 0.2 == 0.3, not (1 > 2), 1 < 2 < 3", "(false, true, true)"),
    ("m = nn.Linear(1, 1); o = torch.optim.SGD(m.parameters(), lr=0.1); o.zero_grad(); 1", "1"),
]
OTHER = [
    ("nn.LSTM(8, 16)(torch.zeros(10, 8))[0].shape", "(10, 17)", "wrong", "it is (10, 16)"),
    ("-math.log(0.1)", "2.302", "truncated", "it is 2.302585"),
    ("1 / 0", "1", "undefined", "it raises ZeroDivisionError"),
    ("torch.zeros(2)[5]", "1", "undefined", "it raises IndexError"),
    ("1 + 1", "", "exact", "nothing is expected"),
    ("1 + 1", "(2", "unsupported", "expect lacks a closing bracket"),
    ("torch.zeros(10 ** 12)", "0", "unsupported", "too large"),
    ("torch.zeros(10 ** 5, 1) @ torch.zeros(1, 10 ** 5)", "0", "unsupported", "too large"),
    ("torch.zeros(1).expand(10 ** 6, 10 ** 6) + 1", "0", "unsupported", "too large"),
    ("[0] * 10 ** 10", "0", "unsupported", "too large"),
    ("x = torch.zeros(10 ** 7); y = [x + 1 for i in range(1000)]; 1", "1", "unsupported",
    "too large"),
    ("nn.LSTM(64, 64, num_layers=100)(torch.zeros(10000, 1, 64))[0].shape", "1", "unsupported",
    "too much"),
    ("9 ** 9 ** 9", "1", "unsupported", "too large"),
    ("'a' % 1", "1", "unsupported", "no arithmetic with texts"),
]  # fmt: skip
REFUSED = [
    "", "import os; 1", "torch.os.getcwd()", "nn.init.torch.os.getcwd()",
    "F.dataclasses.sys.exit()",
    "().__class__", "torch.zeros(1).__class__", "torch.load('x')", "torch.save(1, 'x')",
    "open('x')",
    "torch.from_file('x')", "torch.hub.load('a', 'b')", "torch.set_default_dtype(torch.float16)",
    "torch.zeros(1).numpy()", "torch.zeros(1).data_ptr()", "torch.pi = 4; 1", "torch = 1; torch",
    "nn.Linear(1, 1).weight.data", "nn.Linear(1, 1).register_forward_hook(len)", "len",
    "torch.relu",
    "lambda: 1", "def f(): pass", "x += 1", "x = y = 1; x", "x[0] = 1; 1",
    "[f for f in [g for g in [1]]",
    "f(*[1])", "f(**{})", "torch.zeros(1, **{})", "torch.zeros(1, out=1)", "{1: 2}", "{1, 2}",
    "f'{1}'",
     "1 if 1 else 2", "(x := 1)", "...", "1j", "b'a'", "99999999999999999", "1e999",
     "'/etc/passwd'",
    "print(1)", "getattr(1, 'a')", "eval('1')", "x = 1", "1 # 2", "1\\\n+1", "ſin(0)", "1\x0c2",
    "(" * 30 + "1" + ")" * 30, "-" * 1999 + "1", "1" + "+1" * 900, "[i for i in [1] for j in [2]]",
    "while 1: pass", "for i in [1]: i", "with x: pass", "assert 0", "del x", "global x",
    "torch.Tensor",
]  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as started:
        yield started


@needs_torch
@pytest.mark.parametrize(("run", "expect"), HOLD)
def test_what_holds_is_exact(run: str, expect: str, worker: Worker) -> None:
    verdict = run_snippet(run, expect, worker)
    assert (verdict.outcome, verdict.reason) == (Outcome.EXACT, "")


@needs_torch
@pytest.mark.parametrize(("run", "expect", "outcome", "reason"), OTHER)
def test_what_does_not_hold_says_why(
    run: str, expect: str, outcome: str, reason: str, worker: Worker
) -> None:
    verdict = run_snippet(run, expect, worker)
    assert verdict.outcome == outcome
    assert verdict.reason.startswith(reason)


@pytest.mark.parametrize("run", REFUSED)
def test_what_is_not_in_the_language_is_refused_before_anything_runs(run: str) -> None:
    with pytest.raises(UnsupportedError) as refused:
        snippet_grammar.read(run)
    assert str(refused.value)
    assert run_snippet(run, "1", Worker()).outcome is Outcome.UNSUPPORTED


@needs_torch
def test_every_listed_name_has_its_literal_function() -> None:
    program = (
        "import json; from flashmind.verify import torch_names as t, snippet_names as n; "
        "print(json.dumps([sorted(n.FUNCTIONS ^ set(t.FUNCTIONS)), "
        "sorted(n.CONSTANTS ^ set(t.CONSTANTS)), "
        "sorted(n.BUILTINS ^ set(t.BUILTINS)), "
        "sorted({*t.TENSOR, *t.LAYER, *t.OPTIMIZER, *t.LISTED} - n.METHODS)]))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=ROOT)
    assert json.loads(run.stdout) == [[], [], [], []]


def test_no_listed_name_reaches_a_module_a_file_or_a_process() -> None:
    bad = re.compile(
        r"load.*|save.*|.*file.*|hub|compile|jit|os|sys|.*import.*|ops|.*hook.*|apply.*|numpy|data"
        r"|.*_ptr|set_.*|storage.*|share.*|to|cuda|utils|distributed|package|fx|library|.*_"
    )
    listed = snippet_names.FUNCTIONS | snippet_names.METHODS | snippet_names.ATTRIBUTES
    assert [name for name in sorted(listed) if bad.fullmatch(name.split(".")[-1])] == []


@pytest.mark.skipif(not ESCAPES.is_file(), reason="the vectors are not here")
def test_no_escape_passes_the_grammar_unless_it_is_only_large() -> None:
    for kind, goal, payload in _payloads():
        try:
            snippet_grammar.read(payload)
        except UnsupportedError:
            continue
        assert goal in {"dos-mem", "dos-cpu", "crash", "lang", "spoof"}, (kind, payload)
        assert not re.search(r"\bos\b|sys|__|import|open|load", payload), payload


@needs_torch
@pytest.mark.skipif(not ESCAPES.is_file(), reason="the vectors are not here")
def test_every_escape_ends_with_a_verdict_and_the_parent_alive(worker: Worker) -> None:
    for _, _, payload in _payloads():
        verdict = run_snippet(payload, "escaped", worker)
        assert verdict.outcome in {Outcome.UNSUPPORTED, Outcome.UNDEFINED, Outcome.WRONG}, payload
        assert verdict.reason
    assert run_snippet("1 + 1", "2", worker).outcome is Outcome.EXACT


def _payloads() -> Iterator[tuple[str, str, str]]:
    for line in ESCAPES.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] in {"snippet", "expr"}:
            parts = row.get("parts") or [[row["payload"], 1]]
            yield row["kind"], row["goal"], "".join(text * times for text, times in parts)


@needs_torch
@pytest.mark.skipif(not FACTS.is_file(), reason="the facts are not here")
def test_every_known_fact_runs_and_gives_its_result(worker: Worker) -> None:
    rows = re.findall(
        r"^\| \d+ \|.*?\|.*?\| `(.*?)` \| (.*?) \|", FACTS.read_text("utf-8"), re.MULTILINE
    )
    assert len(rows) == 42
    found = {run: run_snippet(run, result, worker) for run, result in rows}
    assert {run: v.reason for run, v in found.items() if v.outcome is not Outcome.EXACT} == {}


@needs_torch
def test_a_snippet_that_takes_too_long_is_undecided_and_the_next_one_runs() -> None:
    slow = "x = torch.randn(900, 900); [(x @ x @ x @ x).sum().item() for i in range(1900)]; 1"
    with Worker(seconds=0.3) as worker:
        assert run_snippet(slow, "1", worker).outcome in {Outcome.UNDECIDED, Outcome.UNSUPPORTED}
        worker.seconds = 30
        assert run_snippet("1 + 1", "2", worker).outcome is Outcome.EXACT


@needs_torch
def test_no_snippet_leaves_anything_behind_for_the_next(worker: Worker) -> None:
    assert run_snippet("kept = 5; kept", "5", worker).outcome is Outcome.EXACT
    assert run_snippet("kept", "5", worker).outcome is Outcome.UNSUPPORTED
    first = run_snippet("torch.randn(3).tolist()", "", worker).value
    run_snippet("torch.manual_seed(7); torch.randn(9).sum().item()", "", worker)
    assert run_snippet("torch.randn(3).tolist()", "", worker).value == first


ATTACKS = {
    "read a file": "open('/etc/passwd').read()",
    "list a folder": "__import__('os').listdir('/home')",
    "write a file": "open(sys.argv[1] + '/escaped', 'w').write('x')",
    "make a folder": "__import__('os').mkdir(sys.argv[1] + '/escaped')",
    "open a socket": "__import__('socket').socket()",
    "run a program": "__import__('os').execv('/bin/true', ['true'])",
    "fork": "__import__('os').fork()",
    "spawn": "__import__('subprocess').run(['/bin/true'])",
    "signal the parent": "__import__('os').kill(__import__('os').getppid(), 9)",
    "fill memory": "bytearray(10 ** 11)",
    "rename": "__import__('os').rename('/etc/hosts', sys.argv[1] + '/h')",
}


@pytest.mark.skipif(sys.platform != "linux", reason="the full jail is Linux only")
@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_the_jail_holds_even_against_any_python(attack: str, tmp_path: Path) -> None:
    """With the language switched off, the walls alone must stop it."""
    program = (
        "import sys, os, socket, subprocess, json\n"
        "from flashmind.verify.sandbox import enter\n"
        "walls = enter([sys.prefix, sys.base_prefix])\n"
        "if set(walls) < {'landlock', 'seccomp'}: print('no walls'); sys.exit()\n"
        f"try:\n    {attack}\n    print('ESCAPED')\n"
        "except BaseException as e: print('stopped', type(e).__name__)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=False,
        cwd=ROOT, timeout=60,
    )  # fmt: skip
    assert "ESCAPED" not in run.stdout
    assert run.stdout.startswith(("stopped", "no walls")), run.stderr
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - names alone


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(4, 16)", ["4", "16"]), ("[[1, 2], [3]]", [["1", "2"], ["3"]]), ("2.302", "2.302"),
        ("RuntimeError: shapes differ", "RuntimeError: shapes differ"), ("'a b'", "a b"),
        ("()", []),
    ],
)  # fmt: skip
def test_expect_is_read_as_nested_lists(text: str, found: object) -> None:
    assert expected(text) == found


def test_values_are_shown_as_decks_write_them() -> None:
    assert shown([4, [1.5, True], ["a"], None]) == "(4, (1.5, True), (a,), None)"


def is_refused(text: str) -> bool:
    try:
        snippet_grammar.read(text)
    except UnsupportedError:
        return True
    return False


@given(st.text(max_size=80))
def test_no_text_breaks_the_grammar(text: str) -> None:
    if not is_refused(text):
        assert snippet_grammar.read(text)


@given(
    st.lists(
        st.sampled_from(
            [*"0123456789()[],.=+-*:; ", "torch", "nn", ".os", ".zeros", "F", " for ", " in ",
            "x", "_", "__class__"]
        ),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_no_soup_of_names_reaches_more_than_the_list(text: str) -> None:
    if not is_refused(text):
        assert "__" not in text
        assert ".os" not in text
