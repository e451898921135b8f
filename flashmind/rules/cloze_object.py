"""Object to fill in.

A statement with a subject of its own that nothing else reads, the noun after its verb hidden.

    ## Tendon vs ligament
    - A tendon connects muscle to bone.
"""

import re
from collections.abc import Iterator

from flashmind.language import en
from flashmind.language.closed import PREPOSITIONS
from flashmind.language.grammar import is_noun_phrase, is_plural
from flashmind.language.plain import words
from flashmind.language.statement import Clause
from flashmind.language.verbs import participle
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import gapped, statements

_NOUN = re.compile(
    r"(?P<article>(?:the|an?|its|their|his|her|all|no|more|less|most|both|only|each|every) )?(?P<noun>[^\W\d_][\w’'-]*(?: [\w’'-]+){0,4}?)"
    rf"(?= (?:{'|'.join(sorted(PREPOSITIONS))}|and|or|that|which|who|so|because|when|if|but|to|than|where|while|not|as|more|less|better|worse|faster|slower|well|back|up|down|out|off|away|too|only|first|instead)\b|[,;:.(–—→]| -|$)"
)
_AGENT = re.compile(
    r"\bby (?P<article>the |an? )?(?P<noun>[^\W\d_][\w’'-]*(?: [\w’'-]+){0,2}?)(?=,|;|\.| \(| and | in | at | to |$)"
)
_WHOLE = re.compile(
    r"$|[.;:]|,? (?:not|so|because|but|which) | (?:to|into|with|on|in|at|during|by) "
)
"""What may follow an object that nothing belongs to any more."""
_PART = re.compile(r"(?:ed|ly|much|many|more|parallel)$")
_LONGEST = 16
_WITH_STATE = {
    "keep",
    "make",
    "leave",
    "render",
    "let",
    "set",
    "get",
    "become",
    "seem",
    "look",
    "taste",
    "feel",
    "help",
}
"""Verbs whose object comes with what it becomes: `keeps the skin soft`."""
_VAGUE = frozenset(
    "potential ability chance effect impact tendency role need huge big large great small lot lots bit way part power".split()
)
_ADVERBS = frozenset(
    "out up down off over away back inside outside somewhere everywhere already own straight fast slow hard high low well together apart twice once close far long".split()
)
_PLAIN = (
    _VAGUE
    | _ADVERBS
    | en.STOP_WORDS
    | en.NOT_A_SUBJECT
    | en.COMPARATIVES
    | en.NOT_A_TERM
    | en.GENERIC
)


def read(block: Block) -> Iterator[Gapped]:
    """Yield statements with the object of their verb, or the agent of a passive, hidden."""
    for statement in statements(block):
        clause = statement.clause
        plain = clause and not clause.negated and ":" not in clause.subject
        span = _object(statement.text, clause) if clause and plain else None
        if span:
            yield from gapped(statement, [span], most=1)


def _object(text: str, clause: Clause) -> tuple[int, int] | None:
    """Return where the object of a clause stands in TEXT; None where it has none worth hiding."""
    at = text.rfind(clause.rest) if clause.rest else -1
    passive = clause.auxiliary in {"is", "are", "was", "were"} and participle(
        clause.rest.split(" ")[0]
    )
    found = (
        _AGENT.search(clause.rest)
        if passive
        else _NOUN.match(clause.rest)
        if clause.verb and clause.verb not in _WITH_STATE
        else None
    )
    unsure = clause.form == "base" and not is_plural(clause.subject)
    if at < 0 or unsure or not found or re.match(r"(?i)(?:we|you|i|he|she)\b", clause.subject):
        return None
    noun = found["noun"]
    fit = (
        is_noun_phrase(noun, 4)
        and noun.lower() not in _PLAIN
        and (words(noun) or [""])[0].lower() not in _PLAIN
    )
    fit = fit and not (words(noun) or [""])[0].endswith("ly")
    after = clause.rest[found.end("noun") :]
    whole = _WHOLE.match(after) and not _PART.search(noun) and len(words(text)) <= _LONGEST
    fit = fit and bool(whole) and len(noun) > 2
    return (at + found.start("noun"), at + found.end("noun")) if fit else None
