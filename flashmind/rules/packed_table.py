"""PACKED: the rules that read through a language pack, each in the languages that have its words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flashmind.language.pack import Pack
from flashmind.language.table import LANGUAGES
from flashmind.model.fact import Fact
from flashmind.model.note import Block, BlockKind
from flashmind.rules import (
    packed_aspect,
    packed_completion,
    packed_condition,
    packed_cue,
    packed_definition,
    packed_figure,
    packed_gap,
    packed_gloss,
    packed_list,
    packed_naming,
    packed_number,
    packed_question,
    packed_reason,
    packed_relation,
    packed_remark,
    packed_steps,
)

_LABELS = (":", "：", " – ", " — ", " - ", " = ")


@dataclass(frozen=True, slots=True)
class Reader:
    """A construct read through packs: the rule `name-<pack>` reads blocks of its `kinds`.

    `cues` are those of any language; a construct of the packs brings its own. `worded` ones need
    words of a language, so that no rule of theirs is there for the neutral pack.
    """

    name: str
    read: Callable[[Block], Iterator[Fact]]
    kinds: frozenset[BlockKind] = frozenset({"bullet", "paragraph"})
    cues: tuple[str, ...] = ()
    worded: bool = True
    beside: bool = False
    whole: bool = False
    spare: bool = False


PACKED: tuple[Reader, ...] = (
    Reader(
        "question", packed_question.read, frozenset({"heading", "bullet", "paragraph"}),
        ("?", "？"), worded=False, whole=True,
    ),
    Reader("list", packed_list.read, frozenset({"list", "bullet"})),
    Reader("steps", packed_steps.read, frozenset({"list"})),
    Reader("aspect", packed_aspect.read, cues=_LABELS),
    Reader("gloss", packed_gloss.read, cues=_LABELS),
    Reader("number", packed_number.read, cues=tuple("0123456789"), beside=True),
    Reader("definition", packed_definition.read),
    Reader("reason", packed_reason.read),
    Reader("condition", packed_condition.read),
    Reader("naming", packed_naming.read),
    Reader("relation", packed_relation.read),
    Reader("cue", packed_cue.read, cues=_LABELS, worded=False),
    Reader("gap", packed_gap.read, cues=("**", "`"), worded=False, spare=True),
    Reader("completion-reason", packed_completion.reason, spare=True),
    Reader("completion-condition", packed_completion.condition, spare=True),
    Reader("completion-effect", packed_completion.effect, cues=("→", "->", "⇒", "=>"), worded=False, spare=True),
    Reader("figure", packed_figure.read, cues=tuple("0123456789"), spare=True),
    Reader("completion-contrast", packed_completion.contrast, spare=True),
    Reader("remark", packed_remark.read, cues=_LABELS, worded=False, spare=True),
)  # fmt: skip
"""In the order in which they are tried; the name of a construct is that of its words in a pack."""

_SHAPES = frozenset(
    {
        "question",
        "list",
        "aspect",
        "gloss",
        "cue",
        "gap",
        "remark",
        "figure",
        "steps",
        "completion-reason",
        "completion-condition",
        "completion-effect",
        "completion-contrast",
    }
)
"""Readers of lines and labels; the others read the sentences of a construct that a pack has."""


def through_packs() -> Iterator[tuple[Reader, Pack, tuple[str, ...]]]:
    """Yield each reader with each pack that has words for it, and the cues that it goes by."""
    for reader in PACKED:
        for pack in LANGUAGES.values():
            words = pack.constructs.get(reader.name)
            if words or (reader.name in _SHAPES and (pack.listed or not reader.worded)):
                yield reader, pack, reader.cues or (words.cues if words else ())
