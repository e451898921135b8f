"""How long a command takes from start to end, against a Python that does nothing."""

import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.compare import Bench, Pair, starts
from benchmarks.sample import ROOT
from flashmind.model.review import Event
from flashmind.store.log import open_log
from flashmind.workflows.collection import open_collection
from flashmind.workflows.outline import read_outlines, refs

NOTHING = (sys.executable, "-c", "pass")
FLASHMIND = str(Path(sys.executable).with_name("flashmind"))
NEWEST = datetime(2026, 11, 20, 9, tzinfo=UTC)


@contextmanager
def collection() -> Iterator[Path]:
    """Hold a copy of the project's decks with a small review log: each card answered once."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "decks", folder / "decks")
        (folder / "flashmind.toml").touch()
        outlines, _ = read_outlines(open_collection(folder, {}), ())
        log = open_log(folder / ".flashmind" / "reviews.db", "bench-1")
        for n, (card, _) in enumerate(refs(outlines)):
            log.append(Event("", card, NEWEST - timedelta(hours=n), grade=4, seconds=3.0))
        log.close()
        yield folder


def measure(arguments: tuple[str, ...], pairs: int, scale: float) -> tuple[Pair, ...]:
    """Time `flashmind ARGUMENTS` in a collection; a start has no size, and SCALE no meaning."""
    del scale
    with collection() as folder:
        return starts((FLASHMIND, *arguments), NOTHING, folder, pairs)


def bench(name: str, target: float, *arguments: str) -> Bench:
    """Return the bench of `flashmind ARGUMENTS`."""
    what = shlex.join(("flashmind", *arguments))
    return Bench(name, what, "python -c pass", target, 25, partial(measure, arguments))


BENCHES = (
    bench("help", 5, "--help"),
    bench("due", 8, "due"),
    bench("verify", 8, "verify", "--device", "none", "-ln(0.1) = 2.302"),
)
