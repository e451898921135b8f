"""Claims, computable statements in a note or an item, and verdicts, what was found of them."""

from dataclasses import dataclass
from enum import StrEnum

from flashmind.model.place import Source


class Outcome(StrEnum):
    """How a stated answer stands to the computed one."""

    EXACT = "exact"
    ROUNDED = "rounded"
    TRUNCATED = "truncated"
    APPROXIMATE = "approximate"
    IN_RANGE = "in_range"
    WRONG = "wrong"
    UNDEFINED = "undefined"
    UNSUPPORTED = "unsupported"
    UNDECIDED = "undecided"


FAILING = frozenset({Outcome.WRONG, Outcome.UNDEFINED})
"""The verdicts that make `check` and `verify` exit 1."""

NO_DEVICE = "none"
DEVICES = ("auto", "cpu", "cuda", "mps", NO_DEVICE)
"""What `--device` takes; `none` leaves the tensor program out."""


@dataclass(frozen=True, slots=True)
class Claim:
    """`text` as the author wrote it at `source`: `expression` is said to be `stated`.

    `stated` keeps its marker (`≈ 2.3`, `~20`, `ca. 30%`), since the digits and the marker decide.
    """

    source: Source
    text: str
    expression: str
    stated: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The finding on one claim: `value` is the engine's answer as text, `reason` says why.

    `device` and `engine` say what computed it (`cpu`, `torch float64`), `seconds` how long it took.
    """

    outcome: Outcome
    expression: str
    stated: str
    value: str = ""
    reason: str = ""
    device: str = ""
    engine: str = ""
    seconds: float = 0.0

    @property
    def fails(self) -> bool:
        """Whether the author has something to mend."""
        return self.outcome in FAILING
