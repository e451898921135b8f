"""One comparison: two ways of doing the same, timed in turn (A B A B …), and judged by a ratio.

A machine's speed drifts while a bench runs; the two halves of one pair share that drift, so that
their ratio holds where seconds do not.
"""

import gc
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Pair: TypeAlias = tuple[float, float]
"""Seconds that our way and the peer's took, one right after the other."""
Action: TypeAlias = Callable[[], object]


def median_ratio(pairs: Sequence[Pair]) -> float:
    """Return the median of our seconds over the peer's, pair by pair."""
    return statistics.median(ours / peer for ours, peer in pairs)


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured against which peer, and the ratio that it may reach.

    `measure` takes the number of pairs and a scale from 0 to 1 for the size of the input; `judge`
    makes one figure of the pairs, which passes where it is not above `target`.
    """

    name: str
    what: str
    peer: str
    target: float
    pairs: int
    measure: Callable[[int, float], tuple[Pair, ...]]
    judge: Callable[[Sequence[Pair]], float] = median_ratio


@dataclass(frozen=True, slots=True)
class Result:
    """The pairs of one bench."""

    bench: Bench
    pairs: tuple[Pair, ...]

    @property
    def ratio(self) -> float:
        """What is compared with the target."""
        return self.bench.judge(self.pairs)

    @property
    def ok(self) -> bool:
        """Whether the target is met."""
        return self.ratio <= self.bench.target


def run(bench: Bench, pairs: int = 0, scale: float = 1.0) -> Result:
    """Return the result of BENCH with its own number of PAIRS, or with another one."""
    return Result(bench, bench.measure(pairs or bench.pairs, scale))


def in_turn(ours: Action, peer: Action, pairs: int) -> tuple[Pair, ...]:
    """Time OURS and PEER in turn, after one round of both that warms caches and imports."""
    ours()
    peer()
    return tuple((seconds(ours), seconds(peer)) for _ in range(pairs))


def seconds(action: Action) -> float:
    """Return how long ACTION took, with what others left behind collected before."""
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def starts(ours: Sequence[str], peer: Sequence[str], folder: Path, pairs: int) -> tuple[Pair, ...]:
    """Time two programs from start to end, run in FOLDER."""
    return in_turn(lambda: _start(ours, folder), lambda: _start(peer, folder), pairs)


def _start(command: Sequence[str], folder: Path) -> None:
    """Run COMMAND; raises CalledProcessError where it fails, since a failure is soon done."""
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
