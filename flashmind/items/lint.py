"""Lints: what makes a card useless or wrong, found without understanding it.

A hard lint keeps a made item from ever becoming active; a soft one only costs it confidence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language.en import STOP_WORDS
from flashmind.language.plain import words
from flashmind.model import cloze
from flashmind.model.card import sides
from flashmind.model.item import Basic, Cloze, Compare, Content, Listing, Numeric, Ordered, Reversed


@dataclass(frozen=True, slots=True)
class Lint:
    """A check of one item: its name, whether it is hard, and what it finds (a message or "").

    A lint that knows words reads the `languages` that they are of; the others read any.
    """

    name: str
    find: Callable[[Content], str]
    hard: bool
    languages: tuple[str, ...] = ()


@lru_cache(maxsize=1)  # all lints look at one item before the next comes
def _pairs(content: Content) -> tuple[tuple[str, str], ...]:
    return tuple((front, back) for _, front, back in sides(content))


def _empty(content: Content) -> str:
    blank = any(
        not re.search(r"\w|[^\s\w.,;:!?()-]", side) for pair in _pairs(content) for side in pair
    )
    return "a side is empty" if blank or not _pairs(content) else ""


def _debris(content: Content) -> str:
    text = re.sub(r"`[^`]*`", "x", " ".join(side for pair in _pairs(content) for side in pair))
    found = re.search(r"\?\?|\(\s*\)|\\displaystyle|&nbsp;|\{\{c\d+::\s*\}\}|\[\[|\]\]|<!--", text)
    return f"debris of markup: {found[0]}" if found else ""


def _long_answer(content: Content) -> str:
    if not isinstance(content, Basic | Reversed | Numeric):
        return ""
    count = len(words(content.answer))
    return f"the answer has {count} words: split it" if count > 30 else ""


def _wordy_answer(content: Content) -> str:
    if not isinstance(content, Basic | Reversed | Numeric):
        return ""
    return "the answer is long" if len(words(content.answer)) > 20 else ""


def _two_sentences(content: Content) -> str:
    if not isinstance(content, Basic | Reversed):
        return ""
    return "the answer has two sentences" if re.search(r"[.;!?] +[A-Z]", content.answer) else ""


def _long_question(content: Content) -> str:
    return (
        "the question is long"
        if any(len(words(front)) > 40 for front, _ in _pairs(content))
        else ""
    )


def _yes_no(content: Content) -> str:
    question = _question(content)
    found = re.match(
        r"(?i)(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have|must) ", question
    )
    open_ended = re.search(r"(?i)\b(?:what|which|who|how|why|when|where)\b", question)
    return "asks for yes or no" if found and not open_ended else ""


def _pronoun(content: Content) -> str:
    """A pronoun in the question that nothing before it explains."""
    question = _question(content)
    pointing = re.search(r"(?i)\b(?:this|these|those)\b(?! (?:is|are) called)", question)
    if pointing:
        return f"“{pointing[0]}” points at something that is not on the card"
    found = re.search(r"(?i)\b(?:it|they|them|its|their)\b", question)
    if not found or isinstance(content, Cloze):
        return ""
    named = [w for w in words(question[: found.start()]) if w.lower() not in STOP_WORDS | {"call"}]
    impersonal = re.match(
        r"(?i)it when\b|it (?:is|make|take|possible)\b", question[found.start() :]
    )
    return "" if named or impersonal else f"“{found[0]}” has nothing to refer to"


def _dangling(content: Content) -> str:
    text = " ".join(side for pair in _pairs(content) for side in pair)
    found = re.search(
        r"(?i)\bsee (?:also|above|below|figure|section)\b|\b(?:above|below|following|previous) (?:figure|image|picture|table|code|"
        r"example|section|list|formula|equation)\b|\bas (?:shown|seen|mentioned|described) (?:above|below|here|earlier)\b|"
        r"\bblog post\b|\bin this (?:video|lecture|chapter|article|note|post|section)\b|\b(?:figure|fig\.|table|eq\.) \d",
        text,
    )
    return f"points at something that is not on the card: “{found[0]}”" if found else ""


def _narration(content: Content) -> str:
    text = " ".join(side for pair in _pairs(content) for side in pair)
    found = re.search(
        r"(?i)\b(?:we will (?:see|now|discuss|use)|we[’']ll see|as we saw|i (?:think|guess|did|do|don[’']t|was|have|am)|i[’']m)\b|\bmy\b",
        text,
    )
    return f"tells a story: “{found[0]}”" if found else ""


def _leak(content: Content) -> str:
    """The answer, or all its content words, stand in the question."""
    if not isinstance(content, Basic | Reversed):
        return ""
    asked, told = _content_words(content.question), _content_words(content.answer)
    return "the question gives the answer away" if told and set(told) <= set(asked) else ""


def _leak_by_letters(content: Content) -> str:
    """The same where words aren't parted by blanks or change their endings: the answer's letters."""
    if not isinstance(content, Basic | Reversed) or content.answer.isascii():
        return ""
    asked, told = (
        re.sub(r"[\W_]+", "", side).lower() for side in (content.question, content.answer)
    )
    cjk = re.search(r"[가-힣㐀-鿿ぁ-ヿ]", told)
    return "the question gives the answer away" if cjk and len(told) > 1 and told in asked else ""


def _half_leak(content: Content) -> str:
    if not isinstance(content, Basic | Reversed):
        return ""
    asked, told = set(_content_words(content.question)), _content_words(content.answer)
    shared = sum(word in asked for word in told)
    return (
        "the question holds most of the answer"
        if len(told) >= 2 and shared / len(told) > 0.67
        else ""
    )


def _unbalanced(content: Content) -> str:
    for side in (side for pair in _pairs(content) for side in pair):
        text = re.sub(r"```.*?```|`[^`]*`|\$[^$]*\$", " ", side, flags=re.DOTALL)
        if text.count("(") != text.count(")"):  # `a)` and `1)` open nothing
            text = re.sub(r"(?:^|\s)\w{1,2}\)", " ", text)
        if text.count("(") != text.count(")") or "`" in text:
            return "brackets or backticks are not closed"
        low = text.count("„")  # German opens with „ and closes with “
        if (low and low != text.count("“") + text.count("”")) or (
            not low and text.count("“") != text.count("”")
        ):
            return "quotation marks are not closed"
    return ""


def _stutter(content: Content) -> str:
    found = re.search(r"(?i)\b(\w{3,}) \1\b", _question(content))
    return f"“{found[1]}” stands twice" if found else ""


def _list_size(content: Content) -> str:
    if not isinstance(content, Listing | Ordered):
        return ""
    return (
        ""
        if 2 <= len(content.answer) <= 7
        else f"a list of {len(content.answer)} can't be recalled"
    )


def _gap(content: Content) -> str:
    """A gap that nobody can fill: alone in its sentence, a stop word, or shown again in the text."""
    if not isinstance(content, Cloze):
        return ""
    for number in cloze.numbers(content.text):
        rest = cloze.masked(content.text, number).lower()
        for hidden in cloze.hidden_parts(content.text, number):
            if len(_content_words(rest)) < 2:
                return "a gap leaves nothing to go by"
            if re.search(rf"(?<!\w){re.escape(hidden.lower())}(?!\w)", rest) and len(hidden) > 3:
                return f"the gap “{hidden}” is shown elsewhere in the text"
    return ""


def _vague(content: Content) -> str:
    question = _question(content)
    found = re.match(
        r"(?i)what (?:is|are) (?:the )?(?:best|first|last|next|second|same|main|general|other|idea|problem|goal|result)\??$",
        question,
    )
    return "asks for nothing in particular" if found else ""


def _question(content: Content) -> str:
    return content.text if isinstance(content, Cloze) else content.question


@lru_cache(maxsize=4)
def _content_words(text: str) -> tuple[str, ...]:
    return tuple(w.lower().rstrip("s") for w in words(text) if w.lower() not in STOP_WORDS)


def _table_size(content: Content) -> str:
    fits = not isinstance(content, Compare) or len(content.rows) <= 8
    return "" if fits else "a table of more than 8 rows can't be recalled"


LINTS: tuple[Lint, ...] = (
    Lint("empty", _empty, hard=True),
    Lint("debris", _debris, hard=True),
    Lint("long-answer", _long_answer, hard=True),
    Lint("wordy-answer", _wordy_answer, hard=False),
    Lint("two-sentences", _two_sentences, hard=False),
    Lint("long-question", _long_question, hard=False),
    Lint("yes-no", _yes_no, hard=True, languages=("en",)),
    Lint("pronoun", _pronoun, hard=True, languages=("en",)),
    Lint("dangling", _dangling, hard=True, languages=("en",)),
    Lint("narration", _narration, hard=True, languages=("en",)),
    Lint("leak", _leak, hard=True),
    Lint("leak-by-letters", _leak_by_letters, hard=True),
    Lint("half-leak", _half_leak, hard=False),
    Lint("unbalanced", _unbalanced, hard=True),
    Lint("stutter", _stutter, hard=True),
    Lint("list-size", _list_size, hard=True),
    Lint("table-size", _table_size, hard=True),
    Lint("gap", _gap, hard=True),
    Lint("vague", _vague, hard=True, languages=("en",)),
)


def lints(content: Content, language: str = "en") -> Iterator[tuple[Lint, str]]:
    """Yield each lint that fires on CONTENT, which is in LANGUAGE, with its message."""
    for lint in LINTS:
        reads = not lint.languages or language in lint.languages
        if reads and (message := lint.find(content)):
            yield lint, message
