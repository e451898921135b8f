"""The two Anki note types: names, ids, and templates from `templates/anki`.

Never change an id, a field list, or the order of the cards here: Anki would take the notes of every
learner for other ones. A changed template or style needs a later `CHANGED`, or Anki keeps the old.
"""

from dataclasses import dataclass

from flashmind.data import read_template
from flashmind.export.anki_note import CLOZE_FIELDS, QUESTION_FIELDS

CHANGED = 1_795_222_800
"""When the templates or the style last changed, in seconds since 1970 (2026-11-21)."""


@dataclass(frozen=True, slots=True)
class NoteType:
    """One note type: `cards` are (card name, its question field, its answer field)."""

    id: int
    name: str
    fields: tuple[str, ...]
    cards: tuple[tuple[str, str, str], ...]
    is_cloze: bool = False


QUESTION = NoteType(
    1_795_190_001,
    "flashmind question",
    QUESTION_FIELDS,
    (("Card 1", "Question", "Answer"), ("Card 2", "Reverse question", "Reverse answer")),
)
CLOZE = NoteType(
    1_795_190_002, "flashmind cloze", CLOZE_FIELDS, (("Cloze", "Text", "Text"),), is_cloze=True
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A note type's style, and the two sides of each card, in Anki's own template language."""

    style: str
    sides: tuple[tuple[str, str], ...]


def rendered(kind: NoteType) -> Rendered:
    """Return the templates of KIND; ours are Jinja2 with `[[ … ]]`, since Anki's have `{{ … }}`."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        variable_start_string="[[", variable_end_string="]]",
        block_start_string="[%", block_end_string="%]",
        comment_start_string="[#", comment_end_string="#]",
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False,
        loader=FunctionLoader(lambda name: read_template(f"anki/{name}")),
    )  # fmt: skip

    def side(name: str, question: str, answer: str) -> str:
        known = {"question": question, "answer": answer, "is_cloze": kind.is_cloze}
        return environment.get_template(name).render(known)

    sides = tuple(
        (side("front.html", question, answer), side("back.html", question, answer))
        for _, question, answer in kind.cards
    )
    return Rendered(environment.get_template("style.css").render(), sides)
