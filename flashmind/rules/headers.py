"""Headers of tables: which columns can be asked for, in which words, and what the rows are."""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from flashmind.language import en
from flashmind.language.grammar import is_plural
from flashmind.language.plain import words
from flashmind.language.verbs import NOUNS_TOO, VERBS, participle

Form: TypeAlias = Literal["noun", "name", "worded", "loose", "never"]
"""How a column is asked: by its header as a noun, both ways as a name, in words of our own, guessing, or not at all."""

_REMARKS = frozenset(
    """remark remarks note notes comment comments misc miscellaneous other others extra extras info information detail details
    remember mnemonic mnemonics memo hint hints tip tips trick see source sources ref refs reference references page pages
    link links url status done todo checked priority rating score owner price bought example examples e.g. eg more
    bemerkung bemerkungen anmerkung anmerkungen hinweis hinweise notiz notizen sonstiges beispiel beispiele quelle seite merken merksatz
    비고 참고 메모 예 예시 기타 출처 备注 備註 备考 备忘 说明 例 例子 例如 举例 其他 来源 参考
    remarque remarques exemple exemples nota notas ejemplo ejemplos esempio esempi note commento""".split()
)
"""Headers of columns that hold whatever else came to mind: no question asks for it."""
_ASIDES = frozenset(
    """remark remarks note notes comment comments example examples mnemonic remember e.g bemerkung bemerkungen anmerkung anmerkungen
    hinweis hinweise beispiel beispiele""".split()
)
"""Words that make a remark of any header."""
REMARKS = frozenset(
    """remark remarks note notes comment comments misc miscellaneous info information detail details remember hint hints tip tips trick
    extra extras bemerkung bemerkungen anmerkung anmerkungen hinweis hinweise merken 비고 메모 备注 备考 说明""".split()
)
"""Headers of remarks that may tell something of their row alone."""

_OWN = re.compile(
    r"(?i)(?<![\w])(?:I|my|mine|me|our|ours|we|us|mein\w*|unser\w*|to remember|loses work)(?![\w])"
)
_READINGS = re.compile(
    r"(?i)\b(?:accuracy|acc|f1|auc|loss|error|perplexity|bleu|rmse|mae|mse|score|measured|reading|run ?time|elapsed)\b"
)
_UNITS = frozenset(
    "g kg mg ml l cl dl cm mm m km s sec min h hr hrs °c °f % k pcs qty x € $ £ kcal st n usd eur".split()
)
_GENERIC = frozenset(
    """name names term terms item items thing things concept concepts word words entry topic what which who when where why how
    title label entity object subject situation scenario case problem question issue event task goal action activity example context
    use uses usage purpose need if statement sentence phrase expression description abbreviation acronym abbr meaning date year person key value parameter
    datum jahr wann begriff name bezeichnung was welche abkürzung wort thema 연도 날짜 용어 항목 이름 구분 약어 年份 日期 名称 术语 项目 名字 概念""".split()
)
"""Headers of a first column that are no noun for what stands in it."""
_TERMS = frozenset(
    """term terms word words concept concepts abbreviation abbreviations acronym acronyms abbr begriff begriffe abkürzung wort
    용어 약어 개념 术语 概念 缩写 名词""".split()
)
_BARE = frozenset(
    """category class type group phase level stage step mode region state layer part grade day week order kind set zone row line
    section period era generation rank tier degree field area size colour color shape form range pattern position rule code number
    letter digit bit round season quarter month component iteration score option variant version
    klasse gruppe phase stufe schritt ebene kategorie typ art bereich schicht zone teil
    类别 类型 阶段 层 层次 级别 等级 种类 종류 단계 분류 유형 계층 등급 번호""".split()
)
"""Kinds that say little without the thing they are kinds of: phase of what?"""
_RANKS = frozenset("level stage step order rank number phase".split())
"""Words that are as bare behind another: `importance level`."""
TONGUES = frozenset(
    """english german french spanish italian latin greek korean chinese japanese dutch portuguese russian polish turkish arabic hebrew
    swedish danish norwegian finnish esperanto deutsch englisch französisch spanisch italienisch lateinisch latein griechisch""".split()
)
"""Headers of tables of words in two languages."""

COUNTED = frozenset({"number", "count", "quantity", "amount", "how many"})
"""Headers that need to be told of what: number of vertebrae?"""
_WORDED = {
    "for": "used for what", "use for": "used for what", "used for": "used for what", "good for": "good for what",
    "does": "does what", "what it does": "what does it do", "what does it do": "what does it do", "why": "why",
    "stands for": "stands for what", "short for": "short for what", "means": "means what", "how much": "how much", "how many": "how many",
    "how long": "how long", "how often": "how often", "made of": "made of what", "made from": "made from what",
}  # fmt: skip
_LOOSE = {"what": "what is it", "who": "who", "where": "where", "how": "how", "when": "when"}
_PREPOSITION = re.compile(r"(?<! or)\s(?:by|from|of|in|on|at|to|with|for|into|as)$")
_DATED = re.compile(r"\b[1-9]\d{2,3}\b|\d\s?(?:BCE?|AD|CE)\b|\b\d{1,2}(?:st|nd|rd|th) c(?:ent|\b)")


def form(
    header: str, cells: Sequence[str], language: str, *, only: bool = True
) -> tuple[Form, str]:
    """Return how a column is asked for, and the words: `closed` → `closed when`.

    ONLY says that it is the one column beside the subject, so that `why` means the row itself.
    """
    bare = header.strip(" ?:.").lower()
    if not bare or bare in _UNITS or _is_idle(header, bare, cells):
        return "never", ""
    if language != "en":
        return ("noun", header.rstrip("?？:： ")) if len(words(bare)) <= 5 else ("never", "")
    if bare in {"no", "nr"}:
        return "worded", "which number"
    if bare in _WORDED and (bare != "why" or only):
        return "worded", _WORDED[bare]
    if _is_dated(cells) and (bare == "when" or (participle(bare) and bare not in NOUNS_TOO)):
        return "worded", "when" if bare == "when" else f"{bare} when"
    if bare in _LOOSE and (only or bare in {"what", "where"} or _is_named(cells)):
        return "loose", _LOOSE[bare]
    if _is_open(header.strip(" ?:.")):
        return "worded", f"{inside(header, language)} …"
    if bare in _LOOSE or bare == "why":
        return "never", ""
    if header.endswith("?") or len(words(bare)) > 5 or (words(bare) or [""])[0] in _LOOSE:
        return "loose", inside(header.rstrip("? :"), language)
    return "noun", inside(header.rstrip(": "), language)


def _is_idle(header: str, bare: str, cells: Sequence[str]) -> bool:
    """Whether nobody learns the column: remarks, one's own kit, readings, the same in all rows."""
    found = words(bare)
    told = {cell.casefold() for cell in cells if cell}
    same = len(cells) > 1 and len(told) < 2
    remark = bare in _REMARKS or bool(set(found) & _ASIDES)
    return same or remark or is_own(header)


def is_own(header: str) -> bool:
    """Whether a header tells of its author's own kit or readings."""
    return bool(_OWN.search(header)) or is_reading(header)


def is_reading(header: str) -> bool:
    """Whether a header names what was measured once: an error, an accuracy."""
    return bool(_READINGS.search(header))


def _is_dated(cells: Sequence[str]) -> bool:
    told = [cell for cell in cells if cell]
    return sum(bool(_DATED.search(cell)) for cell in told) >= 0.6 * max(len(told), 1)


def _is_named(cells: Sequence[str]) -> bool:
    """Whether the cells are names of people."""
    told = [words(cell) for cell in cells if cell]
    return sum(len(w) <= 5 and all(x[0].isupper() for x in w[:2]) for w in told) >= 0.7 * len(told)


def _is_open(bare: str) -> bool:
    """Whether a header begins a sentence that the cell ends: `discovered by`, `breach gives`."""
    last = words(bare)[-1] if words(bare) else ""
    verb = last.endswith("s") and last[:-1] in VERBS - NOUNS_TOO - en.NOUN_LIKE
    return bool(_PREPOSITION.search(bare)) or (verb and len(words(bare)) > 1)


def inside(name: str, language: str) -> str:
    """The name of a column or row as it stands inside a question; German keeps its capitals."""
    first = language == "en" and name[1:2].islower() and "`" not in name
    return name[0].lower() + name[1:] if first else name


def kind_of(header: str, topic: str, language: str) -> str:
    """Return what one row is, by the header of the first column; empty where that is no noun."""
    kind = re.sub(r"\s*\([^()]*\)$", "", header).strip(" :")
    if language == "en" and re.fullmatch(r"(?i)(?:I|you) (?:want|need|have) to", kind):
        return kind
    found = words(kind.lower())
    mixed = re.search(r"[&/+,|?]|\b(?:and|or|vs|of|the|in|to|is|are|it|und|oder)\b", kind)
    if (
        not found
        or kind.lower() in _GENERIC | TONGUES
        or found[0] in _GENERIC
        or mixed
        or len(found) > 3
    ):
        return ""
    one = singular(kind) if language == "en" else kind
    stem, link = re.escape(one[:-1]), r"\s?(?:&|\band\b(?! (?:their|its))|/|,|\+)\s?"
    wider = re.search(rf"(?i){stem}\w*{link}|{link}{stem}", topic)
    return "" if wider else one


def is_bare(kind: str) -> bool:
    """Whether a kind says too little by itself: `phase`, `category`."""
    return not kind or (words(kind.lower()) or [""])[-1] in (_BARE if " " not in kind else _RANKS)


def is_term(header: str) -> bool:
    """Whether the rows are terms or people, which stand by themselves."""
    return header.lower() in _TERMS | {"who", "people", "author"}


def singular(noun: str) -> str:
    """NOUN (a phrase) with its last word in the singular, as far as endings tell."""
    if not is_plural(noun) or not noun.endswith("s"):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if re.search(r"(?:ss|sh|ch|x|zz)es$", noun) else noun[:-1]
