"""Lints of what is given away, or left open: leaks, pronouns, pointers, narration."""

import re

from flashmind.items.lints.sides import Lint, all_sides, content_words, question
from flashmind.language.en import STOP_WORDS
from flashmind.language.plain import tokens, words
from flashmind.model import cloze
from flashmind.model.item import Basic, Cloze, Content, Reversed

_CHOOSING = re.compile(r"(?i)\bwhich\b|\bor\b|\bhow many\b|: when\b|\bwhat (?:is|are) the most\b")
_CHOICE = frozenset("which or many when most".split())
"""Words of which _CHOOSING needs one; the same below, for many lints look at every item."""
_OPERATOR = re.compile(r"[<>=^\d]")
_POINTING = re.compile(
    r"(?i)\b(?:this|these|those)\b(?! (?:(?:is|are) called|(?:may|can) happen)|(?<=those) (?:of|that|who|which|with|in|for|from)\b)"
)
_POINTERS = frozenset({"this", "these", "those"})
_PRONOUN = re.compile(r"(?i)\b(?:it|they|them|its|their)\b")
_PRONOUNS = frozenset("it they them its their".split())
_IMPERSONAL = re.compile(
    r"(?i)it (?:when|that)\b|it (?:\w+ )?(?:is|be|make|makes|take|takes|help|possible)\b"
)
_DANGLING = re.compile(
    r"(?i)\bsee (?:also|above|below|figure|section)\b|"
    r"\bsee (?:\w+ )?(?:handouts?|slides?|notes?|chapter|page|appendix|sheet|book|link|docs?)\b|"
    r"\b(?:above|below|following|previous) (?:figure|image|picture|table|code|example|section|list|formula|equation)\b|"
    r"\bas (?:shown|seen|mentioned|described) (?:above|below|here|earlier)\b|\bthis (?:image|figure|picture|diagram|plot|screenshot)\b|"
    r"\bblog post\b|\bin (?:this|the (?:last|next|previous)) (?:video|lecture|chapter|article|note|post|section|example|week)\b|"
    r"\bthe (?:top|bottom|left|right) (?:part|one|picture|figure)\b|\b(?:figure|fig\.|table|eq\.) \d|\bthe (?:above|following)[?:.]"
)
_ELSEWHERE = frozenset(
    """see above below following previous shown seen mentioned described image figure picture diagram plot
    screenshot blog video lecture chapter article note post section example week part one fig table
    eq""".split()
)
_DEICTIC = re.compile(r"(?i)(?:this|these|those|such|here)\b")
_STORY = re.compile(
    r"(?i)\b(?:we will (?:see|now|discuss|use)|we[’']ll see|as we saw|in the lecture|i (?:think|guess|did|do|don[’']t|was|have|am)|i[’']m)\b|\bmy\b"
)
_LITTLE = STOP_WORDS | {"call"}
_TELLER = frozenset("we lecture i my".split())
_ANAPHORA = re.compile(
    r"(?i)(?:[^:]{2,40}: )?(?:it|they|this|these|those|such|here|also|but|so|then|next|instead|for instance|for example|in that case|that)\b(?! is that)"
)


def _leak(content: Content) -> str:
    """The answer, or all its content words, stand in the question."""
    if not isinstance(content, Basic | Reversed) or _may_name(content):
        return ""
    asked, told = content_words(content.question), content_words(content.answer)
    return "the question gives the answer away" if told and set(told) <= set(asked) else ""


def _may_name(content: Basic | Reversed) -> bool:
    """Whether the question names its options, or the answer turns on a number or an operator."""
    choosing = not _CHOICE.isdisjoint(tokens(content.question))
    return " in terms of " in content.question or bool(
        (choosing and _CHOOSING.search(content.question)) or _OPERATOR.search(content.answer)
    )


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
    if not isinstance(content, Basic | Reversed) or _may_name(content):
        return ""
    asked, told = set(content_words(content.question)), content_words(content.answer)
    shared = sum(word in asked for word in told)
    held = len(told) >= 2 and shared / len(told) > 0.67
    return "the question holds most of the answer" if held else ""


def _pronoun(content: Content) -> str:
    """A pronoun in the question that nothing before it explains."""
    asked = question(content)
    said = tokens(asked)
    pointing = None if _POINTERS.isdisjoint(said) else _POINTING.search(asked)
    if pointing:
        return f"“{pointing[0]}” points at something that is not on the card"
    found = None if _PRONOUNS.isdisjoint(said) else _PRONOUN.search(asked)
    if not found or isinstance(content, Cloze):
        return ""
    named = [w for w in words(asked[: found.start()]) if w.lower() not in _LITTLE]
    fine = named or _IMPERSONAL.match(asked, found.start())
    return "" if fine else f"“{found[0]}” has nothing to refer to"


def _anaphora(content: Content) -> str:
    found = _ANAPHORA.match(cloze.uncovered(content.text)) if isinstance(content, Cloze) else None
    return f"“{found[0]}” points back at something that is not on the card" if found else ""


def _deictic(content: Content) -> str:
    told = isinstance(content, Basic | Reversed) and content.answer
    found = _DEICTIC.match(told) if told else None
    return f"the answer starts with “{found[0]}”" if found else ""


def _dangling(content: Content) -> str:
    shown = all_sides(content)
    found = None if _ELSEWHERE.isdisjoint(tokens(shown)) else _DANGLING.search(shown)
    return f"points at something that is not on the card: “{found[0]}”" if found else ""


def _narration(content: Content) -> str:
    shown = all_sides(content)
    found = None if _TELLER.isdisjoint(tokens(shown)) else _STORY.search(shown)
    return f"tells a story: “{found[0]}”" if found else ""


LEAKS: tuple[Lint, ...] = (
    Lint("leak", _leak, hard=True),
    Lint("leak-by-letters", _leak_by_letters, hard=True),
    Lint("half-leak", _half_leak, hard=False),
    Lint("pronoun", _pronoun, hard=True, languages=("en",)),
    Lint("anaphora", _anaphora, hard=True, languages=("en",), misread=True),
    Lint("deictic-answer", _deictic, hard=False, languages=("en",), misread=True),
    Lint("dangling", _dangling, hard=True, languages=("en",)),
    Lint("narration", _narration, hard=True, languages=("en",)),
)
