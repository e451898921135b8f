"""Lints of signs that a rule cut a sentence in the wrong place: what a person writes may hold them."""

import re
from collections.abc import Iterator

from flashmind.items.lints.sides import Lint, all_sides, pairs, without_code
from flashmind.language.plain import words
from flashmind.model import cloze
from flashmind.model.item import Basic, Cloze, Content

_ACRONYM = re.compile(r"[A-Z]{2,6}")
_MOST = 4
"""Words of a gap that a learner can be expected to fill in as written."""
_OPEN_END = re.compile(
    r"(?i)\b(?:and|or|but|the|an?|of|to|with|for|from|which|because|as|is|are|was|were|be|than|while|his|her|its|their|just|very|also|tho|though|"
    r"no|vs?|incl|ca|approx|cf|etc)\.?$"
)
"""How no answer ends."""
_CODE = re.compile(r"\$[^$]*\$|https?:\S+")


def _gaps(content: Content) -> Iterator[tuple[str, str]]:
    """Yield what each gap hides, and the whole text with nothing of it shown."""
    if isinstance(content, Cloze):
        for gap in cloze.gaps(content.text):
            yield gap.hidden, f"{content.text[: gap.start]} {content.text[gap.end :]}"


def _acronym(content: Content) -> str:
    """The long form of a hidden acronym stands beside it: nothing is left to know."""
    for hidden, shown in _gaps(content):
        if _ACRONYM.fullmatch(hidden) and hidden in _initials(shown):
            return f"the gap “{hidden}” is spelt out beside it"
    return ""


def _initials(text: str) -> str:
    return "".join(part[0] for word in words(text) for part in word.split("-") if part).upper()


def _several(content: Content) -> str:
    found = next((hidden for hidden, _ in _gaps(content) if re.search(r",(?!\d)", hidden)), "")
    return f"the gap “{found}” holds several things" if found else ""


def _wordy(content: Content) -> str:
    found = next((hidden for hidden, _ in _gaps(content) if len(words(hidden)) > _MOST), "")
    return f"the gap “{found}” is long" if found else ""


def _open_end(content: Content) -> str:
    """`bug no.`, `it can and`: the rest stood behind."""
    if not isinstance(content, Basic):
        return ""
    found = next((a for _, a in pairs(content) if _OPEN_END.search(without_code(a))), "")
    return f"the answer “{found}” breaks off" if found and len(words(found)) > 1 else ""


def _cry(content: Content) -> str:
    """An author who cries out gives advice or a remark more often than a fact."""
    shown = all_sides(content)
    cries = "!" in shown and re.search(r"[a-z)]!(?![=\w])", without_code(shown))
    return "cries out" if cries else ""


_HEARSAY = re.compile(
    r"\{\{c1::[A-Z][a-z]+\}\} (?:says?|said|thinks?|thought|claims?|claimed|swears?|reckons?|insists?|told|likes?|hates?|prefers?|recommends?)\b"
)


def _hearsay(content: Content) -> str:
    """Who says so matters where the saying is famous, and mostly it is a friend's."""
    said = isinstance(content, Cloze) and _HEARSAY.search(content.text)
    return "asks who says so" if said else ""


_STEM = re.compile(r"(?:(?P<context>[^:?{]{2,60}): )?(?P<stem>.*) …\?$")
_POINTS = re.compile(r"(?i)\b(?:it|its|they|them|their|this|that|these|you|your)\b")
_FEW = 6


def _stem(content: Content) -> tuple[str, str] | None:
    """Return the context and the words of a sentence that is to be completed."""
    asked = content.question if isinstance(content, Basic) else ""
    found = _STEM.match(asked) if asked.endswith(" …?") else None
    return (found["context"] or "", found["stem"]) if found else None


def _stump(content: Content) -> str:
    """`Agency uses …?`: a few words below no heading may go on in many ways."""
    stem = _stem(content)
    short = stem and not stem[0] and len(words(stem[1])) < _FEW
    open_end = stem and stem[1].endswith(("depends on", "depend on"))
    return "few words ask for nothing sure" if short or open_end else ""


def _stem_points(content: Content) -> str:
    stem = _stem(content)
    found = _POINTS.search(without_code(stem[1])) if stem else None
    return f"“{found[0]}” may mean more than one thing" if found else ""


def _stem_aside(content: Content) -> str:
    """An aside in the words to complete: what follows seldom hangs on all of them."""
    stem = _stem(content)
    return "what is to be completed has an aside" if stem and " (" in without_code(stem[1]) else ""


def _why_you(content: Content) -> str:
    """Why YOU do it: advice, whose reason is one of several."""
    asked = content.question if isinstance(content, Basic) else ""
    return (
        "asks why you do it"
        if re.search(r"(?i)\bwhy (?:should|do|would|must) you\b", asked)
        else ""
    )


_NAVIGATION = re.compile(
    r"(?i)(?:^|: )(?:\{\{c1::)?(?:related|further(?: reading)?|see also|past papers?|links?|sources?|references?|tags?|previous|next|"
    r"to ?do|reading|questions?)(?:\}\})?(?: –|:|\?)|(?:–|→|->|:) look up (?:what|how|why|the|whether)\b"
)
_SEE = re.compile(r"(?i)see (?:\w+ )?\w+$")


def _navigation(content: Content) -> str:
    """`Related: …`, `→ see drive`: where to go on, nothing to know."""
    found = _NAVIGATION.search(content.text if isinstance(content, Cloze) else content.question)
    goes = isinstance(content, Basic) and _SEE.match(content.answer)
    return "says where to go on, not what is so" if found or goes else ""


_BARE_CUE = re.compile(r"[^:?…–→=>]+\?$")
_ASKS = re.compile(r"(?i)\b(?:what|which|who|whom|whose|how|why|when|where)\b")


def _bare_cue(content: Content) -> str:
    """`Manzikert?`: below no heading it may ask for anything."""
    bare = isinstance(content, Basic) and _BARE_CUE.match(content.question)
    return "doesn't say what is asked" if bare and not _ASKS.search(bare[0]) else ""


_TASTE = re.compile(r"(?i)you (?:enjoy|like|love|want|hate)\b")


def _taste(content: Content) -> str:
    told = isinstance(content, Basic) and _TASTE.match(content.answer)
    return "the answer is a matter of taste" if told else ""


def _asterisk(content: Content) -> str:
    """Emphasis that was cut in two leaves a mark on either side."""
    cloze_text = isinstance(content, Cloze) and (content.text,)
    for side in cloze_text or (side for pair in pairs(content) for side in pair if "*" in side):
        bare = _CODE.sub("", without_code(side))
        if len(re.findall(r"(?<![\w*(])\*+(?=\w)|(?<=\w)\*+(?![\w*)])", bare)) % 2:
            return "emphasis is cut in two"
    return ""


CUT: tuple[Lint, ...] = (
    Lint("gap-acronym", _acronym, hard=True, misread=True),
    Lint("gap-several", _several, hard=False, misread=True),
    Lint("gap-wordy", _wordy, hard=False, languages=("en",), misread=True),
    Lint("open-end", _open_end, hard=False, languages=("en",), misread=True),
    Lint("cry", _cry, hard=False, misread=True),
    Lint("hearsay", _hearsay, hard=False, languages=("en",), misread=True),
    Lint("stump", _stump, hard=False, languages=("en",), misread=True),
    Lint("stem-points", _stem_points, hard=False, languages=("en",), misread=True),
    Lint("stem-aside", _stem_aside, hard=False, languages=("en",), misread=True),
    Lint("why-you", _why_you, hard=False, languages=("en",), misread=True),
    Lint("navigation", _navigation, hard=True, languages=("en",), misread=True),
    Lint("taste", _taste, hard=False, languages=("en",), misread=True),
    Lint("bare-cue", _bare_cue, hard=False, languages=("en",), misread=True),
    Lint("asterisk", _asterisk, hard=False, misread=True),
)
