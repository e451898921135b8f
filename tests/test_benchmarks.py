"""The benches run and judge rightly; how fast anything is, no test says."""

import math

import pytest

from benchmarks.build import exponent
from benchmarks.compare import Bench, Pair, Result, in_turn, median_ratio, run
from benchmarks.run import BENCHES, main, table
from benchmarks.sample import coined, deck, notes, one_note


@pytest.mark.parametrize("bench", BENCHES.values(), ids=BENCHES)
def test_each_bench_has_a_peer_and_a_target(bench: Bench) -> None:
    assert bench.peer
    assert bench.target > 0
    assert bench.pairs >= 5


@pytest.mark.parametrize(
    "name", ["build", "subjects", "large", "growth", "load", "anki", "grade", "due"]
)
def test_a_bench_runs_on_a_tiny_input(name: str) -> None:
    result = run(BENCHES[name], pairs=1, scale=0.002)
    assert len(result.pairs) == 1
    assert math.isfinite(result.ratio)


def test_starts_are_measured_in_many_pairs() -> None:
    assert all(BENCHES[name].pairs >= 15 for name in ("help", "due", "verify"))


def test_both_ways_run_in_turn() -> None:
    calls = list[str]()
    pairs = in_turn(lambda: calls.append("ours"), lambda: calls.append("peer"), 3)
    assert (calls, len(pairs)) == (["ours", "peer"] * 4, 3)  # the first round only warms


@pytest.mark.parametrize(
    ("pairs", "ratio"),
    [([(3.0, 1.0)], 3.0), ([(3.0, 1.0), (4.0, 2.0), (90.0, 1.0)], 3.0)],
)
def test_one_slow_pair_decides_nothing(pairs: list[Pair], ratio: float) -> None:
    assert median_ratio(pairs) == ratio


@pytest.mark.parametrize(("large", "growth"), [(30.0, 1.0), (900.0, 2.0), (1.0, 0.0)])
def test_the_exponent_of_growth(large: float, growth: float) -> None:
    assert exponent([(large, 30.0)]) == pytest.approx(growth)


@pytest.mark.parametrize(("target", "verdict"), [(2.0, "yes"), (1.9, "MISSED")])
def test_the_table_tells_a_miss(target: float, verdict: str) -> None:
    bench = Bench("x", "ours", "theirs", target, 1, lambda _pairs, _scale: ())
    head, _, row = table([Result(bench, ((0.5, 0.25),))])
    assert [cell.strip() for cell in row.split("|")[1:-1]] == [
        "ours", "500 ms", "theirs 250 ms", "2.00", f"{target:g}", verdict,
    ]  # fmt: skip
    assert len(head) == len(row)


def test_an_unknown_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nonsense"]) == 2
    assert "one of help, due, verify" in capsys.readouterr().err


def test_input_of_any_size() -> None:
    assert len(one_note(1234).split("\n")) == 1234
    assert 100_000 <= sum(len(text.encode()) for _, text in notes(100_000)) < 140_000
    items = deck(300).items
    assert len({item.id for item in items}) == len(items) == 300
    assert len({item.kind for item in items}) >= 4


def test_a_coined_copy_keeps_its_little_words() -> None:
    text = "Embeddings are a way to translate multidimensional input."
    assert coined(text, 0) == text
    assert coined(text, 1) != coined(text, 2)
    assert coined(text, 1).split()[1:5] == text.split()[1:5]
