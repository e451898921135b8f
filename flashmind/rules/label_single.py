"""One thing told under a label.

`label: phrase` among at least three labels: one phrase, asked by its label.

    ## Chords
    - triad: three notes stacked in thirds
    - sus4: third replaced by the fourth
    - power chord: root plus fifth
"""

from collections.abc import Iterator

from flashmind.model.fact import Detail
from flashmind.model.note import Block
from flashmind.rules.label_cue import asked


def read(block: Block) -> Iterator[Detail]:
    """Yield the phrase behind each label."""
    yield from asked(block, "single")
