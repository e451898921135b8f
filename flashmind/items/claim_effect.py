"""Claims of effect and rank: a large batch speeds up training, A is faster than B, never do C."""

import re
from collections.abc import Iterator

from flashmind.items.claim import Claim, Thought, noun, sized, sizes
from flashmind.items.claim_number import USUAL
from flashmind.language.grammar import without_article
from flashmind.language.plain import tokens

_OF = r"(?:[ ,](?:down |up )?(?:the |a )?(?P<what>[a-z]+))?"
_HEDGE = r"(?:may |might |can |could |will |would )?"
EFFECTS: tuple[tuple[str, int, re.Pattern[str]], ...] = tuple(
    (name, way, re.compile(rf"(?i)(?<![\w-])(?:{pattern})(?![\w-])"))
    for name, way, pattern in (
        ("speed", 1, rf"(?:speeds? up|speed up|accelerates?){_OF}"),
        ("speed", 1, rf"(?:faster|quicker|rapid){_OF}"),
        ("speed", 1, r"(?P<what>training|learning|convergence|inference|trains?|learns?|converges?) (?:is |gets |becomes )?(?:much )?(?:faster|quicker|fast)"),
        ("speed", -1, rf"slows?{_OF}(?: down)?"),
        ("speed", -1, r"(?:slow|slower) (?P<what>training|learning|convergence|inference)"),
        ("speed", -1, r"(?P<what>training|learning|convergence|inference|trains?|learns?|converges?) (?:is |gets |becomes )?(?:much )?(?:slower|slow|slowly)"),
        ("speed", -1, r"(?:takes? longer to|longer|more) (?P<what>train|learn|converge|training|learning)(?: time)?"),
        ("speed", -1, r"(?:takes?|needs?) (?:more|longer) (?P<what>training) time"),
        ("accuracy", 1, r"more accurate(?: (?:the |its |their )?(?P<what>[a-z]+))?|(?:higher|better) accuracy|(?:improves?|increases?|raises?) (?:the )?accuracy"),
        ("accuracy", -1, rf"less accurate(?: (?:the |its |their )?(?P<what>[a-z]+))?|(?:lower|worse) accuracy|(?:reduces?|lowers?|hurts?) (?:the )?accuracy|accuracy {_HEDGE}(?:drops?|falls?|suffers?|decreases?)"),
        ("generalization", 1, r"generali[sz]es? better|better generali[sz]ation|(?:improves?|helps?) generali[sz]ation"),
        ("generalization", -1, r"generali[sz]es? (?:less|worse|poorly|badly)|(?:poorer|worse|less) (?:ability to )?generali[sz]\w+|hurts? generali[sz]ation"),
        ("memory", 1, r"more memory"),
        ("memory", -1, r"(?:less|fewer) memory"),
        ("cost", 1, r"more expensive|(?:higher|greater) costs?"),
        ("cost", -1, r"less expensive|cheaper|lower costs?"),
        ("stability", 1, r"more stable|(?:higher|better|greater) stability"),
        ("stability", -1, r"less stable|(?:lower|worse) stability"),
    )
)  # fmt: skip
"""Dimension, whether it goes up or down, and the words that say so."""

_STEMS = {
    "training": "training", "train": "training", "trains": "training", "learning": "training",
    "learn": "training", "learns": "training", "convergence": "convergence",
    "converge": "convergence", "converges": "convergence", "inference": "inference",
}  # fmt: skip
_TURNED = re.compile(r"(?i)\b(?:not|no|never|neither|than|without)\b|n[’']t\b")


def effects(thought: Thought) -> Iterator[Claim]:
    """Yield `a large batch size speeds up training`: size and effect go up together, or not."""
    found = [one for one in sizes(thought.text) if one[1].lower() not in _STEMS]
    if not found or _TURNED.search(thought.text):
        return
    for dimension, way, pattern in EFFECTS:
        for effect in pattern.finditer(thought.text):
            before = [one for one in found if one[0] < effect.start()]
            if len({(sized(name).lower(), size) for _, name, size in before}) != 1:
                continue
            what = (effect.groupdict().get("what") or "").lower()
            what = _STEMS.get(what, "") if dimension == "speed" else noun(what)
            if what or dimension != "speed":
                of = f"the {dimension} of {what}" if what else dimension
                value = "more" if way * before[-1][2] > 0 else "less"
                yield Claim(before[-1][1], f"what a larger one does to {of}", value)


_PACE = re.compile(
    r"(?i)(?<![\w-])(?:(?P<slow>slow|slower)|(?P<quick>quick|quicker|fast|faster))(?=[\s,;.!)]*(?:$|,|;|\.|!|but|and))"
)


def paces(thought: Thought) -> Iterator[Claim]:
    """Yield `batch_size = 1 … -> quick` and `… And it will be way slower!` a sentence later."""
    found = _PACE.search(thought.text) if thought.setting else None
    if found and not _TURNED.search(thought.text[: found.start()]):
        yield Claim(thought.setting, "speed", "slow" if found["slow"] else "quick")


_COMPARED = re.compile(
    r"(?i)^(?P<one>[^,;:]{2,60}?) (?:is|are) (?:(?:much|far|a lot|way|usually|generally|often|always|typically|significantly|considerably) )*"
    r"(?P<rank>better|worse|faster|slower|cheaper|safer|simpler|more [a-z]+|less [a-z]+|preferred|preferable|superior|inferior) (?:than|to|over) (?P<two>[^,;:]{2,60})$"
)
_RANKS = {
    "better": ("better", 1), "worse": ("better", -1), "faster": ("faster", 1),
    "slower": ("faster", -1), "cheaper": ("cheaper", 1), "safer": ("safer", 1),
    "simpler": ("simpler", 1), "preferred": ("better", 1), "preferable": ("better", 1),
    "superior": ("better", 1), "inferior": ("better", -1), "more expensive": ("cheaper", -1),
}  # fmt: skip


def contests(thought: Thought) -> Iterator[Claim]:
    """Yield `merge sort is faster than heap sort`: of the two, which one."""
    found = _COMPARED.match(thought.text.rstrip(" .!"))
    if not found or re.search(
        r"(?i)\b(?:not|never|if|when|for|because|in|on|with)\b", thought.text
    ):
        return
    rank = found["rank"].lower()
    name, way = _RANKS.get(rank, (rank.split()[-1], 1 if rank.startswith("more") else -1))
    one, two = (without_article(found[part]).strip() for part in ("one", "two"))
    if max(len(one.split()), len(two.split())) <= 4 and one.lower() != two.lower():
        yield _contest(name, *((one, two) if way > 0 else (two, one)))


_PREFER = re.compile(
    r"(?i)^(?:[^,:]{0,30}, )?prefer (?P<one>[^,;:]{2,60}?) (?:to|over) (?P<two>[^,;:.]{2,60})(?P<rest>.*)"
)


def preferences(thought: Thought) -> Iterator[Claim]:
    """Yield `prefer large batches to small ones` and `prefer composition to inheritance`."""
    found = _PREFER.match(thought.text)
    if not found or re.search(r"(?i)\b(?:if|when|unless|for)\b", thought.text):
        return
    one, two = (found[part].strip(" .!") for part in ("one", "two"))
    large, small = sizes(one)[:1], sizes(two)[:1]
    if large and small and large[0][2] != small[0][2]:
        yield Claim(large[0][1], USUAL, "larger" if large[0][2] > 0 else "smaller")
    elif len(one.split()) <= 4 and len(two.split()) <= 4:
        yield _contest("better", one, two)


def _contest(name: str, winner: str, loser: str) -> Claim:
    pair = sorted((winner, loser), key=str.casefold)
    return Claim(" or ".join(pair), f"which is {name}", winner)


_ABSOLUTE = re.compile(r"(?i)\b(always|never)\b")


def absolutes(thought: Thought) -> Iterator[Claim]:
    """Yield `always close the file` and `never close the file`."""
    if not tokens(thought.text) & {"always", "never"}:
        return
    found = list(_ABSOLUTE.finditer(thought.text))
    if len(found) == 1 and len(thought.text.split()) <= 20:
        word = found[0]
        rest = f"{thought.text[: word.start()]} {thought.text[word.end() :]}".strip(" .!")
        if len(rest.split()) >= 2:
            yield Claim(rest, "always or never", word[1].lower())
