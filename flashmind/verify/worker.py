"""The parent's side of the snippet worker: start it, ask it, end it when it takes too long."""

import json
import select
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from flashmind.verify.torch_program import MISSING, is_installed

START_SECONDS = 60.0
SNIPPET_SECONDS = 6.0
_CODE = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from flashmind.verify.worker_main import main; main()"
)


class Worker:
    """One jailed process for many snippets, started at the first and again after a timeout.

    `walls` names what of the jail stands on this machine. Use it as a context manager.
    """

    def __init__(self, seconds: float = SNIPPET_SECONDS) -> None:
        self.seconds = seconds
        self.walls: tuple[str, ...] = ()
        self.optimisers = False
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def ask(self, text: str) -> dict[str, object]:
        """Return the worker's answer to the snippet TEXT; `{"refused": …}` where there is none.

        `{"late": …}` where it took longer than the seconds allowed, and was killed.
        """
        if not is_installed():
            return {"refused": MISSING}
        if sys.platform == "win32":
            return {"refused": "snippets need a POSIX system: no way to time them out here"}
        process = self._started(optimisers="optim" in text)
        if process is None or process.stdin is None:
            return {"refused": "the worker for snippets did not start"}
        try:
            process.stdin.write(json.dumps({"run": text}).encode() + b"\n")
            process.stdin.flush()
        except OSError:
            self.close()
            return {"refused": "the worker for snippets ended"}
        return self._answer(process, self.seconds)

    def _started(self, *, optimisers: bool) -> subprocess.Popen[bytes] | None:
        """Return the running worker; torch loads its optimisers slowly, so only where asked for."""
        fits = self.optimisers or not optimisers
        if self._process is not None and self._process.poll() is None and fits:
            return self._process
        self.close()
        self.optimisers = self.optimisers or optimisers
        root = str(Path(__file__).resolve().parents[2])
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own code
            [sys.executable, "-I", "-c", _CODE, root, "optimisers" if self.optimisers else ""],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={},
        )  # fmt: skip
        ready = self._answer(self._process, START_SECONDS)
        walls = ready.get("walls")
        self.walls = tuple(map(str, walls)) if isinstance(walls, list) else ()
        return self._process if ready.get("ready") else None

    def _answer(self, process: subprocess.Popen[bytes], seconds: float) -> dict[str, object]:
        """Return the next line of PROCESS, which is killed where none comes in SECONDS."""
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for above
        if not select.select([process.stdout], [], [], seconds)[0]:
            self.close()
            return {"late": f"not done after {seconds:g} s"}
        line = process.stdout.readline()
        try:
            found = json.loads(line)
        except ValueError:
            self.close()
            return {"refused": "the worker for snippets ended: too much time or memory"}
        return found if isinstance(found, dict) else {"refused": "no answer"}

    def close(self) -> None:
        """End the worker; asking again starts a new one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue
        process.wait()
