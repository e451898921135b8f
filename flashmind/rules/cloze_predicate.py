"""What is said of it, to fill in.

A statement with all that follows its verb hidden, up to the next stop or linking word.

    - Linen fibres can stay stiff while the weave softens
    - A copper pan conducts the heat of the flame
    - If the occupier has no exclusive possession he is a mere licensee, whatever the document says.
"""

import re
from collections.abc import Callable, Iterator

from flashmind.language import en
from flashmind.language.closed import BE, DETERMINERS, is_adverb
from flashmind.language.inversion import is_command
from flashmind.language.plain import words
from flashmind.language.statement import Clause, parsed
from flashmind.language.verbs import NOUNS_TOO, VERBS, forms
from flashmind.model.fact import Gapped
from flashmind.model.note import Block
from flashmind.rules.gaps import Statement, gapped
from flashmind.rules.phrases import POINTING, VAGUE, hushed, is_worth, pieces
from flashmind.rules.prose import told

_FRONT = re.compile(
    r"(?:If|When|Once) [^,;:]{8,80}? (?:he|she|it|they) (?:is|are|was|were|has|have|can|may|must|becomes?|gets?|needs?|loses?) (?=\w)"
)
_LABEL = re.compile(r"^[^:]{3,60}: ")
_WEAK = re.compile(
    r"(?i)(?:very|so|too|really|quite|also|often|usually|always|never|mostly|not|just|still|only|almost|nearly|then|now|therefore|thus)\b"
)
_OPEN = re.compile(
    r"(?i)\b(?:of|to|in|for|with|by|and|or|the|an?|as|from|on|at|not|most|more|than|very)$"
)
_SKIP = re.compile(r"(?i)(?:to )?(?:be (?!able|careful|sure|used))?(?:the |an? )?")
_TIED = re.compile(
    r"(?:[a-z]+(?:ed|en|wn|ung|ade|ept|old|eld|und|ought|aught|un|lt|ut) (?:[a-z]+ly )?)?(?:in|on|at|against|after|before|from|by|to|with|for|of|behind|into|under|over|between|through|during|within|along|above|below) (?:the |an? )?"
)
"""What is shown before what is hidden: a participle with its preposition, or that alone."""
_LAST = re.compile(
    r"(?i) (?:even|precisely|only|also|too|afterwards|again|already|instead|completely|entirely|\w+ly)$"
)
_GOES_ON = re.compile(
    r" (?:is|are|was|were|can|has|that|who|which|whose|if) |, (?:and|namely|that is|i\.e|viz)\b|, [\w-]+, |, (?:[\w-]+ ){0,2}[\w-]+,? (?:and|or) "
)
"""What follows where the hidden words are torn from their clause."""
_AND = re.compile(r" (?:and|or|but) (\w+)")
_EMPTY = frozenset(
    {"everything", "nothing", "anything", "something", "one", "someone", "everyone", "you", "we"}
)
_TORN = frozenset(
    "if when because since unless until while although as up down out off how what whether that which who why where".split()
)
_ANEW = frozenset({"no", "isn", "it", "they", "each", "nobody", "then", "aren", "doesn", "cannot"})
_EMPTY_FIRST = frozenset(
    "be is are used able meant popular given large good been large easy hard difficult important possible necessary useful crucial best better - about seen known careful".split()
)
_NOT_SAID = frozenset(
    "seem help let try look make appear tend want use give owe tell offer grant teach send lend deny keep render leave call name allow ask set equal".split()
)
_ODD = re.compile(r"\b(?:above|below|figure|image|following)\b|[`\"“”\d$%=<>+/]|\band so\b")
_FEWEST, _MOST, _LEAST, _LONGEST = 2, 7, 6, 26
_SUBJECT = 2


def front(block: Block) -> Iterator[Gapped]:
    """Yield what something is under a condition in front that no comma ends hidden."""
    return _hidden(block, _fronted)


def state(block: Block) -> Iterator[Gapped]:
    """Yield what something is, can be or must be hidden."""
    return _hidden(block, lambda statement, text: _behind_verb(statement, text, helped=True))


def act(block: Block) -> Iterator[Gapped]:
    """Yield what something does, and to what, hidden behind its verb."""
    return _hidden(block, lambda statement, text: _behind_verb(statement, text, helped=False))


def _hidden(block: Block, starts: Callable[[Statement, str], int]) -> Iterator[Gapped]:
    for statement in told(block):
        if not _LEAST <= len(words(statement.text)) <= _LONGEST:
            continue
        text = hushed(statement.text)
        start = starts(statement, text)
        if start and (span := _span(text, start)):
            yield from gapped(statement, [span], most=1, least=3)


def _span(text: str, start: int) -> tuple[int, int] | None:
    end = next((end for _, end in pieces(text) if end > start), len(text))
    skipped = _SKIP.match(text, start, end)
    start = skipped.end() if skipped else start
    tied = _TIED.match(text, start, end)
    start = tied.end() if tied else start
    hidden = _LAST.sub("", _alone(text[start:end].rstrip(" .!,;")))
    fit = _is_named(hidden) if tied else _is_answer(hidden)
    goes_on = _GOES_ON.match(text, start + len(hidden))
    return (start, start + len(hidden)) if fit and not goes_on else None


def _is_named(hidden: str) -> bool:
    """Whether what stands behind a preposition names something."""
    return is_worth(hidden.lower().split()) and not _ODD.search(hidden)


def _fronted(_: Statement, text: str) -> int:
    found = _FRONT.match(text)
    return found.end() if found else 0


def _behind_verb(statement: Statement, text: str, *, helped: bool) -> int:
    """Return where the rest of the clause starts whose subject says enough; 0 if unsure."""
    body = _LABEL.sub("", text)
    clause = statement.clause if body == text else parsed(body)
    if not clause or not clause.rest or clause.negated or not _is_sure(clause):
        return 0
    if bool(clause.auxiliary) != helped or is_command(body):
        return 0
    subject = [w for w in words(clause.subject) if w.lower() not in en.STOP_WORDS]
    named = len(subject) + bool(statement.context) >= _SUBJECT or bool(clause.lead)
    listed = clause.auxiliary in BE and re.match(r"(?:an?|the|one) ", clause.rest)
    empty = clause.subject.split(" ", 1)[0].lower() in _EMPTY
    at = text.rfind(clause.rest)
    return at if named and not (listed or empty) and at > 0 else 0


def _is_sure(clause: Clause) -> bool:
    """Whether what was read as the verb is no noun."""
    if clause.verb in _NOT_SAID:
        return False
    noun = clause.verb in NOUNS_TOO and clause.form == "base"
    return not noun or clause.rest.split(" ", 1)[0] in DETERMINERS


def _alone(told: str) -> str:
    """Return TOLD without a second thing that is said of its subject."""
    for found in _AND.finditer(told):
        word = found[1].lower()
        verbal = word in VERBS or any(base not in NOUNS_TOO for base, _ in forms(word))
        if verbal or word in _ANEW or parsed(told[found.start(1) :]):
            return told[: found.start()]
    return told


def _is_answer(hidden: str) -> bool:
    """Whether what is hidden is whole, says something, and points at nothing."""
    bare = [word.lower() for word in words(hidden)]
    if not _FEWEST <= len(bare) <= _MOST or _ODD.search(hidden) or _OPEN.search(hidden):
        return False
    weak = (
        _WEAK.match(hidden)
        or bare[0] in _TORN | _EMPTY_FIRST
        or not hidden[0].isalpha()
        or is_adverb(bare[0])
        or not POINTING.isdisjoint(set(bare) - {"one", "others", "other"})
    )
    return not weak and sum(word not in VAGUE and len(word) > 2 for word in bare) >= 1
