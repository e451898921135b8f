"""Lints of the shape: empty sides, debris of markup, sizes, lists that can't be learnt."""

import re

from flashmind.items.lints.sides import Lint, all_sides, pairs, question, without_code
from flashmind.language.plain import words
from flashmind.model.item import Basic, Cloze, Compare, Content, Listing, Numeric, Ordered, Reversed

_DEBRIS = re.compile(r"\?\?|\(\s*\)|\\displaystyle|&nbsp;|\{\{c\d+::\s*\}\}|\[\[|\]\]|<!--|^\W*\?$")
_TO_DO = re.compile(r"(?:(?i:todo|tbd|tba|fixme|wip|to do)|TODO\b.*|TBD\b.*)\W*")
_OPEN = re.compile(r"(?i)\b(?:for example|such as|including|among others)\b|\be\.?g\.")
_MORE = re.compile(r"(?i)\b(?:etc|and so on|and more)\b\.?$|(?:…|\.{3})$")
_VALUE = re.compile(r"[\W\d_]*\d[\W\d_]*\w{0,3}|\S* ?=[^=].*")
_LABEL = re.compile(
    r"(?i)(?:.* [-–] )?(?:here|let[’']?s|examples?|note|then|topics|see|now|for example)\b"
)
_CLOSED = re.compile(r"```.*?```|`[^`]*`|\$[^$]*\$|\\.", re.DOTALL)

_SECOND = re.compile(r"[.;!?] +[A-Z]")
_SAYS = re.compile(r"\w|[^\s\w.,;:!?()-]")
_FORMULA = re.compile(r"\$(?!\d).*[\\^_{}=]")
_TWICE = re.compile(r"(?i)\b(\w{3,}) \1\b")


def _empty(content: Content) -> str:
    blank = any(not _SAYS.search(side) for pair in pairs(content) for side in pair)
    return "a side is empty" if blank or not pairs(content) else ""


def _debris(content: Content) -> str:
    found = _DEBRIS.search(without_code(all_sides(content))) or _DEBRIS.match(question(content))
    return f"debris of markup: {found[0]}" if found else ""


def _placeholder(content: Content) -> str:
    """An answer, or an entry of one, that its author has yet to write."""
    backs = [line.strip("-| ") for _, back in pairs(content) for line in back.splitlines()]
    found = next((back for back in backs if _TO_DO.fullmatch(back)), "")
    return f"the answer is still to be written: “{found}”" if found else ""


def _answer_words(content: Content) -> int:
    return len(words(content.answer)) if isinstance(content, Basic | Reversed | Numeric) else 0


def _long_answer(content: Content) -> str:
    count = _answer_words(content)
    return f"the answer has {count} words: split it" if count > 30 else ""


def _wordy_answer(content: Content) -> str:
    return "the answer is long" if _answer_words(content) > 20 else ""


def _two_sentences(content: Content) -> str:
    if not isinstance(content, Basic | Reversed):
        return ""
    return "the answer has two sentences" if _SECOND.search(content.answer) else ""


def _long_question(content: Content) -> str:
    wordy = not isinstance(content, Cloze) and len(words(content.question)) > 26
    return "the question is long" if wordy else ""


def _unbalanced(content: Content) -> str:
    for side in (side for pair in pairs(content) for side in pair):
        marked = "`" in side or "$" in side or "\\" in side
        text = _CLOSED.sub(" ", side) if marked else side
        if text.count("(") != text.count(")"):  # `a)` and `1)` open nothing
            text = re.sub(r"(?:^|\s)\w{1,2}\)", " ", text)
        if text.count("(") != text.count(")") or text.count("[") != text.count("]") or "`" in text:
            return "brackets or backticks are not closed"
        if "$" in text and _FORMULA.search(text):  # a price opens no formula
            return "a formula is not closed"
        if _has_open_quotes(text):
            return "quotation marks are not closed"
    return ""


def _has_open_quotes(text: str) -> bool:
    straight = re.sub(r"(?<=\d)[\"']", "", text).count('"') if '"' in text else 0  # 5" are inches
    low = text.count("„")  # German opens with „ and closes with “
    if low:
        return low != text.count("“") + text.count("”")
    return text.count("“") != text.count("”") or straight % 2 == 1


def _stutter(content: Content) -> str:
    found = _TWICE.search(question(content))
    return f"“{found[1]}” stands twice" if found else ""


def _entries(content: Content) -> tuple[str, ...]:
    return content.answer if isinstance(content, Listing | Ordered) else ()


def _list_size(content: Content) -> str:
    if not isinstance(content, Listing | Ordered) or 2 <= len(content.answer) <= 7:
        return ""
    return f"a list of {len(content.answer)} can't be recalled"


def _long_entry(content: Content) -> str:
    found = next((entry for entry in _entries(content) if len(words(entry)) > 16), "")
    return "an entry of the list is long" if found else ""


def _values(content: Content) -> str:
    entries = _entries(content)
    numbers = [entry for entry in entries if _VALUE.fullmatch(without_code(entry))]
    return "a list of bare values can't be recalled" if entries and numbers == [*entries] else ""


def _open_list(content: Content) -> str:
    entries = _entries(content)
    more = next((entry for entry in entries if _MORE.search(entry)), "")
    found = more or (_OPEN.search(question(content)) if entries else None)
    return "the list is open: nobody knows where to stop" if found else ""


def _list_label(content: Content) -> str:
    named = not _entries(content) or not _LABEL.match(question(content))
    return "" if named else "the label of the list does not say what it lists"


def _table_size(content: Content) -> str:
    fits = not isinstance(content, Compare) or len(content.rows) <= 8
    return "" if fits else "a table of more than 8 rows can't be recalled"


SHAPE: tuple[Lint, ...] = (
    Lint("empty", _empty, hard=True),
    Lint("debris", _debris, hard=True),
    Lint("placeholder", _placeholder, hard=True),
    Lint("long-answer", _long_answer, hard=True),
    Lint("wordy-answer", _wordy_answer, hard=False),
    Lint("two-sentences", _two_sentences, hard=False),
    Lint("long-question", _long_question, hard=False),
    Lint("unbalanced", _unbalanced, hard=True),
    Lint("stutter", _stutter, hard=True),
    Lint("list-size", _list_size, hard=True),
    Lint("list-entry", _long_entry, hard=False, misread=True),
    Lint("list-values", _values, hard=True, misread=True),
    Lint("list-open", _open_list, hard=True, languages=("en",), misread=True),
    Lint("list-label", _list_label, hard=True, languages=("en",), misread=True),
    Lint("table-size", _table_size, hard=True),
)
