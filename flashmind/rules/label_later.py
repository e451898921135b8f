"""What later sentences say of a labelled thing.

`**Label** sentence. Its … loses …`: a later sentence, shown below the label up to its verb.

    **Verhansung** A town is thrown out. Its merchants lost all privileges abroad.
"""

import re
from collections.abc import Iterator

from flashmind.language.grammar import is_plural
from flashmind.language.plain import statement, words
from flashmind.language.statement import parsed
from flashmind.model.fact import Pair
from flashmind.model.note import Block
from flashmind.rules.gaps import is_pasted, is_told
from flashmind.rules.hinge import content, ended, shown
from flashmind.rules.labelled import Labelled, completed, is_answer, labelled
from flashmind.rules.openings import HINGED, SIGNS, clauses, opening_for
from flashmind.rules.units import quote

_FEW = 4
"""Sentences of a block, at most: in a longer one `it` may mean another thing."""
_SUBJECT = re.compile(r"(?i)(it|they|this)(?= )")
_ASTRAY = re.compile(
    r"(?i)\b(?:he|she|him|these|those|that one|also|then|another|same|other|here|there)\b"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield a card for each sentence behind one that opens with a label, up to the next label."""
    if len(block.sentences) < 2 or not (found := labelled(block)):
        return
    at = {(one.sentence.first, one.sentence.text): one for one in found}
    above: Labelled | None = None
    for before, sentence in zip(
        ("", *(s.text for s in block.sentences)), block.sentences, strict=False
    ):
        if one := at.get((sentence.first, sentence.text)):
            above = one
        elif (
            above
            and len(block.sentences) <= _FEW
            and not is_pasted(sentence, block)
            and sentence.first == above.sentence.last
            and before == above.sentence.text
        ):
            text = statement(sentence.text)
            if is_told(text, sentence, 2) and not HINGED.search(text):
                here = Labelled(above.label, text, above.context, quote(block, sentence), sentence)
                yield from filter(None, (_told(here, clause) for clause in clauses(text)))


def _told(found: Labelled, clause: str) -> Pair | None:
    kind = opening_for(found.label, clause)
    if kind in {"does", "must"}:
        return completed(found, clause, kind, SIGNS[kind])
    if back := _SUBJECT.match(clause):
        named = is_plural(found.label) == (back[1].lower() == "they")
        return _sentence(found, f"{found.label}{clause[back.end() :]}") if named else None
    return _sentence(found, clause) if re.match(r"(?:Its|Their) ", clause) else None


def _sentence(found: Labelled, text: str) -> Pair | None:
    """Return the card that shows a sentence up to its verb and asks for the rest."""
    owned = re.sub(r"^(?:Its|Their) ", "The ", text)
    clause = parsed(owned) if text and not _ASTRAY.search(text) else None
    if not clause or not clause.rest or not text.endswith(clause.rest) or len(words(text)) > 24:
        return None
    lead, told = text[: -len(clause.rest)].strip(), ended(clause.rest)
    about = found.label if not text.startswith(found.label) else found.context
    fits = is_answer(told) and not content(told) <= content(f"{about} {lead}")
    lead = (
        lead[:1].lower() + lead[1:] if re.match(r"(?:It|Its|The|A|An|Their|They)\b", lead) else lead
    )
    return Pair(found.quote, shown(about, lead), told) if fits else None
