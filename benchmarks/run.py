"""Runs the benches named, or all: a table of ratios; exit code 1 where a target is missed."""

import sys
from collections.abc import Sequence

from benchmarks import build, decks, grade, start
from benchmarks.compare import Bench, Result, run

BENCHES: dict[str, Bench] = {
    bench.name: bench for bench in (*start.BENCHES, *build.BENCHES, *decks.BENCHES, *grade.BENCHES)
}
HEAD = ("what", "ours", "peer", "ratio", "target", "ok")


def main(names: Sequence[str]) -> int:
    """Run the benches NAMES and return the exit code: 0 fine, 1 a miss, 2 an unknown name."""
    if unknown := set(names) - set(BENCHES):
        known = ", ".join(BENCHES)
        print(f"no bench is called {min(unknown)!r}: one of {known}", file=sys.stderr)
        return 2
    results = list[Result]()
    for name in names or BENCHES:
        print(f"{name} …", file=sys.stderr, flush=True)
        results.append(run(BENCHES[name]))
    print("\n".join(table(results)))
    return 0 if all(result.ok for result in results) else 1


def table(results: Sequence[Result]) -> list[str]:
    """Return the lines of a Markdown table, a row a result."""
    rows = [HEAD, *(cells(result) for result in results)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    lines = [_line(row, widths) for row in rows]
    rule = "".join(
        f"|{'-' * (width + 1)}{'-' if at == 0 else ':'}" for at, width in enumerate(widths)
    )
    return [lines[0], f"{rule}|", *lines[1:]]


def cells(result: Result) -> tuple[str, ...]:
    """Return one row: what was measured, the best seconds of both, and the judged ratio."""
    bench = result.bench
    ours, peer = (min(times) for times in zip(*result.pairs, strict=True))
    verdict = "yes" if result.ok else "MISSED"
    return (
        bench.what,
        duration(ours),
        f"{bench.peer} {duration(peer)}",
        f"{result.ratio:.2f}",
        f"{bench.target:g}",
        verdict,
    )


def duration(seconds: float) -> str:
    """SECONDS in milliseconds with three digits or, from ten seconds on, in seconds."""
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.2f} s"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    right = [cell.strip().rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
    return "| " + " | ".join([first, *right]) + " |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
