"""Reason or condition hidden, in other languages.

A statement in the note's own words, the half in front of its hinge hidden: what it is so for, or when.

    ## 육수

    - 다시마는 오래 끓이면 진액이 나와 국물이 텁텁해진다
    - 생선은 단백질이 빨리 굳기 때문에 약한 불로 익힌다

    ## 金属

    - 常温下铁遇浓硫酸会钝化，所以可以用铁罐运输
"""

import re
from collections.abc import Iterator

from flashmind.language.pack import Pack
from flashmind.language.table import pack_for
from flashmind.model.fact import Gapped
from flashmind.model.note import Block, Sentence
from flashmind.rules.packed_subject import above
from flashmind.rules.packed_terms import (
    is_balanced,
    is_term,
    length,
    said,
    split_label,
    unleaning,
)
from flashmind.rules.units import quote

_POINTING = re.compile(
    r"(?:이것|그것|이건|그건|이는|이를|그래서|따라서|아니면|(?:안 )?그러면|그렇|예를? 들|예:|대신|반대로)|(?:这|那|它|其(?!他|它)|该|此|但|而|也|都|否则|例如|比如)"
)
_ODD = re.compile(r"[`{}$|→?？;；]|->|https?:|=")
_NO_CLAIM = re.compile(
    r"(?:상황|현상|것|구조|방법|상태|기법|병|값|전략|오류|문제|능력|성질|원리)$|^(?:된다|됨|좋|끝|안 |하|한다$)|^(?:할 수|처리)|(?:세요|하자|기)$"
)
"""A definition, not a claim; a verb alone; advice."""
_NO_CAUSE = re.compile(
    r"지만|는데 |^\S+(?:하면|되면)$|다면|(?:면|때|경우)[,에]?[는]? .*(?:면|때|경우)|^(?:이럴|그럴|필요)"
)


def why(block: Block) -> Iterator[Gapped]:
    """Yield what is so with the reason in front of it hidden."""
    return _hidden(block, "why")


def when(block: Block) -> Iterator[Gapped]:
    """Yield what is so with the condition in front of it hidden."""
    return _hidden(block, "when")


def _hidden(block: Block, name: str) -> Iterator[Gapped]:
    pack = pack_for(block.language)
    pattern, asks = pack.halves.get(f"back-{name}"), False
    for sentence, text in said(block, pack) if pattern else ():
        behind, asks = asks, text.endswith(("?", "？"))
        label, body = split_label(text, pack)
        found = pattern.fullmatch(pack.folded(body)) if pattern and not behind else None
        if found:
            shown = _gapped(body, found)
            front = _front(block, sentence, label, body, pack)
            if front is not None and _is_told(body, found, pack):
                yield Gapped(quote(block, sentence), front + shown)


def _gapped(body: str, found: re.Match[str]) -> str:
    start, end = found.span("cause")
    return f"{body[:start]}{{{{c1::{body[start:end]}}}}}{body[end:]}"


def _front(block: Block, sentence: Sentence, label: str, body: str, pack: Pack) -> str | None:
    """Return what BODY is about, with a colon, empty where it says so; None where nobody can tell."""
    name = label or above(block, sentence, body, pack)
    colon = "：" if pack.code == "zh" else ": "
    if name is None or (name.lower() not in body.lower() and not is_term(name, pack)):
        return None
    return "" if name.lower() in body.lower() else f"{name}{colon}"


def _is_told(body: str, found: re.Match[str], pack: Pack) -> bool:
    """Whether both halves say something, and nothing that points elsewhere."""
    cause, claim = body[slice(*found.span("cause"))], body[slice(*found.span("claim"))]
    told_of = f"{found.groupdict().get('about') or ''} {claim}"
    sized = 2 <= length(cause) <= 16 and 2 <= length(told_of) <= 16
    whole = is_balanced(cause) and is_balanced(claim) and not _ODD.search(body)
    told = not _NO_CLAIM.search(claim) and not _NO_CAUSE.search(cause)
    leans = _POINTING.match(body) or _POINTING.match(claim) or not unleaning(body, pack)
    return sized and whole and told and not leans
