"""PACKED: the rules that read through a language pack, each in the languages that have its words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flashmind.language.pack import Pack
from flashmind.language.table import LANGUAGES
from flashmind.model.fact import Fact
from flashmind.model.note import Block, BlockKind
from flashmind.rules import (
    chains,
    packed_amount,
    packed_aspect,
    packed_back,
    packed_chain,
    packed_completion,
    packed_condition,
    packed_counted,
    packed_cue,
    packed_date,
    packed_definition,
    packed_entries,
    packed_equals,
    packed_figure,
    packed_front,
    packed_gap,
    packed_gloss,
    packed_half,
    packed_hole,
    packed_label_back,
    packed_labels,
    packed_lead,
    packed_list,
    packed_naming,
    packed_pairs,
    packed_phrase,
    packed_question,
    packed_reason,
    packed_relation,
    packed_remark,
    packed_steps,
    packed_sublist,
)

_LABELS = (":", "：", " – ", " — ", " - ", " = ")


@dataclass(frozen=True, slots=True)
class Reader:
    """A construct read through packs: the rule `name-<pack>` reads blocks of its `kinds`.

    `cues` are those of any language; a construct of the packs brings its own. `worded` ones need
    words of a language, so that no rule of theirs is there for the neutral pack; `packs` are the
    only ones (none: all) through which it reads.
    """

    name: str
    read: Callable[[Block], Iterator[Fact]]
    kinds: frozenset[BlockKind] = frozenset({"bullet", "paragraph"})
    cues: tuple[str, ...] = ()
    worded: bool = True
    beside: bool = False
    whole: bool = False
    spare: bool = False
    further: bool = False
    hole: str = ""
    packs: tuple[str, ...] = ()


_PLAIN, _GERMAN, _OTHERS = ("de", "neutral"), ("de",), ("ko", "zh")
_DIGITS, _ARROWS = tuple("0123456789"), ("→", "->", "⇒", "=>")
_CAUSES = tuple(
    "때문 므로 덕분 탓에 서 니까 위함 위해 려고 도록 因 由于 由於 所以 故 于是 於是 以便 以防 以免 以避 以保 为 為".split()
)
_IFS = tuple("면 때 경우 如果 若 当 當 一旦 只要 要是 假如 时， 時，".split())
_SO = tuple("그래서 따라서 그러므로 그렇 때문에 因此 所以 因而".split())
"""Cues of both languages: a block holds those of one."""
_HOLES = tuple(dict.fromkeys(name for pack in LANGUAGES.values() for name in pack.holes))

PACKED: tuple[Reader, ...] = (
    Reader(
        "question", packed_question.read, frozenset({"heading", "bullet", "paragraph"}),
        ("?", "？"), worded=False, whole=True,
    ),
    Reader("list", packed_list.read, frozenset({"list", "bullet"})),
    Reader("sequence", packed_steps.read, frozenset({"list"}), worded=False),
    Reader("sublist", packed_sublist.read, frozenset({"list"}), packs=_PLAIN),
    Reader("chain", packed_chain.read, cues=chains.CUES, packs=_PLAIN),
    Reader("date-told", packed_date.told, cues=_DIGITS, packs=_PLAIN),
    Reader("pairs", packed_pairs.read, cues=(",", ";"), beside=True, packs=_PLAIN),
    Reader("counted", packed_counted.read, cues=("①",), packs=_OTHERS),
    Reader("labels", packed_labels.read, cues=(": ",), packs=_PLAIN),
    Reader("aspect", packed_aspect.read, cues=_LABELS),
    Reader("gloss", packed_gloss.read, cues=_LABELS),
    Reader("entries", packed_entries.read, cues=_LABELS, packs=_PLAIN),
    Reader("equals", packed_equals.read, cues=(" = ",), packs=_PLAIN),
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
    Reader("completion-exception", packed_completion.exception, spare=True, packs=_GERMAN),
    Reader("completion-opening", packed_completion.opening, spare=True, packs=_GERMAN),
    Reader("figure", packed_figure.read, cues=_DIGITS, spare=True, packs=_OTHERS),
    Reader("completion-contrast", packed_completion.contrast, spare=True),
    Reader("remark", packed_remark.read, cues=_LABELS, worded=False, spare=True),
    *(Reader(name, packed_phrase.cut(name), spare=True, packs=_GERMAN) for name in ("modal", "limit", "phrase-at", "phrase", "front")),
    Reader("label-back", packed_label_back.read, cues=_LABELS, further=True, packs=_PLAIN + _OTHERS),
    Reader("date-back", packed_date.back, cues=_DIGITS, further=True, packs=_PLAIN),
    Reader("front-gap", packed_front.read, further=True, packs=_GERMAN),
    Reader("amount-unit", packed_amount.united, cues=_DIGITS, further=True, packs=_PLAIN),
    Reader("amount-date", packed_amount.dated, cues=_DIGITS, further=True, packs=_PLAIN),
    Reader("amount", packed_amount.read, cues=_DIGITS, further=True, packs=_PLAIN),
    Reader("figure-also", packed_figure.also, cues=_DIGITS, further=True, packs=_OTHERS),
    Reader("back-why", packed_back.why, cues=_CAUSES, further=True, packs=_OTHERS),
    Reader("back-when", packed_back.when, cues=_IFS, further=True, packs=("ko",)),
    Reader("when", packed_half.when, cues=_IFS, further=True, packs=("zh",)),
    Reader("thus", packed_half.thus, cues=_SO, further=True, packs=_OTHERS),
    Reader("because", packed_half.because, cues=_CAUSES, further=True, packs=("ko",)),
    Reader("lead-reason", packed_lead.reason, further=True, packs=_GERMAN),
    Reader("lead-condition", packed_lead.condition, further=True, packs=_GERMAN),
    Reader("lead-effect", packed_lead.effect, cues=_ARROWS, further=True, packs=(*_PLAIN, "zh")),
    *(Reader(f"gap-{name}", packed_hole.opened(name), further=True, hole=name) for name in _HOLES),
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
        "sequence",
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
            if reader.packs:
                if pack.code in reader.packs:
                    yield reader, pack, reader.cues
                continue
            words = pack.constructs.get(reader.name)
            if reader.hole in pack.holes:
                yield reader, pack, ()  # its cues are looked for in one way of writing
            if words or (reader.name in _SHAPES and (pack.listed or not reader.worded)):
                yield reader, pack, reader.cues or (words.cues if words else ())
