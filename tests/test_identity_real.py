"""Notes as people keep them, reworked all over: their decks lose nothing."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from flashmind.model.item import Item
from tests.test_identity import built, by_hand, folder, items, raw, taken_over, twins, unmade

__all__ = ["folder"]
ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.mark.parametrize("source", [ROOT / "source_notes", SEEDS], ids=["ours", "seeds"])
@pytest.mark.parametrize("seed", [1, 2])
def test_real_notes_lose_nothing(folder: Path, source: Path, seed: int) -> None:
    """A third of the lines reworded, lines moved, headings renamed, a note renamed."""
    if not source.is_dir():
        pytest.skip("no such notes here")
    texts = {p.name: p.read_text("utf-8") for p in source.iterdir() if p.suffix in {".md", ".txt"}}
    built(folder, texts)
    by_hand(folder)
    before, old = items(folder), raw(folder)
    first, *rest = sorted(texts)
    edited_ = {name: reworked(texts[name], chance(seed)) for name in rest}
    edited_["renamed.md"] = reworked(texts[first], chance(seed))
    done = built(folder, edited_)
    after = items(folder)
    unsure = {one.id for one in done.unsure}
    assert {n for n in before if after[n].status != before[n].status} <= unsure
    assert len(unsure) <= len(before) / 100
    assert taken_over(before, after) == []
    assert twins({n: i for n, i in before.items() if n not in unsure}, after, unmade(done)) == []
    assert all(after[name].hint == "by hand" for name in before)
    built(folder, texts)
    again = items(folder)
    assert {name: unretired(again[name]) for name in before} == {
        name: unretired(item) for name, item in before.items()
    }
    assert set(raw(folder)) >= set(old)


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - edits drawn at random, no secret


def unretired(item: Item) -> Item:
    return replace(item, origin=item.origin and replace(item.origin, retired=()))


def reworked(text: str, drawn: random.Random) -> str:
    """Return TEXT with a letter exchanged in some lines, bullets moved, headings reworded."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        words = list(re.finditer(r"[a-z]{6,}", line))
        if words and drawn.random() < 0.3 and not line.startswith(("|", "`", "    ")):
            word = drawn.choice(words).start() + 2
            lines[at] = line[:word] + line[word + 1] + line[word] + line[word + 2 :]
        if line.startswith("#") and drawn.random() < 0.3:
            lines[at] = f"{line} again"
    bullets = [at for at, line in enumerate(lines) if line.startswith("- ")]
    for at in drawn.sample(bullets, len(bullets) // 8):
        other = drawn.choice(bullets)
        lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)
