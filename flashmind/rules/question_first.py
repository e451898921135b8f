"""Question and what follows.

A question as heading, bold line or bullet over several lines: the one that answers is the first,
or the one that says because, so, or which to use.

    ## When should I add an index?
    When a column is often searched. Small tables need none.
"""

import re
from collections.abc import Iterator

from flashmind.language.plain import plain, words
from flashmind.model.fact import Pair, Quote
from flashmind.model.note import Block, Sentence
from flashmind.rules.question_heading import answers, is_asking
from flashmind.rules.why_not import is_bare_yes

_REASON = re.compile(r"(?i)(?:because|since|so that|due to|to avoid)\b")
_ADVICE = re.compile(
    r"(?i)use\b|(?:so|therefore|thus|hence|instead|then)\b.*\b(?:use|choose|take)\b"
)
_AWAY = re.compile(
    r"(?i)(?:this|that|these|those|it|they|suppose|imagine|say|let|for (?:example|instance)|e\.g|see|todo|well|depends)\b"
)


def read(block: Block) -> Iterator[Pair]:
    """Yield the question with the sentence that answers it, out of several."""
    question = plain(block.text)
    if not question.endswith("?") or not is_asking(question):
        return
    below_it = tuple(answers(block.children))
    told = [(below, said) for below in below_it for said in below.sentences]
    if len(told) < 2 or below_it[0].kind not in {"bullet", "paragraph"}:
        return
    paragraph = told[0][0].kind == "paragraph" or len({below.first for below, _ in told}) == 1
    said = _chosen(question, [sentence for _, sentence in told], first=paragraph)
    if not said:
        return
    text = re.sub(r"(?<!\.)\.$", "", plain(said.text))
    if 1 <= len(words(text)) <= 30 and not text.endswith(("?", ":")) and not is_bare_yes(text):
        place = Quote(said.text, said.first, said.last, block.section, (block.first,))
        yield Pair(place, question, text)


def _chosen(question: str, told: list[Sentence], *, first: bool) -> Sentence | None:
    """Return the sentence that answers: a reason or advice where asked for, else the FIRST."""
    sign = _REASON if re.match(r"(?i)why\b", question) else None
    advice = r"(?i)(?:which|what|how) .*\buse\b|what (?:if|do|should|can)\b"
    sign = _ADVICE if re.match(advice, question) else sign
    fits = [said for said in told if sign and sign.match(plain(said.text))]
    if fits or not first or _AWAY.match(told[0].text):
        return fits[0] if fits else None
    short = re.match(r"(?i)(?:why|how) (?!many|much|long|often|big|far)", question)
    return None if short and len(words(told[0].text)) < 4 else told[0]
