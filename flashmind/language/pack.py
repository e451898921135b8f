"""What a language pack holds: how a language says each construct, and how to ask for it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from flashmind.language.hole import Hole


@dataclass(frozen=True, slots=True)
class Clause:
    """One way to say a construct: a pattern over a plain sentence, its question, its answer.

    Both are templates over the named groups. `{claim}` comes turned into a question and `{main}`
    into a statement of its own; a `clause` is a claim that must begin with its subject; `{before}` is the sentence before. `term` must be a term and
    `subject` able to stand alone. A group `back` says that the claim is the sentence before,
    `rest` is what stands before the claim; the claim of `own` must name its subject itself.
    """

    pattern: re.Pattern[str]
    question: str
    answer: str = "{answer}"
    own: bool = False


@dataclass(frozen=True, slots=True)
class Construct:
    """The ways to say one construct, and the cues without which none of them fits.

    A cue is looked for in the lower-cased text; `least` and `longest` bound the answer, in words.
    `placed` questions name the topic they stand under unless they do so themselves; where `each`,
    every clause between commas is read by itself; `alone` questions never need a topic;
    an answer ends where `over` is found.
    """

    clauses: tuple[Clause, ...]
    cues: tuple[str, ...]
    least: int = 1
    longest: int = 30
    placed: bool = False
    each: bool = False
    alone: bool = False
    over: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """How a label names the `kind` of its entries, which kinds are `many`, and how they are asked.

    `own` asks for a label that names its topic (`Vorteile von X`), `under` for one that leans on
    the heading; `one` and `one_under` do so where a single answer stands behind the label.
    `comma` parts the entries of a list inside a line.
    """

    kind: re.Pattern[str]
    many: re.Pattern[str]
    ordered: re.Pattern[str]
    own: str
    under: str
    one: str
    one_under: str
    comma: re.Pattern[str]


def same(text: str) -> str:
    """Return TEXT: what a language does that turns nothing round."""
    return text


def unlocalised(template: str, _text: str) -> str:
    """Return TEMPLATE: there is but one way to write the language."""
    return template


@dataclass(frozen=True, slots=True)
class Pack:
    """A language: its constructs by name, its words, and what it does to a clause.

    `turned` makes a question of a claim and `told` a statement of a main clause; both return ""
    where they aren't sure. `lower` sets a subject inside a sentence, `marked` a label as its topic, `localised` writes a template
    as the note writes, and `settled` is the last touch to a question. `leaning` finds what points
    outside a card, `bare` a question whose subject is left to the context. `gloss` returns the
    definition that a text begins with. `cue` asks for what stands behind any other label,
    `hollow` finds an answer that says nothing, `completed` cuts a statement (`lead` and `tail`) behind
    the word that joins its parts, `context` a bare question, `plan` finds what the author means to do or thinks of it,
    `holes` are where a statement may be left open, `halves` cut it at a hinge, `asked` asks for the half in front; both read
    a text `folded`, letter by letter, to one way of writing.
    `formula` asks
    how a quantity is computed, `event` what
    happened in a year, `contrast` how two things differ, `counted` for what a label says how many there are of, `steps` for a
    sequence. `led` finds the first half (`lead`) of a statement with its second (`tail`), `dated`
    asks for what happened on a `day`, in a `month` or `year`, `entries` for the `count` entries of
    a label, and `cuts` by name cut a statement in two before what is to be asked; into two empty
    texts where they aren't sure.
    """

    code: str
    constructs: Mapping[str, Construct]
    frames: re.Pattern[str]
    leaning: re.Pattern[str]
    bare: re.Pattern[str]
    not_a_term: re.Pattern[str]
    not_a_subject: re.Pattern[str]
    asking: re.Pattern[str]
    hollow: re.Pattern[str] = re.compile(r"(?!)")
    plan: re.Pattern[str] = re.compile(r"(?i)\b(?:todo|tbd|fixme)\b")
    completed: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    led: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    dated: Mapping[str, str] = field(default_factory=dict)
    entries: str = ""
    cuts: Mapping[str, Callable[[str], tuple[str, str]]] = field(default_factory=dict)
    listed: Listed | None = None
    holes: Mapping[str, Hole] = field(default_factory=dict)
    halves: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    gloss: Callable[[str], str] = same
    what_is: Callable[[str], str] = same
    turned: Callable[[str], str] = same
    told: Callable[[str], str] = same
    localised: Callable[[str, str], str] = unlocalised
    settled: Callable[[str], str] = same
    folded: Callable[[str], str] = same
    lower: Callable[[str], str] = same
    marked: Callable[[str], str] = same
    context: str = "{topic}: {question}"
    cue: str = "{topic}: {label}?"
    event: str = ""
    formula: str = ""
    contrast: str = ""
    counted: str = ""
    steps: str = ""
    codes: tuple[str, ...] = ()
