"""Work spread over the cores of the machine, by processes that never change a result."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import current_process, get_context
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MOST = 8
"""Processes that a build starts by itself, at most."""


class Spread(Protocol):
    """Starts work somewhere, and returns what waits for its result."""

    def __call__(
        self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Callable[[], T]:
        """Start WORK, a function of a module, with arguments that can be pickled."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no cycles of garbage meanwhile: values that refer to no owner make none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def cores() -> int:
    """Return how many processes may run at once here, MOST at most."""
    with suppress(AttributeError):  # only some systems tell what this process may use
        return min(len(os.sched_getaffinity(0)), MOST)
    return min(os.cpu_count() or 1, MOST)


def starts_at_once() -> bool:
    """Whether a new process begins as a copy of this one, instead of importing everything anew.

    Threads are not copied, but the locks that they hold are; so not where there are any.
    """
    alone = threading.active_count() == 1 and "torch" not in sys.modules
    return sys.platform == "linux" and alone


@contextmanager
def spread(jobs: int) -> Iterator[Spread]:
    """Give what starts work in JOBS processes, or in this one where no other can be started.

    Work that waits when the block is left is never begun.
    """
    pool = None if current_process().daemon else _pool(jobs)
    try:
        yield partial(_start, pool) if pool else _here
    finally:
        if pool:
            pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor | None:
    """Return JOBS processes; None where the system lets nobody start any."""
    context = get_context("fork" if starts_at_once() else "spawn")
    with suppress(OSError, ImportError):
        return ProcessPoolExecutor(jobs, context, _ready)
    return None


def _ready() -> None:
    """Leave Ctrl-C to the process that waits, and look for no garbage: work here leaves none."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _here(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Callable[[], T]:
    return partial(work, *args, **kwargs)


def _start(
    pool: ProcessPoolExecutor, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
) -> Callable[[], T]:
    again = partial(work, *args, **kwargs)
    try:
        return partial(_result, pool.submit(again), again)
    except (BrokenExecutor, OSError):
        return again


def _result(future: "Future[T]", again: Callable[[], T]) -> T:
    """Return the result; where the process was killed, of doing it AGAIN here."""
    try:
        return future.result()
    except BrokenExecutor:
        return again()
