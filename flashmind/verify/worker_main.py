"""The process that runs snippets: imports torch, locks itself in, answers line by line in JSON."""

import json
import math
import os
import sys
import sysconfig
import warnings

from flashmind.verify import sandbox, snippet_grammar
from flashmind.verify.refusal import UnsupportedError

MAX_SHOWN = 1_000
_WARM_UP = "torch.softmax(torch.zeros(2, 2), 1).sum().item()"
_WARM_UP_OPTIMISERS = (
    "m = nn.Linear(1, 1); o = torch.optim.SGD(m.parameters(), lr=0.1); "
    "m(torch.ones(1, 1)).sum().backward(); o.step(); 1"
)
"""What loads lazily must be loaded before the jail closes."""


def main() -> None:
    """Serve requests `{"run": …}` from stdin until it ends; the answers go to stdout alone."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not pass for an answer
    warnings.simplefilter("ignore")
    import torch

    from flashmind.verify import walker

    torch.set_num_threads(1)
    torch.backends.mkldnn.enabled = False
    walker.run(snippet_grammar.read(_WARM_UP))
    if "optimisers" in sys.argv[1:]:
        walker.run(snippet_grammar.read(_WARM_UP_OPTIMISERS))
    paths = {sys.prefix, sys.base_prefix, *sysconfig.get_paths().values(), *sys.path}
    walls = sandbox.enter(sorted(path for path in paths if path))
    answers.write(json.dumps({"ready": True, "walls": walls}) + "\n")
    answers.flush()
    for line in sys.stdin:
        torch.manual_seed(0)
        answers.write(json.dumps(answer(json.loads(line)["run"])) + "\n")
        answers.flush()


def answer(text: str) -> dict[str, object]:
    """Return `{"value": …}`, `{"error": …, "message": …}` or `{"refused": …}` for a snippet."""
    from flashmind.verify import limits, walker

    try:
        return {"value": plain(walker.run(snippet_grammar.read(text)))}
    except (UnsupportedError, limits.LimitError) as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"refused": "too large: out of memory"}
    except Exception as error:  # noqa: BLE001 - torch raises many kinds, and a snippet may expect one
        said = (str(error).splitlines() or [""])[0][:200]
        if "alloc" in said and "memory" in said:
            return {"refused": "too large: out of memory"}
        return {"error": type(error).__name__, "message": said}


def plain(value: object) -> object:
    """Return VALUE as JSON can hold it: lists, numbers, texts; what is not finite as text."""
    import torch

    match value:
        case torch.Tensor():
            return (
                plain(value.tolist())
                if value.numel() <= MAX_SHOWN
                else f"tensor {tuple(value.shape)}"
            )
        case list() | tuple():
            return [plain(entry) for entry in list(value)[:MAX_SHOWN]]
        case bool() | None | str():
            return value
        case int():
            return value if abs(value) < 2**63 else str(value)
        case float():
            return value if math.isfinite(value) else repr(value)
        case complex():
            return repr(value)
        case torch.dtype():
            return str(value)
        case _:
            return type(value).__name__


if __name__ == "__main__":
    main()
