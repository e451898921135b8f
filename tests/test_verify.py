"""The tensor program beside the certified value, and the verify command."""

import json
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner, Result

from flashmind.cli.verify import command
from flashmind.errors import MissingExtra
from flashmind.verify import torch_program
from flashmind.verify.functions import FUNCTIONS
from flashmind.verify.refusal import UnsupportedError
from flashmind.workflows.verify import split, verify, with_torch

needs_torch = pytest.mark.skipif(not torch_program.is_installed(), reason="torch is not installed")

PROGRAMS = [
    ("-ln(0.1)", 2.302585092994046), ("2 ** 10", 1024), ("5!", 120), ("comb(40, 20)", 137846528820),
    ("perm(5, 2)", 20), ("softmax([1, 2, 3])[2]", 0.6652409557748218), ("sigmoid(0)", 0.5),
    ("mean([1, 2, 4])", 7 / 3), ("median([3, 1, 2, 4])", 2.5), ("min([3, 1])", 1), ("max(3, 1)", 3),
    ("sum([1, 2])", 3), ("prod([2, 3])", 6), ("log(8, 2)", 3), ("log10(1000)", 3),
    ("cbrt(-27)", -3),
    ("gcd(12, 18)", 6), ("lcm(4, 6)", 12), ("7 % 3", 1), ("-7 // 2", -4),
    ("tanh(1)", 0.7615941559557649),
    ("pi", 3.141592653589793), ("round(2.345, 1)", 2.3), ("abs(-e)", 2.718281828459045),
    ("relu(-1)", 0),
]  # fmt: skip


@needs_torch
@pytest.mark.parametrize(("expression", "value"), PROGRAMS)
def test_an_expression_runs_as_a_float64_program(expression: str, value: float) -> None:
    ran = torch_program.run(expression, "cpu", time.perf_counter)
    assert float(ran.value) == pytest.approx(value, rel=1e-12)
    assert (ran.agrees, ran.note, ran.device) == (True, "", "cpu")
    assert ran.seconds >= 0


@needs_torch
@pytest.mark.parametrize(
    "expression",
    ["1e16 + 1 - 1e16", "(2**53 + 1) - 2**53", "exp(1e-20) - 1", "0.1 + 0.2 - 0.3", "sin(pi)",
    "tan(pi / 2)",
     "exp(1000)", "exp(800) / exp(799)", "10 ** 400", "1 / 0", "ln(0)", "factorial(300)",
     "sqrt(2) ** 2 - 2"],
)  # fmt: skip
def test_what_rounding_loses_is_no_disagreement(expression: str) -> None:
    assert torch_program.run(expression, "cpu", time.perf_counter).agrees


@needs_torch
def test_every_function_has_a_tensor_program() -> None:
    assert set(FUNCTIONS) <= set(torch_program.table())


@needs_torch
def test_a_real_disagreement_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    table = torch_program.table()
    monkeypatch.setattr(torch_program, "table", lambda: {**table, "ln": table["log2"]})
    ran = torch_program.run("-ln(0.1)", "cpu", time.perf_counter)
    assert not ran.agrees


@needs_torch
def test_devices_that_are_not_here_say_so() -> None:
    import torch

    with pytest.raises(MissingExtra, match="no float64"):
        torch_program.open_device("mps")
    if not torch.cuda.is_available():
        with pytest.raises(MissingExtra, match="no CUDA"):
            torch_program.open_device("cuda")
        assert torch_program.open_device("auto") == "cpu"


@needs_torch
def test_cuda_gives_the_same_where_there_is_one() -> None:
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA device")
    for expression, value in PROGRAMS:
        ran = torch_program.run(expression, "cuda", time.perf_counter)
        assert ran.agrees
        assert float(ran.value) == pytest.approx(value, rel=1e-12)


def test_a_program_refuses_what_the_language_refuses() -> None:
    with pytest.raises(UnsupportedError):
        torch_program.run("torch.os", "cpu", time.perf_counter)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("-ln(0.1) = 2.302", ("-ln(0.1)", "2.302")), ("pi ≈ 3.14", ("pi", "≈ 3.14")),
        ("pi", ("pi",)),
        ("2**20 ~ 1e6", ("2**20", "≈ 1e6")), ("a = b = 3", ("a", "b", "3")),
        ("1 <= 2", ("1 <= 2",)),
        ("1 == 1", ("1 == 1",)), ("pi = ≈ 3", ("pi", "≈ 3")),
    ],
)  # fmt: skip
def test_a_claim_is_split_at_its_relations(text: str, parts: tuple[str, ...]) -> None:
    expression, answers = split(text)
    assert (expression, *answers) == parts


@pytest.mark.parametrize(
    ("text", "outcome", "stated"),
    [
        ("1 + 1 = 3 = 2", "wrong", "3"),
        ("1 + 1 = 2 = 3", "wrong", "3"),
        ("4 = 4.0 = 4", "exact", "4"),
    ],
)
def test_every_answer_of_a_chain_is_judged(text: str, outcome: str, stated: str) -> None:
    answer = verify(text)
    assert (answer.verdict.outcome, answer.verdict.stated) == (outcome, stated)


@pytest.mark.parametrize("arguments", [[""], ["--bogus"], ["-x"]])
def test_what_is_no_expression_is_wrong_usage(arguments: list[str]) -> None:
    assert call(*arguments).exit_code == 2


def call(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


@pytest.mark.parametrize(
    ("arguments", "shown", "code"),
    [
        (["-ln(0.1) = 2.302"], "truncated '2.302': 2.303 when rounded (right digits: 3)", 0),
        (["-ln(0.1)", "--stated", "2.303"], "rounded '2.303' (right digits: 4)", 0),
        (["--stated", "2.303", "-ln(0.1)"], "rounded '2.303' (right digits: 4)", 0),
        (["-tanh(1)", "=", "-0.76"], "rounded '-0.76'", 0),
        (["2+2 = 5"], "wrong '5': it is 4; off by one", 1),
        (["1/0"], "undefined: division by zero", 1),
        (["10**10**10 = 1"], "unsupported '1': too large", 0),
        (["__import__('os')"], "unsupported", 0),
        (["2 < 1"], "wrong: the comparison is false", 1),
        (["pi"], "pi = 3.14159265358979…", 0),
    ],
)
def test_the_command_judges(arguments: list[str], shown: str, code: int) -> None:
    result = call("--device", "none", *arguments)
    assert shown in result.output
    assert result.exit_code == code


def test_json_is_one_row() -> None:
    row = json.loads(call("-ln(0.1) = 2.302", "--json", "--no-torch").output)
    assert row["text"] == "-ln(0.1) = 2.302"
    assert (row["expression"], row["stated"], row["verdict"]) == ("-ln(0.1)", "2.302", "truncated")
    assert (row["value"], row["reason"], row["digits"]) == ("2.302585…", "2.303 when rounded", 3)
    assert row["device"] == "cpu"
    assert row["seconds"] >= 0


@needs_torch
def test_the_tensor_program_stands_beside_the_verdict() -> None:
    result = call("--device", "cpu", "-ln(0.1) = 2.302")
    assert "torch float64 on cpu: 2.302585092994" in result.output
    row = json.loads(call("--device", "cpu", "--json", "-ln(0.1) = 2.302").output)
    assert (row["device"], row["engine"], row["torch"]["agrees"]) == ("cpu", "torch float64", True)


def test_without_torch_the_verdict_is_the_same_and_a_note_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(torch_program, "find_spec", lambda _: None)
    answer = with_torch(verify("-ln(0.1) = 2.302"), "auto")
    assert answer.verdict.outcome == "truncated"
    assert answer.note == torch_program.MISSING
    result = call("-ln(0.1) = 2.302")
    assert result.exit_code == 0
    assert "pip install 'flashmind[verify]'" in result.output


def test_help_and_wrong_usage() -> None:
    assert "-ln(0.1) = 2.302" in call("--help").output
    assert call().exit_code == 2
    assert call("1", "--device", "tpu").exit_code == 2


def test_a_certified_verdict_loads_no_torch() -> None:
    program = (
        "import sys; from flashmind.workflows.verify import verify; verify('-ln(0.1) = 2.302'); "
        "print('torch' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"
