"""The shipped records of the rules, written from what judges said of the blind half's cards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from flashmind.model.prior import Prior
from flashmind.rules import priors
from flashmind.rules.table import RULES
from tests.cards.measure import Measured, by_rule

FILE = Path(priors.__file__).with_suffix(".tsv")


def refit(notes: Sequence[Measured], path: Path = FILE) -> Iterator[str]:
    """Write right and judged of each rule to PATH, starts kept; yield what changes."""
    old, _ = priors.parsed(path.read_text("utf-8"), path.name)
    seen = {row.name: row.record for row in by_rule(notes)}
    fresh = {
        rule.name: replace(seen.get(rule.name, Prior()), start=old.get(rule.name, Prior()).start)
        for rule in RULES
        if not rule.explicit
    }
    path.write_text(priors.written(fresh), "utf-8")
    for name, prior in fresh.items():
        before = old.get(name, Prior())
        if prior != before:
            yield (
                f"{name}: {before.right}/{before.judged} → {prior.right}/{prior.judged}, "
                f"trust {before.confidence:.2f} → {prior.confidence:.2f}"
            )
