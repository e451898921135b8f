"""Pieces of code with what is said of them in a line, in whichever order: shared by the rules for code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flashmind.language import en
from flashmind.language.grammar import is_noun_phrase
from flashmind.language.inversion import is_command
from flashmind.language.plain import capitalised, words
from flashmind.language.verbs import NOUNS_TOO, VERBS, third_person
from flashmind.model.fact import Quote
from flashmind.model.note import Block
from flashmind.rules.gaps import context_of, place_of
from flashmind.rules.units import quote, said

_CODE = r"(?P<code>`[^`]{1,80}`)"
_AHEAD = re.compile(
    rf"(?:The |the )?{_CODE}(?:\s*\((?P<inside>[^()`]{{3,60}})\)$|\s*(?P<sign>:|=|->|→|=>|–|—|-)\s+(?P<glossed>\S.*)|,?\s+(?P<told>[^\W\d_(].*))$"
)
_BEHIND = re.compile(
    rf"(?P<told>[^`:]{{4,80}}?)(?::| –| —| -|\s*->|\s*→|\s*=)\s+{_CODE}(?:\s*\([^()]*\))?$"
)
_LABEL = re.compile(r"([^\W\d_][^:`]{1,40}): (?=`)")
_LISTED = re.compile(r"\s*(?:[,;·|]|\.)\s+(?:and |but )?(?=`)")
_CUT = re.compile(
    r"\s*(?:;|,? (?:e\.g|i\.e)\b|\.(?= |$)|\((?:see|e\.g|also)| – | — |, (?:so|which|but|because|while|whereas|not)\b|\bbecause\b|\binstead\b).*$"
)
_OFF = re.compile(
    r"(?i)^(?:is|are|was|and|or|in|on|at|with|when|vs|over|rather|than|which|that|instead|as|can|must|should|has|have|does|do|will|may|"
    r"\w+n['’]?t|cannot|never|not|for|from|to|if|by|then|no longer)\b(?!['’])|"
    r"\b(?:it|its|they|them|this|that|these|those|same|see|above|below|I|my|we|example|input|output)\b|[`{}?=_!]|:$| / "
)
_NOUN = re.compile(
    r"^(?:the )?(?:symbol|modifier|operator|command|function|method|flag|option|keyword|statement|clause|header|attribute|character|sign) (?=\w+s )"
)
_UNITS = frozenset("seconds minutes hours days bytes characters times items lines".split())
_JUDGED = frozenset(
    "slow fast good bad fine nice cool deprecated optional shallow required useful handy".split()
)
_SHORTEST, _LONGEST = 1, 14


@dataclass(frozen=True, slots=True)
class Coded:
    """A piece of CODE (with its backticks) and what is TOLD of it; `acts` if that is what it does."""

    code: str
    told: str
    acts: bool
    quote: Quote
    context: str


@lru_cache(maxsize=4)  # several rules ask for the same lines
def coded_lines(block: Block) -> tuple[Coded, ...]:
    """Return the pieces of code that a block explains, line by line."""
    return tuple(_coded(block))


def _coded(block: Block) -> Iterator[Coded]:
    context = announced(block) or context_of(block) or place_of(block.section)
    for sentence, text in said(block):
        if "`" not in text:
            continue
        label = _LABEL.match(text)
        label = None if label and is_goal(label[1]) else label
        found = list(_pairs(text[label.end() :] if label else text))
        for code, told in found or list(_pairs(text)):
            place = label[1] if label and found and is_noun_phrase(label[1], 5) else context
            yield Coded(code, told, acts(told), quote(block, sentence), place)


def announced(block: Block) -> str:
    """Return what the first line of a paragraph announces: `Flags of ls:` above a line a flag."""
    first, line, _ = block.text.partition("\n")
    name = first.rstrip(" :")
    return name if line and first.rstrip().endswith(":") and is_noun_phrase(name, 6) else ""


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield code and what is told of it: each part of a list, or the whole line."""
    parts = _LISTED.split(text)
    several = len(parts) > 1
    found = [_pair(part, listed=True) for part in parts] if several else []
    if several and all(found):
        yield from (pair for pair in found if pair)
    elif first := _pair(text):
        yield first


def _pair(text: str, *, listed: bool = False) -> tuple[str, str] | None:
    behind = _BEHIND.match(text)
    if behind and is_goal(behind["told"]):
        return _fitting(behind["code"], behind["told"])
    ahead = _AHEAD.match(text)
    if not ahead:
        return None
    inside = ahead["inside"] if listed else ""
    return _fitting(ahead["code"], inside or ahead["glossed"] or ahead["told"] or "")


def _fitting(code: str, told: str) -> tuple[str, str] | None:
    """Return the pair if what is told stands by itself and doesn't spell the code."""
    short = without_noun(_CUT.sub("", told).strip(" ,."))
    found = [word.lower() for word in words(short)]
    fits = _SHORTEST <= len(found) <= _LONGEST and any(
        len(w) > 3 and w not in en.STOP_WORDS | _UNITS | _JUDGED for w in found
    )
    whole = short.count("(") == short.count(")") and short.count('"') % 2 == 0
    told_of = not _OFF.search(short) and not is_remark_on(short)
    return (code, short) if fits and whole and told_of else None


_REMARK = re.compile(
    r"(?i)\b(?:careful|dangerous|avoid|just|nothing|magic|useful|handy|slow|fast|beware|deprecated|important|favou?rite|whatever|optional|"
    r"recommended|preferred|nice|ugly|evil|bad|good|better|best|worse|worst|annoying|confusing|other way|(?:the )?default (?:strategy|name|choice|setting))\b"
)
_PLURAL = re.compile(
    r"[a-z]+s (?:read|run|keep|have|are|do|can|must|may|will|let|need|go|hold|exist)\b"
)
"""What only plural nouns begin: `blocks read …` behind a name tells of blocks."""
_COUNTED = re.compile(r"(?i)(?:\d+|one|two|three|four|five|six|ten|first|last)\b(?! of\b)")


def is_remark_on(told: str) -> bool:
    """Whether words tell what somebody thinks of a piece of code, or what came out, not what it is."""
    return bool(_REMARK.search(told) or _COUNTED.match(told) or _PLURAL.match(told))


def is_name_of(told: str) -> bool:
    """Whether words say what something is: `exit status of the last command`, and no clause."""
    name = re.sub(r"^(?:only|all|both|each|every) ", "", told)
    return is_noun_phrase(name, 10) and not _FINITE.search(told)


_FINITE = re.compile(
    rf"(?<=[a-z] )(?:{'|'.join(sorted(f'{v}s' for v in VERBS - NOUNS_TOO - en.NOUN_LIKE))})\b|, (?:no|not|but|so|has|is|can)\b"
)


def without_noun(told: str) -> str:
    """Return what is told of code without its kind in front: `operator selects values`."""
    return _NOUN.sub("", told)


def acts(told: str) -> bool:
    """Whether the words begin with what something does: `copies …`, `only downloads`."""
    first, _, rest = _ADVERB.sub("", told).partition(" ")
    base = first.removesuffix("s")
    known = third_person(first) or (first.endswith("s") and base in _MORE)
    noun = (third_person(first) or base) in NOUNS_TOO and (
        not rest or rest.split(" ", 1)[0] in _AFTER_NOUN
    )
    after = rest.split(" ", 1)[0]
    noun = noun or bool(_PLURAL.match(told)) or base in {"row", "column"}
    new = after in _DETERMINERS and re.fullmatch(r"[a-z-]{2,}[^\Wsui]s", first)
    return first.islower() and bool(known or new) and not noun


def is_goal(told: str) -> bool:
    """Whether the words are a command in plain language: `remove stopped containers`."""
    first, _, rest = told.partition(" ")
    base = first.lower()
    after = rest.split(" ", 1)[0].lower()
    sure = base in _MORE | VERBS and (base not in NOUNS_TOO or after in _DETERMINERS)
    return bool(rest) and (sure or (after not in _AFTER_NOUN and is_command(told)))


_ADVERB = re.compile(r"(?:only|always|also|really|just|automatically|actually|silently) ")
_AFTER_NOUN = frozenset("of in on for with from at where that which whose".split())
_DETERMINERS = frozenset("a an the all every each its one last both".split())
_MORE = frozenset(
    "list document centre center print echo mount unstage stage squash strip undo redo detach attach kill work rerun recurse suspend stand denote".split()
)


def spells(code: str, told: str) -> bool:
    """Whether the words told give the code away: most of its names stand among them."""
    names = [name.lower() for name in re.findall(r"[A-Za-z]{2,}", code)]
    names = names[1:] if len(names) > 1 and re.match(r"`[a-z]{2,} ", code) else names
    shown = {word.lower()[:4] for word in words(told)}
    shared = sum(name[:4] in shown for name in names)
    return bool(names) and shared * 2 > len(names)


def kind_of_code(code: str) -> str:
    """Return the noun that asks for a piece of code: command, flag, call, key, or just code."""
    bare = code.strip("`")
    return next((noun for pattern, noun in _NOUNS if pattern.match(bare)), "code")


_TOOLS = (
    "git|docker|podman|kubectl|helm|npm|npx|yarn|pnpm|pip|conda|cargo|go|make|cmake|find|grep|rg|sed|awk|tar|ssh|scp|rsync|curl|wget|"
    "ls|cd|cp|mv|rm|ln|cat|head|tail|less|sort|uniq|cut|tr|wc|df|du|ps|top|kill|chmod|chown|mkdir|rmdir|touch|stat|mount|systemctl|"
    "journalctl|apt|apt-get|dnf|brew|tmux|vim|nano|man|echo|printf|export|source|sudo|trap|set|nohup|jobs|bg|fg|ip|ping|dig|nc|ss|"
    "netstat|openssl|gpg|psql|mysql|sqlite3|redis-cli|terraform|ansible|aws|gcloud|az|python|python3|node|pytest|ruff|cmd|xargs|tee|"
    "ffmpeg|convert|zip|unzip|gzip|crontab|watch|alias|history|which|env|id|who|passwd|useradd|lsof|strace|free|uptime|uname|mktemp"
)
_NOUNS = (
    (re.compile(r"--?[A-Za-z]"), "flag"),
    (re.compile(r"(?:(?:Ctrl|Alt|Cmd|Shift|C|M)[-+])"), "key"),
    (re.compile(rf"(?:{_TOOLS})(?: |$)"), "command"),
    (re.compile(r"[\w.]+\(.*\)$"), "call"),
    (re.compile(r"[A-Z]{2,}(?: [A-Z]{2,})+$"), "keyword"),
    (re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)+(?::|$)"), "header"),
    (re.compile(r"@\w"), "decorator"),
    (re.compile(r"[A-Za-z]\w{3,}$"), "term"),
)


def asking(context: str, told: str, noun: str, *, acts: bool) -> str:
    """Return the question for a piece of code below its context."""
    holds = "`" not in context and {w.lower() for w in words(context)} & {
        w.lower() for w in words(told)
    }
    lead = f"{capitalised(context)}: " if context and not holds else ""
    if acts:
        which = "what" if noun in {"code", "term"} else f"which {noun}"
        return f"{lead}{which if lead else capitalised(which)} {told}?"
    low = told if told[:2].isupper() or not lead else told[0].lower() + told[1:]
    return f"{lead}{low if lead else capitalised(low)} – which {noun}?"
